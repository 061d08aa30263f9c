"""What the filters of dates print of the time of a build.

It stands alone, so that a build of an unchanged site can look at it without any template.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from pykyll.ruby.strftime import FieldTooWideError, FormatError, strftime
from pykyll.ruby.text import to_s
from pykyll.ruby.time_text import rfc822, xmlschema

if TYPE_CHECKING:
    from datetime import datetime


def printed(name: str, time: datetime) -> str | None:
    """What a time prints under a key of `CLOCK`; None where that cannot be told.

    Args:
        name: The key's name, from `moments.read_of`.
        time: The time of a build, in the site's zone.
    """
    if not name:
        return None
    filter_name, *arguments = cast("list[str]", json.loads(name))
    if filter_name == "date" and len(arguments) == 1:
        try:
            return strftime(time, arguments[0]) if arguments[0] else to_s(time)
        except (FormatError, FieldTooWideError):
            return None
    if filter_name in {"date_to_string", "date_to_long_string"}:
        return strftime(time, "%Y-%m-%d")
    if filter_name in {"date_to_xmlschema", "date_to_rfc822"} and not arguments:
        return xmlschema(time) if filter_name.endswith("schema") else rfc822(time)
    return to_s(time) if not filter_name else None

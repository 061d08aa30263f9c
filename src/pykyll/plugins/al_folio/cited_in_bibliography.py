"""What the entries of a site's bibliography say of themselves, for asking ahead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.extend.template_values import is_on, member
from pykyll.files.paths import inside
from pykyll.liquid import to_s

if TYPE_CHECKING:
    from pykyll.extend import Host

_FOLDER = "_bibliography"


def values_of_field(host: Host, field: str, badge: str) -> list[str]:
    """The values of a field in all `.bib` files, each once.

    Args:
        host: The site.
        field: The field.
        badge: What shows it, below `enable_publication_badges:`; where that is off there are none.
    """
    if not is_on(member(host.config.get("enable_publication_badges"), badge)):
        return []
    folder = inside(host.source, to_s(host.config.section("scholar").get("source")) or _FOLDER)
    value = re.compile(rf"\b{field}\s*=\s*[{{\"]([^{{}}\"\n]+)", re.IGNORECASE)
    found = (each.decode("utf-8", "replace") for each in host.disk.read_bytes_below(folder))
    return list(dict.fromkeys(match.strip() for text in found for match in value.findall(text)))

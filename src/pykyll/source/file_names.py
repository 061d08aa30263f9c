"""Names of posts: with a date, and without one.

Source of the behaviour: Jekyll's `Document::DATE_FILENAME_MATCHER` and its sibling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.config.compat import Compat

DATELESS_FILENAME = regex(r"^(?:.+/)?(.*)(\.[^.]+)$", re.MULTILINE)
DATE_FILENAME = regex(r"^(?:.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$", re.MULTILINE)
_DATE_IN_PATH = regex(r"^(?:.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-(.*)(\.[^.]+)$", re.MULTILINE)


def dated_filename(compat: Compat) -> re.Pattern[str]:
    """What the path of a post matches: its groups are date, slug and extension."""
    return _DATE_IN_PATH if compat.dated_folders_date_posts else DATE_FILENAME

"""Names of posts: with a date, and without one.

Source of the behaviour: Jekyll's `Document::DATE_FILENAME_MATCHER` and its sibling.
"""

from __future__ import annotations

import re

DATELESS_FILENAME = re.compile(r"^(?:.+/)*(.*)(\.[^.]+)$", re.MULTILINE)
DATE_FILENAME = re.compile(r"^(?:.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$", re.MULTILINE)

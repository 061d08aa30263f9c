"""Which values count as given."""

from __future__ import annotations

import re

from pykyll.regex import regex
from pykyll.ruby.text import to_s

_NO = regex(r"^(?:false|no|never)(?=\n|\Z)", re.IGNORECASE | re.MULTILINE)


def says_yes(value: object) -> bool:
    """Whether a value is there, is not empty, and is no `no`.

    Source of the behaviour: citeproc 1.1.0, `Attributes#attribute?`.
    """
    if value is None or value in ("", [], {}):
        return False
    return not says_no(value if isinstance(value, str) else to_s(value))


def says_no(text: str) -> bool:
    """Whether a line of the text is `no`, `false` or `never`."""
    return (text[:1] in "fFnN" or "\n" in text) and _NO.search(text) is not None

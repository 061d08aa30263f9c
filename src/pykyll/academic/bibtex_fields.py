"""What a paper says to BibTeX word for word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.academic.finding import Finding
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.data_file import DataFile

_NAME = regex(r"[A-Za-z][A-Za-z0-9_:+.-]*")
_ESCAPED = regex(r"\\.", re.DOTALL)


def bibtex_findings(file: DataFile) -> Iterator[Finding]:
    """Fields under `bibtex` that would break the entry, and all those after it."""
    for at, paper in enumerate(file.entries):
        fields = paper.get("bibtex") if isinstance(paper, dict) else None
        for name, value in fields.items() if isinstance(fields, dict) else ():
            way = (at, "bibtex", str(name))
            if not isinstance(name, str) or not _NAME.fullmatch(name):
                message = f"'{name}' is no name of a BibTeX field"
                yield Finding(way, message, "write letters and digits alone", is_key=True)
            elif isinstance(value, str) and not _is_balanced(value):
                message = f"the braces in `{name}` are not paired: the BibTeX file would break here"
                yield Finding(way, message, "close each { with a }", is_error=True)


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in _ESCAPED.sub("", text):
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0

"""Initials of given names.

Source of the behaviour: citeproc 1.1.0, `Name#initials_of` and `Name#existing_initials_of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.formatting.characters import classes
from pykyll.regex import regex
from pykyll.remembered import remembered
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    import re

_NAME = regex(r"u[^u \t\n\v\f\r-]*[ \t\n\v\f\r]*")
_LONE_CAPITAL = regex(r"\bu\b[^luta-]*")
_TWO_CAPITALS = regex(r"uu")
_BLANKS_AND_HYPHEN = regex(r"(?<![ \t\n\v\f\r])[ \t\n\v\f\r]+-")


@remembered(4096)
def initials(given: str, ending: str) -> str:
    """Each part that begins with a capital as that capital: `Jean-Paul` as `J.-P.`."""
    return _tidy(_shortened(given, _NAME, ending))


@remembered(4096)
def existing_initials(given: str, ending: str) -> str:
    """Only what is an initial already gets the ending: `Mary A` as `Mary A.`."""
    apart = _shortened(given, _TWO_CAPITALS, " ", keep_second=True)
    return _tidy(_shortened(apart, _LONE_CAPITAL, ending))


def _shortened(
    text: str, pattern: re.Pattern[str], ending: str, *, keep_second: bool = False
) -> str:
    """What the pattern finds as its first character and the ending."""
    parts: list[str] = []
    done = 0
    for match in pattern.finditer(classes(text)):
        start = match.start()
        kept = text[start + 1] if keep_second else ""
        parts.append(f"{text[done:start]}{text[start]}{ending}{kept}")
        done = match.end()
    parts.append(text[done:])
    return "".join(parts)


def _tidy(text: str) -> str:
    return strip(_BLANKS_AND_HYPHEN.sub("-", text))

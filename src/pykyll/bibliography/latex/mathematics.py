"""The dollars around mathematics go; what is between them stays."""

from __future__ import annotations

from pykyll.regex import regex

_MATHEMATICS = regex(r"\$([^$]+)\$")


def without_dollars(text: str) -> str:
    r"""`$x^2$` becomes `x^2`; a single dollar stays.

    A dollar that is escaped counts as one: `\$k\$` becomes `\k\`.
    """
    return _MATHEMATICS.sub(r"\1", text) if "$" in text else text

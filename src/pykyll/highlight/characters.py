r"""Classes of characters as Ruby knows them, for patterns compiled with `ASCII`.

Python's `\w` also takes superscripts and fractions, which Ruby's letters and word characters leave
out, and leaves out combining marks, which Ruby's word characters take.
"""

from __future__ import annotations

_NUMBERS = "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2080-\u2089\u2150-\u215f\u2460-\u249b"

LETTER = rf"(?u:[^\W\d_{_NUMBERS}])"
"""Ruby's `[[:alpha:]]` and `\\p{L}`."""

LETTER_OR_UNDERSCORE = rf"(?u:[^\W\d{_NUMBERS}])"

ALNUM = rf"(?u:[^\W_{_NUMBERS}])"
"""Ruby's `[[:alnum:]]`."""

WORDS = rf"(?u:[^\W{_NUMBERS}]++|[\u0300-\u036f])"
"""One or more of Ruby's `[[:word:]]` and `\\p{Word}`, to be repeated."""

FORMAT = "\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff"
"""The inside of a class: Ruby's `\\p{Cf}`."""

NAME = rf"{LETTER_OR_UNDERSCORE}(?u:[^\W{_NUMBERS}])*"
"""A name that begins with a letter or `_`: `[[:alpha:]_][[:alnum:]_]*`."""

UPPER = "[A-Z\u00c0-\u00d6\u00d8-\u00de\u0391-\u03ab\u0410-\u042f]"
"""A capital letter of those that occur in code: Ruby's `[[:upper:]]` and `\\p{Lu}`."""

LOWER = "[a-z\u00df-\u00f6\u00f8-\u00ff\u03ac-\u03ce\u0430-\u045f]"
"""A small letter of those that occur in code: Ruby's `[[:lower:]]`."""

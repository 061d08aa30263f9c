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

_CASELESS = (
    "\u01bb\u01c0-\u01c3\u0294\u05d0-\u06d3\u06d5-\u109f\u1100-\u139f\u1400-\u1cbf"
    "\u2d30-\u2d6e\u2d80-\u2dff\u3006\u303c\u3041-\u309c\u309f-\u30fb\u30ff-\ua4cf"
    "\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufefc\uff66-\uff6f\uff71-\uffdc\U00020000-\U0003ffff"
)
"""Letters of scripts that know no capitals, Ruby's `\\p{Lo}`, as far as they occur in code."""

CASED_OR_UNDERSCORE = rf"(?u:[^\W\d{_NUMBERS}{_CASELESS}])"
"""Ruby's `[_\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{Nl}]`."""

IN_CASED_NAME = rf"(?u:[^\W{_NUMBERS}{_CASELESS}])"
"""As above, and digits."""

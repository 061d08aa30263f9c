"""Ruby's `Base64.decode64`: characters that do not belong are passed over."""

from __future__ import annotations

import binascii

from pykyll.regex import regex

_FOREIGN = regex(r"[^A-Za-z0-9+/]")


def decode64(text: str) -> str:
    """The decoded bytes read as UTF-8; bytes that are none become U+FFFD."""
    letters = _FOREIGN.sub("", text.partition("=")[0])
    if len(letters) % 4 == 1:  # one letter carries no byte; two carry one, three carry two
        letters = letters[:-1]
    letters += "=" * (-len(letters) % 4)
    return binascii.a2b_base64(letters).decode("utf-8", "replace")

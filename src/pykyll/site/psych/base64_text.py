"""Ruby's `Base64.decode64`: characters that do not belong are passed over."""

from __future__ import annotations

import binascii
import re

_FOREIGN = re.compile(r"[^A-Za-z0-9+/]")


def decode64(text: str) -> str:
    """The decoded bytes read as UTF-8; bytes that are none become U+FFFD."""
    letters = _FOREIGN.sub("", text.partition("=")[0])
    whole = len(letters) - len(letters) % 4
    rest = letters[whole:]
    if len(rest) > 1:  # two letters carry one byte, three carry two
        letters = letters[:whole] + rest.ljust(4, "=")
    else:
        letters = letters[:whole]
    return binascii.a2b_base64(letters).decode("utf-8", "replace")

"""`encode_email`: an address in percent signs, which browsers read and few robots do.

Source of the behaviour: jekyll-email-protect 1.1.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from pykyll.ruby.alphabetic import is_alphabetic
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from pykyll.extend import Host


def install(host: Host) -> None:
    """Add the filter."""
    host.add_filter("encode_email", encode_email)


def encode_email(value: object) -> str:
    """The text with its letters and digits as the bytes that they are in UTF-8."""
    return "".join(_encoded(character) for character in to_s(value))


def _encoded(character: str) -> str:
    if not (is_alphabetic(character) or unicodedata.category(character) == "Nd"):
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode())

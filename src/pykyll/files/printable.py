"""Names of files that are not UTF-8, such as old archives leave behind."""

from __future__ import annotations

import os

from pykyll.regex import regex

_LONE_BYTE = regex("[\udc80-\udcff]")
"""How Python gives a byte of a name that is no part of a character."""


def is_utf8(name: str) -> bool:
    """Whether the bytes of a name, as Python gives it, are UTF-8."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def as_url_text(name: str) -> str:
    """The name with bytes that are no UTF-8 as a URL has them: `caf%E9.pdf`."""
    if is_utf8(name):
        return name
    return _LONE_BYTE.sub(lambda match: f"%{ord(match[0]) - 0xDC00:02X}", name)


def shown_path(path: str) -> str:
    """A path as whoever runs the command would write it: from the working directory, if shorter."""
    try:
        from_here = os.path.relpath(path)
    except FileNotFoundError:  # that has been removed
        return printable(path)
    return printable(min(from_here, path, key=len))


def printable(text: str) -> str:
    r"""The text with bytes that are no UTF-8 written out: `caf\xe9.md`."""
    if is_utf8(text):
        return text
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")

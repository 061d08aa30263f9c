"""A line in a file that says what made it, and shows whether somebody has changed it since."""

from __future__ import annotations

import re
from hashlib import blake2b

from pykyll.regex import regex

_LINE = regex(r"^# Made by `pykyll prepare` of [^\n]*\(([0-9a-f]{12})\)[^\n]*\n", re.MULTILINE)


def marked(before: str, made_of: str, rest: str) -> str:
    """A text with its line.

    Args:
        before: What stands before the line.
        made_of: What the text is made of.
        rest: What stands behind the line.
    """
    digest = _digest(before + rest)
    line = f"# Made by `pykyll prepare` of {made_of} ({digest}); once you change it, it is yours.\n"
    return before + line + rest


def is_as_made(text: str) -> bool:
    """Whether a text has such a line and is as it was when that was written."""
    text = text.replace("\r\n", "\n")  # as git checks it out on Windows
    found = _LINE.search(text)
    return found is not None and found[1] == _digest(text[: found.start()] + text[found.end() :])


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()

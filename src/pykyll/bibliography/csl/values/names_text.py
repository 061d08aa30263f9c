"""Names from a text."""

from __future__ import annotations

from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.values.names import Name


def parse_names(text: str, variable: str) -> list[Name]:
    raise RenderError(f"{text!r} is no name for '{variable}'")

"""`#{}` in text that has no structure of its own: comments, lines of the indented syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.parse.scanner import Scanner
from pykyll.sass.parse.script import read_interpolation

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.place import Place


def read_interpolated_text(text: str, place: Place, warnings: list[str]) -> list[str | Expression]:
    r"""The pieces of a text; a `#{` behind an odd number of backslashes is text.

    Args:
        text: All of it.
        place: Where it begins.
        warnings: What is added to; see `Scanner`.

    Raises:
        SassError: When an interpolation in it is none.

    Source of the behaviour: `Sass::Engine.parse_interp`.
    """
    if "#{" not in text:
        return [text]
    scanner = Scanner(text, place, warnings)
    pieces: list[str | Expression] = []
    while (opening := text.find("#{", scanner.pos)) >= 0:
        before = text[scanner.pos : opening]
        plain = before.rstrip("\\")
        backslashes = len(before) - len(plain)
        pieces.append(plain)
        scanner.pos = opening + 2
        if backslashes % 2:
            pieces.append("\\" * (backslashes - 1) + "#{")
        else:
            pieces.append("\\" * max(0, backslashes - 1))
            pieces.append(read_interpolation(scanner))
    pieces.append(text[scanner.pos :])
    return pieces

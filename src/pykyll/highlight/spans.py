"""Tokens to spans: with classes for a stylesheet, or with a theme's rules in `style`."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.highlight.data_files import read_data
from pykyll.highlight.tokens import ERROR, ESCAPE, TEXT, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def escape(text: str) -> str:
    """Return the text with `&`, `<` and `>` as entities; quotes stay, as Rouge leaves them."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def html(tokens: Sequence[Token]) -> str:
    """Return a span for each token; text without a class is only escaped (Rouge's `HTML`)."""
    pieces = []
    for name, value in tokens:
        safe = escape(value)
        if name == TEXT:
            pieces.append(safe)
        else:
            # Rouge turns escaped sections into errors unless a program enabled them.
            pieces.append(f'<span class="{ERROR if name == ESCAPE else name}">{safe}</span>')
    return "".join(pieces)


def inline_spans(theme: object) -> Callable[[Sequence[Token]], str]:
    """Return the formatter that writes a theme's rules into `style` (Rouge's `HTMLInline`).

    Raises:
        PykyllError: The theme is none of Rouge's.
    """
    if not isinstance(theme, str) or theme not in _themes():
        raise PykyllError(
            f"the highlighter's inline_theme {theme!r} is none of Rouge's themes",
            hint=f"use one of {', '.join(_themes())}",
        )
    styles = _themes()[theme]

    def inline(tokens: Sequence[Token]) -> str:
        return "".join(
            escape(value)
            if name == TEXT
            else f'<span style="{styles[ERROR if name == ESCAPE else name]}">{escape(value)}</span>'
            for name, value in tokens
        )

    return inline


@cache
def _themes() -> dict[str, dict[str, str]]:
    """The style of each class, by theme."""
    themes: dict[str, dict[str, str]] = json.loads(read_data("themes.json"))
    return {
        theme: {name: style for style, names in styles.items() for name in names.split()}
        for theme, styles in themes.items()
    }

"""Rouge's `HTMLInline`: a theme's rules in `style`, for pages without a stylesheet."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.highlight.formatters import escape
from pykyll.highlight.themes import THEMES
from pykyll.highlight.tokens import ERROR, ESCAPE, TEXT, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def inline_formatter(theme: object) -> Callable[[Sequence[Token]], str]:
    """Return the formatter that writes a theme's rules into `style`.

    Raises:
        PykyllError: The theme is none of Rouge's.
    """
    if not isinstance(theme, str) or theme not in THEMES:
        raise PykyllError(
            f"the highlighter's inline_theme {theme!r} is none of Rouge's themes",
            hint=f"use one of {', '.join(THEMES)}",
        )
    styles = _styles(theme)

    def inline(tokens: Sequence[Token]) -> str:
        return "".join(
            escape(value)
            if name == TEXT
            else f'<span style="{styles[ERROR if name == ESCAPE else name]}">{escape(value)}</span>'
            for name, value in tokens
        )

    return inline


@cache
def _styles(theme: str) -> dict[str, str]:
    """The style of each class in a theme."""
    return {name: style for style, names in THEMES[theme].items() for name in names.split()}

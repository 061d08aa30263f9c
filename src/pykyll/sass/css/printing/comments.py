"""Comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.css.printing.style import indentation

if TYPE_CHECKING:
    from pykyll.sass.css.nodes import Comment
    from pykyll.sass.css.printing.style import Style

_LINE = regex(r"\n +(?:\* *(?!/))?")


def write_comment(node: Comment, style: Style, tabs: int, pieces: list[str]) -> None:
    """A comment, its lines indented as it is; on one line where the style has but one."""
    text = node.text
    first = text.split("\n", 1)[0]
    spaces = indentation(max(tabs - (len(first) - len(first.lstrip(" "))), 0))
    content = ("\n" + spaces).join(text.rstrip("\n").split("\n")) if "\n" in text else text
    if (style.is_compact or style.is_compressed) and not node.is_loud:
        content = _LINE.sub(" ", content)
    pieces.append(spaces)
    pieces.append(content)

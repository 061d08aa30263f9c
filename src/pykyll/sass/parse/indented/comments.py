"""Comments of the indented syntax, which reach as far as lines are nested beneath them.

Source of the behaviour: `Sass::Engine#parse_comment`, `#format_comment_text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.nodes import Comment
from pykyll.sass.parse.comments import changed, without_shared_indentation
from pykyll.sass.parse.indented.interpolation import interpolated
from pykyll.sass.parse.indented.statements import Silent, rule
from pykyll.sass.parse.templates import RUBY_SPACES

if TYPE_CHECKING:
    from pykyll.sass.nodes import CommentKind, Rule
    from pykyll.sass.parse.indented.lines import Line

_END = regex(r" ?\*/ *$")


def read_comment(line: Line) -> Comment | Silent | Rule:
    """A comment; a line that begins with another `/` is a selector."""
    if line.text.startswith("//"):
        return Silent()
    if not line.text.startswith("/*"):
        return rule(line)
    kind: CommentKind = "loud" if line.text.startswith("/*!") else "normal"
    text = changed(
        interpolated(line, line.text),
        lambda text: without_shared_indentation(_formatted(text, line.comment_indentation or "")),
    )
    return Comment(line.place, text, kind)


def _formatted(text: str, indentation: str) -> str:
    lines = [line.removeprefix(indentation) for line in text.split("\n")]
    lines[0] = lines[0].removeprefix("/*")
    while lines and not lines[-1]:
        lines.pop()
    has_first = bool(lines) and bool(lines[0].strip(RUBY_SPACES))
    if lines and not has_first:
        lines.pop(0)
    if not lines:
        return "/* */"
    lines[-1] = _END.sub("", lines[-1])
    begin = 1 if has_first else 0
    lines[begin:] = [_starred(line) for line in lines[begin:]]
    return "/*" + "\n *".join(lines).removesuffix(" *") + " */"


def _starred(line: str) -> str:
    """A later line, behind the star that it is given if it has none."""
    if line.startswith("*"):
        return line[1:]
    return " " + line if line else ""

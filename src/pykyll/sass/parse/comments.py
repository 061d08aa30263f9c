"""Comments, whose later lines lose the indentation that all lines share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.nodes import Comment
from pykyll.sass.parse.interpolated_text import read_interpolated_text
from pykyll.sass.parse.templates import joined
from pykyll.sass.parse.tokens import COMMENT, LINE_COMMENT, SPACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.expressions import Expression
    from pykyll.sass.nodes import CommentKind, Node, Template
    from pykyll.sass.parse.scanner import Scanner

_MARK = "\0"
"""Stands for an expression while the text around it is changed; no stylesheet contains it."""


def read_spaces_and_comments(scanner: Scanner, children: list[Node], *, in_file: bool) -> None:
    """Read what stands between statements, and keep the comments that may be printed.

    Args:
        scanner: It stands between two statements.
        children: What the comments are added to.
        in_file: Whether `<!--` and `-->` may stand here, as between a file's own statements.
    """
    text = scanner.text
    while True:
        scanner.take(SPACES)
        if text.startswith("/", scanner.pos):
            start = scanner.pos
            if scanner.take(LINE_COMMENT) is not None:
                continue
            comment = scanner.take(COMMENT)
            if comment is None:
                return
            children.append(_comment(scanner, start, comment))
        elif not in_file or not (scanner.take_text("<!--") or scanner.take_text("-->")):
            return


def _comment(scanner: Scanner, start: int, text: str) -> Comment:
    place = scanner.place(start)
    line_start = scanner.text.rfind("\n", 0, start) + 1
    before = "".join(
        each if each in " \t\v\f\r" else " " for each in scanner.text[line_start:start]
    )
    pieces = read_interpolated_text(text, place, scanner.warnings)
    kind: CommentKind = "loud" if text.startswith("/*!") else "normal"
    return Comment(place, changed([before, *pieces], without_shared_indentation), kind)


def changed(pieces: list[str | Expression], change: Callable[[str], str]) -> Template:
    """A template after a change of its text, which must leave its expressions where they are."""
    expressions = [piece for piece in pieces if not isinstance(piece, str)]
    if not expressions:
        return joined([change("".join(piece for piece in pieces if isinstance(piece, str)))])
    marked = "".join(piece if isinstance(piece, str) else _MARK for piece in pieces)
    result: list[str | Expression] = []
    for index, text in enumerate(change(marked).split(_MARK)):
        if index:
            result.append(expressions[index - 1])
        result.append(text)
    return joined(result)


def without_shared_indentation(text: str) -> str:
    """Text whose lines lose the spaces and tabs that all of them begin with.

    Source of the behaviour: `Sass::Tree::CommentNode#normalize_indentation`.
    """
    lines = text.split("\n")
    counted = lines
    while len(counted) > 1 and not counted[-1]:
        counted = counted[:-1]
    shared = _indentation(counted[0])
    for line in counted:
        while not line.startswith(shared):
            shared = shared[:-1]
    if not shared:
        return text
    return "\n".join(line.removeprefix(shared) for line in lines)


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]

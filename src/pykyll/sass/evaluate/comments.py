"""Comments that are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.css.nodes import Comment
from pykyll.sass.evaluate.texts import filled

if TYPE_CHECKING:
    from pykyll.sass import nodes
    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.evaluation import Evaluation

_ESCAPED = regex(r"\\([\\#])")


def comment(run: Evaluation, found: nodes.Comment, out: list[CssNode]) -> None:
    """A comment, unless it is silent, or the style has no place for it."""
    if found.kind == "silent" or (found.kind == "normal" and run.compressed):
        return
    text = filled(run, found.text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    out.append(Comment(found.place, text, is_loud=found.kind == "loud"))

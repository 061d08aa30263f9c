"""Finds what writes a node by its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.css.nodes import (
    Comment,
    CssImport,
    CssNode,
    Declaration,
    Directive,
    KeyframeRule,
    Media,
    Rule,
    Supports,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.css.printing.style import Style


def write(node: CssNode, style: Style, tabs: int, pieces: list[str]) -> None:
    """Write a node.

    Args:
        node: What is to be written.
        style: How.
        tabs: How deep it is indented.
        pieces: Takes what is written.
    """
    from pykyll.sass.css.printing import at_rules, comments, declarations, rules

    if not _WRITERS:
        _WRITERS.update(
            {
                Comment: comments.write_comment,
                CssImport: at_rules.write_import,
                Declaration: declarations.write_declaration,
                Directive: at_rules.write_at_rule,
                KeyframeRule: at_rules.write_at_rule,
                Media: at_rules.write_bubbling,
                Rule: rules.write_rule,
                Supports: at_rules.write_bubbling,
            }
        )
    writer = _WRITERS.get(node.__class__)
    if writer is not None:
        writer(node, style, tabs, pieces)


_WRITERS: dict[type[CssNode], Callable[..., None]] = {}

"""Finds what writes a node by its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.css.printing.style import Style


def write(node: CssNode, style: Style, tabs: int, pieces: list[str]) -> None:
    """Write a node.

    Args:
        node: What is to be written.
        style: How.
        tabs: How deep it is indented.
        pieces: Takes what is written.
    """
    writer = WRITERS.get(node.__class__)
    if writer is not None:
        writer(node, style, tabs, pieces)


WRITERS: dict[type[CssNode], Callable[..., None]] = {}
"""Each takes what `write` takes; the package fills it."""

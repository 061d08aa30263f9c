"""What may stand in what once mixins and their blocks have put their CSS where it is wanted.

Source of the behaviour: `Sass::Tree::Visitors::CheckNesting`, run on the evaluated tree.
"""

from __future__ import annotations

from pykyll.sass.css.nodes import (
    AtRoot,
    AtRule,
    Charset,
    Comment,
    CssNode,
    CssParent,
    Declaration,
    Extend,
    Import,
    KeyframeRule,
    Root,
    Rule,
    Trace,
)
from pykyll.sass.errors import SassError

_WITH_DECLARATIONS = (Rule, KeyframeRule, Declaration, AtRule)
_IN_DECLARATIONS = (Comment, Declaration, Trace)

Lineage = tuple[CssParent, ...]
"""The nodes around, the root first."""


def check_evaluated(root: Root) -> None:
    """All nodes must stand where they may.

    Raises:
        SassError: At the first that does not.
    """
    _check_children(root, root, (root,))


def _check_children(node: CssParent, parent: CssParent, lineage: Lineage) -> None:
    for child in node.children:
        message = _misplaced(parent, child)
        if message is not None:
            raise SassError(message, child.place)
        if isinstance(child, AtRoot):
            outer = tuple([each for each in lineage if not child.excludes_node(each)])
            _check_children(child, _innermost(outer), outer)
        elif isinstance(child, Import):  # Ruby Sass has what it imports in its place
            _check_children(child, parent, lineage)
        elif isinstance(child, CssParent) and child.children:
            inner = parent if _is_transparent(child, parent) else child
            _check_children(child, inner, (*lineage, child))


def _innermost(lineage: Lineage) -> CssParent:
    """What the children of an `@at-root` count as children of."""
    for index in range(len(lineage) - 1, 0, -1):
        if not _is_transparent(lineage[index], lineage[index - 1]):
            return lineage[index]
    return lineage[0]


def _is_transparent(node: CssParent, around: CssParent) -> bool:
    if isinstance(node, Trace):
        return True
    bubbles = isinstance(node, AtRule) and node.has_block
    return bubbles and not isinstance(around, (Root, AtRoot))


def _misplaced(parent: CssParent, child: CssNode) -> str | None:
    if isinstance(parent, Declaration) and not isinstance(child, _IN_DECLARATIONS):
        return "Illegal nesting: Only properties may be nested beneath properties."
    if isinstance(child, Declaration) and not isinstance(parent, _WITH_DECLARATIONS):
        return (
            "Properties are only allowed within rules, directives, mixin includes, or other"
            " properties."
        )
    if isinstance(child, Extend) and not isinstance(parent, Rule):
        return "Extend directives may only be used within rules."
    if isinstance(child, Charset) and not isinstance(parent, Root):
        return "@charset may only be used at the root of a document."
    return None

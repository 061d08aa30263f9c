"""What may stand in what.

Source of the behaviour: `Sass::Tree::Visitors::CheckNesting`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.expressions.source import source
from pykyll.sass.nodes import (
    AtRoot,
    Charset,
    Comment,
    Content,
    Declaration,
    Directive,
    Each,
    Extend,
    For,
    FunctionDefinition,
    If,
    Import,
    Include,
    Media,
    Message,
    MixinDefinition,
    Node,
    Parent,
    Return,
    Rule,
    Stylesheet,
    Supports,
    VariableDeclaration,
    While,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    FindImport = Callable[[Import], object] | None

_CONTROL = (Each, For, If, While)
_NO_DEFINITIONS = (*_CONTROL, MixinDefinition, Include)
_IN_FUNCTIONS = (Comment, Message, Return, VariableDeclaration, *_CONTROL)
_IN_DECLARATIONS = (*_CONTROL, Comment, Declaration, Include)
_WITH_DECLARATIONS = (Rule, Declaration, MixinDefinition, Include, Directive, Media, Supports)
_WITH_EXTENDS = (Rule, MixinDefinition, Include)
_BUBBLING = (AtRoot, Media, Supports)

Lineage = tuple[Node, ...]
"""The statements around one, the file first."""


def check_nesting(
    stylesheet: Stylesheet, find_import: Callable[[Import], object] | None = None
) -> None:
    """All statements of a file must stand where they may.

    Args:
        stylesheet: The file.
        find_import: Called with each import that does not stand at the file's root, which Ruby
            Sass looks for already here; raises where there is no such file.

    Raises:
        SassError: At the first that does not.
    """
    _check_children(stylesheet, stylesheet, (stylesheet,), find_import)


def _check_children(node: Parent, parent: Node, lineage: Lineage, find_import: FindImport) -> None:
    """Check what stands in a node.

    Args:
        node: Its children are checked.
        parent: What they count as children of: control directives and what bubbles are
            looked through.
        lineage: All around them, the node last.
        find_import: See `check_nesting`.
    """
    for child in node.children or ():
        message = _misplaced(parent, child, lineage)
        if message is not None:
            raise SassError(message, child.place)
        if isinstance(child, Parent):
            try:
                _check_block(child, parent, (*lineage, child), find_import)
            except SassError as error:
                error.placed(child.place)
                raise
        elif isinstance(child, Import) and find_import and not isinstance(parent, Stylesheet):
            find_import(child)


def _check_block(child: Parent, parent: Node, lineage: Lineage, find_import: FindImport) -> None:
    inner = parent if _is_transparent(child, parent) else child
    _check_children(child, inner, lineage, find_import)
    branch = child.otherwise if isinstance(child, If) else None
    while branch is not None:
        _check_children(branch, parent, (*lineage[:-1], branch), find_import)
        branch = branch.otherwise


def _is_transparent(node: Parent, around: Node) -> bool:
    if isinstance(node, _CONTROL):
        return True
    bubbles = isinstance(node, _BUBBLING) or (
        isinstance(node, Directive) and node.children is not None
    )
    return bubbles and not isinstance(around, (Stylesheet, AtRoot))


def _misplaced(parent: Node, child: Node, lineage: Lineage) -> str | None:
    """What is wrong with a statement where it stands."""
    if isinstance(parent, FunctionDefinition) and not isinstance(child, _IN_FUNCTIONS):
        return "Functions can only contain variable declarations and control directives."
    if isinstance(parent, Declaration) and not isinstance(child, _IN_DECLARATIONS):
        return "Illegal nesting: Only properties may be nested beneath properties."
    check = _CHECKS.get(type(child))
    return None if check is None else check(parent, child, lineage)


def _content(_: Node, __: Node, lineage: Lineage) -> str | None:
    if any(isinstance(each, MixinDefinition) for each in lineage):
        return None
    return "@content may only be used within a mixin."


def _charset(parent: Node, _: Node, __: Lineage) -> str | None:
    if isinstance(parent, Stylesheet):
        return None
    return "@charset may only be used at the root of a document."


def _extend(parent: Node, _: Node, __: Lineage) -> str | None:
    if isinstance(parent, _WITH_EXTENDS):
        return None
    return "Extend directives may only be used within rules."


def _import(parent: Node, child: Node, lineage: Lineage) -> str | None:
    if any(isinstance(each, _NO_DEFINITIONS) for each in lineage):
        return "Import directives may not be used within control directives or mixins."
    if isinstance(parent, Stylesheet):
        return None
    if isinstance(child, Import) and child.name.endswith(".css"):
        return "CSS import directives may only be used at the root of a document."
    return None


def _mixin(_: Node, __: Node, lineage: Lineage) -> str | None:
    if any(isinstance(each, _NO_DEFINITIONS) for each in lineage):
        return "Mixins may not be defined within control directives or other mixins."
    return None


def _function(_: Node, __: Node, lineage: Lineage) -> str | None:
    if any(isinstance(each, _NO_DEFINITIONS) for each in lineage):
        return "Functions may not be defined within control directives or other mixins."
    return None


def _declaration(parent: Node, child: Node, _: Lineage) -> str | None:
    if isinstance(parent, _WITH_DECLARATIONS):
        return None
    message = (
        "Properties are only allowed within rules, directives, mixin includes, or other properties."
    )
    if isinstance(child, Declaration) and child.is_old_syntax and not child.value:
        message += _selector_hint(child)
    return message


def _selector_hint(found: Declaration) -> str:
    """What may be meant by a declaration without a value: `:hover`."""
    name = "".join(
        piece if isinstance(piece, str) else f"#{{{source(piece)}}}" for piece in found.name
    )
    return f'\nIf ":{name}" should be a selector, use "\\:{name}" instead.'


def _return(parent: Node, _: Node, __: Lineage) -> str | None:
    if isinstance(parent, FunctionDefinition):
        return None
    return "@return may only be used within a function."


_CHECKS: dict[type[Node], Callable[[Node, Node, Lineage], str | None]] = {
    Content: _content,
    Charset: _charset,
    Extend: _extend,
    Import: _import,
    MixinDefinition: _mixin,
    FunctionDefinition: _function,
    Declaration: _declaration,
    Return: _return,
}

"""`selector-nest()`, `selector-append()`, `selector-extend()` and the others for selectors.

They take strings, lists of strings, and lists of such lists, as `&` is one.

Source of the behaviour: `Sass::Script::Functions`, `Sass::Script::Value::Helpers`.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.functions.builtin import ArgumentError, Builtin, fixed
from pykyll.sass.functions.checking import text
from pykyll.sass.place import Place
from pykyll.sass.selectors.as_value import as_value
from pykyll.sass.selectors.complex import Complex
from pykyll.sass.selectors.compound import Compound
from pykyll.sass.selectors.extending import extend
from pykyll.sass.selectors.extensions import Extensions
from pykyll.sass.selectors.parsing import parse_selector_list
from pykyll.sass.selectors.resolving import resolve_parents
from pykyll.sass.selectors.selector_list import SelectorList
from pykyll.sass.selectors.simple import Parent, Simple, Type, Universal
from pykyll.sass.selectors.superselector import is_list_superselector
from pykyll.sass.selectors.weaving import unify_lists
from pykyll.sass.values import NULL, List, Text, boolean

if TYPE_CHECKING:
    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Value


def selector_parse(context: FunctionContext, selector: Value) -> Value:
    """`selector-parse($selector)`: as `&` would be."""
    return as_value(_parsed(selector, "selector", context))


def selector_nest(context: FunctionContext, *selectors: Value) -> Value:
    """`selector-nest($selectors...)`: as rules in each other."""
    _check_given(selectors)
    first = _parsed(selectors[0], "selectors", context)
    nested = [_parsed(each, "selectors", context, allow_parent=True) for each in selectors[1:]]
    return as_value(reduce(lambda outer, inner: resolve_parents(inner, outer), nested, first))


def selector_append(context: FunctionContext, *selectors: Value) -> Value:
    """`selector-append($selectors...)`: as rules with `&` straight before their selectors."""
    _check_given(selectors)
    return as_value(reduce(_appended, [_parsed(each, "selectors", context) for each in selectors]))


def _appended(parent: SelectorList, child: SelectorList) -> SelectorList:
    members = [_with_parent(each, parent) for each in child.members]
    return resolve_parents(SelectorList(members), parent)


def _with_parent(selector: Complex, parent: SelectorList) -> Complex:
    first = selector.members[0]
    members = None if isinstance(first, str) else _behind_parent(first.members)
    if members is None or isinstance(first, str):
        raise ArgumentError(f'Can\'t append "{selector.text}" to "{parent.text}"')
    compound = Compound(members, is_subject=first.is_subject)
    return Complex((compound, *selector.members[1:]))


def _behind_parent(members: tuple[Simple, ...]) -> tuple[Simple, ...] | None:
    """The parts of a compound selector behind `&`; a type selector is its suffix."""
    base = members[0]
    if isinstance(base, Universal):
        return None
    if not isinstance(base, Type):
        return (Parent(), *members)
    return None if base.namespace is not None else (Parent(base.name), *members[1:])


def selector_extend(
    context: FunctionContext, selector: Value, extendee: Value, extender: Value
) -> Value:
    """`selector-extend($selector, $extendee, $extender)`."""
    return _extended(
        _parsed(selector, "selector", context),
        _parsed(extendee, "extendee", context),
        _parsed(extender, "extender", context),
        replaces=False,
    )


def selector_replace(
    context: FunctionContext, selector: Value, original: Value, replacement: Value
) -> Value:
    """`selector-replace($selector, $original, $replacement)`."""
    return _extended(
        _parsed(selector, "selector", context),
        _parsed(original, "original", context),
        _parsed(replacement, "replacement", context),
        replaces=True,
    )


def _extended(
    selectors: SelectorList, target: SelectorList, extender: SelectorList, *, replaces: bool
) -> Value:
    extensions = Extensions()
    try:
        extensions.add(extender, target)
        return as_value(extend(selectors, extensions, replaces=replaces))
    except SassError as error:
        raise ArgumentError(error.message) from None


def selector_unify(context: FunctionContext, selector1: Value, selector2: Value) -> Value:
    """`selector-unify($selector1, $selector2)`: what matches both, or `null`."""
    unified = unify_lists(
        _parsed(selector1, "selector1", context), _parsed(selector2, "selector2", context)
    )
    return NULL if unified is None else as_value(unified)


def is_superselector(context: FunctionContext, super_: Value, sub: Value) -> Value:
    """`is-superselector($super, $sub)`: whether the first matches all that the second does."""
    return boolean(
        is_list_superselector(_parsed(super_, "super", context), _parsed(sub, "sub", context))
    )


def simple_selectors(context: FunctionContext, selector: Value) -> Value:
    """`simple-selectors($selector)`: the parts of a compound selector."""
    members = _parsed(text(selector, "selector"), "selector", context).members
    compound = members[0].members[0]
    if len(members) > 1 or len(members[0].members) > 1 or isinstance(compound, str):
        raise ArgumentError(f"$selector: {selector.inspect()} is not a compound selector")
    return List(tuple(Text(each.text) for each in compound.members), "comma")


# Arguments ------------------------------------------------------------------------------


def _check_given(selectors: tuple[Value, ...]) -> None:
    if not selectors:
        raise ArgumentError("$selectors: At least one selector must be passed")


def _parsed(
    value: Value, name: str, context: FunctionContext, *, allow_parent: bool = False
) -> SelectorList:
    """The selectors that a value says.

    Raises:
        ArgumentError: It says none.
    """
    written = _written(value)
    if written is None:
        raise ArgumentError(
            f"${name}: {value.inspect()} is not a valid selector: it must be a string,\n"
            "a list of strings, or a list of lists of strings"
        )
    try:
        return parse_selector_list(
            written, Place(None, 1), allow_parent=allow_parent, warn=context.warn
        )
    except SassError as error:
        message = f"${name}: {value.inspect()} is not a valid selector: {error.message}"
        raise ArgumentError(message) from None


def _written(value: Value) -> str | None:
    if isinstance(value, Text):
        return value.value
    if not isinstance(value, List):
        return None
    if value.separator != "comma":
        return _joined(value)
    parts = []
    for each in value.elements():
        is_complex = isinstance(each, List) and each.separator == "space"
        part = _written(each) if is_complex or isinstance(each, Text) else None
        if part is None:
            return None
        parts.append(part)
    return ", ".join(parts)


def _joined(value: List) -> str | None:
    parts = [each.value for each in value.elements() if isinstance(each, Text)]
    return " ".join(parts) if len(parts) == len(value.elements()) else None


FUNCTIONS = (
    fixed("selector-parse", selector_parse, ("selector",)),
    Builtin("selector-nest", selector_nest, takes_more=True, most=None),
    Builtin("selector-append", selector_append, takes_more=True, most=None),
    fixed("selector-extend", selector_extend, ("selector", "extendee", "extender")),
    fixed("selector-replace", selector_replace, ("selector", "original", "replacement")),
    fixed("selector-unify", selector_unify, ("selector1", "selector2")),
    fixed("is-superselector", is_superselector, ("super", "sub")),
    fixed("simple-selectors", simple_selectors, ("selector",)),
)

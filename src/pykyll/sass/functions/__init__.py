"""The functions of Sass itself: `lighten()`, `map-get()`, `if()` and the others.

Each is a `Builtin` in the table `FUNCTIONS` of a file here. What is no function of Sass is left
to CSS: `call_builtin` returns nothing for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.functions import (
    color_adjusting,
    color_channels,
    color_making,
    color_mixing,
    color_properties,
    introspection,
    lists,
    maps,
    numbers,
    selectors,
    strings,
)
from pykyll.sass.functions.builtin import Builtin
from pykyll.sass.functions.context import FunctionContext
from pykyll.sass.functions.names import NAMES
from pykyll.sass.values import Number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pykyll.sass.expressions import Expression
    from pykyll.sass.values import Value

__all__ = ["BUILTINS", "LAZY", "Builtin", "FunctionContext", "call_builtin"]

BUILTINS: Mapping[str, Builtin] = {
    builtin.name: builtin
    for module in (
        color_making,
        color_channels,
        color_adjusting,
        color_properties,
        color_mixing,
        strings,
        numbers,
        lists,
        maps,
        introspection,
        selectors,
    )
    for builtin in module.FUNCTIONS
}
"""By their names with `-`."""
NAMES.update(BUILTINS)
LAZY: Mapping[str, tuple[frozenset[int], frozenset[str]]] = {
    "if": (frozenset((1, 2)), frozenset(("if_true", "if_false")))
}
"""Functions that are given some arguments as expressions: these by position counted from 0,
those by name with `_`. They evaluate them with `FunctionContext.evaluate`."""


def call_builtin(
    name: str,
    positional: Sequence[Value | Expression],
    named: Mapping[str, Value | Expression],
    context: FunctionContext,
) -> Value | None:
    """The result of a function of Sass itself; none where there is no such function.

    Args:
        name: As it is written: `-` and `_` are the same in it, but its case counts.
        positional: The arguments by position; those that `LAZY` names unevaluated.
        named: The arguments by name, as written, without `$`.
        context: Where the call stands.

    Raises:
        SassError: The arguments are not what the function takes; or they have names, which
            functions of CSS know nothing of.
    """
    builtin = BUILTINS.get(name) or BUILTINS.get(name.replace("_", "-"))
    if builtin is None:
        if named:
            ruby_name = name.replace("-", "_")
            raise SassError(f"Function {ruby_name} doesn't support keyword arguments")
        return None
    result = builtin.called(name, positional, named, context)
    if isinstance(result, Number):
        result.adopted()
        return result.without_original()
    return result

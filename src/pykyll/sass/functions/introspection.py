"""Functions that tell about values, names and the compiler itself, and `call()` and `if()`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.functions.builtin import ArgumentError, Builtin, fixed
from pykyll.sass.functions.checking import text, wrong_type
from pykyll.sass.functions.names import is_builtin
from pykyll.sass.values import Boolean, FunctionValue, Text, Value, boolean

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.functions.context import FunctionContext

_FEATURES = frozenset(
    (
        "global-variable-shadowing",
        "extend-selector-pseudoclass",
        "units-level-3",
        "at-error",
        "custom-property",
    )
)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_STRING_IN_CALL = """\
DEPRECATION WARNING: Passing a string to call() is deprecated and will be illegal
in Sass 4.0. Use call({function}) instead.
"""


def type_of(_context: FunctionContext, value: Value) -> Text:
    """`type-of($value)`."""
    if isinstance(value, Text):
        value.used()
    return Text(value.type_name)


def inspect(context: FunctionContext, value: Value) -> Text:
    """`inspect($value)`: as SassScript writes it."""
    if isinstance(value, Text):
        value.used()
    return Text(value.to_sass(compressed=context.compressed))


def feature_exists(_context: FunctionContext, feature: Value) -> Value:
    """`feature-exists($feature)`: what later versions of Sass asked each other for."""
    return boolean(text(feature, "feature").value in _FEATURES)


def variable_exists(context: FunctionContext, name: Value) -> Value:
    """`variable-exists($name)`."""
    return boolean(context.variable_exists(text(name, "name").value))


def global_variable_exists(context: FunctionContext, name: Value) -> Value:
    """`global-variable-exists($name)`."""
    return boolean(context.global_variable_exists(text(name, "name").value))


def mixin_exists(context: FunctionContext, name: Value) -> Value:
    """`mixin-exists($name)`."""
    return boolean(context.mixin_exists(text(name, "name").value))


def function_exists(context: FunctionContext, name: Value) -> Value:
    """`function-exists($name)`, of the stylesheet or of Sass itself."""
    wanted = text(name, "name").value
    return boolean(is_builtin(wanted) or context.get_function(wanted) is not None)


def content_exists(context: FunctionContext) -> Value:
    """`content-exists()`: whether the mixin was given a block."""
    has_content = context.has_content()
    if has_content is None:
        raise SassError("Cannot call content-exists() except within a mixin.")
    return boolean(has_content)


def get_function(
    context: FunctionContext, name: Value, *, named: dict[str, Value]
) -> FunctionValue:
    """`get-function($name, $css: false)`."""
    wanted = text(name, "name")
    css = named.pop("css", None)
    if css is not None and not isinstance(css, Boolean):
        raise wrong_type(css, "bool", "css")
    if named:
        raise ArgumentError(f"Illegal keyword argument '{next(iter(named))}'")
    if css is not None and css.is_true:
        return FunctionValue(wanted.value, "css")
    found = _found(wanted.value, context)
    if found is None:
        raise SassError(f"Function not found: {wanted.to_css(compressed=context.compressed)}")
    return found


def _found(name: str, context: FunctionContext) -> FunctionValue | None:
    found = context.get_function(name)
    if found is None and is_builtin(name):
        return FunctionValue(name, "builtin")
    return found


def call(
    context: FunctionContext, function: Value, *arguments: Value, named: dict[str, Value]
) -> Value:
    """`call($function, $args...)`; a text is looked up, and left to CSS if it is none."""
    if isinstance(function, Text):
        name = function.value
        function = _found(name, context) or FunctionValue(name, "css")
        context.warn(_STRING_IN_CALL.format(function=function.to_sass()))
    if not isinstance(function, FunctionValue):
        raise wrong_type(function, "function", "function")
    return context.call(function, arguments, named)


def if_(context: FunctionContext, condition: Value, *branches: Value | Expression) -> Value:
    """`if($condition, $if-true, $if-false)`, which evaluates only one of the two."""
    chosen = branches[0 if condition.is_true else 1]
    if isinstance(chosen, Value):
        return chosen
    return context.evaluate(chosen)


def unique_id(context: FunctionContext) -> Text:
    """`unique-id()`: an identifier that this compilation gives only once."""
    last = context.last_unique_id
    if last is None:
        last = int(context.random() * 36**8)
    last += 1 + int(context.random() * 10)
    context.last_unique_id = last
    return Text("u" + _in_base_36(last).rjust(8, "0"))


def _in_base_36(value: int) -> str:
    digits = ""
    while value:
        value, digit = divmod(value, 36)
        digits = _DIGITS[digit] + digits
    return digits


FUNCTIONS = (
    fixed("type-of", type_of, ("value",)),
    fixed("inspect", inspect, ("value",)),
    fixed("feature-exists", feature_exists, ("feature",)),
    fixed("variable-exists", variable_exists, ("name",)),
    fixed("global-variable-exists", global_variable_exists, ("name",)),
    fixed("mixin-exists", mixin_exists, ("name",)),
    fixed("function-exists", function_exists, ("name",)),
    fixed("content-exists", content_exists, ()),
    Builtin("get-function", get_function, (("name",),), takes_names=True, least=1, most=1),
    Builtin("call", call, (("name",),), takes_more=True, takes_names=True, least=1, most=None),
    fixed("if", if_, ("condition", "if_true", "if_false")),
    fixed("unique-id", unique_id, ()),
)

"""SassScript written out again, as some outputs and messages of Ruby Sass show it.

Source of the behaviour: the `to_sass` of `Sass::Script::Tree`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.expressions import (
    Constant,
    FunctionCall,
    InterpolatedString,
    Interpolation,
    ListLiteral,
    MapLiteral,
    Operation,
    ParentSelector,
    UnaryOperation,
    Variable,
)
from pykyll.sass.values.number import Number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pykyll.sass.expressions import Expression

_SIGNS = {
    "or": "or", "and": "and", "eq": "==", "neq": "!=", "gt": ">", "gte": ">=", "lt": "<",
    "lte": "<=", "plus": "+", "minus": "-", "times": "*", "div": "/", "mod": "%",
    "single_eq": "=", "not": "not ",
}  # fmt: skip
_BINDING = {
    "comma": 0, "single_eq": 1, "space": 2, "or": 3, "and": 4, "eq": 5, "neq": 5, "gt": 6,
    "gte": 6, "lt": 6, "lte": 6, "plus": 7, "minus": 7, "times": 8, "div": 8, "mod": 8,
}  # fmt: skip
_ASSOCIATIVE = ("plus", "times")
_BEGINS_AS_IDENTIFIER = regex(r"-*[^\x00-\x40\x5b\x5d\x5e\x60\x7b-\x7f]")


def source(expression: Expression, *, compressed: bool = False) -> str:
    """The expression as it could be written, numbers and colours as a style prints them."""
    return _WRITERS[type(expression)](expression, compressed=compressed)


def _constant(found: Expression, *, compressed: bool) -> str:
    assert isinstance(found, Constant)  # noqa: S101 - by the table, as below
    return found.value.to_sass(compressed=compressed)


def _variable(found: Expression, **_: bool) -> str:
    assert isinstance(found, Variable)  # noqa: S101
    return f"${found.name}"


def _parent_selector(_: Expression, **__: bool) -> str:
    return "&"


def _interpolated_string(found: Expression, *, compressed: bool) -> str:
    assert isinstance(found, InterpolatedString)  # noqa: S101
    return _string_of(found.parts, _mark(found) if found.is_quoted else "", compressed=compressed)


def _string_of(parts: Iterable[str | Expression], mark: str, *, compressed: bool) -> str:
    written = (
        f"#{{{source(part, compressed=compressed)}}}"
        if not isinstance(part, str)
        else _escaped(part, mark)
        for part in parts
    )
    return f"{mark}{''.join(written)}{mark}"


def _mark(found: InterpolatedString) -> str:
    """The quotes that a string is written in: single ones if that saves an escape."""
    texts = [part for part in found.parts if isinstance(part, str)]
    if any("'" in text for text in texts):
        return '"'
    return "'" if any('"' in text for text in texts) else '"'


def _escaped(text: str, mark: str) -> str:
    if not mark:
        return text
    text = text.replace("\\", "\\\\").replace("#{", "\\#{").replace(mark, f"\\{mark}")
    return text.replace("\n", "\\a ")


def quoted_equivalent(found: Interpolation, *, compressed: bool = False) -> str:
    """The call of `unquote()` that gives the same as interpolation outside a string."""
    parts = tuple(_parts(found, compressed=compressed))
    string = InterpolatedString(found.place, parts, is_quoted=True)
    return f"unquote({_string_of(string.parts, _mark(string), compressed=compressed)})"


def _parts(found: Expression | None, *, compressed: bool) -> list[str | Expression]:
    """The pieces of the string that an expression beside `#{}` becomes."""
    if found is None:
        return []
    if isinstance(found, Constant):
        return [found.value.to_css(compressed=compressed)]
    if isinstance(found, InterpolatedString):
        mark = _mark(found)
        return [mark, *found.parts, mark]
    if not isinstance(found, Interpolation):
        return [found]
    before, after = (
        _parts(found.before, compressed=compressed),
        _parts(found.after, compressed=compressed),
    )
    space_before = [" "] if before and found.has_space_before else []
    space_after = [" "] if after and found.has_space_after else []
    return [
        *before,
        *space_before,
        *_parts(found.middle, compressed=compressed),
        *space_after,
        *after,
    ]


def _interpolation(found: Expression, *, compressed: bool) -> str:
    assert isinstance(found, Interpolation)  # noqa: S101
    if found.is_deprecated == "immediate":
        return quoted_equivalent(found, compressed=compressed)
    before = "" if found.before is None else source(found.before, compressed=compressed)
    after = "" if found.after is None else source(found.after, compressed=compressed)
    middle = source(found.middle, compressed=compressed)
    if not found.is_originally_text:
        middle = f"#{{{middle}}}"
    space_before = " " if before and found.has_space_before else ""
    space_after = " " if after and found.has_space_after else ""
    return f"{before}{space_before}{middle}{space_after}{after}"


def _operation(found: Expression, *, compressed: bool) -> str:
    assert isinstance(found, Operation)  # noqa: S101
    left = _operand(found.left, found.operator, is_right=False, compressed=compressed)
    right = _operand(found.right, found.operator, is_right=True, compressed=compressed)
    return f"{left} {_SIGNS[found.operator]} {right}"


def _operand(operand: Expression, operator: str, *, is_right: bool, compressed: bool) -> str:
    written = source(operand, compressed=compressed)
    if isinstance(operand, ListLiteral):
        return f"({written})"
    if not isinstance(operand, Operation):
        return written
    outer, inner = _BINDING[operator], _BINDING[operand.operator]
    if inner < outer or (is_right and inner == outer and operator not in _ASSOCIATIVE):
        return f"({written})"
    return written


def _unary_operation(found: Expression, *, compressed: bool) -> str:
    assert isinstance(found, UnaryOperation)  # noqa: S101
    operand = source(found.operand, compressed=compressed)
    is_minus = found.operator == "minus"
    if isinstance(found.operand, Operation) or (is_minus and _BEGINS_AS_IDENTIFIER.match(operand)):
        operand = f"({operand})"
    return _SIGNS[found.operator] + operand


def _function_call(found: Expression, *, compressed: bool) -> str:
    assert isinstance(found, FunctionCall)  # noqa: S101
    arguments = found.arguments
    written = [_argument(each, compressed=compressed) for each in arguments.positional]
    if arguments.rest is not None:
        written.append(f"{_argument(arguments.rest, compressed=compressed)}...")
    written += [
        f"${name}: {_argument(value, compressed=compressed)}" for name, value in arguments.named
    ]
    if arguments.named_rest is not None:
        written.append(f"{_argument(arguments.named_rest, compressed=compressed)}...")
    return f"{found.name}({', '.join(written)})"


def _argument(argument: Expression, *, compressed: bool) -> str:
    written = source(argument, compressed=compressed)
    if isinstance(argument, ListLiteral) and argument.separator == "comma":
        return f"({written})"
    return written


def _list(found: Expression, *, compressed: bool) -> str:
    assert isinstance(found, ListLiteral)  # noqa: S101
    opening, closing = ("[", "]") if found.is_bracketed else ("(", ")")
    if not found.elements:
        return opening + closing
    written = [
        f"({text})" if _needs_parentheses(each, found) else text
        for each in found.elements
        for text in (source(each, compressed=compressed),)
    ]
    if found.separator == "comma" and len(written) == 1:
        return f"{opening}{written[0]},{closing}"
    joined = (" " if found.separator == "space" else ", ").join(written)
    return f"[{joined}]" if found.is_bracketed else joined


def _needs_parentheses(element: Expression, whole: ListLiteral) -> bool:
    if isinstance(element, ListLiteral):
        if len(element.elements) < 2 or element.is_bracketed:
            return False
        return _BINDING[element.separator or "space"] <= _BINDING[whole.separator or "space"]
    if whole.separator != "space":
        return False
    if isinstance(element, UnaryOperation):
        return element.operator in ("minus", "plus")
    if not isinstance(element, Operation):
        return False
    return element.operator != "div" or not (
        _is_written_number(element.left) and _is_written_number(element.right)
    )


def _is_written_number(found: Expression) -> bool:
    return (
        isinstance(found, Constant)
        and isinstance(found.value, Number)
        and found.value.original is not None
    )


def _map(found: Expression, *, compressed: bool) -> str:
    assert isinstance(found, MapLiteral)  # noqa: S101
    pairs = (
        f"{_argument(key, compressed=compressed)}: {_argument(value, compressed=compressed)}"
        for key, value in found.pairs
    )
    return f"({', '.join(pairs)})"


_WRITERS: dict[type[Expression], Callable[..., str]] = {
    Constant: _constant,
    Variable: _variable,
    ParentSelector: _parent_selector,
    InterpolatedString: _interpolated_string,
    Interpolation: _interpolation,
    Operation: _operation,
    UnaryOperation: _unary_operation,
    FunctionCall: _function_call,
    ListLiteral: _list,
    MapLiteral: _map,
}

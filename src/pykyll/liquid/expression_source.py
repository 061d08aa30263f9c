"""The Python source of expressions, variables and conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.expression import Literal, Lookup, RangeExpression
from pykyll.liquid.values import EMPTY, MethodLiteral, Range

if TYPE_CHECKING:
    from pykyll.liquid.compiler import Compiler
    from pykyll.liquid.condition import Condition
    from pykyll.liquid.expression import Expression, Key
    from pykyll.liquid.variable import FilterCall, Variable

_MAX_NESTING = 20
"""Python's parser allows 200 nested brackets; what nests deeper is evaluated as it is."""
_MAX_CONDITIONS = 40
_TRUE = "((t := {}) is not None and t is not False)"
_FORLOOP = {
    "index": "({}.index0 + 1)",
    "index0": "{}.index0",
    "rindex": "({0}.length - {0}.index0)",
    "rindex0": "({0}.length - {0}.index0 - 1)",
    "first": "({}.index0 == 0)",
    "last": "({0}.index0 == {0}.length - 1)",
    "length": "{}.length",
}


class ExpressionSource:
    """Writes expressions for a compiler, which knows the loops around them."""

    def __init__(self, compiler: Compiler) -> None:
        self._compiler = compiler

    def expression(self, expression: Expression, depth: int = 0) -> str:
        """The source of a value."""
        if isinstance(expression, Literal):
            return self._literal(expression.value)
        if depth > _MAX_NESTING:
            return f"ctx.evaluate({self._compiler.constant(expression)})"
        if isinstance(expression, RangeExpression):
            return self._range(expression, depth)
        return self._lookup(expression, depth)

    def _literal(self, value: object) -> str:
        if isinstance(value, MethodLiteral):
            return "EMPTY" if value is EMPTY else "BLANK"
        if isinstance(value, float) and value in {float("inf"), float("-inf")}:
            return self._compiler.constant(value)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 10**100:
            return self._compiler.constant(value)
        return f"({value!r})" if isinstance(value, (int, float)) else repr(value)

    def _range(self, expression: RangeExpression, depth: int) -> str:
        first, last = expression.first, expression.last
        if isinstance(first, Literal) and isinstance(last, Literal):
            ends = first.value, last.value
            if all(isinstance(end, int) and not isinstance(end, bool) for end in ends):
                return self._compiler.constant(Range(*ends))  # type: ignore[arg-type]  # both are integers
        return f"ctx.range({self.expression(first, depth + 1)}, {self.expression(last, depth + 1)})"

    def _lookup(self, lookup: Lookup, depth: int) -> str:
        source, keys = self._root(lookup, depth)
        for number, key in enumerate(keys):
            if number > _MAX_NESTING:
                return f"ctx.evaluate({self._compiler.constant(lookup)})"
            source = f"{'c' if key.is_command else 'm'}({source}, {self.expression(key.name, depth + 1)})"
        return source

    def _root(self, lookup: Lookup, depth: int) -> tuple[str, tuple[Key, ...]]:
        name = lookup.name.value if isinstance(lookup.name, Literal) else None
        if not isinstance(name, str):
            return f"find({self.expression(lookup.name, depth + 1)})", lookup.keys
        for loop in reversed(self._compiler.loops):
            if name == loop.variable:
                return loop.local, lookup.keys
            if name == loop.loop_name and loop.forloop:
                return self._forloop(loop.loop_name, loop.forloop, lookup.keys)
        return f"find({name!r})", lookup.keys

    def _forloop(self, name: str, local: str, keys: tuple[Key, ...]) -> tuple[str, tuple[Key, ...]]:
        """`forloop.index` and its like need no look-up."""
        if name == "forloop" and keys and isinstance(keys[0].name, Literal):
            member = _FORLOOP.get(str(keys[0].name.value))
            if member:
                return member.format(local), keys[1:]
        return local, keys

    # Variables -------------------------------------------------------------------------

    def variable(self, variable: Variable) -> str:
        """Emit what it takes; returns the source of the value, `x` after filters."""
        source = self.expression(variable.value)
        for call in variable.filters:
            self._compiler.emit(f"x = {self._filter(call, source)}")
            source = "x"
        return source

    def _filter(self, call: FilterCall, value: str) -> str:
        arguments = [self.expression(argument) for argument in call.arguments]
        if call.keywords:
            pairs = ", ".join(f"{key!r}: {self.expression(item)}" for key, item in call.keywords)
            arguments.append(f"{{{pairs}}}")
        found = self._compiler.env.filter_named(call.name)
        if found is None or not found.takes(len(arguments)):
            rest = "".join(f", {argument}" for argument in arguments)
            return f"ctx.filter({call.name!r}, {value}{rest})"
        context = "ctx, " if found.wants_context else ""
        function = self._compiler.constant(found.function)
        return f"{function}({', '.join([context + value, *arguments])})"

    # Conditions ------------------------------------------------------------------------

    def condition(self, condition: Condition) -> str:
        """The source of something true or false."""
        parts: list[str] = []
        current: Condition | None = condition
        opened = 0
        while current is not None:
            parts.append(self._comparison(current))
            if current.relation == "and" and current.rest and current.rest.relation == "or":
                parts.append("and (")
                opened += 1
            elif current.relation is not None:
                parts.append(current.relation)
            current = current.rest
            if opened > _MAX_NESTING or len(parts) > 2 * _MAX_CONDITIONS:
                return f"is_met(ctx, {self._compiler.constant(condition)})"
        return " ".join(parts) + ")" * opened

    def _comparison(self, condition: Condition) -> str:
        left = self.expression(condition.left)
        if condition.operator is None:
            return _TRUE.format(left)
        right = self.expression(condition.right)
        if condition.operator == "==":
            return self._equality(condition, left, right)
        if condition.operator in {"!=", "<>"}:
            return f"not {self._equality(condition, left, right)}"
        if condition.operator == "contains":
            return f"contains({left}, {right})"
        if condition.operator in {"<", ">", "<=", ">="}:
            return f"(compare({left}, {right}, {condition.operator!r}) is True)"
        return f"unknown_operator({left}, {right}, {condition.operator!r})"

    def _equality(self, condition: Condition, left: str, right: str) -> str:
        if isinstance(condition.right, Literal) and isinstance(condition.right.value, str):
            return f"(t == {right} if type(t := {left}) is str else eq(t, {right}))"
        return f"eq({left}, {right})"

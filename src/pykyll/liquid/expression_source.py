"""The Python source of expressions, variables and conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.encodings import as_receiver
from pykyll.liquid.expression import Literal, Lookup, RangeExpression
from pykyll.liquid.values import EMPTY, MethodLiteral
from pykyll.ruby.values import Range

if TYPE_CHECKING:
    from pykyll.liquid.condition import Condition
    from pykyll.liquid.environment import Environment
    from pykyll.liquid.expression import Expression, Key
    from pykyll.liquid.source_writer import SourceWriter
    from pykyll.liquid.variable import FilterCall, Variable

_MAX_KEYS = 12
"""Python's parser allows 200 nested brackets; longer paths are walked."""
_MAX_CONDITIONS = 20
"""Longer chains of conditions become functions."""
_LONG = 10**100
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
    """Writes expressions for a module, which knows the loops around them."""

    def __init__(self, writer: SourceWriter, env: Environment) -> None:
        self._writer = writer
        self._env = env

    def expression(self, expression: Expression) -> str:
        """The source of a value."""
        if isinstance(expression, Literal):
            return self._literal(expression.value)
        if isinstance(expression, RangeExpression):
            first, last = self.expression(expression.first), self.expression(expression.last)
            return f"Range(range_end({first}), range_end({last}))"
        return self._lookup(expression)

    def _literal(self, value: object) -> str:
        if isinstance(value, MethodLiteral):
            if value is EMPTY:
                return "EMPTY"
            return "RAILS_BLANK" if self._env.has_active_support else "BLANK"
        if isinstance(value, Range):
            return self._writer.constant("range", value.first, value.last)
        if isinstance(value, float) and value in {float("inf"), float("-inf")}:
            return self._writer.constant("value", value)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _LONG:
            return self._writer.constant("value", value)
        return f"({value!r})" if isinstance(value, (int, float)) else repr(value)

    def _lookup(self, lookup: Lookup) -> str:
        source, keys = self._root(lookup)
        return self._walked(source, keys)

    def _told(self, lookup: Lookup, filter_name: str) -> str | None:
        """The source of a member that is told what prints it; None where it is none of those."""
        name = lookup.keys[-1].name if lookup.keys else None
        if not (isinstance(name, Literal) and name.value in self._env.told_members):
            return None
        source, keys = self._root(lookup)
        if not keys:
            return None
        return f"told(ctx, {self._walked(source, keys[:-1])}, {name.value!r}, {filter_name!r})"

    def _walked(self, source: str, keys: tuple[Key, ...]) -> str:
        if len(keys) > _MAX_KEYS:
            steps = "".join(f"({key.is_command}, {self.expression(key.name)}), " for key in keys)
            return f"ctx.walk({source}, ({steps}))"
        if source.startswith("find(") and keys and _is_plain(keys[0]):
            source = f"fm{source.removeprefix('find').removesuffix(')')}, {keys[0].name.value!r})"  # type: ignore[union-attr]  # it is a literal
            keys = keys[1:]
        for key in keys:
            source = f"{'c' if key.is_command else 'm'}({source}, {self.expression(key.name)})"
        return source

    def _root(self, lookup: Lookup) -> tuple[str, tuple[Key, ...]]:
        name = lookup.name.value if isinstance(lookup.name, Literal) else None
        if not isinstance(name, str):
            return f"ctx.find_by({self.expression(lookup.name)})", lookup.keys
        for loop in reversed(self._writer.loops):
            if name == loop.variable:
                return loop.local, lookup.keys
            if name == loop.loop_name and loop.forloop:
                return _forloop(loop.loop_name, loop.forloop, lookup.keys)
        return f"find({name!r})", lookup.keys

    # Variables -------------------------------------------------------------------------

    def variable(
        self, variable: Variable, *, is_printed: bool = False, is_kept: bool = False
    ) -> str:
        """Emit what it takes; returns the source of the value, `x` after filters.

        Args:
            variable: A value and its filters.
            is_printed: Whether it is printed, and nothing else done with it.
            is_kept: Whether it is given a name.
        """
        source = None
        if self._env.told_members and isinstance(variable.value, Lookup):
            first = variable.filters[0].name if variable.filters else ""
            source = self._told(variable.value, first) if first or is_printed else None
        if source is None:
            source = self.expression(variable.value)
        marked = self._marked(variable, is_kept=is_kept)
        for number, call in enumerate(variable.filters):
            self._writer.emit(f"x = {self._filter(call, source, marks=number < marked)}")
            source = "x"
        return source

    def _marked(self, variable: Variable, *, is_kept: bool) -> int:
        """How many of the filters, from the first on, have to tell the encoding of texts."""
        if not self._env.tells_us_ascii:
            return 0
        if is_kept or self._writer.is_first:
            return len(variable.filters)
        readers = self._env.encoding_readers
        return max(
            (at for at, call in enumerate(variable.filters) if call.name in readers), default=0
        )

    def _filter(self, call: FilterCall, value: str, *, marks: bool) -> str:
        arguments = [self.expression(argument) for argument in call.arguments]
        if call.keywords:
            pairs = ", ".join(f"{key!r}: {self.expression(item)}" for key, item in call.keywords)
            arguments.append(f"{{{pairs}}}")
        found = self._env.filter_named(call.name)
        if found is None or not found.takes(len(arguments)):
            rest = "".join(f", {argument}" for argument in arguments)
            return f"ctx.filter({call.name!r}, {value}{rest})"
        context = "ctx, " if found.wants_context else ""
        function = self._writer.filter_constant(call.name)
        rule = self._env.encoding_rules.get(call.name) if marks else None
        if rule is None:
            return f"{function}({', '.join([context + value, *arguments])})"
        marking = self._writer.marking_constant(call.name)
        if rule is not as_receiver:
            return f"{marking}({', '.join([context + value, *arguments])})"
        # A receiver that is UTF-8 for certain, as nearly all are, needs nothing.
        passed = ", ".join([f"{context}y", *arguments])
        return f"{function}({passed}) if type(y := {value}) is str else {marking}({passed})"

    # Conditions ------------------------------------------------------------------------

    def condition(self, condition: Condition) -> str:
        """The source of something true or false."""
        chain: list[Condition] = []
        current: Condition | None = condition
        while current is not None:
            chain.append(current)
            current = current.rest
        if len(chain) > _MAX_CONDITIONS:
            return self._long_condition(chain)
        parts: list[str] = []
        opened = 0
        for link in chain:
            parts.append(self._comparison(link))
            if link.relation == "and" and link.rest and link.rest.relation == "or":
                parts.append("and (")
                opened += 1
            elif link.relation is not None:
                parts.append(link.relation)
        return " ".join(parts) + ")" * opened

    def _long_condition(self, chain: list[Condition]) -> str:
        name = self._writer.unique("q")
        with self._writer.function(name):
            for link in chain:
                self._writer.emit(f"r = {self._comparison(link)}")
                if link.relation is not None:
                    self._writer.emit(
                        "if r: return r" if link.relation == "or" else "if not r: return r"
                    )
            self._writer.emit("return r")
        return self._writer.call(name, "out")

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
            return self._order(condition, left, right)
        return f"unknown_operator({left}, {right}, {condition.operator!r})"

    def _order(self, condition: Condition, left: str, right: str) -> str:
        """Two integers are compared by Python; the rest by Ruby's rules."""
        operator = condition.operator
        slowly = f"compare({{}}, {right}, {operator!r}) is True"
        if isinstance(condition.right, Literal) and type(condition.right.value) is int:
            return f"(t {operator} {right} if type(t := {left}) is int else {slowly.format('t')})"
        return f"({slowly.format(left)})"

    def _equality(self, condition: Condition, left: str, right: str) -> str:
        """Two strings, or two integers, are compared by Python; the rest by Liquid's rules."""
        if isinstance(condition.right, Literal) and type(condition.right.value) in {str, int}:
            kind = type(condition.right.value).__name__
            return f"(t == {right} if type(t := {left}) is {kind} else eq(t, {right}))"
        return f"eq({left}, {right})"


def _is_plain(key: Key) -> bool:
    """Whether it is a word, and none that might be a command."""
    return not key.is_command and isinstance(key.name, Literal) and type(key.name.value) is str


def _forloop(name: str, local: str, keys: tuple[Key, ...]) -> tuple[str, tuple[Key, ...]]:
    """`forloop.index` and its like need no look-up."""
    if name == "forloop" and keys and isinstance(keys[0].name, Literal):
        member = _FORLOOP.get(str(keys[0].name.value))
        if member:
            return member.format(local), keys[1:]
    return local, keys

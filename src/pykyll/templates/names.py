"""What a template names: includes, data, filters and tags. Nothing is rendered.

Comments and raw text name nothing. A name that is put together while rendering stands
for every name that it could be.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.liquid import LiquidError, nodes
from pykyll.liquid.analysis import values_of_condition, values_of_variable
from pykyll.liquid.condition import parse_condition
from pykyll.liquid.expression import Literal, Lookup, RangeExpression
from pykyll.liquid.variable import parse_variable
from pykyll.liquid.walk import filters_of, names_of, values_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.liquid import Environment
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.variable import FilterCall

_CONDITIONS = frozenset({"where_exp", "find_exp"})

DataPath = tuple[str, ...]
"""The keys behind `site.data`, as far as they are written out: all of it where none is."""


@dataclass(frozen=True, slots=True)
class Named:
    """A file that a tag renders."""

    tag: str
    """`include`, `include_relative`, `include_cached`, or whatever tag renders files."""
    name: str
    """As it is written, without a slash in front."""
    line: int
    """The line of the tag in the template's file."""

    @property
    def is_put_together(self) -> bool:
        """Whether the name has variables in it."""
        return "{{" in self.name

    def may_be(self, name: str) -> bool:
        """Whether a file of this name may be meant."""
        if not self.is_put_together:
            return name == self.name
        first, *others = fixed_parts(self.name)
        if not others:
            return name == first
        *between, last = others
        if not (name.startswith(first) and name.endswith(last)):
            return False
        at = len(first)
        for part in between:
            found = name.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        return at <= len(name) - len(last)


def fixed_parts(name: str) -> list[str]:
    """What stands before, between and behind the variables of a name that is put together."""
    parts: list[str] = []
    at = 0
    while (opening := name.find("{{", at)) >= 0 and (closing := name.find("}}", opening)) >= 0:
        parts.append(name[at:opening])
        at = closing + 2
    return [*parts, name[at:]]


@dataclass(slots=True)
class TemplateNames:
    """What one template names."""

    files: list[Named] = field(default_factory=list)
    data: set[DataPath] = field(default_factory=set)
    filters: dict[str, int] = field(default_factory=dict)
    """Each filter and the line at which it comes first."""
    tags: dict[str, int] = field(default_factory=dict)
    """Each tag that is none of Liquid's own, and the line at which it comes first."""


def names_in(env: Environment, text: str, *, first_line: int = 1) -> TemplateNames:
    """What a template names.

    Args:
        env: Knows the tags.
        text: The template, without front matter.
        first_line: The line of its file at which it begins.

    Raises:
        LiquidError: For what cannot be parsed.
    """
    found = TemplateNames()
    for node in walk(env, text):
        line = node.line + first_line - 1
        found.data.update(_data_paths(values_of(node)))
        _add_filters(found, filters_of(node), line)
        if isinstance(node, nodes.External):
            _add_tag(found, env, node, line)
    return found


def _add_tag(found: TemplateNames, env: Environment, node: nodes.External, line: int) -> None:
    found.tags.setdefault(node.tag, line)
    named = names_of(env, node)
    found.files.extend(Named(node.tag, name.removeprefix("/"), line) for name in named.files)
    found.data.update(_data_paths(named.values))
    for template in named.templates:
        inner = names_in(env, template, first_line=line)
        found.data.update(inner.data)
        found.filters = {**inner.filters, **found.filters}


def _add_filters(found: TemplateNames, calls: Iterable[FilterCall], line: int) -> None:
    for call in calls:
        found.filters.setdefault(call.name, line)
        found.data.update(_data_paths(_values_in_text(call)))


def _values_in_text(call: FilterCall) -> Iterator[Expression]:
    """What the expression in the second argument of a filter such as `where_exp` looks up."""
    argument = call.arguments[1] if len(call.arguments) > 1 else None
    if not isinstance(argument, Literal) or not isinstance(argument.value, str):
        return
    try:
        if call.name in _CONDITIONS:
            yield from values_of_condition(parse_condition(argument.value))
        elif call.name == "group_by_exp":
            yield from values_of_variable(parse_variable(argument.value))
    except LiquidError:
        return  # it is told when the page is rendered


def _data_paths(values: Iterable[Expression]) -> Iterator[DataPath]:
    for value in values:
        if isinstance(value, Lookup):
            yield from _in_lookup(value)
        elif isinstance(value, RangeExpression):
            yield from _data_paths((value.first, value.last))


def _in_lookup(lookup: Lookup) -> Iterator[DataPath]:
    names = [key.name for key in lookup.keys]
    yield from _data_paths((lookup.name, *names))
    if lookup.name != Literal("site"):
        return
    if not names or not isinstance(names[0], Literal):
        yield ()  # all of the site is handed on
    elif names[0].value == "data":
        yield tuple(_written_out(names[1:]))


def _written_out(names: Iterable[Expression]) -> Iterator[str]:
    for name in names:
        if not isinstance(name, Literal) or not isinstance(name.value, str):
            return
        yield name.value

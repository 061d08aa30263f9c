"""The expressions in the arguments of `where_exp`, `find_exp` and `group_by_exp`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.condition import parse_strict_condition
from pykyll.liquid.each_item import EachItem
from pykyll.liquid.variable import parse_variable
from pykyll.ruby.text import to_s
from pykyll.templates.filters.ruby_types import no_string

if TYPE_CHECKING:
    from pykyll.liquid import Environment


class Expressions:
    """Parsed expressions by their text and the name of the item; each is parsed once.

    Args:
        env: Whose filters are meant.
    """

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._conditions: dict[tuple[str, str], EachItem] = {}
        self._variables: dict[tuple[str, str], EachItem] = {}

    def condition(self, name: object, text: object, *, filter_name: str, joined: bool) -> EachItem:
        """A condition, strictly read.

        Args:
            name: That of the item in it.
            text: The condition.
            filter_name: The filter that asks, for its errors.
            joined: Whether comparisons may be joined by `and` and `or`.

        Raises:
            LiquidSyntaxError: For what is none.
            HostError: For what is no text.
        """
        if not isinstance(text, str):
            raise no_string(filter_name, text)
        key = text, to_s(name)
        known = self._conditions.get(key)
        if known is None:
            parsed = parse_strict_condition(text, joined=joined)
            known = self._conditions[key] = EachItem(self._env, parsed, key[1])
        return known

    def with_filters(self, name: object, text: object) -> EachItem:
        """A value with filters, leniently read; `name` is that of the item in it."""
        key = to_s(text), to_s(name)
        known = self._variables.get(key)
        if known is None:
            known = self._variables[key] = EachItem(self._env, parse_variable(key[0]), key[1])
        return known

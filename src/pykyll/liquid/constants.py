"""The objects that compiled templates refer to, as recipes that can be kept on disk.

A recipe is a tuple of its kind and plain values; `make_constant` makes the object. So a
compiled template holds nothing but code, texts and numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.encodings import marking
from pykyll.ruby.values import Range

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.environment import Environment
    from pykyll.liquid.parser import ParseContext

Recipe = tuple[object, ...]


def make_constant(recipe: Recipe, env: Environment, context: ParseContext) -> object:
    """The object of a recipe.

    Args:
        recipe: As the compiler wrote it.
        env: Whose filters and tags are meant.
        context: What tags of the host see when they are parsed again.

    Raises:
        KeyError: For a filter or tag that the environment has not.
    """
    kind = recipe[0]
    return _MAKERS[str(kind)](recipe, env, context)


def _filter(recipe: Recipe, env: Environment, _context: ParseContext) -> object:
    found = env.filter_named(str(recipe[1]))
    if found is None:
        raise KeyError(recipe[1])
    return found.function


def _marking(recipe: Recipe, env: Environment, _context: ParseContext) -> object:
    found = env.filter_named(str(recipe[1]))
    if found is None:
        raise KeyError(recipe[1])
    return marking(found, env.encoding_rules[str(recipe[1])])


def _range(recipe: Recipe, _env: Environment, _context: ParseContext) -> object:
    return Range(recipe[1], recipe[2])  # type: ignore[arg-type]  # the compiler wrote integers


def _value(recipe: Recipe, _env: Environment, _context: ParseContext) -> object:
    return recipe[1]


def _unique(_recipe: Recipe, _env: Environment, _context: ParseContext) -> object:
    return object()


def _tag(recipe: Recipe, env: Environment, context: ParseContext) -> object:
    _, name, markup, line = recipe
    context.line = line  # type: ignore[assignment]  # the compiler wrote an integer
    return env.host_tag(str(name))(str(markup), context)


_MAKERS: dict[str, Callable[[Recipe, Environment, ParseContext], object]] = {
    "filter": _filter,
    "marking": _marking,
    "range": _range,
    "value": _value,
    "unique": _unique,
    "tag": _tag,
}

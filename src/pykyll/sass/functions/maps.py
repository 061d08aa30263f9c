"""Functions of maps, and `keywords()`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.functions.builtin import Builtin, fixed
from pykyll.sass.functions.checking import pairs, wrong_type
from pykyll.sass.values import NULL, ArgumentList, List, Map, Text, boolean
from pykyll.sass.values.nesting import checked

if TYPE_CHECKING:
    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Value


def map_get(_context: FunctionContext, values: Value, key: Value) -> Value:
    """`map-get($map, $key)`, or `null`."""
    return pairs(values, "map").get(key, NULL)


def map_merge(_context: FunctionContext, one: Value, other: Value) -> Map:
    """`map-merge($map1, $map2)`: the values of the second come before those of the first."""
    before, added = pairs(one, "map1"), pairs(other, "map2")
    merged = {**before, **added}
    if not merged:
        return Map(merged)
    count = one.member_count + other.member_count
    count -= sum(before[key].member_count + key.member_count for key in added if key in before)
    return Map(merged, checked(max(one.depth, other.depth), count))


def map_remove(_context: FunctionContext, values: Value, *keys: Value) -> Map:
    """`map-remove($map, $keys...)`; keys are taken as equal here if `==` says so."""
    before = pairs(values, "map")
    return Map({key: value for key, value in before.items() if key not in keys})


def map_keys(_context: FunctionContext, values: Value) -> List:
    """`map-keys($map)`."""
    return List(pairs(values, "map"), "comma")


def map_values(_context: FunctionContext, values: Value) -> List:
    """`map-values($map)`."""
    return List(pairs(values, "map").values(), "comma")


def map_has_key(_context: FunctionContext, values: Value, key: Value) -> Value:
    """`map-has-key($map, $key)`."""
    return boolean(key in pairs(values, "map"))


def keywords(_context: FunctionContext, arguments: Value) -> Map:
    """`keywords($args)`: the arguments by name of a list of arguments."""
    if not isinstance(arguments, ArgumentList):
        raise wrong_type(arguments, "variable argument list", "args")
    return Map({Text(name): value for name, value in arguments.keywords().items()})


FUNCTIONS = (
    fixed("map-get", map_get, ("map", "key")),
    fixed("map-merge", map_merge, ("map1", "map2")),
    Builtin("map-remove", map_remove, (("map", "key"),), takes_more=True, least=1, most=None),
    fixed("map-keys", map_keys, ("map",)),
    fixed("map-values", map_values, ("map",)),
    fixed("map-has-key", map_has_key, ("map", "key")),
    fixed("keywords", keywords, ("args",)),
)

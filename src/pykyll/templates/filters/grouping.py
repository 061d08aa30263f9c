"""The filters `group_by` and `group_by_exp`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.text import to_s
from pykyll.templates.filters.enumerable import items_of
from pykyll.templates.filters.expressions import Expressions
from pykyll.templates.filters.item_property import column, property_reader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.liquid import Context, Environment
    from pykyll.site.site import Site


def install(env: Environment, site: Site) -> None:
    """Add the filters to the environment."""
    expressions = Expressions(env)

    @env.filter("group_by", context=True)
    def group_by(context: Context, values: object, name: object) -> object:
        items = items_of(values)
        if items is None:
            return values
        read = property_reader(name, site.compat, "group_by")
        properties = column(context, values, items, read, name)
        return grouped((to_s(each), item) for each, item in zip(properties, items, strict=True))

    @env.filter("group_by_exp", context=True)
    def group_by_exp(context: Context, values: object, name: object, text: object) -> object:
        items = items_of(values)
        if items is None:
            return values
        return grouped(expressions.with_filters(name, text).results(context, items))


def grouped(pairs: Iterable[tuple[object, object]]) -> list[object]:
    """Hashes of `name`, `items` and `size`, in the order in which the names came up."""
    groups: dict[object, tuple[object, list[object]]] = {}
    for name, item in pairs:
        key = name if type(name) is str else hash_key(name)
        group = groups.get(key)
        if group is None:
            groups[key] = (name, [item])
        else:
            group[1].append(item)
    return [{"name": name, "items": items, "size": len(items)} for name, items in groups.values()]

"""The filters `where`, `where_exp`, `find` and `find_exp`."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from pykyll.liquid.values import MethodLiteral
from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.text import join, to_s
from pykyll.ruby.truth import is_truthy
from pykyll.templates.filters.enumerable import values_of
from pykyll.templates.filters.expressions import Expressions
from pykyll.templates.filters.item_property import column, elements, property_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.config.compat import Compat
    from pykyll.liquid import Context, Environment
    from pykyll.site.site import Site

    Test = Callable[[object], bool]


def install(env: Environment, site: Site) -> None:
    """Add the filters to the environment."""
    compat = site.compat
    expressions = Expressions(env)

    @env.filter("where", context=True)
    def where(context: Context, values: object, name: object, target: object) -> object:
        known: dict[object, tuple[object, object]] = context.registers.setdefault("where", {})  # type: ignore[assignment]  # nothing else is put there
        key = (id(values), to_s(name), hash_key(target))
        if key not in known:
            # The list is kept so that its identity stays its own while the page is rendered.
            known[key] = (values, _matches(context, values, name, target, compat))
        return known[key][1]

    @env.filter("where_exp", context=True)
    def where_exp(context: Context, values: object, name: object, text: object) -> object:
        items = values_of(values)
        if items is None:
            return values
        holds = expressions.condition(
            name, text, filter_name="where_exp", joined=compat.where_exp_joins_conditions
        )
        results = holds.results(context, items)
        return [item for result, item in results if result is not None and result is not False]

    if not compat.find_filters:
        return

    @env.filter("find")
    def find(values: object, name: object, target: object) -> object:
        items = _searched(values, name, target, compat)
        if items is None:
            return values
        read = property_reader(name, compat, "find")
        fits = _test(target, compat)
        return next((item for item in items if fits(read(item))), None)

    @env.filter("find_exp", context=True)
    def find_exp(context: Context, values: object, name: object, text: object) -> object:
        items = values_of(values)
        if items is None:
            return values
        holds = expressions.condition(name, text, filter_name="find_exp", joined=True)
        with closing(holds.results(context, items)) as results:
            return next((item for result, item in results if is_truthy(result)), None)


def _matches(
    context: Context, values: object, name: object, target: object, compat: Compat
) -> object:
    """The items whose property has the value; what was given where no property can have it."""
    items = _searched(values, name, target, compat)
    if items is None:
        return values
    properties = column(context, values, items, property_reader(name, compat, "where"), name)
    fits = _test(target, compat)
    return [item for item, each in zip(items, properties, strict=True) if fits(each)]


def _searched(
    values: object, name: object, target: object, compat: Compat
) -> Sequence[object] | None:
    """The items that are looked through; none where no property can have the value."""
    if compat.where_finds_nil:
        is_impossible = name is None or name is False or isinstance(target, (list, dict))
    else:
        is_impossible = name is None or target is None
    return None if is_impossible else values_of(values)


def _test(target: object, compat: Compat) -> Test:
    """Whether a property is the value looked for, or a list that has it."""
    if target is None:
        return lambda value: value is None
    if isinstance(target, MethodLiteral) and compat.where_finds_nil:
        return lambda value: join(elements(value), "") == ""
    text = to_s(target)

    def fits(value: object) -> bool:
        if isinstance(value, str):
            return value == text
        return any(to_s(each) == text for each in elements(value))

    return fits

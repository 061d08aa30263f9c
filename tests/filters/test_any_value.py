"""No filter raises anything but Liquid's errors, whatever it is given."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pykyll.liquid import Context, LiquidError, Range, Symbol
from pykyll.templates.drops import PageDrop, drop_of_site

if TYPE_CHECKING:
    from templates_in_site import TemplatesInSite

_FILTERS = [
    "absolute_url", "array_to_sentence_string", "cgi_escape", "date_to_long_string",
    "date_to_rfc822", "date_to_string", "date_to_xmlschema", "find", "find_exp", "group_by",
    "group_by_exp", "inspect", "jsonify", "normalize_whitespace", "number_of_words", "pop",
    "push", "relative_url", "sample", "shift", "slugify", "sort", "strip_index", "to_integer",
    "unshift", "uri_escape", "where", "where_exp", "xml_escape",
]  # fmt: skip

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    st.decimals(allow_nan=False),
    st.text(max_size=30),
    st.sampled_from(
        ["a", "n", "a.b", "i", "i.n > 1", "i.n == nil or i", "last", "pretty", "latin", "cjk",
         "ordinal", "US", "http://", "//", "%", "1e999", "-", ".", "9" * 5000, "i" + "[i" * 300,
         "(" * 300, "foo bar:x", "2020-02-30", "9" * 20, "now"]
    ),
    st.just(Symbol("sym")),
    st.builds(Range, st.integers(-5, 5), st.integers(-5, 20)),
    st.datetimes(timezones=st.just(UTC)),
    st.dates(),
)  # fmt: skip
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(
            st.one_of(st.sampled_from(["a", "b", "n", "name"]), st.none(), st.integers()),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.sampled_from(_FILTERS), values=st.lists(_VALUES, min_size=1, max_size=4))
def test_a_filter_gives_a_value_or_an_error_of_liquids(
    site: TemplatesInSite, name: str, values: list[object]
) -> None:
    env = site.site.liquid.environment
    context = Context(env, {}, {"site": site.site})
    value, *arguments = values
    try:
        env.call_filter(context, name, value, tuple(arguments))
    except LiquidError as error:
        assert error.message
    assert len(context.scopes) == 1


def test_drops_are_values_like_any_other(site: TemplatesInSite) -> None:
    env = site.site.liquid.environment
    drops = [drop_of_site(site.site), PageDrop(site.site.pages[0])]
    for name in _FILTERS:
        for drop in drops:
            for arguments in ((), ("a",), ("a", "b"), (drop,), ("a", drop)):
                context = Context(env, {}, {"site": site.site})
                try:
                    env.call_filter(context, name, drop, arguments)
                except LiquidError as error:
                    assert error.message


def test_extreme_numbers_and_dates_do_not_break_filters(site: TemplatesInSite) -> None:
    env = site.site.liquid.environment
    extremes = [
        10**5000, -(10**5000), float("inf"), float("nan"), Decimal("NaN"),
        Decimal("1e9999"), datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC),
        date.min, date.max,
    ]  # fmt: skip
    for name in _FILTERS:
        for value in extremes:
            for arguments in ((), (value,), (value, value)):
                try:
                    env.call_filter(Context(env, {}, {}), name, value, arguments)
                    env.call_filter(Context(env, {}, {}), name, [value, "a", 1], arguments)
                except LiquidError as error:
                    assert error.message

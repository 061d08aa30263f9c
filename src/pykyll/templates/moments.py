"""The time of the build as templates print it.

A page that prints the year rests on the year and not on the second. What is noted is
which filter printed it, and how, so that a later build can tell whether the page would
still say the same.
"""

from __future__ import annotations

import json
from functools import wraps
from typing import TYPE_CHECKING

from pykyll.site.reads import CLOCK, WHOLE_CLOCK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.liquid import Environment
    from pykyll.site.reads import Read
    from pykyll.site.site import Site

FILTERS = frozenset(
    {"date", "date_to_string", "date_to_long_string", "date_to_xmlschema", "date_to_rfc822"}
)
_NOW = frozenset({"now", "today"})


def read_of(filter_name: str, arguments: Sequence[object]) -> Read:
    """The key of the time printed by that filter; of all of the time where it cannot be told.

    Args:
        filter_name: One of `FILTERS`; empty for the time as it is.
        arguments: The filter's.
    """
    if not all(isinstance(each, str) for each in arguments):
        return WHOLE_CLOCK
    return CLOCK, json.dumps([filter_name, *arguments])


def watch(env: Environment, site: Site) -> None:
    """Let the filters of dates note where they print the time of the build."""
    for name in FILTERS:
        found = env.filter_named(name)
        if found is not None:
            wrap = _with_context if found.wants_context else _without_context
            env.filter(name, context=found.wants_context)(wrap(found.function, name, site))


def _with_context(function: Callable[..., object], name: str, site: Site) -> Callable[..., object]:
    @wraps(function)
    def watched(context: object, value: object, *arguments: object) -> object:
        if _is_now(value, site):
            site.reads.keys.add(read_of(name, arguments))
        return function(context, value, *arguments)

    return watched


def _without_context(
    function: Callable[..., object], name: str, site: Site
) -> Callable[..., object]:
    @wraps(function)
    def watched(value: object, *arguments: object) -> object:
        if _is_now(value, site):
            site.reads.keys.add(read_of(name, arguments))
        return function(value, *arguments)

    return watched


def _is_now(value: object, site: Site) -> bool:
    return value is site.time or (
        isinstance(value, str) and len(value) <= 5 and value.lower() in _NOW
    )

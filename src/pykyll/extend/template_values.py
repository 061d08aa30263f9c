"""Values as Liquid reads them, for plugins that stand in for a template."""

from __future__ import annotations

from pykyll.liquid import Drop
from pykyll.ruby.truth import is_truthy


def member(value: object, *keys: str) -> object:
    """What `{{ value.key.key }}` finds: nil for whatever has no such key."""
    for key in keys:
        if not isinstance(value, (Drop, dict)):
            return None
        value = value.get(key)
    return value


def printed_member(value: object, key: str, filter_name: str) -> object:
    """What `{{ value.key | filter }}` hands to the filter, for a time that is only printed.

    A page that prints the time of the build rests on what is printed, not on all of it.
    """
    return value.get_for(key, filter_name) if isinstance(value, Drop) else member(value, key)


def default(*values: object) -> object:
    """The first value that is neither nil, false nor empty; else the last: `default:`."""
    for value in values[:-1]:
        if not is_blank(value):
            return value
    return values[-1]


def is_blank(value: object) -> bool:
    """Whether Liquid's `default` passes over it."""
    return value is None or value is False or value in ("", [], {}, ())


is_on = is_truthy
"""Whether `{% if value %}` holds."""

"""The filter `date`. Source of the behaviour: Liquid 4.0.4's `StandardFilters`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.ruby_text import ruby_to_s
from pykyll.liquid.strftime import strftime
from pykyll.liquid.times import to_time

if TYPE_CHECKING:
    from pykyll.liquid.context import Context


def date(context: Context, value: object, form: object) -> object:
    """A time printed in a format; the value itself where it is no time."""
    text = ruby_to_s(form)
    if not text:
        return value
    time = to_time(value, context.env.clock)
    return value if time is None else strftime(time, text)

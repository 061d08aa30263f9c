"""The filter `date`. Source of the behaviour: Liquid 4.0.4's `StandardFilters`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.errors import InternalError, LiquidArgumentError
from pykyll.liquid.times import to_time
from pykyll.ruby.strftime import FieldTooWideError, FormatError, strftime
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from pykyll.liquid.context import Context


def date(context: Context, value: object, form: object) -> object:
    """A time printed in a format; the value itself where it is no time."""
    text = to_s(form)
    if not text:
        return value
    time = to_time(value, context.env.clock)
    if time is None:
        return value
    try:
        return strftime(time, text)
    except FormatError as error:
        raise LiquidArgumentError(error.message) from error
    except FieldTooWideError:
        raise InternalError from None

"""Liquid's standard filters.

Each is a function of the value and its arguments. `STANDARD_FILTERS` maps a filter's
name to its function and whether that wants the `Context` first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.filters import arrays, dates, numbers, strings

if TYPE_CHECKING:
    from collections.abc import Callable

STANDARD_FILTERS: dict[str, tuple[Callable[..., object], bool]] = {
    **{name: (function, False) for name, function in strings.FILTERS.items()},
    **{name: (function, False) for name, function in numbers.FILTERS.items()},
    **{name: (function, False) for name, function in arrays.FILTERS.items()},
    "date": (dates.date, True),
}

"""How many times something was cited, as al-folio prints it.

Source of the behaviour: `number_to_human` of ActiveSupport, with a precision of 2 and the
units K, M and B.
"""

from __future__ import annotations

_UNITS = ((1_000_000_000, "B"), (1_000_000, "M"), (1_000, "K"))
NOT_KNOWN = "N/A"


def short_count(count: int) -> str:
    """Two digits and a unit: `1.2K`; 123 is 120, for two digits are all."""
    digits = len(str(abs(count)))
    step = 10 ** max(0, digits - 2)
    rounded = (abs(count) + step // 2) // step * step
    sign = "-" if count < 0 else ""
    for size, unit in _UNITS:
        if rounded >= size:
            whole, tenth = divmod(rounded * 10 // size, 10)
            return f"{sign}{whole}{f'.{tenth}' if tenth else ''}{unit}"
    return f"{sign}{rounded}"

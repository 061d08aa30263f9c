"""What compiled templates see.

`NAMES` is all that generated code can reach, beside the constants of its template.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.bounds import counted, joined, too_many_steps
from pykyll.liquid.comparison import compare, contains, equals
from pykyll.liquid.conversions import range_end, to_i
from pykyll.liquid.errors import LiquidArgumentError
from pykyll.liquid.for_loop import ForLoop
from pykyll.liquid.lookup import told
from pykyll.liquid.loops import count, cycle, cycle_looked_up, if_changed, segment, table_row
from pykyll.liquid.output import joined_as_us_ascii, to_s
from pykyll.liquid.partials import include
from pykyll.liquid.values import BLANK, EMPTY, RAILS_BLANK
from pykyll.ruby import us_ascii
from pykyll.ruby.values import Range

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.context import Context


class BlockBody:
    """The body of a host's block, to be rendered when the host wants it."""

    __slots__ = ("_function", "_locals")

    def __init__(self, function: Callable[..., None], outer: tuple[object, ...]) -> None:
        self._function = function
        self._locals = outer

    def render(self, context: Context) -> str:
        """What the body prints."""
        out: list[str] = []
        self._function(context, out, *self._locals)
        return context.env.joined(out)


class RawBody:
    """The body of a host's block that is not parsed."""

    __slots__ = ("source",)

    def __init__(self, source: str) -> None:
        self.source = source

    def render(self, context: Context) -> str:
        """The text as it stands."""
        del context
        return self.source


def too_many() -> None:
    """End a template that goes on and on.

    Raises:
        MemoryLimit: Always.
    """
    raise too_many_steps()


def unknown_operator(_left: object, _right: object, operator: str) -> bool:
    """What Liquid says of an operator that it does not know.

    Raises:
        LiquidArgumentError: Always.
    """
    raise LiquidArgumentError(f"Unknown operator {operator}")


NAMES: dict[str, object] = {
    "BLANK": BLANK,
    "RAILS_BLANK": RAILS_BLANK,
    "BlockBody": BlockBody,
    "EMPTY": EMPTY,
    "ForLoop": ForLoop,
    "NOTHING": us_ascii.EMPTY,
    "Range": Range,
    "RawBody": RawBody,
    "UsAscii": us_ascii.UsAscii,
    "compare": compare,
    "contains": contains,
    "count": count,
    "counted": counted,
    "encoded": us_ascii.printed,
    "cycle": cycle,
    "cycle_looked_up": cycle_looked_up,
    "eq": equals,
    "if_changed": if_changed,
    "include": include,
    "joined": joined,
    "joined_as_us_ascii": joined_as_us_ascii,
    "range_end": range_end,
    "segment": segment,
    "table_row": table_row,
    "to_i": to_i,
    "too_many": too_many,
    "to_s": to_s,
    "told": told,
    "unknown_operator": unknown_operator,
    "__builtins__": {
        "Exception": Exception,
        "enumerate": enumerate,
        "int": int,
        "len": len,
        "str": str,
        "type": type,
    },
}

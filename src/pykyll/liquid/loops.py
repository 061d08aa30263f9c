"""What compiled `for`, `tablerow`, `cycle` and their like call."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from pykyll.liquid.bounds import LARGE, STEPS_OF_A_START, spend, too_many_steps
from pykyll.liquid.conversions import to_i, to_items
from pykyll.liquid.errors import InternalError
from pykyll.liquid.for_loop import TableRowLoop
from pykyll.liquid.lookup import PLAIN, present
from pykyll.liquid.output import to_s
from pykyll.ruby.hash_key import hash_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.liquid.context import Context


def segment(  # noqa: PLR0913, PLR0917 - the parts of a `for`
    ctx: Context,
    name: str,
    begin: int,
    weight: int,
    collection: object,
    limit: object = None,
    is_reversed: bool = False,  # noqa: FBT001, FBT002 - called by generated code alone
) -> Sequence[object]:
    """The items that a `for` walks over.

    `weight` is what a round takes; 0 for a loop that is left early, whose rounds count later.

    Raises:
        BoundPassed: The template's loops go round too often.
    """
    items: Sequence[object] = to_items(collection)
    has_limit = limit is not None and limit is not False
    if (begin or has_limit or not weight) and type(items) is not range and len(items) > LARGE:
        spend(ctx, 2 * len(items))  # which are looked through, or made
    if begin or has_limit:
        end = begin + to_i(limit) if has_limit else None
        items = _slice(collection, items, begin, end)
    if is_reversed:
        items = items[::-1]
    number = _number_of(items)
    ctx.offsets[name] = begin + number
    ctx.steps_left -= STEPS_OF_A_START + number * weight
    if ctx.steps_left < 0:
        raise too_many_steps()
    return _unwrapped(items)


def _number_of(items: Sequence[object]) -> int:
    """How many items a loop has.

    Raises:
        BoundPassed: A range holds more than any list could, which Ruby makes of it.
    """
    try:
        return len(items)
    except OverflowError:
        raise too_many_steps() from None


def _slice(
    collection: object, items: Sequence[object], begin: int, end: int | None
) -> Sequence[object]:
    """From `begin` to before `end`, by the positions' numbers; a string is never cut."""
    if isinstance(collection, str):
        return items
    return items[max(begin, 0) : None if end is None else max(end, 0)]


def _unwrapped(items: Sequence[object]) -> Sequence[object]:
    """What stands in for each item where it is looked up."""
    if type(items) is range:
        return items
    for kind in set(map(type, items)):
        if kind not in PLAIN:
            return [item if type(item) in PLAIN else present(item) for item in items]
    return items


def table_row(  # noqa: PLR0913, PLR0917 - the parts of a `tablerow`
    ctx: Context,
    out: list[str],
    body: Callable[..., None],
    outer: tuple[object, ...],
    variable: str,
    weight: int,
    collection: object,
    attributes: tuple[Callable[[], object] | None, ...],
) -> None:
    """A table's rows. As in Liquid, `break` stops a cell, not the table.

    Raises:
        BoundPassed: The template's loops go round too often.
    """
    if collection is None or collection is False:
        return
    offset, limit, cols = attributes
    begin = 0 if offset is None else to_i(offset())
    end = None if limit is None else begin + to_i(limit())
    items = _unwrapped(_slice(collection, to_items(collection), begin, end))
    number = _number_of(items)
    spend(ctx, STEPS_OF_A_START + number * weight)
    loop = TableRowLoop(number, 0 if cols is None else to_i(cols()))
    out.append('<tr class="row1">\n')
    scope: dict[str, object] = {"tablerowloop": loop}
    ctx.push(scope)
    try:
        for item in items:
            scope[variable] = item
            out.append(f'<td class="col{loop.column}">')
            body(ctx, out, *outer, item, loop)
            out.append("</td>")
            if loop.column == loop.columns and loop.index0 < loop.length - 1:
                out.append(f'</tr>\n<tr class="row{loop.row + 1}">')
            loop.advance()
    finally:
        ctx.scopes.pop()
    out.append("</tr>\n")


def cycle(ctx: Context, name: object, values: tuple[object, ...]) -> object:
    """The next value of a cycle."""
    key = name if type(name) is str else hash_key(name)
    at = ctx.cycles.get(key, 0)
    ctx.cycles[key] = at + 1 if at + 1 < len(values) else 0
    return values[at] if at < len(values) else None


def cycle_looked_up(ctx: Context, name: object, values: tuple[Callable[[], object], ...]) -> object:
    """As `cycle`, with values that are looked up only when it is their turn."""
    at = ctx.cycles.get(name if type(name) is str else hash_key(name), 0)
    value = values[at]() if at < len(values) else None
    cycle(ctx, name, values)
    return value


def count(ctx: Context, name: str, step: int) -> str:
    """`increment` prints and then counts; `decrement` counts and then prints."""
    before = ctx.data.get(name)
    if before is None or before is False:
        before = 0
    after = _counted(before, step)
    ctx.data[name] = after
    return to_s(before if step > 0 else after)


def _counted(value: object, step: int) -> object:
    """Ruby's `value + step`, where there is one: a time counts seconds, a date days."""
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return value + step
    if isinstance(value, datetime):
        return value + timedelta(seconds=step)
    if isinstance(value, date):
        return value + timedelta(days=step)
    raise InternalError


def if_changed(ctx: Context, output: str) -> str:
    """The output, unless it is what the last `ifchanged` printed."""
    if output == ctx.registers.get("ifchanged"):
        return ""
    ctx.registers["ifchanged"] = output
    return output

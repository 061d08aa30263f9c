"""What compiled templates call.

`NAMES` is all that generated code can see, beside the constants of its template.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.comparison import compare, contains, equals
from pykyll.liquid.conversions import is_truthy, to_i, to_items
from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import LiquidArgumentError
from pykyll.liquid.for_loop import ForLoop, TableRowLoop
from pykyll.liquid.ruby_text import to_s
from pykyll.liquid.values import BLANK, EMPTY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.condition import Condition
    from pykyll.liquid.context import Context


def segment(  # noqa: PLR0913 - the parts of a `for`
    ctx: Context,
    name: str,
    collection: object,
    offset: object,
    continues: bool,  # noqa: FBT001 - called by generated code alone
    limit: object,
    is_reversed: bool,  # noqa: FBT001 - likewise
) -> list[object]:
    """The items that a `for` walks over."""
    offsets = ctx.registers.setdefault("for", {})
    begin = offsets.get(name, 0) if continues else _bound(offset)  # type: ignore[attr-defined]  # a dict of ours
    items = to_items(collection)
    if begin or (limit is not None and limit is not False):
        end = len(items) if limit is None or limit is False else begin + _bound(limit)
        items = [item for at, item in enumerate(items) if begin <= at < end]
    if is_reversed:
        items = items[::-1]
    offsets[name] = begin + len(items)  # type: ignore[index]  # as above
    if any(isinstance(item, Drop) for item in items[:1]):
        return [item.liquid_value() if isinstance(item, Drop) else item for item in items]
    return items


def _bound(value: object) -> int:
    return 0 if value is None else to_i(value)


def table_row(  # noqa: PLR0913 - the parts of a `tablerow`
    ctx: Context,
    write: Callable[[str], object],
    body: Callable[..., int],
    outer: tuple[object, ...],
    variable: str,
    collection: object,
    attributes: dict[str, object],
) -> int:
    """A table's rows; returns what interrupted it."""
    if collection is None or collection is False:
        return 0
    items = to_items(collection)
    begin = _bound(attributes.get("offset"))
    limit = attributes.get("limit")
    end = len(items) if "limit" not in attributes else begin + _bound(limit)
    items = [item for at, item in enumerate(items) if begin <= at < end]
    loop = TableRowLoop(len(items), _bound(attributes.get("cols")))
    write('<tr class="row1">\n')
    scope: dict[str, object] = {"tablerowloop": loop}
    code = 0
    ctx.push(scope)
    try:
        for item in items:
            scope[variable] = item
            write(f'<td class="col{loop.column0 + 1}">')
            code = body(ctx, write, *outer, item, loop) or code
            write("</td>")
            if loop.columns and loop.column0 == loop.columns - 1 and loop.index0 < len(items) - 1:
                write(f'</tr>\n<tr class="row{loop.row + 1}">')
            loop.index0 += 1
    finally:
        ctx.scopes.pop()
    write("</tr>\n")
    return code


def if_changed(ctx: Context, output: str) -> str:
    """The output, unless it is what the last `ifchanged` printed."""
    if output == ctx.registers.get("ifchanged"):
        return ""
    ctx.registers["ifchanged"] = output
    return output


def cycle(ctx: Context, name: object, values: tuple[object, ...]) -> object:
    """The next value of a cycle."""
    cycles = ctx.registers.setdefault("cycle", {})
    key = name if isinstance(name, (str, int, float, type(None))) else to_s(name)
    at = cycles.get(key, 0)  # type: ignore[attr-defined]  # a dict of ours
    value = values[at] if at < len(values) else None
    cycles[key] = at + 1 if at + 1 < len(values) else 0  # type: ignore[index]  # as above
    return value


def count(ctx: Context, name: str, step: int) -> str:
    """`increment` prints and then counts; `decrement` counts and then prints."""
    before = ctx.data.get(name) or 0
    if isinstance(before, bool) or not isinstance(before, (int, float)):
        raise LiquidArgumentError("internal")
    ctx.data[name] = before + step
    return to_s(before if step > 0 else before + step)


def include(
    ctx: Context,
    write: Callable[[str], object],
    name: object,
    has_variable: bool,  # noqa: FBT001 - called by generated code alone
    variable: object,
    attributes: dict[str, object],
) -> None:
    """Render a partial. Source of the behaviour: `Liquid::Include#render`."""
    if name is None or name is False:
        raise LiquidArgumentError("Argument error in tag 'include' - Illegal template name")
    template_name = to_s(name)
    template = ctx.env.partial(template_name)
    value = variable if has_variable else ctx.get(template_name)
    own_name = template_name.rsplit("/", 1)[-1]
    before = ctx.partial_name, ctx.template_name
    ctx.partial_name = template_name
    try:
        with ctx.scope(dict(attributes)):
            for item in value if isinstance(value, list) else [value]:
                ctx.set(own_name, item)
                write(template.render_in(ctx))
    finally:
        ctx.partial_name, ctx.template_name = before


class BlockBody:
    """The body of a host's block, to be rendered when the host wants it."""

    __slots__ = ("_function", "_locals")

    def __init__(self, function: Callable[..., int], outer: tuple[object, ...]) -> None:
        self._function = function
        self._locals = outer

    def render(self, context: Context) -> str:
        """What the body prints."""
        out: list[str] = []
        code = self._function(context, out.append, *self._locals)
        if code:
            context.interrupt = code
        return "".join(out)


class RawBody:
    """The body of a host's block that is not parsed."""

    __slots__ = ("source",)

    def __init__(self, source: str) -> None:
        self.source = source

    def render(self, context: Context) -> str:
        """The text as it stands."""
        del context
        return self.source


def is_met(ctx: Context, condition: Condition) -> bool:
    """A condition too long to be written as one expression."""
    chain: list[Condition] = []
    current: Condition | None = condition
    while current is not None:
        chain.append(current)
        current = current.rest
    result = _holds(ctx, chain[-1])
    for link in reversed(chain[:-1]):
        mine = _holds(ctx, link)
        result = (mine or result) if link.relation == "or" else (mine and result)
    return result


def _holds(ctx: Context, condition: Condition) -> bool:
    left = ctx.evaluate(condition.left)
    if condition.operator is None:
        return is_truthy(left)
    right = ctx.evaluate(condition.right)
    match condition.operator:
        case "==":
            return equals(left, right)
        case "!=" | "<>":
            return not equals(left, right)
        case "contains":
            return contains(left, right)
        case "<" | ">" | "<=" | ">=":
            return compare(left, right, condition.operator) is True
    return unknown_operator(left, right, condition.operator)


def unknown_operator(_left: object, _right: object, operator: str) -> bool:
    """What Liquid says of an operator that it does not know.

    Raises:
        LiquidArgumentError: Always.
    """
    raise LiquidArgumentError(f"Unknown operator {operator}")


NAMES: dict[str, object] = {
    "BLANK": BLANK,
    "BlockBody": BlockBody,
    "EMPTY": EMPTY,
    "ForLoop": ForLoop,
    "RawBody": RawBody,
    "compare": compare,
    "contains": contains,
    "count": count,
    "cycle": cycle,
    "eq": equals,
    "if_changed": if_changed,
    "include": include,
    "is_met": is_met,
    "segment": segment,
    "table_row": table_row,
    "to_s": to_s,
    "unknown_operator": unknown_operator,
    "__builtins__": {
        "Exception": Exception,
        "enumerate": enumerate,
        "len": len,
        "str": str,
        "type": type,
    },
}

"""Liquid's own `{% include %}`.

Source of the behaviour: `Liquid::Include#render`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.errors import InternalError, LiquidArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.context import Context
    from pykyll.liquid.template import Template


def include(
    ctx: Context,
    out: list[str],
    name: object,
    has_variable: bool,  # noqa: FBT001 - called by generated code alone
    variable: Callable[[], object],
    parameters: tuple[tuple[str, Callable[[], object]], ...],
) -> None:
    """Render a partial, once, or for each item of an array.

    Args:
        ctx: The rendering.
        out: What is printed.
        name: The partial's name.
        has_variable: Whether `with` or `for` names a variable; else it is the one that has
            the partial's name.
        variable: Gives that variable.
        parameters: Names and what gives their values.

    Raises:
        LiquidError: Where there is no such partial, or it cannot be parsed.
    """
    if name is None or name is False:
        raise LiquidArgumentError("Argument error in tag 'include' - Illegal template name")
    if not isinstance(name, str):
        raise InternalError
    template = ctx.env.partial(name, ctx.warnings)
    find = ctx.get if ctx.strict_variables else ctx.find
    value = variable() if has_variable else find(name)
    own_name = name.rstrip("/").rsplit("/", 1)[-1]
    before, ctx.partial_name = ctx.partial_name, name
    scope: dict[str, object] = {}
    ctx.push(scope)
    try:
        for key, parameter in parameters:
            scope[key] = parameter()
        for item in value if isinstance(value, (list, tuple)) else (value,):
            scope[own_name] = item
            _render(ctx, out, template)
    finally:
        ctx.scopes.pop()
        ctx.partial_name = before


def _render(ctx: Context, out: list[str], template: Template) -> None:
    """Add the partial's output; it counts anew what it costs."""
    if ctx.limits is None:
        template.render_into(ctx, out)
        return
    ctx.limits.reset()
    out.append(template.render_limited(ctx))

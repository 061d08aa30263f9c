"""A parsed template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.context import Context
from pykyll.liquid.errors import MemoryLimit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.liquid.environment import Environment
    from pykyll.liquid.errors import LiquidError


class Template:
    """A template, compiled; it may be rendered any number of times."""

    def __init__(
        self,
        env: Environment,
        root: Callable[..., int],
        name: str | None = None,
        warnings: list[LiquidError] | None = None,
    ) -> None:
        self._env = env
        self._root = root
        self.name = name
        """The name that it was parsed under."""
        self.errors: list[LiquidError] = []
        """What went wrong in the last rendering, in its order."""
        self.warnings = warnings or []
        """What was wrong with the text itself, in `warn` mode."""

    def render(
        self,
        data: Mapping[str, object] | None = None,
        registers: Mapping[str, object] | None = None,
    ) -> str:
        """The template's output.

        Args:
            data: The variables.
            registers: What the host's tags and filters find in `context.registers`.

        Returns:
            The text, with Liquid's messages where something went wrong; see `errors`.

        Raises:
            LiquidError: Where the environment rethrows errors.
        """
        context = Context(self._env, data or {}, registers)
        context.template_name = self.name
        try:
            output = self.render_in(context)
        except MemoryLimit as error:
            if self._env.rethrow_errors:
                raise
            error.line = None
            context.errors.append(error)
            output = error.liquid_message()
        self.errors = context.errors
        context.interrupt = 0
        return output

    def render_in(self, context: Context) -> str:
        """The output inside a rendering that is under way, as partials are rendered.

        Raises:
            LiquidError: Where the environment rethrows errors.
        """
        out: list[str] = []
        before, context.template_name = context.template_name, self.name or context.template_name
        try:
            code = self._root(context, out.append)
        finally:
            context.template_name = before
        if code:
            context.interrupt = code
        return "".join(out)

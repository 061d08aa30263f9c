"""A parsed template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.bounds import RENDERING
from pykyll.liquid.context import Context
from pykyll.liquid.errors import MemoryLimit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.errors import Diagnostic
    from pykyll.liquid.environment import Environment
    from pykyll.liquid.errors import LiquidError
    from pykyll.liquid.parser import UnknownFilter

    Root = Callable[[Context, list[str]], None]


class Template:
    """A template, compiled; it may be rendered any number of times."""

    def __init__(
        self,
        env: Environment,
        source: str,
        root: Root,
        name: str | None = None,
        warnings: list[Diagnostic] | None = None,
        unknown_filters: tuple[UnknownFilter, ...] = (),
    ) -> None:
        self._env = env
        self._source = source
        self._root = root
        self._interrupted_root: Root | None = None
        self.name = name
        """The name that it was parsed under."""
        self.errors: list[LiquidError] = []
        """What went wrong in the last rendering, in its order."""
        self.warnings = [] if warnings is None else warnings
        """What strict syntax would not have allowed, in the mode `warn`. Rendering adds that
        of partials."""
        self.unknown_filters = unknown_filters
        """Filters that nobody knew when it was parsed: their values are passed on as they are."""

    def render(
        self,
        data: Mapping[str, object] | None = None,
        registers: Mapping[str, object] | None = None,
        *,
        assigns: dict[str, object] | None = None,
        prints_errors: bool = False,
    ) -> str:
        """The template's output.

        Args:
            data: The variables.
            registers: What the host's tags and filters find in `context.registers`.
            assigns: Variables that are set already; those that this rendering sets are added,
                so that they are there for another one.
            prints_errors: Whether errors are printed and noted even where the environment
                rethrows them.

        Returns:
            The text, with Liquid's messages where something went wrong; see `errors`.

        Raises:
            LiquidError: Where the environment rethrows errors.
        """
        context = Context(self._env, data or {}, registers, assigns)
        context.rethrows_errors = self._env.rethrow_errors and not prints_errors
        self.errors = context.errors
        context.template_name = self.name
        context.warnings = self.warnings
        before = RENDERING.set(context)
        try:
            return self.render_limited(context)
        finally:
            RENDERING.reset(before)

    def render_limited(self, context: Context) -> str:
        """As `render_in`, but a rendering that goes over its limits prints just that.

        Raises:
            LiquidError: Where the environment rethrows errors.
        """
        try:
            return self.render_in(context)
        except MemoryLimit as error:
            return context.note(error)

    def render_in(self, context: Context) -> str:
        """The output inside a rendering that is under way, as partials are rendered.

        Raises:
            LiquidError: Where the environment rethrows errors, or limits are passed.
        """
        out: list[str] = []
        self.render_into(context, out)
        return self._env.joined(out)

    def render_into(self, context: Context, out: list[str]) -> None:
        """As `render_in`, with the output added to a list.

        Raises:
            LiquidError: Where the environment rethrows errors, or limits are passed.
        """
        before = context.template_name
        if self.name is not None:
            context.template_name = self.name
        root = self._root if not context.interrupts else self._root_for_interrupted()
        try:
            root(context, out)
        finally:
            context.template_name = before

    def _root_for_interrupted(self) -> Root:
        """Code that heeds a `break` from before its start; hardly ever needed."""
        if self._interrupted_root is None:
            self._interrupted_root = self._env.compile_interrupted(self._source, self.name)
        return self._interrupted_root

"""What a site asks of its templates and of the rendering step, both of which stand above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.errors import Diagnostic, Frame, PykyllError
    from pykyll.liquid import Context, Drop, Environment, LiquidError, Template
    from pykyll.site.excerpt import Excerpt
    from pykyll.site.renderable import Renderable


class Templates(Protocol):
    """The Liquid environment of a site and its parsed templates."""

    environment: Environment
    """Liquid, with Jekyll's tags and filters and those of the plugins."""
    with_bringer: Callable[[Diagnostic], Diagnostic]
    """What names the plugin that would bring an unknown tag or filter."""
    blamed_on_plugin: Callable[[Exception], PykyllError | None]
    """For an exception that no error of ours stands behind: the plugin's, if it raised it."""

    def site_drop(self, current: object = None) -> Drop:
        """`site` for templates; `current` is the document that is rendered."""

    def variables(self) -> dict[str, object]:
        """What every template sees."""

    def placed(self, context: Context, message: str, hint: str | None) -> Diagnostic:
        """A warning at the tag at hand, with its file, line and text."""

    def is_block(self, name: str) -> bool:
        """Whether a tag of that name has an end tag."""

    def parse(self, name: str, text: str, *, first_line: int = 1, is_told: bool = True) -> Template:
        """The template of a file, parsed when first asked for."""

    def tell_unknown_filters(self, name: str) -> None:
        """Warn of the filters in a template that are none, for the item at hand."""

    def render(
        self, template: Template, data: Mapping[str, object], registers: Mapping[str, object]
    ) -> str:
        """The template's output."""

    def explain(self, error: LiquidError, name: str) -> LiquidError:
        """Give an error its file, line and excerpt, and Jekyll's words for it."""

    def note(self, name: str, output: str, seconds: float) -> None:
        """Add one rendering of a template to the profile."""

    def including_frame(self, name: str | None, line: int | None) -> Frame:
        """The place of an include tag."""


class Renderer(Protocol):
    """The rendering step."""

    def excerpt_text(self, excerpt: Excerpt) -> str:
        """The excerpt after Liquid and its converters."""

    def content_of(self, item: Renderable) -> str:
        """What the item at hand sees as another's content."""

    def is_in_layout(self, item: Renderable) -> bool:
        """Whether the item at hand sees another as it is once its first layout is rendered."""

    def output_of(self, item: Renderable) -> str | None:
        """What the item at hand sees as another's output; None while that has none."""

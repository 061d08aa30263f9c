"""Renders single pages and documents: Liquid, then converters, then layouts.

Jekyll renders one item after the other, and each sees the ones before it rendered, those
behind it as they were written, and in the variables `layout` and `content` what the item
before has left there. Here each item is rendered by itself, in any order and in any
process; what it sees of others follows from its place in Jekyll's order, and is worked
out when it is asked for.

Source of the behaviour: Jekyll's `Renderer`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.builder.left_over import LeftContent, LeftLayout, LeftOver
from pykyll.builder.parsed_once import ParsedOnce
from pykyll.builder.rendered import Derived, Rendered
from pykyll.builder.warnings import missing_layout
from pykyll.config.merge import deep_merge
from pykyll.errors import Frame, PykyllError
from pykyll.liquid import LiquidError
from pykyll.site import Document, Page
from pykyll.site.excerpt import Excerpt
from pykyll.site.reads import LAYOUT, LIST, WHOLE_SITE
from pykyll.source.default_theme import LAYOUTS as DEFAULT_THEME_LAYOUTS
from pykyll.templates.cut_excerpts import told_of_page, warnings_of_page
from pykyll.templates.drops import JekyllDrop, PageDrop, ThemeDrop
from pykyll.templates.drops.document_drop import drop_of_document, drop_of_excerpt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.builder.texts import Texts
    from pykyll.site import Layout, Site
    from pykyll.site.renderable import Renderable
    from pykyll.templates.liquid_templates import LiquidTemplates

Variables = dict[str, object]

_MOST_NESTED = 4
"""How many items may be rendered within each other before the innermost goes first; Python
has room for some thirty."""

CONTENT, OUTPUT, BODY, EXCERPT = "content", "output", "body", "excerpt"
"""Names of what is read of another item that is not a field of its own."""


class _RenderFirstError(BaseException):
    """Items are nested too deeply: one of them has to be rendered before all others.

    It passes by what templates may raise, so that nothing takes it for an error in them.
    """

    def __init__(self, item: Document | Page) -> None:
        super().__init__()
        self.item = item


_OWN_VARIABLES = (
    "jekyll", "site", "page", "theme", "content", "paginator", "highlighter_suffix",
    "highlighter_prefix", "layout",
)  # fmt: skip
"""Those that templates have by themselves, in the order of Debian's Jekyll 4.3.1."""


def _seen(value: object) -> object:
    """A variable in a list of all; what an item before has left there is left out."""
    return None if isinstance(value, (LeftContent, LeftLayout)) else value


class Rendering:
    """Renders the items of one site.

    Args:
        site: The site.
        liquid: Its templates.
    """

    def __init__(self, site: Site, liquid: LiquidTemplates) -> None:
        self._site = site
        self._liquid = liquid
        self._current: Renderable | None = None
        self._nested = 0
        self._done: dict[Document | Page, Rendered] = {}
        self._excerpts: dict[Excerpt, Derived] = {}
        self._shared: dict[Renderable, dict[object, object]] = {}
        """What tags keep from an item's content to its layouts, while it is rendered."""
        self._laid_out: set[Renderable] = set()
        """The items at hand whose first layout is rendered."""
        self.texts: Texts | None = None
        """Texts of items that were rendered elsewhere: by another process, or in a build before."""
        self.is_in_line = False
        """Whether items are rendered one after the other, so that each is seen as it is."""
        self.first_variables: Variables = {}
        """What templates see beside what each item brings."""

    def fresh_variables(self) -> Variables:
        """What templates see before any item has been rendered."""
        site = self._site
        jekyll = JekyllDrop(site)
        variables: Variables = {"site": self._liquid.site_drop(), "jekyll": jekyll}
        # Jekyll's variables are a drop, of which Liquid lets templates call Enumerable's methods.
        names = self._own_names
        variables["keys"] = variables["content_methods"] = names
        variables["count"] = len(names)
        variables["first"] = ["jekyll", jekyll]
        if site.theme is not None and site.compat.theme_drop:
            variables["theme"] = ThemeDrop(site.theme)
        return variables

    @cached_property
    def _own_names(self) -> list[str]:
        has_theme = self._site.compat.theme_drop
        return [name for name in _OWN_VARIABLES if name != "theme" or has_theme]

    def rendered_excerpts(self) -> Mapping[Excerpt, Derived]:
        """The excerpts that are known so far."""
        return self._excerpts

    @cached_property
    def left_over(self) -> LeftOver:
        """What each item leaves to the next; from when the site is complete."""
        return LeftOver(self._site)

    @cached_property
    def parsed_once(self) -> ParsedOnce:
        """Which text is parsed for each page."""
        return ParsedOnce(self._site)

    # Items --------------------------------------------------------------------------

    def render(self, item: Document | Page) -> Rendered:
        """Render one item, once; what goes wrong is told in the result, not raised."""
        known = self._done.get(item)
        if known is not None:
            return known
        if self._nested >= _MOST_NESTED:
            raise _RenderFirstError(item)
        if self._nested:
            return self._nest(item)
        waiting = [item]
        while waiting:
            try:
                self._nest(waiting[-1])
            except _RenderFirstError as first:
                waiting.append(first.item)
            else:
                waiting.pop()
        return self._done[item]

    def _nest(self, item: Document | Page) -> Rendered:
        outer, self._current = self._current, item
        self._nested += 1
        try:
            done = self._done[item] = self._render(item)
        except _RenderFirstError:
            item.converted = item.output = None
            raise
        finally:
            self._nested -= 1
            self._current = outer
        return done

    def _render(self, item: Document | Page) -> Rendered:
        files: tuple[Page, ...] = ()
        with self._site.findings.step() as findings, self._site.reads.gathered() as keys:
            self._laid_out.discard(item)
            try:
                files = self._run(item)
            except PykyllError as error:
                findings.fail(error.at(item.relative_path))
                item.output = item.output or ""
            else:
                item.trigger("post_render")
            finally:
                self._shared.pop(item, None)
        return Rendered(item, item.output or "", findings, files, keys)

    def _run(self, item: Document | Page) -> tuple[Page, ...]:
        """Give the item its output; returns the pages that come with it."""
        variables = dict(self.first_variables) or self.fresh_variables()
        self._lay_out_left_over(variables, item)
        if isinstance(item, Page):
            page: object = PageDrop(item, item.body)
            variables["paginator"] = item.pager
        else:
            page = drop_of_document(item)
            variables["paginator"] = None
        files = self._convert(item, variables, page)
        output = item.content
        if item.is_placed_in_layout:
            output = self._place_in_layouts(item, output, variables)
        item.output = output
        return files

    def _lay_out_left_over(self, variables: Variables, item: Document | Page) -> None:
        """Put into `layout` and `content` what the items before have left there."""
        if item.position < 0 or not item.sees_left_over:
            return
        giver = self.left_over.giver_of_content(item.position)
        if giver is not None or not self._liquid.environment.strict_variables:
            variables["content"] = LeftContent(self, giver)
        if item.position > 0 or not self._liquid.environment.strict_variables:
            variables["layout"] = LeftLayout(self.left_over, item.position)

    def _convert(self, item: Renderable, variables: Variables, page: object) -> tuple[Page, ...]:
        """Liquid and converters: what the layouts will see as `content`."""
        site = self._site
        variables["page"] = page
        variables["site"] = self._liquid.site_drop(item)
        prefix, suffix = site.converters.highlighter_affixes(item.ext)
        variables["highlighter_prefix"] = prefix or None
        variables["highlighter_suffix"] = suffix or None
        layout = self._layout(item.layout_name)
        if layout is not None:
            left = variables.get("layout")
            if isinstance(left, LeftLayout):
                variables["layout"] = left.under(layout)
            else:
                _merge_layout(variables, layout)
        item.trigger("pre_render", variables)
        text = item.body
        if item.renders_with_liquid:
            text = self._render_template(*self.parsed_once.source(item), variables, item)
        made = site.converters.convert(text, item.ext, item)
        item.converted = made.text
        site.findings.current.extend(made.findings)
        if site.compat.post_convert_hook:
            item.trigger("post_convert")
        return made.files

    def _layout(self, name: str | None) -> Layout | None:
        if not name:
            return None
        self._site.reads.keys.add((LAYOUT, name))
        return self._site.layouts.get(name)

    def _place_in_layouts(self, item: Document | Page, output: str, variables: Variables) -> str:
        name = item.layout_name
        layout = self._layout(name)
        if layout is None and name is not None:
            self._site.reads.keys.add((LIST, "layouts"))  # the nearest of them is named
            if self._site.missing_theme is None or name not in DEFAULT_THEME_LAYOUTS:
                self._site.note(missing_layout(self._site, item, name))
        variables["layout"] = None
        used: set[str] = set()
        asked_by = item.relative_path
        while layout is not None and layout.name not in used:
            used.add(layout.name)
            variables["content"] = output
            item.in_last_layout = output
            _merge_layout(variables, layout)
            try:
                output = self._render_template(
                    layout.relative_path, layout.body, layout.body_line, variables, item
                )
            except PykyllError as error:
                raise error.through(Frame(asked_by, role="used as a layout by")) from None
            self._laid_out.add(item)
            asked_by = layout.relative_path
            layout = self._layout(layout.parent_name)
        return output

    def _render_template(
        self, name: str, text: str, first_line: int, variables: Variables, item: Renderable
    ) -> str:
        liquid = self._liquid
        registers = {
            "site": self._site,
            "page": variables["page"],
            "item": item,
            "shared": self._shared.setdefault(item, {}),
        }
        pairs: list[object] = [[key, _seen(variables.get(key))] for key in sorted(self._own_names)]
        variables.update(min=pairs[0], max=pairs[-1], sort=pairs)
        try:
            template = liquid.parse(name, text, first_line=first_line)
            return liquid.render(template, variables, registers)
        except LiquidError as error:
            raise liquid.explain(error, name) from None

    def let_go_of(self, item: Document | Page) -> None:
        """Forget an item's texts; who wants them finds them in `texts`, or renders it again."""
        item.converted = item.output = item.in_last_layout = None
        self._done.pop(item, None)

    # What items see of each other ------------------------------------------------------

    def content_of(self, item: Renderable) -> str:
        """What the item at hand sees as another's content: converted, if it comes earlier."""
        if not self._sees_rendered(item, CONTENT):
            is_seen_as_is = self.is_in_line or self._current in {None, item}
            return item.content if is_seen_as_is else item.body
        if item.converted is None:
            kept = None if self.texts is None else self.texts.content(item)
            if kept is not None:
                return kept
            self._render_elsewhere(item)
        return item.content

    def output_of(self, item: Renderable) -> str | None:
        """What the item at hand sees as another's output: None, unless it comes earlier."""
        if not self._sees_rendered(item, OUTPUT):
            is_seen_as_is = self.is_in_line or self._current in {None, item}
            return item.output if is_seen_as_is else None
        if item.output is None:
            self._render_elsewhere(item)
        return item.output

    def is_in_layout(self, item: Renderable) -> bool:
        """Whether the item at hand sees another as it is once its first layout is rendered."""
        if self._current is item:
            return item in self._laid_out
        self._site.reads.keys.add(WHOLE_SITE)
        return self._current is not None and 0 <= item.position < self._current.position

    def content_left_by(self, item: Document | Page | None) -> str | None:
        """What an item has left in `content`: what stood in its outermost layout.

        That there is none before which has left anything may change, too.
        """
        self._site.reads.keys.add(WHOLE_SITE)
        if item is None:
            return None
        self.render(item)
        return item.in_last_layout or ""

    def excerpt_text(self, excerpt: Excerpt) -> str:
        """An excerpt as it is seen by all, with variables of its own.

        Raises:
            PykyllError: Where its Liquid or Markdown is wrong.
        """
        self._site.reads.keys.add((excerpt.parent, EXCERPT))
        derived = self.derived_excerpt(excerpt)
        self._site.findings.current.join(derived.findings)
        return derived.text

    def derived_excerpt(self, excerpt: Excerpt) -> Derived:
        """An excerpt with what it rests on.

        Raises:
            PykyllError: Where its Liquid or Markdown is wrong.
        """
        known = self._excerpts.get(excerpt)
        if known is None and self.texts is not None:
            known = self.texts.excerpt(excerpt)
        if known is None:
            known = self._render_excerpt(excerpt)
        self._excerpts[excerpt] = known
        return known

    def _render_excerpt(self, excerpt: Excerpt) -> Derived:
        parent = excerpt.parent
        page: object = (
            drop_of_excerpt(excerpt, parent) if isinstance(parent, Document) else PageDrop(parent)
        )
        excerpt.position = parent.position
        outer = self._current
        self._current = excerpt if parent.position >= 0 else outer
        try:
            with self._site.findings.step() as found, self._site.reads.gathered() as keys:
                self._convert(excerpt, self.fresh_variables(), page)
        except PykyllError as error:
            raise told_of_page(error, excerpt, self._site.liquid.environment) from None
        finally:
            self._current = outer
            self._shared.pop(excerpt, None)
        found.warnings = warnings_of_page(found.warnings, excerpt)
        excerpt.output = excerpt.content
        return Derived(excerpt.content, keys, found)

    def _sees_rendered(self, item: Renderable, name: str) -> bool:
        """Whether the item at hand comes behind another, which then is seen as it became."""
        current = self._current
        if self.is_in_line or current is None or item.position < 0 or item is current:
            return False
        if isinstance(current, Excerpt):
            # What it shows of others is what they were when somebody asked for it first.
            self._site.reads.order_matters = True
            return False
        is_earlier = item.position < current.position
        self._site.reads.keys.add((item, name if is_earlier else BODY))
        return is_earlier

    def _render_elsewhere(self, item: Renderable) -> None:
        """Render an item for what others see of it; what is found wrong it tells by itself."""
        if isinstance(item, (Document, Page)):
            self.render(item)


def _merge_layout(variables: Variables, layout: Layout) -> None:
    """Lay what the layouts nearer to the page say over this one's front matter."""
    nearer = variables.get("layout")
    variables["layout"] = deep_merge(layout.data, nearer if isinstance(nearer, dict) else {})

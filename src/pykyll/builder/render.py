"""Renders pages and documents: Liquid, then converters, then layouts.

Jekyll's order is part of the result and is kept: collections in the configuration's
order and each in its own, then pages by name. A post sees the posts before it
rendered and those after it as written; a page sees all documents rendered. The
variables `layout` and `content` keep, as in Jekyll, what the item before left in them
until the item at hand sets its own.

Source of the behaviour: Jekyll's `Renderer`.
"""

from __future__ import annotations

from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.builder.parsed_once import ParsedOnce
from pykyll.builder.rendered import Rendered
from pykyll.builder.warnings import missing_layout
from pykyll.config.merge import deep_merge
from pykyll.errors import Frame, PykyllError
from pykyll.liquid import LiquidError
from pykyll.site import Document, Page
from pykyll.templates.drops import JekyllDrop, PageDrop, ThemeDrop
from pykyll.templates.drops.document_drop import drop_of_document, drop_of_excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.site import Layout, Site
    from pykyll.site.excerpt import Excerpt
    from pykyll.site.renderable import Renderable
    from pykyll.templates.liquid_templates import LiquidTemplates

Variables = dict[str, object]


def render(site: Site, liquid: LiquidTemplates) -> list[Rendered]:
    """Render every page and document, and the pages that come up on the way.

    The site has been generated; it is read and does not change any more.

    Returns:
        One result for each, in the order of rendering.
    """
    rendering = Rendering(site, liquid)
    site.renderer = rendering
    variables = rendering.fresh_variables()
    site.hooks.trigger("site", "pre_render", site, variables)
    site.freeze()
    seen = liquid.settle()
    waiting = deque(_in_order(site))
    results: list[Rendered] = []
    while waiting:
        done = rendering.render(waiting.popleft(), variables)
        results.append(done)
        waiting.extend(done.files)
        seen.extra_pages.extend(PageDrop(page) for page in done.files)
    site.hooks.trigger("site", "post_render", site, variables)
    return results


def _in_order(site: Site) -> Iterator[Document | Page]:
    for collection in site.collections.values():
        yield from collection.docs
    yield from site.pages


class Rendering:
    """Renders the items of one site, each by itself."""

    def __init__(self, site: Site, liquid: LiquidTemplates) -> None:
        self._site = site
        self._liquid = liquid

    def fresh_variables(self) -> Variables:
        """What templates see before any item has been rendered."""
        site = self._site
        variables: Variables = {"site": self._liquid.site_drop(), "jekyll": JekyllDrop(site)}
        if site.theme is not None and site.compat.theme_drop:
            variables["theme"] = ThemeDrop(site.theme)
        return variables

    @cached_property
    def _parsed_once(self) -> ParsedOnce:
        return ParsedOnce(self._site)

    def render(self, item: Document | Page, variables: Variables) -> Rendered:
        """Render one item; what goes wrong is told in the result, not raised.

        Args:
            item: The page or document.
            variables: What the item before it left, which this one finds in `layout` and
                `content` until it sets its own; afterwards what this one leaves.
        """
        files: tuple[Page, ...] = ()
        with self._site.findings.step() as findings:
            try:
                files = self._run(item, variables)
            except PykyllError as error:
                findings.fail(error.at(item.relative_path))
                item.output = item.output or ""
            else:
                item.trigger("post_render")
        return Rendered(item, item.output or "", findings, files)

    def render_excerpt(self, excerpt: Excerpt) -> str:
        """The excerpt with variables of its own, as Jekyll renders it.

        Raises:
            PykyllError: Where its Liquid or Markdown is wrong.
        """
        parent = excerpt.parent
        if isinstance(parent, Document):
            page: object = drop_of_excerpt(excerpt, parent)
        else:
            page = PageDrop(parent)
        self._convert(excerpt, self.fresh_variables(), page)
        return excerpt.content

    def _run(self, item: Document | Page, variables: Variables) -> tuple[Page, ...]:
        """Give the item its output; returns the pages that come with it."""
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

    def _convert(self, item: Renderable, variables: Variables, page: object) -> tuple[Page, ...]:
        """Liquid and converters: what the layouts will see as `content`."""
        site = self._site
        variables["page"] = page
        variables["site"] = self._liquid.site_drop(item)
        prefix, suffix = site.converters.highlighter_affixes(item.ext)
        variables["highlighter_prefix"] = prefix
        variables["highlighter_suffix"] = suffix
        layout = site.layouts.get(item.layout_name or "")
        if layout is not None:
            _merge_layout(variables, layout)
        item.trigger("pre_render", variables)
        text = item.body
        if item.renders_with_liquid:
            text = self._render_template(*self._parsed_once.source(item), variables, item)
        made = site.converters.convert(text, item.ext, item)
        item.converted = made.text
        site.findings.current.extend(made.findings)
        if site.compat.post_convert_hook:
            item.trigger("post_convert")
        return made.files

    def _place_in_layouts(self, item: Document | Page, output: str, variables: Variables) -> str:
        name = item.layout_name
        layout = self._site.layouts.get(name) if name is not None else None
        if layout is None and name is not None:
            self._site.note(missing_layout(self._site, item, name))
        variables["layout"] = None
        used: set[str] = set()
        asked_by = item.relative_path
        while layout is not None and layout.name not in used:
            used.add(layout.name)
            variables["content"] = output
            _merge_layout(variables, layout)
            try:
                output = self._render_template(
                    layout.relative_path, layout.body, layout.body_line, variables, item
                )
            except PykyllError as error:
                raise error.through(Frame(asked_by, role="used as a layout by")) from None
            asked_by = layout.relative_path
            layout = self._site.layouts.get(layout.parent_name or "")
        return output

    def _render_template(
        self, name: str, text: str, first_line: int, variables: Variables, item: Renderable
    ) -> str:
        liquid = self._liquid
        registers = {"site": self._site, "page": variables["page"], "item": item}
        try:
            template = liquid.parse(name, text, first_line=first_line)
            return liquid.render(template, variables, registers)
        except LiquidError as error:
            raise liquid.explain(error, name) from None


def _merge_layout(variables: Variables, layout: Layout) -> None:
    """Lay what the layouts nearer to the page say over this one's front matter."""
    nearer = variables.get("layout")
    variables["layout"] = deep_merge(layout.data, nearer if isinstance(nearer, dict) else {})

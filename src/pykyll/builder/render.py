"""Renders pages and documents: Liquid, then converters, then layouts.

Jekyll's order is part of the result and is kept: collections in the configuration's
order and each in its own, then pages by name. A post sees the posts before it
rendered and those after it as written; a page sees all documents rendered. The
variables `layout` and `content` keep, as in Jekyll, what the item before left in them
until the item at hand sets its own.

Source of the behaviour: Jekyll's `Renderer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.builder.layouts import warn_of_missing_layout
from pykyll.builder.parsed_once import ParsedOnce
from pykyll.config.merge import deep_merge
from pykyll.errors import Frame, PykyllError
from pykyll.liquid import LiquidError
from pykyll.site import Document, Page
from pykyll.templates.drops import ExcerptDrop, JekyllDrop, PageDrop, SiteDrop, ThemeDrop
from pykyll.templates.drops.document_drop import drop_of_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.site import Layout, Site
    from pykyll.site.excerpt import Excerpt
    from pykyll.site.renderable import Renderable

Variables = dict[str, object]


def render(site: Site) -> int:
    """Give every page and document its output; errors are collected in `site.errors`.

    Returns:
        How many were rendered.
    """
    rendering = Rendering(site)
    site.renderer = rendering
    site.hooks.trigger("site", "pre_render", site, rendering.variables)
    count = 0
    for item in _in_order(site):
        rendering.render(item)
        count += 1
    site.hooks.trigger("site", "post_render", site, rendering.variables)
    return count


def _in_order(site: Site) -> Iterator[Document | Page]:
    for collection in site.collections.values():
        yield from collection.docs
    yield from site.pages


class Rendering:
    """The variables that all renderings of a build share, and what to do with them."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._site_drop = SiteDrop(site)
        self._parsed_once = ParsedOnce(site)
        self.variables: Variables = self._fresh_variables()

    def _fresh_variables(self) -> Variables:
        variables: Variables = {"site": self._site_drop, "jekyll": JekyllDrop(self._site)}
        if self._site.theme is not None and self._site.compat.theme_drop:
            variables["theme"] = ThemeDrop(self._site.theme)
        return variables

    def render(self, item: Document | Page) -> None:
        """Render one item; what goes wrong is noted, not raised."""
        try:
            self._run(item)
        except PykyllError as error:
            self._site.fail(error.at(item.relative_path))
            item.output = item.output or ""
        else:
            item.trigger("post_render")

    def render_excerpt(self, excerpt: Excerpt) -> str:
        """The excerpt with variables of its own, as Jekyll renders it.

        Raises:
            PykyllError: Where its Liquid or Markdown is wrong.
        """
        variables = self._fresh_variables()
        parent = excerpt.parent
        page = ExcerptDrop(excerpt, parent) if isinstance(parent, Document) else PageDrop(parent)
        before = self._site_drop.current
        try:
            return self._content(excerpt, variables, page)
        finally:
            self._site_drop.current = before

    def _run(self, item: Document | Page) -> None:
        if isinstance(item, Page):
            page: object = PageDrop(item, item.content)
            self.variables["paginator"] = item.pager
        else:
            page = drop_of_document(item)
            self.variables["paginator"] = None
        output = self._content(item, self.variables, page)
        if item.is_placed_in_layout:
            output = self._place_in_layouts(item, output, page)
        item.output = output

    def _content(self, item: Renderable, variables: Variables, page: object) -> str:
        """Liquid and converters: what the layouts will see as `content`."""
        site = self._site
        variables["page"] = page
        self._site_drop.current = item
        prefix, suffix = site.converters.highlighter_affixes(item.ext)
        variables["highlighter_prefix"] = prefix
        variables["highlighter_suffix"] = suffix
        layout = site.layouts.get(item.layout_name or "")
        if layout is not None:
            _merge_layout(variables, layout)
        item.trigger("pre_render", variables)
        output = item.content
        if item.renders_with_liquid:
            output = self._liquid(*self._parsed_once.source(item), variables, item)
        item.content = site.converters.convert(output, item.ext, item)
        if site.compat.post_convert_hook:
            item.trigger("post_convert")
        return item.content

    def _place_in_layouts(self, item: Document | Page, output: str, page: object) -> str:
        name = item.layout_name
        layout = self._site.layouts.get(name) if name is not None else None
        if layout is None and name is not None:
            warn_of_missing_layout(self._site, item, name)
        variables = self.variables
        variables["layout"] = None
        used: set[str] = set()
        asked_by = item.relative_path
        while layout is not None and layout.name not in used:
            used.add(layout.name)
            variables["content"] = output
            variables["page"] = page
            _merge_layout(variables, layout)
            try:
                output = self._liquid(
                    layout.relative_path, layout.content, layout.body_line, variables, item
                )
            except PykyllError as error:
                raise error.through(Frame(asked_by, role="used as a layout by")) from None
            asked_by = layout.relative_path
            layout = self._site.layouts.get(layout.parent_name or "")
        return output

    def _liquid(
        self, name: str, text: str, first_line: int, variables: Variables, item: Renderable
    ) -> str:
        liquid = self._site.liquid
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

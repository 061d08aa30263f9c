"""`{% include %}`, `{% include_relative %}` and `{% include_cached %}`.

Source of the behaviour: `Jekyll::Tags::IncludeTag` and the gem jekyll-include-cache 0.2.
"""

from __future__ import annotations

import time as clock
from typing import TYPE_CHECKING

from pykyll.files import paths
from pykyll.liquid import LiquidError
from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.text import to_s
from pykyll.site.reads import LIST
from pykyll.templates.drops import MemberDrop, PageDrop
from pykyll.templates.tags.include_files import CachedInclude, IncludeFiles
from pykyll.templates.tags.include_markup import names_of_include, parse_include

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid import Context, Environment, ParseContext, Template
    from pykyll.site.site import Site
    from pykyll.templates.tags.include_markup import IncludeMarkup

    Renderer = Callable[[Context], str]


def install(env: Environment, site: Site) -> None:
    """Add `include` and `include_relative` to the environment."""
    files = IncludeFiles(site)

    @env.tag("include", names=names_of_include("include"))
    def include(markup: str, parse: ParseContext) -> Renderer:
        tag = IncludeTag("include", markup, parse, site)
        if not tag.markup.name_has_variables:
            return _named(tag, files)
        return lambda context: tag.render(context, files.locate(tag.name(context)), files)

    @env.tag("include_relative", names=names_of_include("include_relative"))
    def include_relative(markup: str, parse: ParseContext) -> Renderer:
        tag = IncludeTag("include_relative", markup, parse, site)

        def render(context: Context) -> str:
            folder = _page_folder(site, context)
            return tag.render(context, files.locate_in([folder], tag.name(context)), files)

        return render


def install_include_cached(env: Environment, site: Site) -> None:
    """Add `include_cached`, for sites that use the plugin jekyll-include-cache.

    An include is rendered once for each file and set of parameter values, whatever
    page asks first. Where it shows something of that page, the order of rendering matters,
    which is noted.
    """
    files = IncludeFiles(site)
    outputs = files.cached

    @env.tag("include_cached", names=names_of_include("include_cached"))
    def include_cached(markup: str, parse: ParseContext) -> Renderer:
        tag = IncludeTag("include_cached", markup, parse, site)

        def render(context: Context) -> str:
            path = files.locate(tag.name(context))
            key = (path, _identity(tag.markup, context))
            known = outputs.get(key)
            if known is None:
                known = outputs[key] = _rendered_once(tag, context, path, files)
            site.reads.keys |= known.reads
            site.findings.current.join(known.findings)
            return known.output

        return render


def _rendered_once(
    tag: IncludeTag, context: Context, path: str, files: IncludeFiles
) -> CachedInclude:
    reads = tag.site.reads
    with reads.gathered() as keys, tag.site.findings.step() as found, context.noting() as names:
        output = tag.render(context, path, files)
    item = context.registers.get("item")
    is_of_the_page = (LIST, "latest") in keys or any(owner is item for owner, _ in keys)
    if is_of_the_page or names - _SAME_FOR_ALL:
        reads.order_matters = True
    return CachedInclude(output, keys, found)


_SAME_FOR_ALL = frozenset({"site", "jekyll", "theme", "include"})
"""Variables that do not depend on the page."""


class IncludeTag:
    """One include tag of a template."""

    def __init__(self, tag_name: str, markup: str, parse: ParseContext, site: Site) -> None:
        self.markup = parse_include(tag_name, markup, parse)
        self.site = site
        self._template_name = parse.name
        self._line = parse.line
        self._name_template: Template | None = None
        if self.markup.name_has_variables:
            self._name_template = parse.env.parse(self.markup.name)

    def name(self, context: Context) -> str:
        """The file's name, its variables filled in.

        Raises:
            HostError: For a name that no include may have.
        """
        template = self._name_template
        name = self.markup.name if template is None else template.render_in(context)
        self.markup.check_name(name)
        return name

    def render(self, context: Context, path: str, files: IncludeFiles) -> str:
        """The file rendered where the tag stands."""
        scope: dict[str, object] = {}
        if self.markup.parameters is not None:
            scope["include"] = self.markup.values(context)
        context.push(scope)
        begun = clock.perf_counter()
        try:
            template = files.template(path)
            output = template.render_in(context)
        except LiquidError as error:
            liquid = self.site.liquid
            raise error.through(liquid.including_frame(self._template_name, self._line)) from None
        finally:
            context.scopes.pop()
        self.site.liquid.note(template.name or "", output, clock.perf_counter() - begun)
        return output


def _named(tag: IncludeTag, files: IncludeFiles) -> Renderer:
    """The renderer of an include whose name is written out: checked when first rendered."""
    name: str | None = None

    def render(context: Context) -> str:
        nonlocal name
        if name is None:
            name = tag.name(context)
        return tag.render(context, files.locate(name), files)

    return render


def _page_folder(site: Site, context: Context) -> str:
    """The folder of the page that is rendered, whatever template the tag stands in."""
    page = context.registers.get("page")
    if not isinstance(page, (MemberDrop, PageDrop)):
        return site.source
    path = to_s(page.get("path"))
    if page.get("collection") is not None:
        path = paths.join(site.tree.collections_dir, path)
    folder = paths.dirname(path.removesuffix("/#excerpt"))
    return paths.inside(site.source, folder) if folder != "." else f"{site.source}/"


def _identity(markup: IncludeMarkup, context: Context) -> object:
    """What tells parameters apart: their values in the order of their names.

    The names themselves do not count, as in the gem.
    """
    if markup.parameters is None:
        return None
    values = markup.values(context)
    return tuple(hash_key(values[name]) for name in sorted(values))

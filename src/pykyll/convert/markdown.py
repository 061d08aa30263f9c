"""Markdown to HTML, with the engine that `markdown:` names.

Source of the behaviour: Jekyll's `Converters::Markdown`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.config.place import at_setting
from pykyll.errors import Diagnostic, PykyllError, suggest
from pykyll.ruby.text import inspect, to_s
from pykyll.site.converters import Converted
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from pykyll.convert.markdown_engine import MarkdownEngine
    from pykyll.site import Site
    from pykyll.site.renderable import Renderable


_SHORT = 500
"""Characters of a text that many pages may have in common: a title, a line of an include."""


class MarkdownError(PykyllError):
    """A `markdown:` setting that names no engine."""


def markdown_extensions(site: Site) -> frozenset[str]:
    """The extensions of `markdown_ext`, each with its dot and in small letters."""
    names = to_s(site.config.get("markdown_ext")).split(",")
    return frozenset(f".{name.lower()}" for name in names)


class MarkdownConverter:
    """Converts the extensions of `markdown_ext`; the engine is loaded when first needed."""

    priority = PRIORITIES["normal"]
    highlighter_affix = "\n"

    def __init__(self, site: Site) -> None:
        self._site = site
        self._converted: dict[tuple[str, type], tuple[str, tuple[Diagnostic, ...]]] = {}

    @cached_property
    def _extensions(self) -> frozenset[str]:
        return markdown_extensions(self._site)

    def matches(self, ext: str) -> bool:
        """Whether `markdown_ext` lists the extension."""
        return ext.lower() in self._extensions

    def output_ext(self, ext: str) -> str:  # noqa: ARG002 - the same for all
        """Always `.html`."""
        return ".html"

    def convert(self, content: str, item: Renderable | None) -> Converted | str:
        """The HTML; the same short text is converted once.

        Raises:
            PykyllError: For an unknown engine, or an option that the engine refuses.
        """
        key = content, type(content)  # a text in US-ASCII converts otherwise
        known = self._converted.get(key)
        if known is None:
            warnings: list[Diagnostic] = []
            html = self._engine(content, warnings.append)
            known = html, tuple(warnings)
            if len(content) <= _SHORT:
                self._converted[key] = known
        html, found = known
        return Converted(html, tuple(_placed(each, item) for each in found)) if found else html

    @cached_property
    def _engine(self) -> MarkdownEngine:
        name = self._site.config.get("markdown")
        match to_s(name).lower():
            case "kramdown":
                from pykyll.convert.kramdown_engine import kramdown_engine

                return kramdown_engine(self._site)
            case "commonmarkghpages" if _has_commonmark(self._site):
                from pykyll.convert.commonmark import commonmark_engine

                return commonmark_engine(self._site)
        error = MarkdownError(
            f"{inspect(name)} is not a valid Markdown processor.",
            hint=suggest(to_s(name), ["kramdown"]) or "set `markdown: kramdown` in _config.yml",
        )
        config = self._site.config
        raise at_setting(error, "markdown", files=config.files, source=config.source)


def _placed(warning: Diagnostic, item: Renderable | None) -> Diagnostic:
    """A warning with the file and the line that it is about."""
    path = None if item is None else item.relative_path.removesuffix("/#excerpt")
    line = warning.line
    if line is not None and item is not None:
        line += item.body_line - 1
    return Diagnostic(warning.message, "warning", path=path, line=line, hint=warning.hint)


def _has_commonmark(site: Site) -> bool:
    """Whether the plugin of GitHub Pages' second engine is there, or asked for."""
    plugins = site.config.get("plugins")
    return isinstance(plugins, list) and "jekyll-commonmark-ghpages" in plugins

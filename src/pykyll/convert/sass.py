"""Sass and SCSS to CSS.

Source of the behaviour: jekyll-sass-converter; which of its versions, and with it which
compiler, is a matter of `compat`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.convert.sass_cache import compile_cached
from pykyll.convert.sass_engine import ENTRY, Compiled, SassEngine, Stylesheet, Syntax
from pykyll.convert.sass_settings import SassSettings, sass_settings
from pykyll.convert.source_map import SourceMapPage
from pykyll.errors import Diagnostic, PykyllError
from pykyll.files.paths import is_inside
from pykyll.site import Page
from pykyll.site.converters import Converted
from pykyll.site.extensions import PRIORITIES
from pykyll.site.url import escape_path
from pykyll.source.model import digest_of

if TYPE_CHECKING:
    from pykyll.convert.sass_cache import StyleCache
    from pykyll.errors import Frame
    from pykyll.site import Site
    from pykyll.site.renderable import Renderable

BYTE_ORDER_MARK = "\ufeff"


class SassConverter:
    """Compiles files of one of Sass's two syntaxes.

    Args:
        site: The site.
        syntax: `scss` or `sass`; the extension is the same word.
        cache: Keeps compiled stylesheets between builds.
    """

    priority = PRIORITIES["low"]
    highlighter_affix = ""

    def __init__(self, site: Site, syntax: Syntax, cache: StyleCache | None = None) -> None:
        self._site = site
        self._syntax = syntax
        self._cache = cache
        self._compiled: dict[Stylesheet, Compiled] = {}

    def matches(self, ext: str) -> bool:
        """Whether the extension is that of this syntax."""
        return ext.lower() == f".{self._syntax}"

    def output_ext(self, ext: str) -> str:  # noqa: ARG002 - the same for all
        """Always `.css`."""
        return ".css"

    def convert(self, content: str, item: Renderable | None) -> Converted:
        """The CSS; for a page with a link to a source map, and that as a page beside it.

        Raises:
            SassError: Where the stylesheet does not compile.
        """
        page = item if isinstance(item, Page) else None
        compiled = self._compile(content, page, item)
        if item is None or not self.matches(item.ext):
            self._note_imports(compiled)
        css = self._with_charset(compiled.css)
        path = None if page is None else page.relative_path
        found = tuple(Diagnostic(each, "warning", path=path) for each in compiled.warnings)
        if page is None or compiled.source_map is None:
            return Converted(css, found)
        source_map = SourceMapPage(page, compiled.source_map)
        return Converted(css + self._link(page), found, (source_map,))

    def _with_charset(self, css: str) -> str:
        """`@charset` or nothing in place of a byte-order mark, which stays as Dart Sass sets it."""
        if self._site.compat.sass == "dart-sass" or not css.startswith(BYTE_ORDER_MARK):
            return css
        charset = '@charset "UTF-8";' if self._settings.add_charset else ""
        return charset + css.removeprefix(BYTE_ORDER_MARK)

    def _note_imports(self, compiled: Compiled) -> None:
        """Note what a text of a template imports; stylesheets are converted with each build."""
        reads = self._site.reads
        if compiled.looked_for is None:
            reads.is_complete = False
            return
        for path, found in compiled.looked_for.items():
            reads.file(path, None if found is None else self._digest(path))

    def _digest(self, path: str) -> str | None:
        try:
            with open(path, "rb") as file:
                return digest_of(file.read().decode(self._site.encoding, "replace"))
        except OSError:
            return None

    def _note_outside(self, compiled: Compiled) -> None:
        """Note imports from folders that nobody looks through for changes."""
        folders = tuple(f"{each}/" for each in (self._site.source, *self._settings.load_paths))
        looked = compiled.looked_for or {}
        self._site.reads.inputs.update(path for path in looked if not path.startswith(folders))

    def _compile(self, content: str, page: Page | None, item: Renderable | None) -> Compiled:
        sheet = Stylesheet(content, self._syntax, None if page is None else page.relative_path)
        if sheet not in self._compiled:
            try:
                found = compile_cached(sheet, self._settings, self._engine, self._cache)
                self._compiled[sheet] = found
                self._note_outside(found)
            except PykyllError as error:
                raise _in_item(error, item) from None
        return self._compiled[sheet]

    def _link(self, page: Page) -> str:
        name = f"{page.basename}.css.map"
        if self._site.compat.sass == "libsass":
            return f"\n/*# sourceMappingURL={name} */"
        gap = "" if self._settings.style == "compressed" else "\n\n"
        return f"{gap}/*# sourceMappingURL={escape_path(name)} */"

    @cached_property
    def _settings(self) -> SassSettings:
        settings = sass_settings(self._site)
        source = self._site.source
        outside = (
            path
            for path in settings.load_paths
            if not (is_inside(path, source) or settings.wall.refuses(path))
        )
        self._site.reads.inputs.update(f"{path.rstrip('/')}/" for path in outside)
        return settings

    @cached_property
    def _engine(self) -> SassEngine:
        match self._site.compat.sass:
            case "dart-sass":
                from pykyll.convert.dart_sass_engine import compile_with_dart_sass

                return compile_with_dart_sass
            case "ruby-sass":
                from pykyll.convert.ruby_sass_engine import compile_like_ruby_sass

                return compile_like_ruby_sass
        from pykyll.convert.libsass_engine import compile_with_libsass

        return compile_with_libsass


def _in_item(error: PykyllError, item: Renderable | None) -> PykyllError:
    """The error with the file's own line: Sass counts from behind the front matter."""
    diagnostic = error.diagnostic
    if diagnostic.path is None and item is not None and diagnostic.line is not None:
        line = diagnostic.line + item.body_line - 1
        error.showing(line, diagnostic.column or 1, diagnostic.excerpt or "")
        error.at(item.relative_path)
    if item is not None and any(frame.path == ENTRY for frame in diagnostic.trail):
        trail = tuple(_in_file(frame, item) for frame in diagnostic.trail)
        error.diagnostic = replace(error.diagnostic, trail=trail)
    return error


def _in_file(frame: Frame, item: Renderable) -> Frame:
    if frame.path != ENTRY or frame.line is None:
        return frame
    return replace(frame, path=item.relative_path, line=frame.line + item.body_line - 1)

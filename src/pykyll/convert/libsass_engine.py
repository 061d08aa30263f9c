"""libsass: what Jekyll 4.0 to 4.2 compiles Sass with.

The compiler is run on text, never on a file, because front matter and Liquid come
before Sass. In that mode libsass gives its source map only embedded in the CSS.
"""

from __future__ import annotations

import base64
import json
import os
import re
from typing import TYPE_CHECKING

from pykyll.convert.libsass_imports import LibsassImports
from pykyll.convert.sass_engine import (
    Compiled,
    SassError,
    Stylesheet,
    import_outside,
    not_installed,
)
from pykyll.files.wall import OPEN
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.convert.sass_settings import SassSettings

_EMBEDDED = "\n/*# sourceMappingURL=data:application/json;base64,"
_PLACE = regex(r"^[^\S\n]+on line (\d+)(?::(\d+))? of (.+?)(?:, in .*)?$", re.MULTILINE)
_SOURCES = regex(r'(\n\t"sources": \[\n).*?(\n\t\],\n)', re.DOTALL)
_FILE = regex(r'(\n\t"file": ").*?(",\n)')
_STDIN = "stdin"


def compile_with_libsass(sheet: Stylesheet, settings: SassSettings) -> Compiled:
    """The stylesheet's CSS, with its source map where the settings ask for one.

    Raises:
        SassError: Where libsass cannot compile it.
        PykyllError: Where libsass is not installed.
    """
    imports = LibsassImports(settings)
    try:
        import sass  # type: ignore[import-untyped]  # it has no types; loading the library costs, and few builds need it
    except ModuleNotFoundError:
        raise not_installed("libsass", sheet, "pip install 'pykyll[libsass]'") from None
    try:
        output: str = sass.compile(
            string=sheet.content.partition("\0")[0],  # a text of C ends there
            indented=sheet.syntax == "sass",
            output_style=settings.style,
            precision=settings.precision,
            source_comments=settings.line_comments,
            source_map_contents=True,
            source_map_embed=True,
            # An entry file's own folder comes first: for Jekyll that is always the source.
            include_paths=[settings.source, *settings.load_paths],
            importers=[(0, imports)],
        )
    except sass.CompileError as error:
        if imports.refused is not None:
            raise import_outside(sheet, imports.refused) from None
        raise _located(str(error), sheet, settings) from None
    if imports.refused is not None:
        raise import_outside(sheet, imports.refused)
    css, _, encoded = output.partition(_EMBEDDED)
    wants_map = settings.writes_source_maps and sheet.path is not None
    if not wants_map and settings.wall == OPEN:
        return Compiled(css)
    embedded = base64.b64decode(encoded.partition(" ")[0]).decode("utf-8")
    _check_imports(json.loads(embedded)["sources"], sheet, settings)
    if not wants_map or sheet.path is None:
        return Compiled(css)
    name = sheet.path.rsplit("/", 1)[-1]
    return Compiled(css, _with_own_paths(embedded, name, settings.source))


def _check_imports(sources: list[str], sheet: Stylesheet, settings: SassSettings) -> None:
    """Show nothing of what libsass has read after all, as where a link was put in meanwhile."""
    for path in map(os.path.abspath, sources[1:]):  # the first is the text itself
        if settings.wall.refuses(path):
            raise import_outside(sheet, path)


def _with_own_paths(source_map: str, name: str, source: str) -> str:
    """The map as it would be for files: paths from the source, the entry's name alone.

    Source of the behaviour: jekyll-sass-converter 2 gives libsass the entry's name
    without its folder.
    """
    sources = [_relative(path, name, source) for path in json.loads(source_map)["sources"]]
    listed = ",\n".join(f"\t\t{json.dumps(path, ensure_ascii=False)}" for path in sources)
    file = json.dumps(name.rpartition(".")[0] + ".css", ensure_ascii=False)[1:-1]
    source_map = _FILE.sub(lambda match: match[1] + file + match[2], source_map, count=1)
    return _SOURCES.sub(lambda match: match[1] + listed + match[2], source_map, count=1)


def _relative(path: str, name: str, source: str) -> str:
    return name if path == _STDIN else os.path.relpath(os.path.abspath(path), source)


def _read(path: str) -> str:
    """The file's text for an excerpt; nothing where it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="replace") as opened:
            return opened.read()
    except OSError:
        return ""


def _located(message: str, sheet: Stylesheet, settings: SassSettings) -> SassError:
    """The message of libsass with its place taken from the text into the error."""
    headline = message.partition("\n")[0].removeprefix("Error: ").rstrip(".")
    place = _PLACE.search(message)
    if place is None:
        return SassError(headline)
    line, column, file = int(place[1]), int(place[2] or 1), place[3]
    error = SassError(headline, line=line)
    if file == _STDIN:
        text = sheet.content
    else:
        path = os.path.abspath(file)
        if settings.wall.refuses(path):
            return import_outside(sheet, path)
        text = _read(path)
        error = SassError(headline, line=line, path=os.path.relpath(path, settings.source))
    lines = text.splitlines()
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return error.showing(line, column, excerpt)

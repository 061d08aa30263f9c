"""`@import`.

Source of the behaviour: `visit_import` of `Sass::Tree::Visitors::Perform`, `Sass::Tree::ImportNode`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.css.nodes import CssImport, Import
from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.dispatch import evaluate, execute
from pykyll.sass.evaluate.supports_conditions import condition_text
from pykyll.sass.evaluate.texts import stripped
from pykyll.sass.evaluate.trace import Call, came_through
from pykyll.sass.parse.media_queries import parse_media_queries
from pykyll.sass.parse.nesting import check_nesting
from pykyll.sass.parse.stylesheets import parse_stylesheet
from pykyll.sass.parse.templates import strip_but_escapes

if TYPE_CHECKING:
    from pykyll.sass import nodes
    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.importing import Imported, Importer
    from pykyll.sass.nodes import Stylesheet

_OF_CSS = regex(r"\.css$", 8)  # 8: at the end of any line


def import_(run: Evaluation, found: nodes.Import, out: list[CssNode]) -> None:
    """The statements of another file, in the scope where the import stands."""
    if _OF_CSS.search(found.name):
        out.append(CssImport(found.place, f"@import url({found.name})"))
        return
    imported = demanded_import(run.importer, found)
    _check_loop(run, found, imported)
    stylesheet = _parsed(run, found, imported)
    run.enter(Call(found.place, "import"))
    made = Import(found.place, [])
    try:
        execute(run, stylesheet.children or (), made.children)
    except SassError as error:
        came_through(error, found.place, "imported from")
        raise
    finally:
        run.calls.pop()
    out.append(made)


def demanded_import(importer: Importer, found: nodes.Import) -> Imported:
    """What an import stands for.

    Raises:
        SassError: When there is no such file, or it is not clear which is meant.
    """
    imported = importer.find(found.name, found.place.path)
    if imported is None:
        raise SassError(_missing(importer, found.name), found.place)
    return imported


def _parsed(run: Evaluation, found: nodes.Import, imported: Imported) -> Stylesheet:
    known = run.parsed.get(imported.path)
    if known is not None:
        return known
    try:
        run.texts[imported.path] = imported.text
        known = run.parsed[imported.path] = parse_stylesheet(
            imported.text, imported.path, imported.syntax, is_compressed=run.compressed
        )
        for warning in known.warnings:
            run.warn(warning)
        check_nesting(known, lambda found: demanded_import(run.importer, found))
    except SassError as error:
        came_through(error, found.place, "imported from")
        raise
    return known


def _missing(importer: Importer, name: str) -> str:
    lines = [f"File to import not found or unreadable: {name}."]
    paths = importer.load_paths
    if len(paths) == 1:
        lines.append(f"Load path: {paths[0]}")
    elif paths:
        lines.append("Load paths:\n  " + "\n  ".join(paths))
    return "\n".join(lines)


def _check_loop(run: Evaluation, found: nodes.Import, imported: Imported) -> None:
    importing = [call.place.path for call in run.calls if call.kind == "import"]
    if imported.path not in importing and imported.path != found.place.path:
        return
    if imported.path == found.place.path:
        raise SassError(f"An @import loop has been found: {imported.path} imports itself")
    files = [path for path in importing if path is not None]
    files += [found.place.path or "", imported.path]
    lines = [f"    {one} imports {other}" for one, other in pairwise(files)]
    raise SassError("An @import loop has been found:\n" + "\n".join(lines))


def css_import(run: Evaluation, found: nodes.CssImport, out: list[CssNode]) -> None:
    """An import that stays one."""
    if isinstance(found.uri, str):
        uri = strip_but_escapes(found.uri)
    else:
        value = evaluate(run, found.uri)
        uri = strip_but_escapes(value.to_css(compressed=run.compressed, quotes=False))
    text = f"@import {uri}"
    queries = ""
    if found.query:
        query = stripped(run, found.query)
        queries = " " + parse_media_queries(query, found.place).to_css()
    if found.supports is not None:
        text += f" supports({condition_text(run, found.supports)})"
    out.append(CssImport(found.place, text + queries))

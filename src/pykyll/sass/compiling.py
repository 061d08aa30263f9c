"""From the text of a stylesheet to CSS: all stages in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.sass.css.extending import extend_rules
from pykyll.sass.css.flattening import flatten
from pykyll.sass.css.nesting import check_evaluated
from pykyll.sass.css.printing import Style, print_css
from pykyll.sass.errors import SassError
from pykyll.sass.evaluate import Options, evaluate_stylesheet
from pykyll.sass.evaluate.imports import demanded_import
from pykyll.sass.evaluate.limits import LARGEST_TEXT, room_to_recurse
from pykyll.sass.importing import FileImporter, Importer
from pykyll.sass.parse.nesting import check_nesting
from pykyll.sass.parse.stylesheets import parse_stylesheet
from pykyll.sass.place import Place
from pykyll.sass.values.precision import precision as precision_of
from pykyll.stack import with_room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.sass.css.printing.style import StyleName
    from pykyll.sass.syntax import Syntax


@dataclass(frozen=True, slots=True)
class Compilation:
    """What came of a stylesheet."""

    css: str
    warnings: tuple[str, ...]
    """What Ruby Sass writes to its error stream, `@debug` as well."""


def compile(  # noqa: A001 - the word for it
    text: str,
    *,
    syntax: Syntax = "scss",
    style: StyleName = "nested",
    load_paths: Sequence[str] = (),
    importer: Importer | None = None,
    precision: int = 10,
) -> str:
    """The CSS of a stylesheet, as Ruby Sass 3.7.4 prints it.

    Args:
        text: The stylesheet.
        syntax: Whether it has braces or is indented.
        style: `nested`, `expanded`, `compact` or `compressed`.
        load_paths: Folders in which imports are looked for.
        importer: Finds imports instead, so that no file is read.
        precision: How many digits numbers have behind the point.

    Returns:
        The CSS, which ends with a line break unless it is empty. What is not ASCII alone has a
        `@charset` in front of it, or in the compressed style a byte-order mark.

    Raises:
        SassError: With the place of what is wrong.
    """
    found = FileImporter(load_paths) if importer is None else importer
    return compile_stylesheet(
        text, syntax=syntax, style=Style(style), importer=found, precision=precision
    ).css


def compile_stylesheet(
    text: str,
    *,
    syntax: Syntax = "scss",
    style: Style,
    importer: Importer,
    precision: int = 10,
    path: str | None = None,
) -> Compilation:
    """Likewise, with the warnings.

    Args:
        text: The stylesheet.
        syntax: Whether it has braces or is indented.
        style: How the CSS is written.
        importer: Finds imports.
        precision: How many digits numbers have behind the point.
        path: How the stylesheet is named in messages, and what its imports are relative to.

    Raises:
        SassError: With the place of what is wrong.
    """
    warnings: list[str] = []
    texts: dict[str | None, str] = {path: text}
    options = Options(style.is_compressed, importer, warnings.append, texts)
    with room_to_recurse(), precision_of(precision):
        try:
            css = with_room(lambda: _compiled(text, syntax, style, options, path))
        except SassError as error:
            error.placed_at_last(Place(path, 1))
            if error.path in texts:
                error.excerpted(texts[error.path])
            raise
        except (RecursionError, MemoryError) as error:
            raise SassError("The stylesheet nests too deeply", Place(path, 1)) from error
    return Compilation(css, tuple(warnings))


def _compiled(text: str, syntax: Syntax, style: Style, options: Options, path: str | None) -> str:
    stylesheet = parse_stylesheet(text, path, syntax, is_compressed=style.is_compressed)
    for warning in stylesheet.warnings:
        options.warn(warning)
    check_nesting(stylesheet, lambda found: demanded_import(options.importer, found))
    root = evaluate_stylesheet(stylesheet, options)
    check_evaluated(root)
    extensions = flatten(root, is_nested_style=style.name == "nested", warn=options.warn)
    if extensions:
        extend_rules(root, extensions)
        extensions.check()
    css = print_css(root, style)
    if len(css) > LARGEST_TEXT:
        raise SassError(f"The CSS has become longer than {LARGEST_TEXT:,} characters")
    return css

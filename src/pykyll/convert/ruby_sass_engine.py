"""Ruby Sass 3.7.4: what GitHub Pages and Jekyll 3 compile Sass with, as `pykyll.sass` is it.

Source of the behaviour: jekyll-sass-converter 1.5.2, which gives Ruby Sass the text of a
stylesheet without its name, so that imports are found in the load paths alone.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.convert.sass_engine import (
    ENTRY,
    Compiled,
    SassError,
    Stylesheet,
    digest_of_bytes,
    import_outside,
)
from pykyll.errors import Frame
from pykyll.regex import regex
from pykyll.sass import FileImporter, compile_stylesheet
from pykyll.sass import SassError as MistakeInSass
from pykyll.sass.css.printing import Style

if TYPE_CHECKING:
    from pykyll.convert.sass_settings import SassSettings
    from pykyll.sass.css.printing.style import StyleName

_HEAD = regex(r"\AWARNING(?=:| on)(?:: )?")
_TRACE = "\n         on line"


def compile_like_ruby_sass(sheet: Stylesheet, settings: SassSettings) -> Compiled:
    """The stylesheet's CSS; Ruby Sass is asked for no source map.

    Raises:
        SassError: Where it does not compile.
    """

    def check(path: str) -> None:
        if settings.wall.refuses(path):
            raise import_outside(sheet, path)

    importer = FileImporter(settings.load_paths, check=check)
    style: StyleName = settings.style  # type: ignore[assignment]  # `sass_settings` knows them
    try:
        compiled = compile_stylesheet(
            sheet.content,
            syntax=sheet.syntax,
            style=Style(style, line_comments=settings.line_comments),
            importer=importer,
            precision=settings.precision,
        )
    except MistakeInSass as error:
        raise _located(error, settings) from None
    looked: dict[str, str | None] = dict.fromkeys(importer.missing)
    looked.update((path, digest_of_bytes(found)) for path, found in importer.found.items())
    return Compiled(compiled.css, None, _worth_saying(compiled.warnings), looked)


def _worth_saying(warnings: tuple[str, ...]) -> tuple[str, ...]:
    """What the stylesheet says, and likely mistakes, without the way there.

    What is deprecated goes unsaid: there is no later Ruby Sass, and a site that moves to
    another compiler hears of it there.
    """
    return tuple(
        _HEAD.sub("", each.partition(_TRACE)[0]).rstrip()
        for each in warnings
        if not each.startswith("DEPRECATION")
    )


def _located(error: MistakeInSass, settings: SassSettings) -> SassError:
    """The error as the converter knows it, paths as they are seen from the source."""
    found = error.diagnostic
    path = None if error.path is None else os.path.relpath(error.path, settings.source)
    headline, *rest = error.message.split("\n")
    located = SassError(headline.rstrip("."), line=error.line, path=path)
    if rest and located.diagnostic.hint is None:
        hint = " ".join(line.strip() for line in rest).rstrip(".")
        located.diagnostic = replace(located.diagnostic, hint=hint)
    if error.line is not None:
        located.showing(error.line, error.column or 1, found.excerpt or "")
    for frame in found.trail:
        is_entry = frame.path == ENTRY
        shown = frame.path if is_entry else os.path.relpath(frame.path, settings.source)
        located.through(Frame(shown, frame.line, frame.role))
    return located

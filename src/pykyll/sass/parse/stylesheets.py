"""A whole file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.parse.indented.stylesheet import read_indented_stylesheet
from pykyll.sass.parse.scanner import Scanner
from pykyll.sass.parse.scss.stylesheet import read_scss_stylesheet
from pykyll.sass.parse.source import normalized
from pykyll.sass.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.nodes import Stylesheet
    from pykyll.sass.syntax import Syntax


def parse_scss(text: str, path: str | None = None) -> Stylesheet:
    """A file in SCSS.

    Args:
        text: All of it, decoded (`pykyll.sass.parse.source`).
        path: How places in it name it.

    Raises:
        SassError: When it is no stylesheet; with its line and that line's text.
    """
    return _parsed(text, path, lambda text: read_scss_stylesheet(Scanner(text, Place(path, 1, 1))))


def parse_sass(text: str, path: str | None = None, *, is_compressed: bool = False) -> Stylesheet:
    """A file in the indented syntax; see `parse_scss`.

    Args:
        text: All of it, decoded.
        path: How places in it name it.
        is_compressed: Whether it is printed in the compressed style, which Ruby Sass knows
            here, but not while it reads SCSS: `0.5em` is `.5em` in one and stays in the other.

    Raises:
        SassError: When it is no stylesheet; with its line and that line's text.
    """
    return _parsed(
        text, path, lambda text: read_indented_stylesheet(text, path, is_compressed=is_compressed)
    )


def parse_stylesheet(
    text: str, path: str | None, syntax: Syntax, *, is_compressed: bool
) -> Stylesheet:
    """A file in one of the two; see `parse_sass`.

    Raises:
        SassError: When it is no stylesheet; with its line and that line's text.
    """
    if syntax == "sass":
        return parse_sass(text, path, is_compressed=is_compressed)
    return parse_scss(text, path)


def _parsed(text: str, path: str | None, read: Callable[[str], Stylesheet]) -> Stylesheet:
    text = normalized(text)
    try:
        return read(text)
    except SassError as error:
        raise error.placed(Place(path, 1, 1)).excerpted(text) from None
    except RecursionError as error:
        raise SassError("The stylesheet nests too deeply", Place(path, 1, 1)) from error

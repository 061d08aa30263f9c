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


def parse_scss(text: str, path: str | None = None) -> Stylesheet:
    """A file in SCSS.

    Args:
        text: All of it, decoded (`pykyll.sass.parse.source`).
        path: How places in it name it.

    Raises:
        SassError: When it is no stylesheet; with its line and that line's text.
    """
    return _parsed(text, path, lambda text: read_scss_stylesheet(Scanner(text, Place(path, 1, 1))))


def parse_sass(text: str, path: str | None = None) -> Stylesheet:
    """A file in the indented syntax; see `parse_scss`.

    Raises:
        SassError: When it is no stylesheet; with its line and that line's text.
    """
    return _parsed(text, path, lambda text: read_indented_stylesheet(text, path))


def _parsed(text: str, path: str | None, read: Callable[[str], Stylesheet]) -> Stylesheet:
    text = normalized(text)
    try:
        return read(text)
    except SassError as error:
        raise error.placed(Place(path, 1, 1)).excerpted(text) from None
    except RecursionError as error:
        raise SassError("The stylesheet nests too deeply", Place(path, 1, 1)) from error

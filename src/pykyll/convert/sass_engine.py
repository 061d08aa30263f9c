"""What every Sass compiler is to the converter: a function from text to CSS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from pykyll.convert.sass_settings import SassSettings

Syntax = Literal["scss", "sass"]


class SassError(PykyllError):
    """A stylesheet that does not compile."""


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """One file to compile."""

    content: str
    syntax: Syntax
    path: str | None
    """Path relative to the source; none for the filters `scssify` and `sassify`."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a compiler makes of it."""

    css: str
    source_map: str | None = None
    """JSON, with the sources' paths as they belong into the site; none if not wanted."""
    warnings: tuple[str, ...] = ()


SassEngine = Callable[["Stylesheet", "SassSettings"], Compiled]
"""Raises `SassError`, with file and line."""

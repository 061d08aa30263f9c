"""What every Sass compiler is to the converter: a function from text to CSS."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from pykyll.dataclass import dataclass
from pykyll.errors import Frame, PykyllError

if TYPE_CHECKING:
    from pykyll.convert.sass_settings import SassSettings

Syntax = Literal["scss", "sass"]
ENTRY = "-"
"""How an error names the stylesheet itself where it tells the way to a place in another."""


class SassError(PykyllError):
    """A stylesheet that does not compile.

    Args:
        message: What the compiler says.
        line: Line of the stylesheet, counted from 1.
        path: Path relative to the source, where it is that of another file.
    """

    def __init__(self, message: str, *, line: int | None = None, path: str | None = None) -> None:
        hint = next((hint for words, hint in _HINTS.items() if words in message.lower()), None)
        super().__init__(message, line=line, path=path, hint=hint)


_HINTS = {
    "undefined variable": "set it further up, or import the file that sets it",
    "undefined mixin": "define it further up, or import the file that does",
    'expected "}"': "close the block with a brace",
    'expected "{"': "open the block with a brace, or end the line before with ;",
    'expected ";"': "end the declaration with ;",
    "file to import not found": "put the file into _sass, or correct its name",
    "can't find stylesheet to import": "put the file into _sass, or correct its name",
}
"""By words of Ruby Sass, libsass and Dart Sass, in small letters."""


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """One file to compile."""

    content: str
    syntax: Syntax
    path: str | None
    """Path relative to the source; none for the filters `scssify` and `sassify`."""


def import_outside(sheet: Stylesheet, path: str) -> SassError:
    """The error for an import that safe mode does not allow; nothing of the file is shown.

    Args:
        sheet: The stylesheet that was to be compiled; what it imports may import the file.
        path: The file.
    """
    stem = os.path.basename(path).removeprefix("_").partition(".")[0]
    lines = sheet.content.splitlines() or [""]
    at = next((at for at, line in enumerate(lines) if stem in line and "@" in line), 0)
    error = SassError("an import leads out of the site, which safe mode does not follow")
    hint = f"it finds {os.path.realpath(path)}: put the file below the site's folder"
    error.diagnostic = replace(error.diagnostic, hint=hint)
    return error.showing(at + 1, 1, lines[at])


def not_installed(compiler: str, sheet: Stylesheet, hint: str) -> PykyllError:
    """That there is no compiler: one error, whatever number of stylesheets asks for it."""
    missing = PykyllError(
        f"this site's Jekyll compiles Sass with {compiler}, which is not installed",
        path="_config.yml",
        hint=hint,
    )
    if sheet.path is not None:
        missing.through(Frame(sheet.path, role="needed for"))
    return missing


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a compiler makes of it."""

    css: str
    source_map: str | None = None
    """JSON, with the sources' paths as they belong into the site; none if not wanted."""
    warnings: tuple[str, ...] = ()
    looked_for: Mapping[str, str | None] | None = None
    """The absolute paths at which its imports were looked for, each with the digest of the file
    that was there, or none where there was none. None where the compiler does not tell."""


def digest_of_bytes(contents: bytes) -> str:
    """How a file that was imported is told from what it may become."""
    return hashlib.sha256(contents).hexdigest()


SassEngine = Callable[["Stylesheet", "SassSettings"], Compiled]
"""Raises `SassError`, with file and line."""

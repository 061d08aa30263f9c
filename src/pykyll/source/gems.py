"""Gems that are installed on this machine, found without Ruby.

Only themes are taken from them: folders with layouts, includes, Sass and assets, none of
whose code runs. Source of the behaviour: RubyGems' search path.
"""

from __future__ import annotations

import os
import re
from glob import glob
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.fetch.gem_download import gem_cache
from pykyll.files.special import special_kind
from pykyll.files.wall import OPEN
from pykyll.regex import regex
from pykyll.ruby.numbers import digits_to_int

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pykyll.files.wall import Wall

_DEPENDENCY = regex(
    r"add_(?:runtime_)?dependency\(?\s*(?:%q<([^>]+)>|[\"']([^\"']+)[\"'])", re.MULTILINE
)
_NUMBERS = regex(r"\d+|[a-z]+", re.IGNORECASE)
_SYSTEM = (
    "/usr/share/rubygems-integration/*",
    "/var/lib/gems/*",
    "/usr/lib/ruby/gems/*",
    "/usr/local/lib/ruby/gems/*",
    "/usr/local/bundle",
    "/opt/homebrew/lib/ruby/gems/*",
)
_OF_USER = (
    ".gem/ruby/*",
    ".local/share/gem/ruby/*",
    ".rbenv/versions/*/lib/ruby/gems/*",
    ".rvm/gems/*",
    "gems",
)


@dataclass(frozen=True, slots=True)
class InstalledGem:
    """A gem as it lies on disk."""

    name: str
    version: str
    root: str
    """Its folder, absolute."""
    dependencies: tuple[str, ...]
    """The names of the gems that it needs to run."""


def find_gem(
    name: str, source: str, environ: Mapping[str, str], wall: Wall = OPEN
) -> InstalledGem | None:
    """The newest installed gem of a name.

    Args:
        name: The gem's name.
        source: The site's folder; Bundler may keep gems below it, in `vendor/bundle`.
        environ: Environment variables: `GEM_HOME`, `GEM_PATH`, `BUNDLE_PATH`, `HOME`.
        wall: What gems in the source may consist of; others are not the site's choice.
    """

    def is_refused(path: str) -> bool:
        below = os.path.abspath(path).startswith(os.path.join(source, ""))
        return below and wall.refuses(path)

    prefix = re.escape(name)
    found: list[tuple[str, str, str]] = []
    for home in _homes(source, environ, is_refused):
        if is_refused(home) or is_refused(os.path.join(home, "gems")):
            continue
        for root in glob(os.path.join(glob_escape(home), "gems", f"{glob_escape(name)}-*")):
            match = re.fullmatch(rf"{prefix}-(\d[\w.]*)", os.path.basename(root))
            if match is not None and os.path.isdir(root) and not is_refused(root):
                found.append((match[1], root, home))
    if not found:
        return None
    version, root, home = max(found, key=lambda each: _version_key(each[0]))
    return InstalledGem(
        name, version, os.path.realpath(root), _dependencies(root, home, is_refused)
    )


def glob_escape(path: str) -> str:
    """The path with the characters that patterns know made plain."""
    return re.sub(r"([*?\[])", r"[\1]", path)


def _homes(
    source: str, environ: Mapping[str, str], is_refused: Callable[[str], bool]
) -> Iterator[str]:
    for variable in ("GEM_HOME", "GEM_PATH", "BUNDLE_PATH"):
        for path in filter(None, environ.get(variable, "").split(os.pathsep)):
            yield path
            if not is_refused(path):
                yield from glob(os.path.join(glob_escape(path), "ruby", "*"))
    bundle = os.path.join(source, "vendor", "bundle", "ruby")
    if not is_refused(bundle):
        yield from glob(os.path.join(glob_escape(bundle), "*"))
    home = environ.get("HOME")
    if home:
        for pattern in _OF_USER:
            yield from glob(os.path.join(glob_escape(home), pattern))
    cache = gem_cache(environ)
    if cache is not None:
        yield cache
    for pattern in _SYSTEM:
        yield from glob(pattern)


def _version_key(version: str) -> tuple[tuple[int, int, str], ...]:
    """Versions in RubyGems' order: letters, as in `1.0.pre`, come before numbers."""
    parts = tuple(
        (1, digits_to_int(part), "") if part.isdigit() else (0, 0, part)
        for part in _NUMBERS.findall(version)
    )
    return (*parts, (0, 1, ""))


def _dependencies(root: str, home: str, is_refused: Callable[[str], bool]) -> tuple[str, ...]:
    gem = os.path.basename(root)
    name = gem.rpartition("-")[0]
    for path in (
        os.path.join(home, "specifications", f"{gem}.gemspec"),
        os.path.join(root, f"{name}.gemspec"),
    ):
        if is_refused(path) or special_kind(path) is not None:
            continue
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                text = file.read()
        except OSError:
            continue
        names = (match[1] or match[2] for match in _DEPENDENCY.finditer(text))
        return tuple(dict.fromkeys(each for each in names if each not in {"jekyll", "bundler"}))
    return ()

"""Which Jekyll a site's `Gemfile.lock` or `Gemfile` asks for, read without Bundler."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.files.special import special_kind
from pykyll.files.wall import OPEN
from pykyll.regex import regex
from pykyll.ruby.numbers import digits_to_int

if TYPE_CHECKING:
    from pykyll.files.wall import Wall

NEWEST_RELEASES = ("4.4.1", "4.3.4", "4.2.2", "4.1.1", "4.0.1", "3.10.0", "3.9.5", "3.8.7")
"""The last release of each of Jekyll's minor versions, newest first."""

_LOCKED = regex(r"^ {4}([\w.-]+) \(([^)\s]+)\)", re.MULTILINE)
_GEM = regex(r"""^[^\S\n]*gem[ (]\s*["']([\w.-]+)["']((?:\s*,\s*["'][^"']*["'])*)""", re.MULTILINE)
_REQUIREMENT = regex(r"(?:(~>|>=|<=|!=|=|>|<)\s*)?(\d+(?:\.\d+)*)")
_LEADING_NUMBERS = regex(r"\d+(?:\.\d+)*")


@dataclass(frozen=True, slots=True)
class GemVersions:
    """What a site's gem files say, as far as it changes what Jekyll prints."""

    pages: bool = False
    """The gem `github-pages` is asked for."""
    jekyll: str | None = None
    sass_converter: str | None = None


def read_gem_versions(source: str | os.PathLike[str], wall: Wall = OPEN) -> GemVersions:
    """The versions in `Gemfile.lock`, else those that `Gemfile` would resolve to."""
    for name, parse in (("Gemfile.lock", parse_lock), ("Gemfile", parse_gemfile)):
        path = os.path.join(source, name)
        if wall.refuses(path) or special_kind(path) is not None:
            continue  # reading a pipe might wait for ever
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                text = file.read()
        except OSError:
            continue
        versions = parse(text)
        if versions.pages or versions.jekyll is not None:
            return versions
    return GemVersions()


def parse_lock(text: str) -> GemVersions:
    """The versions that a `Gemfile.lock` holds."""
    locked = {name: _numbers(version) for name, version in _LOCKED.findall(text)}
    return GemVersions(
        pages="github-pages" in locked,
        jekyll=locked.get("jekyll"),
        sass_converter=locked.get("jekyll-sass-converter"),
    )


def parse_gemfile(text: str) -> GemVersions:
    """The versions that a `Gemfile`'s requirements allow, the newest of each."""
    gems: dict[str, list[tuple[str, str]]] = {
        name: _REQUIREMENT.findall(requirements) for name, requirements in _GEM.findall(text)
    }
    jekyll = gems.get("jekyll")
    return GemVersions(
        pages="github-pages" in gems,
        jekyll=None if jekyll is None else _newest_allowed(jekyll),
    )


def newest_version(version: str) -> str:
    """A version as it is, or the newest release of a shortened one: `4.3` is 4.3.4."""
    parts = version.strip(".").split(".")
    if len(parts) >= 3:
        return ".".join(parts)
    matching = (name for name in NEWEST_RELEASES if name.split(".")[: len(parts)] == parts)
    return next(matching, ".".join([*parts, "0", "0"][:3]))


def _newest_allowed(requirements: list[tuple[str, str]]) -> str:
    exact = [version for operator, version in requirements if operator in {"", "="}]
    if exact:
        return newest_version(exact[0])
    for release in NEWEST_RELEASES:
        if all(_allows(operator, version, release) for operator, version in requirements):
            return release
    return newest_version(requirements[0][1])


def _allows(operator: str, version: str, release: str) -> bool:
    wanted, offered = _parts(version), _parts(release)
    if operator == "~>":
        # `~> 4.3` allows 4.4, `~> 4.3.1` only 4.3.x: all but the last part are fixed.
        fixed = max(1, len(wanted) - 1)
        return offered >= wanted and offered[:fixed] == wanted[:fixed]
    return {
        ">=": offered >= wanted,
        ">": offered > wanted,
        "<=": offered <= wanted,
        "<": offered < wanted,
        "!=": offered != wanted,
    }[operator]


def _parts(version: str) -> list[int]:
    return [digits_to_int(part) for part in version.split(".")]


def _numbers(version: str) -> str:
    match = _LEADING_NUMBERS.match(version)
    return match[0] if match else version

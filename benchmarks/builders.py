"""pykyll and its peers: how each is called, and what it leaves behind."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog_site import write_jekyll_site
from hugo_site import write_hugo_site

if TYPE_CHECKING:
    from pathlib import Path

    from site_edits import Site

PYKYLL, JEKYLL, HUGO, RUSTKYLL = "pykyll", "jekyll", "hugo", "rustkyll"
NAMES = (PYKYLL, JEKYLL, HUGO, RUSTKYLL)


@dataclass(frozen=True, slots=True)
class Builder:
    """A program that builds a site. In its command {site} and {output} are folders."""

    name: str
    version: str
    command: tuple[str, ...]
    keeps: tuple[str, ...]  # what it may leave in the site's folder

    def build(self, site: Site) -> list[str]:
        """The command that builds a site."""
        return [each.format(site=site.folder, output=site.output) for each in self.command]

    def environ(self, site: Site) -> dict[str, str]:
        """The environment it runs in; its caches lie beside the site, not in the user's home."""
        # An installed package brings its bytecode; a setting that forbids it would be timed.
        given = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        cache = str(_cache(site))
        return {
            **given,
            "LANG": "C.UTF-8",
            "JEKYLL_NO_BUNDLER_REQUIRE": "true",
            "XDG_CACHE_HOME": cache,
            "HUGO_CACHEDIR": cache,
        }

    def forget(self, site: Site) -> None:
        """Leave nothing of earlier builds."""
        for name in self.keeps:
            shutil.rmtree(site.folder / name, ignore_errors=True)
        shutil.rmtree(site.output, ignore_errors=True)
        shutil.rmtree(_cache(site), ignore_errors=True)
        _cache(site).mkdir(mode=0o700)

    def make(self, folder: Path, posts: int) -> Site:
        """The generated blog as this builder reads it."""
        folder.mkdir(parents=True)
        write = write_hugo_site if self.name == HUGO else write_jekyll_site
        return write(folder, posts)


@dataclass(frozen=True, slots=True)
class Missing:
    """A peer that cannot be measured, and why."""

    name: str
    reason: str


def find_builders(
    names: tuple[str, ...], compat: str, jobs: int | None, rustkyll: str | None
) -> tuple[list[Builder], list[Missing]]:
    """Those that can be started here, in the order of the names; and those that cannot."""
    candidates = {
        PYKYLL: _pykyll(compat, jobs),
        JEKYLL: (_JEKYLL, ("jekyll", "--version"), (".jekyll-cache", ".sass-cache")),
        HUGO: (_HUGO, ("hugo", "version"), ("resources",)),
        RUSTKYLL: (
            (rustkyll or "rustkyll", *_RUSTKYLL),
            (rustkyll or "rustkyll", "--version"),
            (".rustkyll-cache", ".jekyll-cache"),
        ),
    }
    found: list[Builder] = []
    missing: list[Missing] = []
    for name in names:
        command, version, keeps = candidates[name]
        if shutil.which(command[0]) is None:
            missing.append(Missing(name, "not installed"))
            continue
        asked = subprocess.run(version, check=False, capture_output=True, text=True, env=_QUIET)
        lines = (asked.stdout if asked.returncode == 0 else asked.stderr).strip().splitlines()
        word = lines[-1] if lines else ""
        if asked.returncode == 0:
            found.append(Builder(name, _number(word), command, keeps))
        else:
            missing.append(Missing(name, f"does not start: {word}"))
    return found, missing


_BUILD = ("build", "-s", "{site}", "-d", "{output}")
_JEKYLL = ("jekyll", *_BUILD)
_RUSTKYLL = _BUILD
_HUGO = ("hugo", "--source", "{site}", "--destination", "{output}")
_QUIET = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true"}

_Candidate = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _pykyll(compat: str, jobs: int | None) -> _Candidate:
    program = (sys.executable, "-m", "pykyll")
    many = () if jobs is None else ("--jobs", str(jobs))
    command = (*program, *_BUILD, "--compat", compat, *many)
    return command, (*program, "--version"), (".pykyll-cache", ".jekyll-cache", ".sass-cache")


def _cache(site: Site) -> Path:
    return site.folder.with_name(f"{site.folder.name}-cache")


def _number(version: str) -> str:
    """The version in what a program says of itself: `hugo v0.111.3+extended linux/amd64 …`."""
    words = [word.lstrip("v") for word in version.split()]
    return next((word.split("+")[0] for word in words if word[:1].isdecimal()), version)


def machine() -> str:
    """What the figures were measured on."""
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        system = platform.system()
    cores = os.cpu_count()
    return f"{platform.machine()}, {cores} cores, {system}, Python {platform.python_version()}"

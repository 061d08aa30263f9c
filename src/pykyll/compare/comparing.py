"""A comparison, step by step: build, build again, compare."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll._version import __version__
from pykyll.compare.frozen_clock import frozen_environ
from pykyll.compare.result import Built, Comparison
from pykyll.compare.running import Builder
from pykyll.compare.site_copy import SiteCopy, repository_of
from pykyll.compare.trees import compare_trees
from pykyll.compare.which_jekyll import which_jekyll
from pykyll.dataclass import dataclass
from pykyll.folders.temporary import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from pykyll.compare.kept import KeptOutputs
    from pykyll.compare.reference import Command
    from pykyll.compare.selection import Selection
    from pykyll.config.compat import Compat


@dataclass(frozen=True, slots=True)
class Site:
    """A site and how it is built; both builders are told the same."""

    folder: str
    """The folder that is copied, absolute."""
    source: str
    """The site's source: that folder or one in it, absolute."""
    left_out: frozenset[str]
    """Absolute paths that no build needs, such as the destination."""
    environ: Mapping[str, str]
    time: datetime
    """When the clock stands."""
    time_source: str
    """Where that time is from, in words."""
    detected: Compat
    """The Jekyll that its files say it was made for."""
    compat: str | None = None
    """The Jekyll that pykyll is told to print like; the one it is compared with where None."""
    files: tuple[str, ...] = ()
    """Configuration files, absolute; Jekyll's own choice where empty."""
    flags: tuple[str, ...] = ()
    """Flags of `jekyll build` besides."""
    own_flags: tuple[str, ...] = ()
    """Flags for pykyll alone."""
    sorts_folders: bool = True
    """Whether Ruby's listings of folders are sorted, as pykyll's are."""


def compare(
    site: Site,
    other: Command | str,
    selection: Selection,
    *,
    kept: KeptOutputs | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Comparison:
    """Build a site with pykyll and another builder, and compare what they wrote.

    Args:
        site: What to build.
        other: The other builder, or the folder that it has built before.
        selection: Which files to compare.
        kept: Where both outputs stay; nowhere where None.
        progress: Is told what is being done.

    Raises:
        PykyllError: The site cannot be copied, or an output cannot be read or kept.
    """
    with temporary_folder(prefix="pykyll-compare-") as given:
        room = _Room(os.path.realpath(given), site)
        compat = site.compat
        if isinstance(other, str):
            theirs, their_output = Built(os.path.relpath(other)), other
        else:
            room.copy.make()
            site = replace(site, environ=room.environ(site))
            version = other.version(room.copy.folder, site.environ)
            builder = _other(site, other, room, version)
            compat = site.compat or which_jekyll(site.detected, other, version)
            progress(f"building with {builder.name}")
            theirs, their_output = room.build(builder, "other")
        progress("building with pykyll")
        room.copy.make()
        ours, our_output = room.build(_pykyll(site, room, compat), "pykyll")
        result = Comparison(ours, theirs, site.time, site.time_source, compat or str(site.detected))
        if not result.has_failed:
            progress("comparing")
            result = replace(result, files=compare_trees(their_output, our_output, selection))
        if kept is not None:
            kept.take(our_output, None if isinstance(other, str) else their_output)
    return result


class _Room:
    """A temporary folder. Both builders find the site and write at the same paths in it."""

    def __init__(self, folder: str, site: Site) -> None:
        self.folder = folder
        top = repository_of(site.folder)
        root = os.path.join(folder, "source")
        self.copy = SiteCopy(site.folder, top, root, site.left_out | {folder})
        self.destination = os.path.join(folder, "built")

    def flags(self, site: Site) -> list[str]:
        """The site's flags, with the paths of the copy."""
        files = ",".join(map(self.copy.path_of, site.files))
        return [*(["--config", files] if files else []), *site.flags]

    def environ(self, site: Site) -> dict[str, str]:
        """The site's environment; Bundler writes its lock file beside the Gemfile that is named."""
        environ = dict(site.environ)
        if named := environ.get(_GEMFILE):
            environ[_GEMFILE] = self.copy.path_of(named)
        return environ

    def build(self, builder: Builder, name: str) -> tuple[Built, str]:
        """Run a builder, and put what it wrote aside."""
        built = builder.build(self.copy.folder)
        output = os.path.join(self.folder, name)
        if os.path.isdir(self.destination):
            os.rename(self.destination, output)
        elif built.failure is None:
            built = replace(built, failure="it ended without an error, but wrote no site")
        return built, output


def _other(site: Site, command: Command, room: _Room, name: str) -> Builder:
    words = command.build_words(room.copy.path_of(site.source), room.destination, room.flags(site))
    environ = frozen_environ(
        room.folder, site.time, command.environ(site.environ), is_sorted=site.sorts_folders
    )
    return Builder(name, words, {**environ, **_GIT})


def _pykyll(site: Site, room: _Room, compat: str | None) -> Builder:
    words = [sys.executable, "-P", "-m", "pykyll", "build", "--quiet", "--no-watch"]
    words += ["-s", room.copy.path_of(site.source), "-d", room.destination]
    words += ["--time", site.time.isoformat(sep=" "), *room.flags(site), *site.own_flags]
    if compat is not None:
        words += ["--compat", compat]
    return Builder(f"pykyll {__version__}", words, {**site.environ, **_GIT})


_GEMFILE = "BUNDLE_GEMFILE"
_GIT = {"GIT_OPTIONAL_LOCKS": "0"}
"""Keeps git, which plugins ask for dates, from writing into the site's repository."""


def flags_of(names: Sequence[tuple[str, object]]) -> tuple[str, ...]:
    """Flags as `jekyll build` takes them: those that are on, and those with a value."""
    found: list[str] = []
    for name, value in names:
        if value is True:
            found.append(name)
        elif isinstance(value, str):
            found += [name, value]
    return tuple(found)

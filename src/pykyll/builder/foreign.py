"""Keeps a build from deleting what no build has made.

Like Jekyll's, a build removes from its destination whatever does not belong to the site. In
`_site`, and in any other folder that holds a built site, that is what an earlier build left.
But `-d ~/papers` would remove the papers. So a destination is looked at first, and refused
where it looks like no built site; `--force` goes on. What is judged, in this order:

1. `_site` is always cleaned. So is what the build before wrote (its sizes and times are
   known), and trifles such as `.DS_Store` are not worth a question.
2. What a version control system keeps, and a home directory, are never a built site.
3. Where as many files are written anew as would be removed, and more than a few, it is this
   site's folder: a checkout of `gh-pages` that is built into again and again, say.
4. What a site's source, a home directory or a project consists of is no built site.
5. Else it is one if it has an `index.html`, or a page that this build writes too.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast

from pykyll.builder.clean import kept_files, orphans
from pykyll.builder.incremental.state_file import StateFile
from pykyll.builder.incremental.unchanged import INPUTS
from pykyll.errors import PykyllError
from pykyll.files.printable import printable, shown_path
from pykyll.folders.walk import walk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from pykyll.config import Config

USUAL = "_site"
"""The name of a destination that nobody keeps anything else in."""
_TRIFLES = frozenset(
    {".DS_Store", ".gitkeep", ".keep", ".nojekyll", "Thumbs.db", "desktop.ini", "lost+found"}
)
_VERSION_CONTROL = frozenset({".git", ".hg", ".svn", ".bzr", "CVS"})
_OF_SITES = frozenset({".well-known", ".htaccess", ".htpasswd", ".domains"})
"""Hidden names that sites are published with."""
_OF_SOURCES = frozenset(
    {"_config.yml", "_config.yaml", "_config.toml", "_posts", "_drafts", "_layouts", "_includes",
     "_data", "_sass", "Gemfile", "Gemfile.lock", "package.json", "node_modules", "pyproject.toml",
     "Cargo.toml", "go.mod", "pom.xml", "Makefile"}
)  # fmt: skip
_ENOUGH = 5
"""Files that a folder has in common with a site for no other reason than that it is the site's."""
_SHOWN = 8


class ForeignFolderError(PykyllError):
    """A destination that looks like no built site."""


def refuse_foreign(config: Config, files: Collection[str], *, command: str = "build") -> None:
    """Refuse a destination from which something would be removed that no build has made.

    Args:
        config: Says where the destination is, and what of it is kept.
        files: What is to be written, relative to the destination; empty where all goes.
        command: What is refused, for the message.

    Raises:
        ForeignFolderError: With what would be removed.
    """
    destination = config.destination
    if os.path.basename(os.path.realpath(destination)) == USUAL or not os.path.isdir(destination):
        return
    going = [
        path for path in orphans(destination, files, kept_files(config)) if path not in _TRIFLES
    ]
    unknown = _not_of_last_build(going, config) if going else []
    if unknown and not _is_built_site(destination, unknown, files):
        raise _refusal(config, unknown, command)


def _is_built_site(destination: str, going: Sequence[str], files: Collection[str]) -> bool:
    names = {path.partition("/")[0] for path in going}
    if names & _VERSION_CONTROL or _is_home(destination):
        return False
    there = [path for path in files if os.path.isfile(os.path.join(destination, path))]
    if len(there) >= _ENOUGH and len(there) >= _count(destination, going):
        return True
    hidden = {name for name in names if name.startswith(".")} - _OF_SITES
    if hidden or names & _OF_SOURCES:
        return False
    has_index = os.path.isfile(os.path.join(destination, "index.html"))
    return has_index or any(path.endswith((".html", ".htm")) for path in there)


def _is_home(folder: str) -> bool:
    home = os.path.realpath(os.path.expanduser("~"))
    return f"{home}/".startswith(f"{os.path.realpath(folder).rstrip('/')}/")


def _not_of_last_build(going: Iterable[str], config: Config) -> list[str]:
    """Of what would be removed, what the last build of this source has not written so."""
    parts = StateFile(config.source).read(INPUTS)
    try:
        known = cast("dict[str, dict[str, list[int]]]", (parts or {})[INPUTS])["destination"]
    except (KeyError, TypeError):
        return list(going)
    top = config.destination
    return [
        path
        for path in going
        if not all(_is_as_written(top, each, known) for each in _files_below(top, path))
    ]


def _is_as_written(top: str, path: str, known: dict[str, list[int]]) -> bool:
    if os.path.basename(path) in _TRIFLES:
        return True
    found = os.lstat(os.path.join(top, path))
    return known.get(path) == [found.st_size, found.st_mtime_ns]


def _files_below(top: str, path: str) -> Iterator[str]:
    """A file itself; of a folder all files below; relative to the top."""
    start = os.path.join(top, path)
    if os.path.islink(start) or not os.path.isdir(start):
        yield path
        return
    for folder, _, names in walk(start):
        for name in names:
            yield os.path.relpath(os.path.join(folder, name), top)


def _count(top: str, paths: Iterable[str]) -> int:
    return sum(1 for path in paths for _ in _files_below(top, path))


def _refusal(config: Config, going: Sequence[str], command: str) -> ForeignFolderError:
    top = config.destination
    listed = [printable(_with_count(top, path)) for path in sorted(going)]
    shown = ", ".join(listed[:_SHOWN])
    if len(listed) > _SHOWN:
        shown += f" and {len(listed) - _SHOWN} more"
    return ForeignFolderError(
        f"this folder looks like no built site, and `{command}` would remove: {shown}",
        path=shown_path(top),
        hint="name another folder with -d, or under `keep_files:` what is to stay; "
        "--force deletes it",
    )


def _with_count(top: str, path: str) -> str:
    """A path as it is listed; of a folder also how many files are in it."""
    full = os.path.join(top, path)
    if os.path.islink(full) or not os.path.isdir(full):
        return path
    count = _count(top, [path])
    return f"{path}/ ({count:,} {'file' if count == 1 else 'files'})"

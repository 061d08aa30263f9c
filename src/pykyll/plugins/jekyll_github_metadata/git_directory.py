"""What a `.git` folder knows of its repository, read from its files: git is never run."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pykyll.extend.disk import Disk

_SECTION = regex(r'\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]')
_SETTING = regex(r"\s*([A-Za-z][\w-]*)\s*=\s*(.*)")
_VALUE_PART = regex(r'"((?:[^"\\]|\\.)*)"?|\\(.)|([^"\\#;]+)|[#;].*', re.DOTALL)
_ESCAPE = regex(r"\\(.)", re.DOTALL)
_REVISION = regex(r"[0-9a-f]{40,64}")
_LINKS = 5
"""How many symbolic references git follows at most."""


@dataclass(frozen=True, slots=True)
class GitDirectory:
    """The folder with git's files, and the one that a linked work tree shares with others."""

    own: str
    common: str
    disk: Disk

    @classmethod
    def around(cls, folder: str, environ: Mapping[str, str], disk: Disk) -> GitDirectory | None:
        """That of the work tree which the folder lies in, none where it lies in none.

        Args:
            folder: An absolute path.
            environ: `GIT_DIR` names another folder, as for git itself.
            disk: What files are read from.
        """
        named = environ.get("GIT_DIR")
        own = os.path.join(folder, named) if named else ""
        found = (own, disk.with_folders(own)) if named else _found_above(folder, disk)
        if found is None:
            return None
        own, disk = found
        common = _first_line(disk, os.path.join(own, "commondir"))
        return cls(own, os.path.join(own, common) if common else own, disk)

    def remote_url(self, remote: str) -> str | None:
        """Where that remote is fetched from, none where there is no such remote."""
        wanted = ("remote", remote, "url")
        settings = _settings(self.disk.text(os.path.join(self.common, "config")) or "")
        return next((value for name, value in settings if name == wanted), None)

    def head(self) -> str:
        """The commit that is checked out; `HEAD` before the first one.

        Source of the behaviour: `git rev-parse HEAD`.
        """
        found = _first_line(self.disk, os.path.join(self.own, "HEAD"))
        for _ in range(_LINKS):
            if not found.startswith("ref:"):
                break
            found = self._reference(found.removeprefix("ref:").strip())
        return found if _REVISION.fullmatch(found) else "HEAD"

    def _reference(self, name: str) -> str:
        for folder in (self.own, self.common):
            found = _first_line(self.disk, os.path.join(folder, name))
            if found:
                return found
        packed_references = self.disk.text(os.path.join(self.common, "packed-refs")) or ""
        for line in packed_references.splitlines():
            revision, _, packed = line.partition(" ")
            if packed == name:
                return revision
        return ""


def _found_above(folder: str, disk: Disk) -> tuple[str, Disk] | None:
    """The folder with git's files, and what it is to be read from.

    In safe mode what lies in the site leads out of it only where git itself has put the site
    into a linked work tree or a submodule. Folders above the site are none of its choice.
    """
    is_own = True
    while True:
        path = os.path.join(folder, ".git")
        if disk.is_folder(path):
            return path, disk
        named = _named(path, disk)
        if named is not None:
            own, opened = named
            if not is_own or disk.is_folder(own) or _belongs_to(own, path, opened):
                return named
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder, is_own = parent, False
        disk = disk.with_folders(folder)


def _named(path: str, disk: Disk) -> tuple[str, Disk] | None:
    """What the file `.git` of a linked work tree or of a submodule names."""
    link = _first_line(disk, path) if disk.exists(path) else ""
    if not link.startswith("gitdir:"):
        return None
    own = os.path.join(os.path.dirname(path), link.removeprefix("gitdir:").strip())
    top = own.rpartition("/.git/")[0]
    return own, disk.with_folders(os.path.join(top, ".git") if top else own)


def _belongs_to(own: str, path: str, disk: Disk) -> bool:
    """Whether a folder of git's names the work tree, too, that names it."""
    if "/.git/worktrees/" in own:
        back = os.path.join(own, "gitdir")
        return os.path.realpath(_first_line(disk, back)) == os.path.realpath(path)
    if "/.git/modules/" not in own:
        return False
    settings = _settings(disk.text(os.path.join(own, "config")) or "")
    tree = next((value for name, value in settings if name == ("core", "", "worktree")), None)
    top = os.path.dirname(os.path.realpath(path))
    return tree is not None and os.path.realpath(os.path.join(own, tree)) == top


def _settings(text: str) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Section, subsection and name of each setting, with its value."""
    section = subsection = ""
    for line in text.replace("\\\n", "").splitlines():
        header = _SECTION.match(line)
        if header is not None:
            section, subsection = header[1].lower(), _ESCAPE.sub(r"\1", header[2] or "")
        setting = _SETTING.match(line, header.end() if header is not None else 0)
        if setting is not None:
            yield (section, subsection, setting[1].lower()), _value(setting[2])


def _value(text: str) -> str:
    return "".join(
        _ESCAPE.sub(r"\1", part[1]) if part[1] is not None else part[2] or part[3] or ""
        for part in _VALUE_PART.finditer(text)
    ).strip()


def _first_line(disk: Disk, path: str) -> str:
    return (disk.text(path) or "").partition("\n")[0].strip()

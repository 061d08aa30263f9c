"""The sites that are compared: a list in TOML, and a tree of each to build from.

with = "bundle exec jekyll"                       # for all that follow
compat = "github-pages"
environ = { JEKYLL_ENV = "production", PAGES_REPO_NWO = "{name}" }

[[site]]
name = "owner/repository"
path = "checkouts/repository"                     # a work tree, a git directory, or:
url = "https://github.com/owner/repository.git"
commit = "0123abc"                                # what is checked out where not given
folder = "docs"                                   # where the site lies in it
environ = { EXTRA = "1" }
flags = ["--safe"]                                # of pykyll compare
"""

from __future__ import annotations

import os
import subprocess
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE, _PROGRAM, _LINK = "100644", "100755", "120000"


class ListError(Exception):
    """The list cannot be read, or a site of it cannot be had; says why."""


@dataclass(frozen=True, slots=True)
class ListedSite:
    """A site of the list, and what is said of it there."""

    name: str
    place: str
    """A path or a URL."""
    commit: str = "HEAD"
    folder: str = "."
    environ: dict[str, str] = field(default_factory=dict)
    flags: tuple[str, ...] = ()

    def check_out(self, folder: Path) -> tuple[Path, str]:
        """Put the site's files into an empty folder.

        Returns:
            The folder of the site in it, and the commit; of what is no repository, none.

        Raises:
            ListError: There is no such repository or commit.
        """
        git = _repository(self.place, folder / "clone")
        if git is None:
            return _inside(Path(self.place), self.folder), ""
        commit = _git(git, "rev-parse", f"{self.commit}^{{commit}}").decode().strip()
        tree = folder / "tree"
        tree.mkdir()
        _write_tree(git, commit, tree)
        return _inside(tree, self.folder), commit


def read_list(path: Path) -> list[ListedSite]:
    """The sites of a list.

    Raises:
        ListError: It cannot be read, or something in it is no text.
    """
    try:
        given = tomllib.loads(path.read_text("utf-8"))
        return [_site(each, given, path.parent) for each in given.get("site", [])]
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ListError(f"{path.name}: {error}") from error


def _site(given: dict[str, Any], defaults: dict[str, Any], base: Path) -> ListedSite:
    name = given["name"]
    environ = {**defaults.get("environ", {}), **given.get("environ", {})}
    flags = [*defaults.get("flags", []), *given.get("flags", [])]
    for key in ("with", "compat"):
        value = given.get(key, defaults.get(key))
        if value is not None:
            flags += [f"--{key}", value]
    return ListedSite(
        name,
        given["url"] if "url" in given else str(base / os.path.expanduser(given["path"])),
        given.get("commit", "HEAD"),
        given.get("folder", "."),
        {key: value.replace("{name}", name) for key, value in environ.items()},
        tuple(flags),
    )


def _inside(tree: Path, folder: str) -> Path:
    site = tree / folder
    if not site.is_dir():
        raise ListError(f"there is no folder {folder} in it")
    return site


def _repository(place: str, clone: Path) -> Path | None:
    """The git directory of a work tree, a git directory or a clone; None for a plain folder."""
    if "://" in place or place.startswith("git@"):
        _git(None, "clone", "--quiet", "--bare", place, str(clone))
        return clone
    path = Path(place)
    if not path.is_dir():
        raise ListError("there is no such folder")
    if (path / "HEAD").is_file() and (path / "objects").is_dir():
        return path
    if (path / ".git").exists():
        return path / _git(None, "-C", place, "rev-parse", "--git-dir").decode().strip()
    return None


def _git(directory: Path | None, *words: str) -> bytes:
    of = [] if directory is None else [f"--git-dir={directory}"]
    run = subprocess.run(["git", *of, *words], capture_output=True, check=False)
    if run.returncode != 0:
        lines = run.stderr.decode(errors="replace").strip().splitlines()
        raise ListError(lines[-1] if lines else f"git {words[0]} failed")
    return run.stdout


def _write_tree(git: Path, commit: str, tree: Path) -> None:
    """Write the files of a commit; objects that a partial clone lacks are left out for both."""
    with subprocess.Popen(
        ["git", f"--git-dir={git}", "cat-file", "--batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "GIT_NO_LAZY_FETCH": "1"},
    ) as objects:
        for mode, object_id, name in _entries(git, commit):
            data = _read_object(objects, object_id)
            if data is not None:
                _write_entry(tree / name, mode, data)


def _read_object(objects: subprocess.Popen[bytes], object_id: str) -> bytes | None:
    """The bytes of an object; None where it is not there."""
    if objects.stdin is None or objects.stdout is None:
        raise ListError("git cannot be asked")
    objects.stdin.write(f"{object_id}\n".encode())
    objects.stdin.flush()
    words = objects.stdout.readline().split()
    if not words or words[-1] == b"missing":
        return None
    size = int(words[-1])
    return objects.stdout.read(size + 1)[:size]


def _entries(git: Path, commit: str) -> Iterator[tuple[str, str, str]]:
    """Mode, object and path of each file and link of a commit."""
    for line in _git(git, "ls-tree", "-r", "-z", commit).split(b"\0"):
        head, _, name = line.partition(b"\t")
        if name:
            mode, _, object_id = head.decode().split()
            if mode in {_FILE, _PROGRAM, _LINK}:
                yield mode, object_id, os.fsdecode(name)


def _write_entry(path: Path, mode: str, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if mode == _LINK:
        path.symlink_to(os.fsdecode(data))
        return
    path.write_bytes(data)
    if mode == _PROGRAM:
        path.chmod(0o755)

"""What is removed, and what is not: nothing behind a link, even one that comes meanwhile."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from pykyll.folders.remove import remove, remove_what_goes

if TYPE_CHECKING:
    from pathlib import Path

both = pytest.mark.parametrize("removing", [remove, remove_what_goes])
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links take rights on Windows")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder with files and folders, an empty one among them."""
    for name in ("top/a/b/c.txt", "top/a/d.txt", "top/e.txt", "top/f/g/h.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "top/empty").mkdir()
    return tmp_path / "top"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A folder elsewhere, of which nothing may be removed."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/thesis.tex").write_text("Mine", "utf-8")
    return tmp_path / "mine"


@both
def test_a_folder_goes_with_all_in_it(tree: Path, removing) -> None:
    removing(str(tree))
    assert not tree.exists()


@both
def test_a_file_goes(tree: Path, removing) -> None:
    removing(str(tree / "e.txt"))
    assert sorted(os.listdir(tree)) == ["a", "empty", "f"]


@needs_links
@both
def test_links_go_and_not_what_they_lead_to(tree: Path, mine: Path, removing) -> None:
    (tree / "a/link").symlink_to(mine)
    (tree / "file").symlink_to(mine / "thesis.tex")
    (tree / "broken").symlink_to("nowhere")
    removing(str(tree))
    assert not tree.exists()
    assert os.listdir(mine) == ["thesis.tex"]
    tree.symlink_to(mine)
    removing(str(tree))
    assert not tree.is_symlink()
    assert os.listdir(mine) == ["thesis.tex"]


@needs_links
@both
@pytest.mark.parametrize("name", ["a", "f/g"])
def test_a_link_that_somebody_puts_in_a_folder_s_place_is_not_followed(
    tree: Path, mine: Path, monkeypatch, removing, name
) -> None:
    """Put there just before the folder is opened, once all of it has been looked at."""
    real, last = os.open, os.path.basename(name)

    def swapping(path, flags, *rest, **keywords):
        if path == last and not (tree / name).is_symlink():
            shutil.rmtree(tree / name)
            (tree / name).symlink_to(mine)
        return real(path, flags, *rest, **keywords)

    monkeypatch.setattr(os, "open", swapping)
    if removing is remove:
        with pytest.raises(OSError, match=r"Not a directory|symbolic links") as failed:
            remove(str(tree))
        assert failed.value.filename == str(tree / name)
    else:
        remove_what_goes(str(tree))
    assert os.listdir(mine) == ["thesis.tex"]


@needs_links
def test_nor_is_anything_removed_on_the_way_up_from_a_folder_that_was_moved(
    tree: Path, mine: Path, monkeypatch
) -> None:
    """A folder next to which there is one of the name of that which it lay in."""
    (mine / "a").mkdir()
    real = os.open

    def moving(path, flags, *rest, **keywords):
        if path == ".." and (tree / "a/b").is_dir():
            os.rename(tree / "a/b", mine / "b")
        return real(path, flags, *rest, **keywords)

    monkeypatch.setattr(os, "open", moving)
    with pytest.raises(OSError, match="moved meanwhile"):
        remove(str(tree))
    assert sorted(os.listdir(mine)) == ["a", "b", "thesis.tex"]


def test_what_cannot_be_removed_is_named_by_its_whole_path(tree: Path, monkeypatch) -> None:
    real = os.unlink

    def failing(path, **keywords):
        if os.path.basename(path) == "c.txt":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        real(path, **keywords)

    monkeypatch.setattr(os, "unlink", failing)
    with pytest.raises(PermissionError) as failed:
        remove(str(tree))
    assert failed.value.filename == str(tree / "a/b/c.txt")
    remove_what_goes(str(tree))
    assert [str(path.relative_to(tree)) for path in sorted(tree.rglob("*"))] == [
        "a", "a/b", "a/b/c.txt",
    ]  # fmt: skip


_REMOVES = """
import sys
from pykyll.folders.remove import remove, remove_what_goes
try:
    remove(sys.argv[1])
except PermissionError as error:
    print(error.filename)
remove_what_goes(sys.argv[1])
"""


@needs_links
def test_folders_that_are_closed_to_their_owner(tree: Path, without_override) -> None:
    """They are told before anything is removed; where as much goes as can, they are opened."""
    for name, mode in (("a/b", 0o000), ("a", 0o500), ("f", 0o000), ("empty", 0o000)):
        (tree / name).chmod(mode)
    done = subprocess.run(
        [*without_override, sys.executable, "-c", _REMOVES, str(tree)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.strip() in {str(tree / name) for name in ("a/b", "f", "empty")}
    assert not tree.exists()

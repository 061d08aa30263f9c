"""What is read of `.git` is what git says."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from pykyll.extend.disk import Disk
from pykyll.files.wall import Wall
from pykyll.plugins.jekyll_github_metadata.git_directory import GitDirectory

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def _git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Ann Author", "-c", "user.email=ann@example.com")
    command = ["git", *identity, *arguments]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return result.stdout.strip()


def _read(folder: Path, **environ: str) -> GitDirectory:
    found = GitDirectory.around(str(folder), environ, Disk())
    assert found is not None
    return found


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "repository"
    folder.mkdir()
    _git(folder, "init", "-q")
    return folder


def _commit(folder: Path) -> str:
    _git(folder, "commit", "-q", "--allow-empty", "-m", "A commit")
    return _git(folder, "rev-parse", "HEAD")


def test_a_folder_without_git_has_none(tmp_path: Path) -> None:
    assert GitDirectory.around(str(tmp_path), {}, Disk()) is None


def test_without_a_commit_the_head_is_what_git_prints(repository: Path) -> None:
    assert _read(repository).head() == _git(repository, "rev-parse", "HEAD") == "HEAD"


def test_the_head_is_found_from_a_folder_below(repository: Path) -> None:
    (repository / "docs/site").mkdir(parents=True)
    revision = _commit(repository)
    assert _read(repository / "docs/site").head() == revision


def test_the_head_of_packed_references(repository: Path) -> None:
    revision = _commit(repository)
    _git(repository, "pack-refs", "--all")
    assert not [path for path in (repository / ".git/refs/heads").iterdir() if path.is_file()]
    assert _read(repository).head() == revision


def test_a_head_that_is_on_no_branch(repository: Path) -> None:
    revision = _commit(repository)
    _git(repository, "checkout", "-q", "--detach")
    assert _read(repository).head() == revision


def test_a_linked_work_tree_has_its_own_head_and_the_remotes_of_all(
    repository: Path, tmp_path: Path
) -> None:
    first = _commit(repository)
    linked = tmp_path / "linked"
    _git(repository, "worktree", "add", "-q", str(linked))
    second = _commit(linked)
    _git(repository, "remote", "add", "origin", "https://github.com/owner/name")
    assert first != second
    assert _read(repository).head() == first
    assert _read(linked).head() == second
    assert _read(linked).remote_url("origin") == "https://github.com/owner/name"


def test_the_environment_may_name_the_folder(repository: Path, tmp_path: Path) -> None:
    revision = _commit(repository)
    assert _read(tmp_path, GIT_DIR=str(repository / ".git")).head() == revision


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/owner/name.git",
        "git@github.com:owner/name.git",
        'odd "quoted" \\ one; # with signs',
    ],
)
def test_a_remote_is_the_one_that_git_tells(repository: Path, url: str) -> None:
    _git(repository, "remote", "add", "other", "https://example.com/other")
    _git(repository, "remote", "add", "origin", url)
    found = _read(repository).remote_url("origin")
    assert found == _git(repository, "remote", "get-url", "origin")


def test_a_remote_written_by_hand(repository: Path) -> None:
    config = repository / ".git/config"
    config.write_text(
        '; a comment\n[Remote "origin"] URL = "https://github.com/a"/b ; behind\n'
        '[remote "two \\"words\\""]\n\turl=x\\\ny\n'
    )
    git = _read(repository)
    assert git.remote_url("origin") == _git(repository, "config", "remote.origin.url")
    assert git.remote_url('two "words"') == _git(repository, "config", 'remote.two "words".url')
    assert git.remote_url("third") is None


def test_what_is_no_repository_has_no_remote_and_no_commit(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/HEAD").write_text("ref: HEAD\n")
    (tmp_path / ".git/config").write_bytes(b"[remote \xff\n= = \\")
    assert _read(tmp_path).remote_url("origin") is None
    assert _read(tmp_path).head() == "HEAD"


# In safe mode, behind a wall around the site ------------------------------------------------


def _walled(folder: Path) -> GitDirectory | None:
    return GitDirectory.around(str(folder), {}, Disk(wall=Wall((str(folder),))))


def test_a_wall_lets_the_site_know_the_repository_that_it_lies_in(repository: Path) -> None:
    (repository / "docs").mkdir()
    revision = _commit(repository)
    for folder in (repository, repository / "docs"):
        found = _walled(folder)
        assert found is not None
        assert found.head() == revision


def test_a_wall_lets_a_linked_work_tree_know_its_own_repository(
    repository: Path, tmp_path: Path
) -> None:
    revision = _commit(repository)
    _git(repository, "remote", "add", "origin", "https://github.com/owner/name")
    _git(repository, "worktree", "add", "-q", str(tmp_path / "linked"))
    found = _walled(tmp_path / "linked")
    assert found is not None
    assert (found.head(), found.remote_url("origin")) == (
        revision,
        "https://github.com/owner/name",
    )


def test_a_wall_lets_a_submodule_know_its_own_repository(repository: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    _git(other, "init", "-q")
    revision = _commit(other)
    _git(repository, "-c", "protocol.file.allow=always", "submodule", "add", str(other), "sub")
    found = _walled(repository / "sub")
    assert found is not None
    assert found.head() == revision


@pytest.mark.parametrize("kind", ["worktrees", "modules"])
def test_a_wall_keeps_a_site_from_naming_the_repository_of_another(
    repository: Path, tmp_path: Path, kind: str
) -> None:
    _commit(repository)
    _git(repository, "worktree", "add", "-q", str(tmp_path / "linked"))
    there = repository / ".git" / kind / "linked"
    if kind == "modules":
        there.mkdir(parents=True)
        (there / "HEAD").write_text(f"{'1' * 40}\n")
        (there / "config").write_text(f"[core]\n\tworktree = {tmp_path / 'linked'}\n")
    site = tmp_path / "site"
    site.mkdir()
    (site / ".git").write_text(f"gitdir: {there}\n")
    assert _walled(site) is None

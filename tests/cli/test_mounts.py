"""File systems mounted in the destination, or as it: full ones, and such as can only be read."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pykyll import build
from pykyll.errors import BuildError

PAGE = "---\n---\n{}\n"


@pytest.fixture
def mount():
    """Mount something on a folder: `mount(folder, "-t", "tmpfs", "-o", "size=64k", "none")`."""
    mounted = []

    def make(folder, *arguments):
        if shutil.which("mount") is None or os.geteuid() != 0:
            pytest.skip("only root may mount")
        done = subprocess.run(["mount", *arguments, str(folder)], capture_output=True, check=False)
        if done.returncode != 0:
            pytest.skip(f"nothing can be mounted here: {done.stderr.decode().strip()}")
        mounted.append(folder)

    yield make
    for folder in reversed(mounted):
        subprocess.run(["umount", str(folder)], check=False)


@pytest.fixture
def site(tmp_path):
    """A site that is built; its page `mnt/a.html` is to go to another file system."""
    source = tmp_path / "site"
    for name in ("index.html", "mnt/a.html"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(PAGE.format("Old"), "utf-8")
    (source / "mnt/gone.txt").write_text("Old", "utf-8")
    return source


def rebuilt(site: Path) -> None:
    for name in ("index.html", "mnt/a.html"):
        (site / name).write_text(PAGE.format("New"), "utf-8")
    (site / "mnt/gone.txt").unlink(missing_ok=True)
    build(site, site / "_site")


def files(site: Path) -> dict[str, str]:
    out = site / "_site"
    return {
        str(path.relative_to(out)): path.read_text("utf-8", errors="replace").strip()
        for path in out.rglob("*")
        if path.is_file()
    }


OLD = {"index.html": "Old", "mnt/a.html": "Old", "mnt/gone.txt": "Old"}
NEW = {"index.html": "New", "mnt/a.html": "New"}
TMPFS = ("-t", "tmpfs", "-o", "size=64k", "none")


def is_clean(site: Path) -> bool:
    return not list(site.rglob(".pykyll-staging-*"))


@pytest.mark.parametrize("below", ["", "mnt"])
@pytest.mark.parametrize("is_bound", [True, False], ids=["bound", "another"])
def test_a_site_goes_to_several_file_systems_as_with_jekyll(site, mount, tmp_path, below, is_bound):
    (tmp_path / "other").mkdir()
    (site / "_site" / below).mkdir(parents=True)
    mount(site / "_site" / below, *(("--bind", str(tmp_path / "other")) if is_bound else TMPFS))
    build(site, site / "_site")
    assert files(site) == OLD
    rebuilt(site)
    assert files(site) == NEW
    assert is_clean(site)


@pytest.mark.parametrize("below", ["", "mnt"])
def test_a_file_system_that_is_full_keeps_the_old_site(site, mount, below):
    (site / "_site" / below).mkdir(parents=True)
    mount(site / "_site" / below, *TMPFS)
    build(site, site / "_site")
    (site / "mnt/big.bin").write_bytes(os.urandom(200_000))
    with pytest.raises(BuildError, match="no space left") as failed:
        rebuilt(site)
    assert failed.value.diagnostic.path == "mnt/big.bin"
    assert files(site) == OLD
    assert is_clean(site)
    (site / "mnt/big.bin").unlink()
    rebuilt(site)
    assert files(site) == NEW


def test_a_file_system_that_can_only_be_read_keeps_the_old_site(site, mount):
    (site / "_site/mnt").mkdir(parents=True)
    mount(site / "_site/mnt", *TMPFS)
    build(site, site / "_site")
    subprocess.run(["mount", "-o", "remount,ro", str(site / "_site/mnt")], check=True)
    with pytest.raises(BuildError, match="read-only file system"):
        rebuilt(site)
    assert files(site) == OLD
    assert is_clean(site)


def test_a_file_system_that_is_no_longer_part_of_the_site_is_not_emptied(site, mount):
    (site / "_site/mnt").mkdir(parents=True)
    mount(site / "_site/mnt", *TMPFS)
    build(site, site / "_site")
    shutil.rmtree(site / "mnt")
    (site / "index.html").write_text(PAGE.format("New"), "utf-8")
    with pytest.raises(BuildError, match="no longer part of the site") as failed:
        build(site, site / "_site")
    assert failed.value.diagnostic.hint is not None
    assert "unmount it, or name it under `keep_files:`" in failed.value.diagnostic.hint
    assert files(site) == OLD

"""Builds that are killed, and builds that meet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from killed_builds import KilledBuilds, write_site
from site_text import read_tree

from pykyll import build
from pykyll.builder.lock import locked

_KILLS = 16
_BUILD = (
    "import sys; from pykyll.builder import workers; workers.WORTH_FORKING = 0;"
    "from pykyll import build; build(sys.argv[1], sys.argv[2], jobs=2, time='2026-11-10')"
)


def _start(source: Path, destination: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _BUILD, str(source), str(destination)], start_new_session=True
    )


@pytest.fixture(scope="module")
def versions(tmp_path_factory) -> list[dict[str, bytes]]:
    """The site's two versions, each built from nothing."""
    trees = []
    for version in (1, 2):
        folder = tmp_path_factory.mktemp("version")
        write_site(folder / "site", version)
        build(folder / "site", folder / "out", time="2026-11-10", cache=False)
        trees.append(read_tree(folder / "out"))
    return trees


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing can be forked here")
def test_after_a_kill_each_file_is_of_one_version_and_the_next_build_is_whole(tmp_path):
    """By SIGKILL, SIGTERM and SIGINT; `python tests/fuzz/fuzz_kills.py` kills 500."""
    figures = KilledBuilds(tmp_path, 20261128).run(_KILLS)
    assert figures.wrong == []
    assert figures.builds == _KILLS
    assert sum(figures.killed.values()) > _KILLS / 3


def test_two_builds_of_one_site_wait_for_each_other_and_say_so(tmp_path, versions):
    source, destination = tmp_path / "site", tmp_path / "out"
    write_site(source, 1)
    command = [sys.executable, "-m", "pykyll", "build", "-d", str(destination)]
    with locked(str(destination)):
        other = subprocess.Popen(
            [*command, "--time", "2026-11-10"], cwd=source, stderr=subprocess.PIPE, text=True,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        assert other.stderr is not None
        assert "waiting for another build of this site" in other.stderr.readline()
        assert other.poll() is None
    other.communicate()
    assert other.returncode == 0
    assert read_tree(destination) == versions[0]


def test_builds_that_start_together_all_end_with_the_site(tmp_path, versions):
    source, destination = tmp_path / "site", tmp_path / "out"
    write_site(source, 2)
    started = [_start(source, destination) for _ in range(3)]
    assert [each.wait() for each in started] == [0, 0, 0]
    assert read_tree(destination) == versions[1]
    assert sorted(os.listdir(tmp_path)) == ["out", "site"]

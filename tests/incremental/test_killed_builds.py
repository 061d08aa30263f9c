"""Builds that are killed, and builds that meet."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from pykyll import build
from pykyll.builder.lock import locked

_KILLS = int(os.environ.get("PYKYLL_KILLS", "24"))
_POSTS = 60
_BUILD = (
    "import sys; from pykyll.builder import workers; workers.WORTH_FORKING = 0;"
    "from pykyll import build; build(sys.argv[1], sys.argv[2], jobs=2, time='2026-11-10')"
)


def _write(folder: Path, version: int) -> None:
    (folder / "_posts").mkdir(parents=True, exist_ok=True)
    (folder / "_config.yml").write_text("title: Trees\n", "utf-8")
    for number in range(_POSTS):
        text = f"---\ntitle: Post {number}\n---\n" + f"Version {version} of *this*.\n\n" * 40
        (folder / f"_posts/2020-01-01-post-{number}.md").write_text(text, "utf-8")
    (folder / "index.html").write_text(
        f"---\n---\n{version} {{{{ site.posts | map: 'title' | join: ' ' }}}}\n", "utf-8"
    )
    (folder / "a.txt").write_text(f"{version}\n" * 5000, "utf-8")


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _start(source: Path, destination: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _BUILD, str(source), str(destination)], start_new_session=True
    )


def _workers_of(process: int) -> list[int]:
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False
    )
    return [int(each) for each in found.stdout.split()]


@pytest.fixture(scope="module")
def versions(tmp_path_factory) -> list[dict[str, bytes]]:
    """The site's two versions, each built from nothing."""
    trees = []
    for version in (1, 2):
        folder = tmp_path_factory.mktemp("version")
        _write(folder / "site", version)
        build(folder / "site", folder / "out", time="2026-11-10", cache=False)
        trees.append(_tree(folder / "out"))
    return trees


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing can be forked here")
@pytest.mark.parametrize("is_first", [True, False], ids=["first build", "rebuild"])
def test_after_a_kill_each_file_is_of_one_version_and_the_next_build_is_whole(
    tmp_path, versions, is_first
):
    chance = random.Random(20261128 + is_first)
    old, new = versions
    lasts = _duration(tmp_path / "timed")
    for _ in range(_KILLS // 2):
        folder = tmp_path / "killed"
        shutil.rmtree(folder, ignore_errors=True)
        source, destination = folder / "site", folder / "out"
        _write(source, 1)
        if not is_first:
            build(source, destination, time="2026-11-10")
        _write(source, 2)
        _kill_at(chance.random() * lasts, _start(source, destination), chance)
        left = _tree(destination) if destination.exists() else {}
        for path, data in left.items():
            assert data in {new[path]} | (set() if is_first else {old[path]}), path
        build(source, destination, time="2026-11-10")
        assert _tree(destination) == new
        assert sorted(os.listdir(folder)) == ["out", "site"]
        kept = [name for name in os.listdir(source / ".pykyll-cache") if name != ".gitignore"]
        assert kept == ["state"]


def _duration(folder: Path) -> float:
    _write(folder / "site", 1)
    begun = time.monotonic()
    assert _start(folder / "site", folder / "out").wait() == 0
    return time.monotonic() - begun


def _kill_at(moment: float, process: subprocess.Popen[bytes], chance: random.Random) -> None:
    """Kill the build, or one of its workers, after so many seconds."""
    time.sleep(moment)
    workers = _workers_of(process.pid) if chance.random() < 0.4 else []
    if workers:
        with suppress(ProcessLookupError):
            os.kill(chance.choice(workers), signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def test_two_builds_of_one_site_wait_for_each_other_and_say_so(tmp_path, versions):
    source, destination = tmp_path / "site", tmp_path / "out"
    _write(source, 1)
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
    assert _tree(destination) == versions[0]


def test_builds_that_start_together_all_end_with_the_site(tmp_path, versions):
    source, destination = tmp_path / "site", tmp_path / "out"
    _write(source, 2)
    started = [_start(source, destination) for _ in range(3)]
    assert [each.wait() for each in started] == [0, 0, 0]
    assert _tree(destination) == versions[1]
    assert sorted(os.listdir(tmp_path)) == ["out", "site"]

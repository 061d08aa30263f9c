"""Builds that are killed, at a random moment or at a random step, and what they leave."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from site_text import read_tree

from pykyll import build
from pykyll.builder import workers
from pykyll.cli import main
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Callable

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
_ENDS = {signal.SIGTERM: 128 + signal.SIGTERM, signal.SIGINT: 130}
"""The exit status of a build that was told to end and tidied up."""
_POSTS = 60
_TIME = "2026-11-10"
_STEPS = ("link", "mkdir", "rename", "replace", "rmdir", "unlink")
"""What a build does to put a site into its place."""
_MOST_STEPS = 170
"""About as many as a rebuild takes."""


@dataclass
class Figures:
    """What came of builds that were to be killed."""

    builds: int = 0
    killed: Counter[str] = field(default_factory=Counter)
    """How many were, by signal; the others had ended before."""
    in_place: int = 0
    """Those that were killed with a part of the site in its place."""
    wrong: list[str] = field(default_factory=list)
    """What was found wrong."""


class KilledBuilds:
    """Builds one site again and again, and kills it.

    Args:
        folder: Where all of it lies.
        seed: What chance depends on.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self._chance = random.Random(seed)
        self._folder = folder / "killed"
        self._source, self._out = self._folder / "site", self._folder / "out"
        self._versions = [self._built(folder / f"v{version}", version) for version in (1, 2)]
        self._lasts = self._duration(folder / "timed")
        self.figures = Figures()

    @staticmethod
    def _built(folder: Path, version: int) -> dict[str, bytes]:
        write_site(folder / "site", version)
        build(folder / "site", folder / "out", time=_TIME)
        return read_tree(folder / "out")

    @staticmethod
    def _duration(folder: Path) -> float:
        write_site(folder / "site", 1)
        begun = time.monotonic()
        assert Killable(folder / "site", folder / "out", 2, signal.SIGTERM, 0).wait() == 0
        return time.monotonic() - begun

    def run(self, count: int) -> Figures:
        """Kill so many builds, and look at what each leaves, and the next makes of it."""
        for _ in range(count):
            self._run_one()

        return self.figures

    def _run_one(self) -> None:
        chance = self._chance
        number, jobs = chance.choice(SIGNALS), chance.choice((1, 2, 4))
        is_first = chance.random() < 0.4
        shutil.rmtree(self._folder, ignore_errors=True)
        write_site(self._source, 1)
        if not is_first:
            build(self._source, self._out, time=_TIME)
        shutil.rmtree(self._source / "turns")
        write_site(self._source, 2)
        at = chance.randrange(1, _MOST_STEPS) if chance.random() < 0.6 else 0
        process = Killable(self._source, self._out, jobs, number, at)
        if not at:
            self._kill_later(process, number)
        self._look(number, process.wait(), f"{number.name} -j {jobs} step {at}", is_first=is_first)

    def _kill_later(self, process: Killable, number: signal.Signals) -> None:
        """Kill the build after a while, or with SIGKILL one of its workers."""
        time.sleep(self._chance.random() * self._lasts)
        workers = workers_of(process.pid) if number == signal.SIGKILL else []
        if workers and self._chance.random() < 0.4:
            with suppress(ProcessLookupError):
                os.kill(self._chance.choice(workers), number)
        else:
            os.kill(process.pid, number)

    def _look(self, number: signal.Signals, status: int, how: str, *, is_first: bool) -> None:
        figures = self.figures
        figures.builds += 1
        wrong = [f"{how}: {each}" for each in self._found(number, status, is_first=is_first)]
        if status != 0:
            figures.killed[number.name] += 1
        figures.wrong += wrong

    def _found(self, number: signal.Signals, status: int, *, is_first: bool) -> list[str]:
        old, new = ({} if is_first else self._versions[0]), self._versions[1]
        wrong = []
        # SIGTERM comes before pykyll heeds it, or Python SIGINT, while it starts.
        if status not in {0, -number, _ENDS.get(number, 0)}:
            wrong.append(f"exit status {status}")
        left = read_tree(self._out) if self._out.is_dir() else {}
        torn = [path for path in left if left[path] not in {old.get(path), new.get(path)}]
        wrong += [f"torn: {path}" for path in torn]
        if left not in (old, new):
            self.figures.in_place += 1
            if status != -signal.SIGKILL:
                wrong.append(f"neither old nor new after {status}")
        if status >= 0 and self._left_over():
            wrong.append(f"left over after {status}: {self._left_over()}")
        try:
            build(self._source, self._out, time=_TIME)
        except PykyllError as error:
            wrong.append(f"the next build fails: {error}")
        if read_tree(self._out) != new:
            wrong.append("the next build is not right")
        if self._left_over():
            wrong.append(f"left over after the next build: {self._left_over()}")
        return wrong

    def _left_over(self) -> list[str]:
        beside = set(os.listdir(self._folder)) - {"out", "site"}
        cache = self._source / ".pykyll-cache"
        kept = set(os.listdir(cache)) if cache.is_dir() else set()
        inside = [str(path) for path in self._folder.rglob(".pykyll-staging-*")]
        return sorted({*beside, *(kept - {".gitignore", "state"}), *inside})


def write_site(folder: Path, version: int) -> None:
    """The site in one of its two versions: texts differ, and some files are folders in the other."""
    (folder / "_posts").mkdir(parents=True, exist_ok=True)
    (folder / "_config.yml").write_text("title: Trees\n", "utf-8")
    for number in range(_POSTS):
        text = f"---\ntitle: Post {number}\n---\n" + f"Version {version} of *this*.\n\n" * 40
        (folder / f"_posts/2020-01-01-post-{number}.md").write_text(text, "utf-8")
    (folder / "index.html").write_text(
        f"---\n---\n{version} {{{{ site.posts | map: 'title' | join: ' ' }}}}\n", "utf-8"
    )
    (folder / "a.txt").write_text(f"{version}\n" * 5000, "utf-8")
    turns = folder / "turns"
    for name in ("one", "two"):
        is_folder = (name == "one") == (version == 1)
        path = turns / name / "below/x.txt" if is_folder else turns / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{version}", "utf-8")
    (turns / f"only-in-{version}.txt").write_text("x", "utf-8")


class Killable:
    """A build in a process of its own, forked from this one: Python need not start for each.

    Args:
        source: The site.
        destination: Where it goes.
        jobs: How many processes may render.
        number: The signal that it sends to itself.
        at: At which step; 0 for none.
    """

    def __init__(
        self, source: Path, destination: Path, jobs: int, number: signal.Signals, at: int
    ) -> None:
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self._build(source, destination, jobs, number, at)
            finally:
                os._exit(99)

    @staticmethod
    def _build(
        source: Path, destination: Path, jobs: int, number: signal.Signals, at: int
    ) -> NoReturn:
        os.setsid()
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        workers.WORTH_FORKING = 0
        if at:
            _kill_at_step(at, number)
        arguments = ["-q", "-s", str(source), "-d", str(destination), "-j", str(jobs)]
        try:
            main(["build", *arguments, "--time", _TIME])
        except SystemExit as ending:
            os._exit(ending.code if isinstance(ending.code, int) else 98)
        except KeyboardInterrupt:  # before `main` heeds it
            os._exit(130)
        os._exit(97)

    def wait(self) -> int:
        """The exit status; the number of the signal, below 0, where one has ended it."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def _kill_at_step(at: int, number: signal.Signals) -> None:
    """Have this process send itself a signal before the step of that number, counted from 1."""
    done = 0

    def killing(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **keywords: object) -> object:
            nonlocal done
            done += 1
            if done == at:
                os.kill(os.getpid(), number)
            return real(*arguments, **keywords)

        return call

    for name in _STEPS:
        setattr(os, name, killing(getattr(os, name)))


def workers_of(process: int) -> list[int]:
    """The processes that a build has forked."""
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False
    )
    return [int(each) for each in found.stdout.split()]

"""Builds a random site after each of several edits, and compares with a build from nothing."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from random_site import RandomSite

from pykyll import build, load_config
from pykyll.builder import Build, renew, workers
from pykyll.builder.incremental.kept import Kept
from pykyll.errors import BuildError, PykyllError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

COMPATS = ("github-pages", "jekyll 4.3.1 debian")


@dataclass(frozen=True, slots=True)
class Result:
    """What a build says and leaves."""

    files: dict[str, bytes]
    warnings: list[str]
    errors: list[str]


def built(folder: Path, destination: Path, compat: str, time: str, **how: object) -> Result:
    """Build a site, and look at what came of it."""
    warnings: list[str] = []
    errors: list[str] = []
    try:
        report = build(folder, destination, compat=compat, time=time, **how)
        warnings = [str(each) for each in report.warnings]
    except BuildError as error:
        errors = [str(each) for each in error.diagnostics]
    return Result(tree(destination), warnings, errors)


def built_again(
    kept: Kept, changed: list[str], folder: Path, compat: str, time: str, jobs: int
) -> Result:
    """Build a site that stays in memory, as the server does."""
    destination = folder / "_site"
    warnings: list[str] = []
    errors: list[str] = []
    try:
        config, found = load_config(
            folder, compat=compat, overrides={"time": time, "destination": str(destination)}
        )
        report = Build(config, found, jobs=jobs, kept=kept).run(changed)
        warnings = [str(each) for each in report.warnings]
        kept.put_down()
    except PykyllError as error:
        errors = [str(each) for each in error.diagnostics]
    return Result(tree(destination), warnings, errors)


def changes(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """The files of the source that are new, gone or other."""
    return sorted(
        path
        for path in before.keys() | after.keys()
        if before.get(path) != after.get(path) and not path.startswith(("_site", ".pykyll-cache"))
    )


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@contextmanager
def small_sites_on_all_cores() -> Iterator[None]:
    """Render with several processes, however little there is to do."""
    before, workers.WORTH_FORKING = workers.WORTH_FORKING, 0
    try:
        yield
    finally:
        workers.WORTH_FORKING = before


@contextmanager
def while_building(edit: Callable[[], object]) -> Iterator[None]:
    """Have something happen between reading and rendering."""
    real = renew.begin

    def begin(*arguments: object) -> object:
        edit()
        return real(*arguments)

    renew.begin = begin
    try:
        yield
    finally:
        renew.begin = real


def check_sequence(seed: int, folder: Path, steps: int = 5) -> None:
    """One site and its edits.

    Raises:
        AssertionError: Where a build is not what one from nothing would have been.
    """
    chance = Random(seed)
    compat = chance.choice(COMPATS)
    site = RandomSite(folder / "site", chance, _some_theme(chance, compat, folder))
    destination = site.folder / "_site"
    done: list[str] = []
    for step in range(steps):
        time = f"2026-11-{10 + step * chance.randint(0, 1):02} 12:00:0{step} +0000"
        jobs = chance.choice((1, 2, 4))
        if step and chance.random() < 0.15:
            done.append("while building")
            with while_building(site.edit):
                built(site.folder, destination, compat, time, jobs=jobs)
        made = built(site.folder, destination, compat, time, jobs=jobs)
        clean = folder / "clean/_site"
        shutil.rmtree(clean, ignore_errors=True)
        wanted = built(site.folder, clean, compat, time, jobs=1, cache=False)
        _compare(made, wanted, f"seed {seed}, step {step}, {compat}, jobs {jobs}: {done}")
        if step == 0:
            for number in (2, 4):
                shutil.rmtree(clean, ignore_errors=True)
                other = built(site.folder, clean, compat, time, jobs=number, cache=False)
                _compare(other, wanted, f"seed {seed}, {compat}, {number} jobs")
        for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
            done += [site.edit()]
        done.append("|")


def _some_theme(chance: Random, compat: str, folder: Path) -> str | None:
    """A theme in the site's folder or, where no safe mode forbids it, beside it; or none."""
    shutil.rmtree(folder / "theme", ignore_errors=True)
    beside = "./_theme" if compat == "github-pages" else "../theme"
    return chance.choice((None, None, "./_theme", beside))


def _compare(made: Result, wanted: Result, what: str) -> None:
    assert made.errors == wanted.errors, what
    if wanted.errors:
        return  # the site is the last good one
    assert sorted(made.files) == sorted(wanted.files), what
    for path, data in wanted.files.items():
        assert made.files[path] == data, f"{path} after {what}"
    assert made.warnings == wanted.warnings, f"{what}\n{made.warnings}\n{wanted.warnings}"


def check_watched_sequence(seed: int, folder: Path, steps: int = 8) -> None:
    """One site that stays in memory while it is edited, as while serving.

    Raises:
        AssertionError: Where a build is not what one from nothing would have been.
    """
    chance = Random(seed)
    compat = chance.choice(COMPATS)
    site = RandomSite(folder / "site", chance, _some_theme(chance, compat, folder))
    time = "2026-11-10 12:00:00 +0000"
    kept = Kept()
    changed: list[str] = []
    done: list[str] = []
    for step in range(steps):
        jobs = chance.choice((1, 2))
        made = built_again(kept, changed, site.folder, compat, time, jobs)
        clean = folder / "clean/_site"
        shutil.rmtree(clean, ignore_errors=True)
        wanted = built(site.folder, clean, compat, time, jobs=1, cache=False)
        _compare(made, wanted, f"watched seed {seed}, step {step}, {compat}: {done}")
        before = tree(site.folder)
        edits = [site.edit_text if chance.random() < 0.5 else site.edit_in_place]
        done += [edit() for edit in edits]
        changed = changes(before, tree(site.folder))

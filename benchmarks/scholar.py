"""Bibliographies: pykyll, and Jekyll with jekyll-scholar where it can run, in one run.

python benchmarks/scholar.py [--sizes 50,500,2000] [--runs N] [--jekyll COMMAND]
                             [--compat NAME] [--site DIR [--config FILES]]

The command is that of a Jekyll that has jekyll-scholar, `bundle exec jekyll`, say. Cold leaves
nothing of earlier builds; unchanged is the build after it; in the third the title of an entry
is another one. Medians; the builders take turns.

With a site's folder, an al-folio site's, say, copies of it are built in place of generated
sites. Its third scenario is that a paragraph is added to the newest post. Configuration files
are given as to `build`, relative to the site's folder; `--compat "jekyll 4.3.1"` has pykyll
compile stylesheets with Dart Sass.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from bibliography_site import edit_entry, write_bibliography_site
from builders import machine
from measure import timed
from site_outputs import other_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

_COMPAT = "jekyll 4.3.1 debian"
_KEPT = (".pykyll-cache", ".jekyll-cache", ".sass-cache")


@dataclass(frozen=True)
class Subject:
    """A site that is built, and what an edit of it is."""

    name: str
    write: Callable[[Path], object]
    """Writes it into a folder that is not there yet."""
    edited: str
    """What is edited, as the table names it."""
    edit: Callable[[Path, str], None]
    """Edits it, so that a page shows the given text."""
    config: tuple[str, ...] = ()
    """Configuration files, relative to its folder."""

    @property
    def scenarios(self) -> tuple[str, ...]:
        """In their order."""
        return ("cold", "unchanged", f"{self.edited} edited")


@dataclass
class Copy:
    """One builder's copy of a site."""

    name: str
    command: list[str]
    subject: Subject
    folder: Path
    seconds: dict[str, list[float]] = field(default_factory=dict)
    cpu: dict[str, list[float]] = field(default_factory=dict)

    @property
    def output(self) -> Path:
        """Where it builds to."""
        return self.folder.with_name(f"{self.folder.name}-out")

    def run(self, scenario: str, turn: int) -> None:
        """Build once, timed."""
        cache = self.folder.with_name(f"{self.folder.name}-cache")
        if scenario == "cold":
            for path in (self.output, cache, *(self.folder / name for name in _KEPT)):
                shutil.rmtree(path, ignore_errors=True)
            cache.mkdir(mode=0o700)
        elif scenario != "unchanged":
            self.subject.edit(self.folder, f"Edited {turn}")
        taken = timed(self._arguments(), _environ(cache), self.folder)
        self.seconds.setdefault(scenario, []).append(taken.seconds)
        self.cpu.setdefault(scenario, []).append(taken.cpu)
        if scenario.endswith("edited"):
            pages = self.output.rglob("*.html")
            is_seen = any(f"Edited {turn}" in page.read_text("utf-8", "replace") for page in pages)
            assert is_seen, f"{self.name} did not see the edit"

    def _arguments(self) -> list[str]:
        # In the site's folder: al-folio's own plugins for Ruby read files from where they run.
        given = [*self.command, "-s", str(self.folder), "-d", str(self.output)]
        files = [str(self.folder / name) for name in self.subject.config]
        return [*given, "--config", ",".join(files)] if files else given


def _environ(cache: Path) -> dict[str, str]:
    # An installed package brings its bytecode; a setting that forbids it would be timed.
    given = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    source = str(Path(__file__).resolve().parents[1] / "src")
    path = os.pathsep.join([source, *filter(None, [given.get("PYTHONPATH")])])
    return {
        **given,
        "JEKYLL_NO_BUNDLER_REQUIRE": "true",
        "LANG": "C.UTF-8",
        "PYTHONPATH": path,
        "XDG_CACHE_HOME": str(cache),
    }


def generated(size: int) -> Subject:
    """A site with so many publications."""
    return Subject(
        f"{size:,} entries",
        lambda folder: write_bibliography_site(folder, size),
        "entry",
        edit_entry,
    )


def given_site(folder: Path, config: tuple[str, ...]) -> Subject:
    """A site of somebody's, as it lies in a folder."""
    ignored = shutil.ignore_patterns("_site", ".git", *_KEPT)
    posts = sum(1 for _ in (folder / "_posts").glob("*.md"))
    entries = sum(
        text.read_text("utf-8").count("\n@") for text in folder.rglob("_bibliography/*.bib")
    )
    return Subject(
        f"a site: {posts} posts, {entries} entries",
        lambda copy: shutil.copytree(folder, copy, ignore=ignored, symlinks=True),
        "post",
        _edit_newest_post,
        config,
    )


def _edit_newest_post(folder: Path, mark: str) -> None:
    post = max((folder / "_posts").glob("*.md"))
    text, _, _ = post.read_text("utf-8").partition("\n\nEdited ")
    post.write_text(f"{text.rstrip()}\n\n{mark}\n", "utf-8")


def measure(
    subject: Subject, runs: int, commands: dict[str, list[str]], folder: Path
) -> list[Copy]:
    """Build a site with each builder in turns."""
    copies = [Copy(name, command, subject, folder / name) for name, command in commands.items()]
    for copy in copies:
        subject.write(copy.folder)
    for turn in range(runs):
        for scenario in subject.scenarios:
            for copy in copies:
                copy.run(scenario, turn)
    return copies


def row(scenario: str, copies: list[Copy]) -> str:
    """A row of the table: seconds of each builder, and how many times as fast the first is."""
    seconds = [statistics.median(copy.seconds[scenario]) for copy in copies]
    cpu = [statistics.median(copy.cpu[scenario]) for copy in copies]
    cells = [copies[0].subject.name, scenario]
    cells += [f"{one:.2f}, {other:.2f}" for one, other in zip(seconds, cpu, strict=True)]
    if len(copies) > 1:
        cells.append(f"{seconds[1] / seconds[0]:.1f}, {cpu[1] / cpu[0]:.1f}")
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Print the table."""
    options = _options()
    commands = {"pykyll": [sys.executable, "-m", "pykyll", "build", "--compat", options.compat]}
    if options.jekyll:
        commands["Jekyll"] = [*shlex.split(options.jekyll), "build"]
    heads = ["site", "scenario", *(f"{name}: s, CPU s" for name in commands)]
    heads += ["faster by: s, CPU s"] if options.jekyll else []
    print(machine())
    print(f"| {' | '.join(heads)} |")
    print("|---" * len(heads) + "|")
    subjects = [generated(size) for size in options.sizes]
    if options.site:
        subjects = [given_site(options.site, options.config)]
    for subject in subjects:
        with tempfile.TemporaryDirectory() as folder:
            copies = measure(subject, options.runs, commands, Path(folder))
            for scenario in subject.scenarios:
                print(row(scenario, copies), flush=True)
            if len(copies) > 1:
                different = other_bytes(copies[0].output, copies[1].output)
                print(f"files that differ: {', '.join(different) or 'none'}", file=sys.stderr)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Bibliographies of many entries")
    parser.add_argument("--sizes", type=_numbers, default=(50, 500, 2000))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jekyll", metavar="COMMAND", help="a Jekyll that has jekyll-scholar")
    parser.add_argument("--site", type=Path, metavar="DIR", help="a site to build instead")
    parser.add_argument("--compat", default=_COMPAT, help="what pykyll is to be like")
    parser.add_argument("--config", type=lambda text: tuple(text.split(",")), default=())
    return parser.parse_args()


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(",")))


if __name__ == "__main__":
    main()

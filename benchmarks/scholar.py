"""Bibliographies: pykyll, and Jekyll with jekyll-scholar where it can run, in one run.

python benchmarks/scholar.py [--sizes 50,500,2000] [--runs N] [--jekyll COMMAND]

The command is that of a Jekyll that has jekyll-scholar, `bundle exec jekyll`, say. Cold leaves
nothing of earlier builds; unchanged is the build after it; in the third the title of an entry
is another one. Medians; the builders take turns.
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

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from bibliography_site import PAGE, edit_entry, write_bibliography_site
from builders import machine
from measure import timed
from site_outputs import other_bytes

_SCENARIOS = ("cold", "unchanged", "entry edited")
_COMPAT = "jekyll 4.3.1 debian"
_KEPT = (".pykyll-cache", ".jekyll-cache", ".sass-cache")


@dataclass
class Copy:
    """One builder's copy of the site."""

    name: str
    command: list[str]
    folder: Path
    seconds: dict[str, list[float]] = field(default_factory=dict)

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
        elif scenario == "entry edited":
            edit_entry(self.folder, f"Edited {turn}")
        # An installed package brings its bytecode; a setting that forbids it would be timed.
        given = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environ = {
            **given,
            "JEKYLL_NO_BUNDLER_REQUIRE": "true",
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(Path(__file__).resolve().parents[1] / "src"),
            "XDG_CACHE_HOME": str(cache),
        }
        command = [*self.command, "-s", str(self.folder), "-d", str(self.output)]
        taken = timed(command, environ)
        self.seconds.setdefault(scenario, []).append(taken.seconds)
        if scenario == "entry edited":
            page = (self.output / PAGE).read_text(encoding="utf-8")
            assert f"Edited {turn}" in page, f"{self.name} did not see the edit"


def measure(size: int, runs: int, commands: dict[str, list[str]], folder: Path) -> list[Copy]:
    """Build the site of one size with each builder in turns."""
    copies = [Copy(name, command, folder / name) for name, command in commands.items()]
    for copy in copies:
        write_bibliography_site(copy.folder, size)
    for turn in range(runs):
        for copy in copies:
            for scenario in _SCENARIOS:
                copy.run(scenario, turn)
    return copies


def row(size: int, scenario: str, copies: list[Copy]) -> str:
    """A row of the table: seconds of each builder, and how many times as fast the first is."""
    medians = [statistics.median(copy.seconds[scenario]) for copy in copies]
    cells = [f"{size:,}", scenario, *(f"{median:.2f}" for median in medians)]
    if len(medians) > 1:
        cells.append(f"{medians[1] / medians[0]:.1f}")
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Print the table."""
    options = _options()
    commands = {"pykyll": [sys.executable, "-m", "pykyll", "build", "--compat", _COMPAT]}
    if options.jekyll:
        commands["Jekyll"] = [*shlex.split(options.jekyll), "build"]
    heads = ["entries", "scenario", *(f"{name}: s" for name in commands)]
    print(machine())
    print(f"| {' | '.join([*heads, 'faster by'][: len(heads) + len(commands) - 1])} |")
    print("|---" * (len(heads) + len(commands) - 1) + "|")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            copies = measure(size, options.runs, commands, Path(folder))
            for scenario in _SCENARIOS:
                print(row(size, scenario, copies), flush=True)
            if len(copies) > 1:
                different = other_bytes(copies[0].output, copies[1].output)
                print(f"files that differ: {', '.join(different) or 'none'}", file=sys.stderr)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Bibliographies of many entries")
    parser.add_argument("--sizes", type=_numbers, default=(50, 500, 2000))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jekyll", metavar="COMMAND", help="a Jekyll that has jekyll-scholar")
    return parser.parse_args()


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(",")))


if __name__ == "__main__":
    main()

"""Compiles the same stylesheets with pykyll's Sass and its peers, all in one run.

    python benchmarks/sass.py [--runs N] [NAME=FILE[:FOLDER...] ...]

Bootstrap 4 and Font Awesome 6 are fetched with npm where that is there; any other stylesheet is
named, with the folders that its imports lie in: `theme=site/assets/css/main.scss:site/_sass`.
Front matter is left out; what needs Liquid is no stylesheet. Each figure is the best time of one
compilation in a process that has compiled it before, and behind it that of a whole process.
Peers that are not installed are left out. `same` says whether pykyll's bytes are Ruby Sass's, in
all four styles; libsass prints otherwise, so that its figure says what exactness costs.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

_SOURCE = Path(__file__).resolve().parents[1] / "src"
_PACKAGES = {
    "Bootstrap 4": ("bootstrap@4.6.2", "scss/bootstrap.scss"),
    "Font Awesome 6": ("@fortawesome/fontawesome-free@6.5.1", "scss/fontawesome.scss"),
}
_STYLES = ("compressed", "nested", "expanded", "compact")
_BYTECODE = tempfile.TemporaryDirectory()
_ENVIRON = {
    **os.environ,
    "PYTHONDONTWRITEBYTECODE": "",  # what is installed has its bytecode
    "PYTHONPYCACHEPREFIX": _BYTECODE.name,
}
_FRONT_MATTER = re.compile(r"\A---\s*\n.*?^---\s*?$\n?", re.DOTALL | re.MULTILINE)
_LOOP = """
best = None
css = {}
for style in job["styles"]:
    for _ in range(job["runs"] if style == "compressed" else 1):
        begun = time.perf_counter()
        css[style] = compiled(style)
        taken = time.perf_counter() - begun
        if style == "compressed":
            best = taken if best is None else min(best, taken)
print(json.dumps({"seconds": best, "css": css}))
"""
_PYKYLL = f"""
import json, sys, time
sys.path.insert(0, {str(_SOURCE)!r})
from pykyll.sass import compile
job = json.load(sys.stdin)
compiled = lambda style: compile(
    job["text"], syntax=job["syntax"], style=style, load_paths=job["folders"])
{_LOOP}"""
_LIBSASS = f"""
import json, sys, time, sass
job = json.load(sys.stdin)
compiled = lambda style: sass.compile(
    string=job["text"], indented=job["syntax"] == "sass", output_style=style, precision=10,
    include_paths=job["folders"])
{_LOOP}"""
_RUBY = """
require "json"; require "sass"
job = JSON.parse($stdin.read)
$stderr = File.open(File::NULL, "w")
compiled = lambda do |style|
  Sass::Engine.new(job["text"], syntax: job["syntax"].to_sym, style: style.to_sym,
                   load_paths: job["folders"], cache: false).render
end
best = nil
css = {}
job["styles"].each do |style|
  (style == "compressed" ? job["runs"] : 1).times do
    begun = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    css[style] = compiled.(style)
    taken = Process.clock_gettime(Process::CLOCK_MONOTONIC) - begun
    best = [best, taken].compact.min if style == "compressed"
  end
end
puts JSON.generate(seconds: best, css: css)
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One stylesheet to compile."""

    name: str
    file: Path
    folders: tuple[str, ...]

    def job(self, runs: int, styles: tuple[str, ...]) -> str:
        """What each compiler is told; the first style is the one that is timed."""
        text = _FRONT_MATTER.sub("", self.file.read_text("utf-8"), count=1)
        syntax = "sass" if self.file.suffix == ".sass" else "scss"
        folders = [*self.folders, str(self.file.parent)]
        job = {"text": text, "syntax": syntax, "folders": folders, "runs": runs, "styles": styles}
        return json.dumps(job)


@dataclass(frozen=True, slots=True)
class Taken:
    """What one compiler took."""

    seconds: float
    whole: float
    """Seconds of a process that compiles once, its start and end counted in."""
    css: dict[str, str]


def named(argument: str) -> Sheet:
    """The stylesheet that the command line names."""
    name, _, places = argument.rpartition("=")
    file, *folders = places.split(":")
    return Sheet(name or Path(file).name, Path(file), tuple(map(os.path.abspath, folders)))


def fetched(folder: Path) -> list[Sheet]:
    """The stylesheets that npm has."""
    if shutil.which("npm") is None:
        return []
    sheets = []
    for name, (package, file) in _PACKAGES.items():
        done = subprocess.run(
            ["npm", "pack", "--silent", package],
            cwd=folder,
            check=False,
            capture_output=True,
            text=True,
        )
        archive = folder / (done.stdout.split() or [""])[-1]
        if done.returncode or not archive.is_file():
            print(f"{package} cannot be fetched", file=sys.stderr)
            continue
        inner = folder / name.replace(" ", "-")
        with tarfile.open(archive) as packed:
            packed.extractall(inner, filter="data")
        sheets.append(Sheet(name, inner / "package" / file, ()))
    return sheets


def compilers() -> dict[str, list[str]]:
    """The commands of those that are there; each reads a job and prints what it took."""
    found = {"pykyll": [sys.executable, "-P", "-c", _PYKYLL]}
    ruby = shutil.which("ruby")
    if (
        ruby
        and subprocess.run(
            [ruby, "-e", 'require "sass"'], check=False, capture_output=True
        ).returncode
        == 0
    ):
        found["Ruby Sass"] = [ruby, "-EUTF-8:UTF-8", "-e", _RUBY]
    if any(each.metadata["Name"] == "libsass" for each in distributions()):
        found["libsass"] = [sys.executable, "-P", "-c", _LIBSASS]
    return found


def measured(command: list[str], sheet: Sheet, runs: int) -> Taken:
    """What a compiler takes for a stylesheet."""
    answer = json.loads(_answer(command, sheet.job(runs, _STYLES)))
    once = min(_whole(command, sheet) for _ in range(3))
    return Taken(answer["seconds"], once, answer["css"])


def _whole(command: list[str], sheet: Sheet) -> float:
    begun = time.perf_counter()
    _answer(command, sheet.job(1, _STYLES[:1]))
    return time.perf_counter() - begun


def _answer(command: list[str], job: str) -> str:
    done = subprocess.run(
        command, input=job, check=False, capture_output=True, text=True, env=_ENVIRON
    )
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sheets", nargs="*", metavar="NAME=FILE[:FOLDER...]")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    found = compilers()
    print(f"{platform.platform()}, Python {platform.python_version()}; ms warm / whole process\n")
    print(f"| stylesheet | {' | '.join(found)} | Ruby Sass : pykyll | same |")
    print(f"|---|{'---:|' * len(found)}---:|---|")
    with tempfile.TemporaryDirectory() as folder:
        for sheet in [*fetched(Path(folder)), *map(named, options.sheets)]:
            taken = {name: measured(each, sheet, options.runs) for name, each in found.items()}
            print(f"| {sheet.name} | {_row(taken)} |", flush=True)


def _row(taken: dict[str, Taken]) -> str:
    cells = [f"{each.seconds * 1000:,.0f} / {each.whole * 1000:,.0f}" for each in taken.values()]
    ours, ruby = taken["pykyll"], taken.get("Ruby Sass")
    if ruby is None:
        return " | ".join([*cells, "", ""])
    ratio = f"{ruby.seconds / ours.seconds:.1f} / {ruby.whole / ours.whole:.1f}"
    same = all(ours.css[style] == ruby.css[style] for style in _STYLES)
    return " | ".join([*cells, ratio, "yes" if same else "no"])


if __name__ == "__main__":
    main()

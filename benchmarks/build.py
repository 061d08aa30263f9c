"""Builds the same sites with pykyll and its peers, one after the other in one run.

    python benchmarks/build.py [SOURCE] [--sizes N,...] [--runs N] [--only NAME,...]
        [--scenarios NAME,...] [--jobs N] [--json FILE] [--plot FILE.svg]

Blogs of 100 to 20,000 posts are generated, for Hugo too; SOURCE is a site that lies
there already, this repository's own if it is not given. Each is built without anything
of earlier builds (cold), again as it is (unchanged), after an edit of the newest post and
after an edit of the layout of every page. Peers that are not installed, or do not start,
are left out with a word. A figure is the whole process, the median of the runs, in which the builders take
turns. A first turn is not timed: it warms the machine up, and memory is sampled in it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from build_figures import Figures, Record, tables
from build_plot import plot
from builders import HUGO, JEKYLL, NAMES, PYKYLL, Builder, find_builders, machine
from measure import CommandError, peak_memory, timed
from saved_while_serving import can_serve, measure_saved
from site_edits import Site, edit_layout, edit_post
from site_outputs import other_bytes, other_headings, pages

if TYPE_CHECKING:
    from collections.abc import Callable

_HERE = Path(__file__).resolve().parent
COLD, UNCHANGED, POST, LAYOUT = "cold", "unchanged", "one post edited", "layout edited"
SAVED = "saved while serving"
SCENARIOS = (COLD, UNCHANGED, POST, LAYOUT, SAVED)
_EDITS: dict[str, Callable[[Site, str], None]] = {POST: edit_post, LAYOUT: edit_layout}
_SERVED_SIZES = (1_000, 5_000)
_OUTPUTS = ("_site", ".git", ".venv", ".jekyll-cache", ".pykyll-cache", ".sass-cache")


@dataclass(frozen=True, slots=True)
class Copy:
    """A builder and its own copy of the site that is measured."""

    builder: Builder
    site: Site


_LARGE = 1_000
"""More posts are a large site."""


class Bench:
    """Measures sites one after the other, and keeps what it finds in a record."""

    def __init__(self, record: Record, scenarios: tuple[str, ...], runs: int) -> None:
        self.record = record
        self.scenarios = tuple(each for each in scenarios if each != SAVED)
        self.runs = runs

    def measure(self, name: str, posts: int | None, copies: list[Copy]) -> list[Copy]:
        """Measure one site with each builder; returns the copies whose builders did not fail."""
        figures = {
            (scenario, copy.builder.name): Figures(name, posts, scenario, copy.builder.name)
            for scenario in self.scenarios
            for copy in copies
        }
        self.record.builds += figures.values()
        for copy in copies:
            copy.builder.forget(copy.site)
        for turn in range(self.runs + 1):
            _say(f"{name}: {f'run {turn} of {self.runs}' if turn else 'memory'}")
            for scenario in self.scenarios:
                copies = [
                    copy
                    for copy in copies
                    if self._turn(copy, figures[scenario, copy.builder.name], turn)
                ]
        if copies:
            self.record.found += _compared(name, copies)
        return copies

    def _turn(self, copy: Copy, figures: Figures, turn: int) -> bool:
        """One build; false where it fails, and no more of it is measured."""
        builder, site = copy.builder, copy.site
        mark = f"{figures.scenario.replace(' ', '-')}-{turn}"
        command, environ = builder.build(site), builder.environ(site)
        try:
            if figures.scenario == COLD:
                builder.forget(site)
            elif not site.output.exists():
                timed(command, environ)
            edit = _EDITS.get(figures.scenario)
            if edit is not None:
                edit(site, mark)
            if turn == 0:
                figures.peak = peak_memory(command, environ)
            else:
                taken = timed(command, environ)
                figures.seconds.append(taken.seconds)
                figures.cpu.append(taken.cpu)
        except CommandError as error:
            return self._failed(figures, str(error))
        if edit is not None and not site.shows(mark):
            return self._failed(figures, "the edit does not show in the page")
        return True

    def _failed(self, figures: Figures, reason: str) -> bool:
        self.record.found.append(f"{figures.site}: {figures.builder} failed: {reason}")
        _say(self.record.found[-1])
        return False


def main() -> int:
    """Print the tables; returns 1 where pykyll could not build one of the sites."""
    options = _options()
    if options.read:
        record = Record.from_json(json.loads(Path(options.read).read_text()))
    else:
        record = _measured(options)
    for line in _report(record):
        print(line)
    if options.json:
        Path(options.json).write_text(json.dumps(record.to_json(), indent=1) + "\n")
    if options.plot:
        Path(options.plot).write_text(plot(record))
    return int(any(each.builder == PYKYLL and not each.seconds for each in record.builds))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("source", nargs="?", default=_HERE.parent, type=Path)
    parser.add_argument("--sizes", type=_numbers, default=(100, 1_000, 5_000, 20_000))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--large-runs", type=int, help="runs of sites of more than 1,000 posts, where others"
    )
    parser.add_argument(
        "--jekyll-up-to",
        type=int,
        default=5_000,
        metavar="POSTS",
        help="build larger sites without Jekyll, which takes minutes for each",
    )
    parser.add_argument("--only", type=_names(NAMES), default=NAMES, help=", ".join(NAMES))
    parser.add_argument(
        "--scenarios", type=_names(SCENARIOS), default=SCENARIOS, help=", ".join(SCENARIOS)
    )
    parser.add_argument("--jobs", type=int, help="how many processes pykyll renders with")
    parser.add_argument(
        "--compat", default="jekyll 4.3.1 debian", help="the Jekyll that is installed beside it"
    )
    parser.add_argument("--rustkyll", metavar="PATH", help="its binary")
    parser.add_argument("--no-source", action="store_true", help="measure generated sites alone")
    parser.add_argument("--json", metavar="FILE", help="keep the raw figures")
    parser.add_argument("--plot", metavar="FILE.svg", help="draw them")
    parser.add_argument("--read", metavar="FILE", help="measure nothing: show what --json kept")
    return parser.parse_args()


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(each) for each in text.split(",") if each)


def _names(known: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    def names(text: str) -> tuple[str, ...]:
        asked = {each.strip() for each in text.split(",")}
        if unknown := asked - set(known):
            raise argparse.ArgumentTypeError(f"no such name: {', '.join(sorted(unknown))}")
        return tuple(each for each in known if each in asked)

    return names


def _measured(options: argparse.Namespace) -> Record:
    builders, missing = find_builders(options.only, options.compat, options.jobs, options.rustkyll)
    record = Record(machine(), {each.name: each.version for each in builders})
    record.found += [f"{each.name} is left out: {each.reason}" for each in missing]
    bench = Bench(record, options.scenarios, options.runs)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # a disk would be timed
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        record.found.append(f"Sites lie in {memory or tempfile.gettempdir()}")
        for size in options.sizes:
            able = [b for b in builders if b.name != JEKYLL or size <= options.jekyll_up_to]
            if len(able) < len(builders):
                record.found.append(f"{size:,} posts: jekyll is left out, which takes minutes")
            copies = [Copy(b, b.make(Path(folder, str(size), b.name), size)) for b in able]
            is_large = size > _LARGE and options.large_runs is not None
            bench.runs = options.large_runs if is_large else options.runs
            copies = bench.measure(f"{size:,} posts", size, copies)
            if SAVED in options.scenarios and size in _SERVED_SIZES:
                _measure_saved(record, copies, size)
            shutil.rmtree(Path(folder, str(size)))
        if not options.no_source:
            copies = [
                Copy(builder, _copy_of_site(options.source, Path(folder, builder.name)))
                for builder in builders
                if builder.name != HUGO
            ]
            name = options.source.resolve().name
            own = "This repository's site" if options.source == _HERE.parent else f"Site {name}"
            bench.measure(own, None, copies)
    return record


def _measure_saved(record: Record, copies: list[Copy], size: int) -> None:
    for copy in copies:
        if can_serve(copy.builder):
            _say(f"{size:,} posts: saved while {copy.builder.name} serves")
            try:
                record.saved.append(measure_saved(copy.builder, copy.site, size))
            except CommandError as error:
                record.found.append(f"{size:,} posts: {copy.builder.name} serve failed: {error}")


def _copy_of_site(source: Path, folder: Path) -> Site:
    """A copy of a site without what its `exclude:` names; its first page is the one edited."""
    config = yaml.safe_load((source / "_config.yml").read_text(encoding="utf-8"))
    left_out = {each.rstrip("/") for each in config.get("exclude", [])} - {"Gemfile"}
    shutil.copytree(
        source, folder, ignore=shutil.ignore_patterns(*left_out, *_OUTPUTS), symlinks=True
    )
    posts = sorted(folder.glob("_posts/*.md"))
    post = posts[-1] if posts else folder / "_pages/about.md"
    return Site(
        folder=folder,
        output=folder / "_site",
        post=post,
        post_page="index.html",
        layout=folder / "_layouts/default.html",
    )


def _compared(name: str, copies: list[Copy]) -> list[str]:
    """Sentences on whether the builders did the same work."""
    counts = ", ".join(f"{copy.builder.name} {len(pages(copy.site.output)):,}" for copy in copies)
    found = [f"{name}: HTML pages: {counts}"]
    first = copies[0]
    for copy in copies[1:]:
        pair = f"{first.builder.name} and {copy.builder.name}"
        outputs = first.site.output, copy.site.output
        others = other_headings(*outputs)
        found.append(f"{name}: {pair}: {_differences('headings', others)}")
        if {first.builder.name, copy.builder.name} == {PYKYLL, JEKYLL}:
            found.append(f"{name}: {pair}: {_differences('bytes', other_bytes(*outputs))}")
    return found


def _differences(what: str, names: list[str]) -> str:
    if not names:
        return f"the same {what}" + (", but for the feed's time" if what == "bytes" else "")
    some = ", ".join(names[:5])
    return f"other {what} in {len(names)}: {some}{', …' if len(names) > 5 else ''}"


def _report(record: Record) -> list[str]:
    versions = ", ".join(f"{name} {version}" for name, version in record.versions.items())
    found = [f"- {each}" for each in record.found]
    return [
        record.machine,
        versions,
        *tables(record, PYKYLL),
        "",
        "### What was compared",
        "",
        *found,
    ]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())

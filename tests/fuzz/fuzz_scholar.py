"""Builds random sites with both jekyll-scholars, and shows what they write differently.

PYKYLL_JEKYLL_SCHOLAR="bundle exec jekyll" python tests/fuzz/fuzz_scholar.py [sites] [first seed]
"""

from __future__ import annotations

import random
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import ruby_scholar
from ruby_scholar import Built
from scholar_sites import site
from site_text import read_tree

from pykyll import build
from pykyll.errors import BuildError

_BATCH = 40
_SHOWN = 300
_TIME = datetime(2026, 11, 25, 12, tzinfo=UTC)


def build_with_pykyll(files: dict[str, str]) -> Built:
    """What pykyll makes of a site."""
    with tempfile.TemporaryDirectory(prefix="scholar-") as top:
        source = ruby_scholar.write_files(files, Path(top, "site"))
        try:
            build(
                source,
                Path(top, "out"),
                compat="jekyll 4.3.1 debian",
                environment="production",
                time=_TIME,
            )
        except BuildError as error:
            return Built({}, str(error))
        return Built(read_tree(Path(top, "out")))


def difference(ours: Built, theirs: Built) -> str | None:
    """Where two results begin to differ; None where they do not, or where both failed."""
    if ours.error or theirs.error:
        if ours.error and theirs.error:
            return None
        return f"  jekyll {theirs.error!r}\n  pykyll {ours.error!r}"
    for path in sorted({*ours.files, *theirs.files}):
        left, right = ours.files.get(path), theirs.files.get(path)
        if left is None or right is None:
            return f"  {path} is written by one alone: {'jekyll' if left is None else 'pykyll'}"
        if left != right:
            return f"  {path}\n{_lines(left.decode(), right.decode())}"
    return None


def _lines(ours: str, theirs: str) -> str:
    pairs = zip((*ours.split("\n"), "<end>"), (*theirs.split("\n"), "<end>"), strict=False)
    left, right = next(pair for pair in pairs if pair[0] != pair[1])
    place = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), 0)
    start = max(0, place - 60)
    return f"  jekyll …{right[start : start + _SHOWN]}\n  pykyll …{left[start : start + _SHOWN]}"


def main(count: int = 200, first: int = 0) -> int:
    """Run; 1 where a site differs."""
    found = 0
    for start in range(first, first + count, _BATCH):
        numbers = range(start, min(start + _BATCH, first + count))
        sites = [site(random.Random(number)) for number in numbers]
        for number, files, theirs in zip(
            numbers, sites, ruby_scholar.build_all(sites), strict=True
        ):
            told = difference(build_with_pykyll(files), theirs)
            if told is not None:
                found += 1
                print(f"seed {number}\n{told}", flush=True)
    print(f"{count} sites, {found} differ")
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:])))

"""Measures any site: `python -m visitor --site FOLDER`, or `--built FOLDER` of what is built.

A row of Markdown for each page: requests and bytes of the first visit (its own host's),
hosts of others that it asked for (none is reached), bytes of script, axe's rules that it
breaks (default rules, few renderings), and Lighthouse's medians with the largest paint.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from visitor.axe import FEW_RENDERINGS, told, violations
from visitor.browser import browser
from visitor.first_load import first_load
from visitor.lighthouse import Score, scores
from visitor.pages import pages_of
from visitor.screens import take
from visitor.server import served
from visitor.tools import chromium
from visitor.trees import tree_of
from visitor.visited import Visited, visited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_HEAD = (
    "| page | requests | bytes | other hosts | script bytes | axe rules | p/a/b/s | LCP ms |\n"
    "|---|---|---|---|---|---|---|---|"
)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="visitor", description=__doc__)
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("--site", type=Path, help="a site's source, built here with pykyll")
    given.add_argument("--built", type=Path, help="a site that is built")
    parser.add_argument("--pages", nargs="+", default=["/"], help="their addresses; 'types': all")
    parser.add_argument("--runs", type=int, default=3, help="of Lighthouse; 0 for none")
    parser.add_argument("--screens", type=Path, help="put pictures of each page type here")
    return parser.parse_args()


@contextmanager
def _opened(options: argparse.Namespace) -> Iterator[Visited]:
    with tempfile.TemporaryDirectory() as folder:
        if options.site:
            with visited(tree_of(options.site.resolve()), Path(folder)) as site:
                yield site
        else:
            built = options.built.resolve()
            with served(built) as address:
                yield Visited(built.name, built, built, address, "", pages_of(built))


def _score(url: str, runs: int, blocked: set[str]) -> Score | None:
    """Nothing where Lighthouse gave up, as where a page paints nothing."""
    try:
        return scores([url], chromium(), runs=runs, blocked=blocked)[0]
    except RuntimeError as error:
        _say(f"<!-- {' '.join(str(error).split())[:300]} -->")
        return None


def _row(of: Browser, site: Visited, path: str, runs: int) -> tuple[str, str]:
    """The page's row, and in words what axe and Lighthouse found."""
    load = first_load(of, site.address, path)
    found = violations(of, site.address, [path], FEW_RENDERINGS)
    rules = ", ".join(sorted({each.rule for each in found})) or "0"
    score = _score(site.address + path, runs, load.other_hosts) if runs else None
    cells = [
        path,
        str(len(load.answers)),
        f"{load.bytes:,}",
        ", ".join(sorted(load.other_hosts)) or "0",
        f"{load.script_bytes:,}",
        rules,
        "/".join(str(each) for each in score.medians) if score else "–",
        f"{score.largest_paint:.0f}" if score else "–",
    ]
    return f"| {' | '.join(cells)} |", "\n".join([*told(found), str(score or "")])


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure what the command line asks for, and print it."""
    options = _options()
    with _opened(options) as site, browser(chromium()) as of:
        types = [page.path for page in site.types]
        paths = types if options.pages == ["types"] else options.pages
        _say(_HEAD)
        words = []
        for path in paths:
            row, more = _row(of, site, path, options.runs)
            _say(row)
            words.append(more)
        sys.stderr.write("\n".join(words) + "\n")
        if options.screens:
            take(of, site, options.screens)


if __name__ == "__main__":
    main()

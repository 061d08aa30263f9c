"""`pykyll proof` beside Debian's htmlproofer, offline, on sites of 1,000 and 5,000 pages.

    python benchmarks/proof.py [PAGES ...]

Both check links, images and scripts of the same files in one run. Prints seconds and the
most memory that each took; ends with 1 where pykyll is less than five times as fast or
where its memory grows with the site.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

SIZES = (1_000, 5_000)
AS_FAST = 5.0
MAY_GROW = 1.5  # times the memory for the smallest site
WORDS = "The quick brown fox jumps over the lazy dog while the author writes of other things. "


def write_site(folder: Path, pages: int) -> None:
    """A blog: a menu on every page, and posts that link to each other's headings."""
    (folder / "images").mkdir(parents=True)
    (folder / "posts").mkdir()
    for name in ("site.css", "site.js", "favicon.ico", *(f"images/{n}.png" for n in range(10))):
        (folder / name).write_text("")
    for section in range(10):
        (folder / f"section{section}").mkdir()
        (folder / f"section{section}/index.html").write_text(page(section, "<p id=top>x</p>"))
    (folder / "index.html").write_text(page(0, "<p>home</p>"))
    for number in range(pages - 11):
        (folder / f"posts/{number}.html").write_text(page(number, post(number, pages - 11)))


def page(number: int, body: str) -> str:
    """A page with its menu."""
    menu = "".join(f'<li><a href="/section{n}/">Section {n}</a></li>\n' for n in range(10))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{number}</title>\n'
        '<link rel="icon" href="/favicon.ico">\n<link rel="stylesheet" href="/site.css">\n'
        f'<script src="/site.js"></script>\n</head>\n<body>\n<nav><ul>\n{menu}</ul></nav>\n'
        f"<main>\n{body}</main>\n</body>\n</html>\n"
    )


def post(number: int, posts: int) -> str:
    """Six sections with a link, a picture and some code each."""
    return "".join(
        f'<h2 id="part{part}">Part {part}</h2>\n<p>{WORDS * 3}'
        f'<a href="/posts/{(number * 7 + part * 131) % posts}.html#part{part}">another post</a> '
        f'<code>a[{part}]</code></p>\n<p><img src="/images/{part}.png" alt="Part {part}"></p>\n'
        for part in range(6)
    )


@dataclass(frozen=True)
class Measure:
    """What one run took."""

    seconds: float
    megabytes: float


def measure(command: list[str]) -> Measure:
    """Run a command that must succeed; its children count for the memory too."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "LANG": "C.UTF-8"},
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Measure(time.perf_counter() - begun, usage.ru_maxrss / 1000)


def main(sizes: list[int]) -> int:
    reference = shutil.which("htmlproofer")
    print(f"{'pages':>6} {'proofer':<14} {'seconds':>8} {'MB':>6}")
    ours: list[Measure] = []
    good = True
    for pages in sizes:
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder, "site")
            write_site(site, pages)
            command = [sys.executable, "-m", "pykyll", "proof", str(site), "--disable-external"]
            ours.append(measure(command))
            report(pages, "pykyll", ours[-1])
            if reference is None:
                print(f"{pages:>6} htmlproofer is not installed (Debian: ruby-html-proofer)")
                continue
            theirs = measure([reference, "--disable-external", str(site)])
            report(pages, "htmlproofer", theirs)
            ratio = theirs.seconds / ours[-1].seconds
            print(f"{pages:>6} {ratio:.1f} times as fast")
            good = good and ratio >= AS_FAST
    growth = max(each.megabytes for each in ours) / ours[0].megabytes
    print(f"memory for the largest site: {growth:.2f} times that for the smallest")
    return 0 if good and growth <= MAY_GROW else 1


def report(pages: int, name: str, taken: Measure) -> None:
    print(f"{pages:>6} {name:<14} {taken.seconds:>8.2f} {taken.megabytes:>6.0f}", flush=True)


if __name__ == "__main__":
    sys.exit(main([int(each) for each in sys.argv[1:]] or list(SIZES)))

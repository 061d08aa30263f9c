"""Builds the same site with pykyll and its peers, one after the other in one run.

    python benchmarks/build.py [SOURCE] [--posts N] [--runs N]

Without a source, a site of N posts is generated. Peers that are not installed are left
out. Each figure is the whole process, wall clock, the median of the runs.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_ENVIRON = {
    # An installed package brings its bytecode; a setting that forbids it would be timed.
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "LANG": "C.UTF-8",
    "JEKYLL_NO_BUNDLER_REQUIRE": "true",
}
_PARAGRAPH = (
    "The quick *brown* fox jumps over the **lazy** dog, said [somebody](http://example.com), "
    "and it isn't clear -- to this day -- what `the_dog()` thought of it.\n\n"
)
_LAYOUT = """<!DOCTYPE html>
<html lang="{{ page.lang | default: site.lang | default: 'en' }}"><head><title>{{ page.title }}</title></head>
<body>{% include nav.html %}<main>{{ content }}</main>
{% if page.previous %}<a href="{{ page.previous.url | relative_url }}">{{ page.previous.title }}</a>{% endif %}
<footer>{{ site.time | date: "%Y" }}</footer></body></html>
"""
_NAV = """<nav>{% for item in site.data.nav %}<a href="{{ item.url | relative_url }}"
{% if item.url == page.url %}class="here"{% endif %}>{{ item.name | escape }}</a>{% endfor %}</nav>
"""
_INDEX = """---
layout: default
title: Index
---
{% for post in site.posts %}<li><a href="{{ post.url | relative_url }}">{{ post.title }}</a>
{{ post.date | date: "%-d %B %Y" }} {{ post.excerpt | strip_html | truncatewords: 20 }}</li>
{% endfor %}
"""


def make_site(folder: Path, posts: int) -> Path:
    """A blog of that many posts of some 480 words."""
    files = {
        "_config.yml": "title: Bench\npermalink: pretty\n",
        "_layouts/default.html": _LAYOUT,
        "_includes/nav.html": _NAV,
        "_data/nav.yml": "".join(f"- {{name: N{n}, url: /n{n}/}}\n" for n in range(8)),
        "index.html": _INDEX,
    }
    for number in range(posts):
        day = f"{2000 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        paragraphs = "".join(_PARAGRAPH.replace("dog", f"dog {number}.{n}") for n in range(8))
        body = f"## Part one\n\n{paragraphs}- a\n- b\n\n## Part two\n\n{paragraphs}"
        header = f"---\nlayout: default\ntitle: Post {number}\ntags: [t{number % 7}]\n---\n"
        files[f"_posts/{day}-post-{number}.md"] = header + body
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return folder


def _seconds(command: list[str], runs: int, clean: Path) -> float:
    times = []
    for _ in range(runs):
        shutil.rmtree(clean, ignore_errors=True)
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=_ENVIRON)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("source", nargs="?")
    parser.add_argument("--posts", type=int, default=500)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(options.source or make_site(Path(folder) / "site", options.posts)).resolve()
        out = Path(folder) / "out"
        commands = {
            "pykyll": [sys.executable, "-m", "pykyll", "build", "-s", str(source), "-d", str(out)],
            "jekyll": [
                "jekyll",
                "build",
                "--disable-disk-cache",
                "-s",
                str(source),
                "-d",
                str(out),
            ],
            "rustkyll": ["rustkyll", "build", "-s", str(source), "-d", str(out)],
        }
        print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
        for name, command in commands.items():
            if name != "pykyll" and shutil.which(command[0]) is None:
                print(f"{name:10} not installed")
                continue
            try:
                print(f"{name:10} {_seconds(command, options.runs, out):7.2f} s")
            except subprocess.CalledProcessError as error:
                print(f"{name:10} failed: {error.stderr[-200:]!r}")


if __name__ == "__main__":
    main()

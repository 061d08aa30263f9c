"""Filters that look through all posts, a hundred times on a page: pykyll and Jekyll in one run.

python benchmarks/selecting.py                    # 5,000 posts; Jekyll takes minutes
python benchmarks/selecting.py --posts 1000

Each page's seconds are what `--profile` says of it; the two must print the same.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT / "tests/support"), str(_ROOT / "src")]

from blog_site import write_files  # noqa: E402
from ruby_jekyll import EMULATED, is_installed  # noqa: E402

_CALLS = {
    "where": "{% assign a = 'a' | append: k %}{% assign q = site.posts | where: 'author', a %}",
    "where_exp": "{% assign q = site.posts | where_exp: 'p', 'p.rank == k' %}",
    "where_exp with and": (
        "{% assign q = site.posts | where_exp: 'p', \"p.rank > k and p.kind == 'x'\" %}"
    ),
    "where_exp with contains": "{% assign q = site.posts | where_exp: 'p', 'p.title contains k' %}",
    "where_exp in two loops": (
        "{% for j in (k..k) %}{% assign q = site.posts | where_exp: 'p', 'p.info.level == j' %}"
        "{% endfor %}"
    ),
    "find": "{% assign q = site.posts | find: 'rank', k %}",
    "group_by": "{% assign q = site.posts | group_by: 'author' %}",
    "group_by_exp": "{% assign q = site.posts | group_by_exp: 'p', 'p.rank | modulo: k' %}",
    "sort": "{% assign q = site.posts | sort: 'rank' %}",
}
_TIMES = 100


def site_files(posts: int) -> dict[str, str]:
    """Posts with front matter to look at, and a page for each filter."""
    files = {"_config.yml": "title: Many\nurl: https://example.org\npermalink: /:title/\n"}
    for number in range(posts):
        files[f"_posts/2020-01-01-p{number}.md"] = (
            f"---\ntitle: Post {number}\nrank: {number * 7919 % 1000}\nauthor: a{number % 50}\n"
            f"kind: {'xyz'[number % 3]}\ninfo: {{level: {number % 7}}}\n---\nText.\n"
        )
    for number, call in enumerate(_CALLS.values()):
        loop = f"{{% for k in (1..{_TIMES}) %}}{call}{{{{ q.size }}}} {{% endfor %}}"
        files[f"page{number}.html"] = f"---\npermalink: /page{number}.html\n---\n{loop}\n"
    return files


def profile(command: list[str], folder: Path) -> dict[str, float]:
    """Seconds for each page, as the build's own table says."""
    environ = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true", "TZ": "UTC"}
    done = subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, check=True
    )
    rows = re.findall(r"(page\d+)\.html +\|.*\| +([\d.]+) \|", done.stdout + done.stderr)
    return {name: float(seconds) for name, seconds in rows}


def main(posts: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_files(folder / "site", site_files(posts))
        builders = {
            "pykyll": [sys.executable, "-m", "pykyll", "build", "--jobs", "1", "--compat", EMULATED]
        }
        if is_installed():
            builders["Jekyll"] = ["jekyll", "build", "--disable-disk-cache"]
        taken = {
            name: profile([*command, "--profile", "-d", str(folder / name)], folder / "site")
            for name, command in builders.items()
        }
        print(f"| {_TIMES} times over {posts:,} posts | {' | '.join(taken)} | same output |")
        print("|---" * (len(taken) + 2) + "|")
        for number, name in enumerate(_CALLS):
            pages = {(folder / builder / f"page{number}.html").read_bytes() for builder in taken}
            seconds = " | ".join(f"{each[f'page{number}']:.2f} s" for each in taken.values())
            print(f"| `{name}` | {seconds} | {'yes' if len(pages) == 1 else 'no'} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Filters over many posts")
    parser.add_argument("--posts", type=int, default=5000)
    main(parser.parse_args().posts)

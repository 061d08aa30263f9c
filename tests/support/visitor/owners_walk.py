"""An owner's first hour, step by step: from no folder to a site that is proofed.

`python -m visitor.owners_walk FOLDER` does what the owner's guide says, in its order, command by
command and file by file, and prints of each step what was typed, the seconds that the machine
took, and what the screen said. `--screens` takes pictures of the pages on the way.
The owner is Emmy Noether (1882-1935), with five of her papers.
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

from visitor.browser import browser, window
from visitor.server import served
from visitor.settings import draw_portrait, fill_in
from visitor.tools import chromium
from visitor.trees import OF_THIS_TREE

if TYPE_CHECKING:
    from collections.abc import Callable

_PAPERS = r"""
@article{noether1918invariante,
  author  = {Emmy Noether},
  title   = {Invariante {V}ariationsprobleme},
  journal = {Nachrichten von der Gesellschaft der Wissenschaften zu G{\"o}ttingen},
  pages   = {235--257},
  year    = 1918
}
@article{noether1921idealtheorie,
  author  = {Noether, Emmy},
  title   = {Idealtheorie in {R}ingbereichen},
  journal = {Mathematische Annalen},
  volume  = 83,
  pages   = {24--66},
  doi     = {10.1007/BF01464225},
  year    = 1921
}
@article{noether1927aufbau,
  author  = {Noether, Emmy},
  title   = {Abstrakter {A}ufbau der {I}dealtheorie in algebraischen {Z}ahl- und {F}unktionenk{\"o}rpern},
  journal = {Mathematische Annalen},
  volume  = 96,
  pages   = {26--61},
  doi     = {10.1007/BF01209152},
  year    = 1927
}
@article{noether1929hyperkomplexe,
  author  = {Noether, Emmy},
  title   = {Hyperkomplexe {G}r{\"o}{\ss}en und {D}arstellungstheorie},
  journal = {Mathematische Zeitschrift},
  volume  = 30,
  pages   = {641--692},
  doi     = {10.1007/BF01187794},
  year    = 1929
}
@article{brauer1932beweis,
  author  = {Brauer, Richard and Hasse, Helmut and Noether, Emmy},
  title   = {Beweis eines {H}auptsatzes in der {T}heorie der {A}lgebren},
  journal = {Journal f{\"u}r die reine und angewandte Mathematik},
  volume  = 167,
  pages   = {399--404},
  doi     = {10.1515/crll.1932.167.399},
  year    = 1932
}
"""
SITE = "emmy-noether"
"""The folder that `pykyll new` makes of the name."""
_BIOGRAPHY = "I work on ideals, and on what stays the same."
_INTEREST = """
- name: Ideals
  summary:
    - Chains of them, and where they end.
"""
_CHINESE = """---
permalink: /zh-Hans/
layout: home
lang: zh-Hans
translation_of: /
title: 个人简介
i18n: biography
description: 埃米·诺特的简介与论文。
---

我研究理想论与不变量。

{% include news.html most=5 %}

{% include selected-publications.html heading="代表论文" %}
"""
_SECONDS_OF_SERVE = 240
_ENVIRONMENT = os.environ | {"PYKYLL_NETWORK": "off"} | OF_THIS_TREE


@dataclass(slots=True)
class Step:
    """One thing that the owner did."""

    what: str
    typed: str
    seconds: float = 0.0
    """What the machine took; typing is the owner's."""
    said: str = ""
    succeeded: bool = True


@dataclass(slots=True)
class Walk:
    """The site as it grows, and the steps so far."""

    site: Path
    screens: Path | None = None
    steps: list[Step] = field(default_factory=list)

    def run(self, what: str, *arguments: str, cwd: Path | None = None) -> Step:
        """A `pykyll` command in the site's folder."""
        typed = "pykyll " + " ".join(f'"{each}"' if " " in each else each for each in arguments)
        started = time.monotonic()
        result = subprocess.run(
            [sys.executable, "-m", "pykyll", *arguments],
            capture_output=True,
            text=True,
            check=False,
            cwd=cwd or self.site,
            env=_ENVIRONMENT,
        )
        said = (result.stdout + result.stderr).strip()
        return self.note(what, typed, started, said, succeeded=result.returncode == 0)

    def edit(self, what: str, typed: str, change: Callable[[], object]) -> Step:
        """What is done in an editor or by copying a file."""
        started = time.monotonic()
        change()
        return self.note(what, typed, started, "", succeeded=True)

    def note(self, what: str, typed: str, started: float, said: str, *, succeeded: bool) -> Step:
        seconds = time.monotonic() - started
        step = Step(what, typed, seconds, _without_colours(said), succeeded)
        self.steps.append(step)
        return step

    def look(self, path: str = "/") -> None:
        """A picture of the page as it is now, named by the number of the step."""
        built = self.site / "_site"
        if self.screens is None or not built.is_dir():
            return
        self.screens.mkdir(parents=True, exist_ok=True)
        name = f"{len(self.steps):02}{path.strip('/').replace('/', '-') or '-home'}.png"
        with served(built) as address, browser(chromium()) as of, window(of, 1280, 900) as page:
            page.goto(address + path)
            page.screenshot(path=self.screens / name)


def _without_colours(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def walk(folder: Path, screens: Path | None = None) -> list[Step]:
    """Do it all in a folder that is there: the steps in order. The site is in `SITE` within it."""
    owner = Walk(folder / SITE, screens)
    owner.run(
        "a site of one's own",
        *("new", "--academic", "--blank", "--native-name", "埃米·诺特", "Emmy Noether"),
        cwd=folder,
    )
    if not owner.site.is_dir():
        return owner.steps
    owner.run("see what one has", "build")
    owner.look()
    _fill(owner)
    owner.run("build", "build")
    for path in ("/", "/publications/", "/papers/brauer1932beweis/", "/cv/", "/zh-Hans/"):
        owner.look(path)
    _preview(owner)
    owner.run("build for publishing", "build")
    owner.run("proof", "proof", "--disable-external")
    owner.run("what else could be wrong", "doctor")
    return owner.steps


def _fill(owner: Walk) -> None:
    site = owner.site
    owner.edit(
        "name, portrait, profile",
        "images/portrait.jpg; author: in _config.yml",
        lambda: (
            draw_portrait(site / "images/portrait.jpg"),
            fill_in(
                site,
                {
                    "avatar": "/images/portrait.jpg",
                    "native_lang": "zh-Hans",
                    "employer": "University of Göttingen",
                    "email": "emmy@example.org",
                },
            ),
        ),
    )
    owner.edit("the biography", "_pages/about.md", lambda: _write_biography(site))
    interests = site / "_data/interests.yml"
    owner.edit(
        "an interest",
        "_data/interests.yml",
        lambda: interests.write_text(interests.read_text("utf-8") + _INTEREST, "utf-8"),
    )
    (site.parent / "refs.bib").write_text(_PAPERS, "utf-8")
    words = ("add", "paper", "../refs.bib", "--topic", "Ideals", "--selected")
    owner.run("five papers", *words)
    owner.run("a news item", "add", "news", "The [site](/publications/) is online.")
    owner.run(
        "a talk",
        *("add", "talk", "Hyperkomplexe Systeme in ihren Beziehungen zur kommutativen Algebra"),
        *("--date", "1932-09-07", "--event", "International Congress of Mathematicians"),
        *("--place", "Zürich", "--kind", "invited"),
    )
    owner.run(
        "a CV entry",
        *("add", "cv", "PhD in mathematics", "--kind", "education"),
        *("--where", "University of Erlangen", "--from", "1903", "--to", "1907"),
    )
    owner.edit(
        "a Chinese page",
        "_pages/about.zh-Hans.md",
        lambda: (site / "_pages/about.zh-Hans.md").write_text(_CHINESE, "utf-8"),
    )


def _write_biography(site: Path) -> None:
    """A sentence in place of the one that is there; what includes other parts stays."""
    file = site / "_pages/about.md"
    head, _, body = file.read_text("utf-8").partition("\n---\n")
    parts = body.strip().split("\n\n")
    file.write_text("\n\n".join([f"{head}\n---", _BIOGRAPHY, *parts[1:]]) + "\n", "utf-8")


def _free_port() -> int:
    with socket.socket() as any_one:
        any_one.bind(("127.0.0.1", 0))
        return int(any_one.getsockname()[1])


def _wait_for(url: str, text: str) -> bool:
    """Whether the page has the text within the time that is given."""
    until = time.monotonic() + _SECONDS_OF_SERVE
    while time.monotonic() < until:
        try:
            with urlopen(url) as answer:
                if text in answer.read().decode("utf-8"):
                    return True
        except (URLError, ConnectionError):
            pass
        time.sleep(0.02)
    return False


def _preview(owner: Walk) -> None:
    """Serve, change a sentence and wait until the page has it."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-m", "pykyll", "serve", "--livereload", "--port", str(port)]
    started = time.monotonic()
    with subprocess.Popen(
        command,
        cwd=owner.site,
        env=_ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            seen = _wait_for(url, _BIOGRAPHY)
            owner.note("preview", "pykyll serve --livereload", started, url, succeeded=seen)
            file = owner.site / "_pages/about.md"
            changed = file.read_text("utf-8").replace("stays the same", "does not change")
            started = time.monotonic()
            file.write_text(changed, "utf-8")
            seen = _wait_for(url, "does not change")
            owner.note(
                "a sentence changed, until the page has it", "save", started, "", succeeded=seen
            )
        finally:
            server.terminate()


def told(steps: list[Step]) -> str:
    """The steps as a table of Markdown, and under it what the screen said at each."""
    lines = ["| | step | typed | seconds | |", "|---|---|---|---|---|"]
    for number, step in enumerate(steps, start=1):
        outcome = "" if step.succeeded else "**failed**"
        lines.append(
            f"| {number} | {step.what} | `{step.typed}` | {step.seconds:.1f} | {outcome} |"
        )
    for number, step in enumerate(steps, start=1):
        if step.said:
            lines += ["", f"{number}. `{step.typed}`", "", "```", step.said, "```"]
    return "\n".join(lines)


def main() -> int:
    """Walk, and print it: 1 if a step failed."""
    parser = argparse.ArgumentParser(prog="owners_walk", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the site's folder will be")
    parser.add_argument("--screens", type=Path, help="put pictures of the screen here")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    steps = walk(options.folder.resolve(), options.screens)
    sys.stdout.write(told(steps) + "\n")
    return 0 if all(step.succeeded for step in steps) else 1


if __name__ == "__main__":
    sys.exit(main())

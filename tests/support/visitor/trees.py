"""The sites that visitors are sent to: each a copy of a tree, built as it is published."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from visitor.settings import draw_portrait, fill_in

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[3]
KITCHEN_SINK = ROOT / "tests/site/kitchen-sink"
_ALWAYS_COPIED = {"Gemfile", "Gemfile.lock"}  # they say which Jekyll it is for
_NEVER_COPIED = {".git", ".github", ".ci", ".venv", ".pykyll-cache", ".jekyll-cache", "_site"}
OF_THIS_TREE = {"PYTHONPATH": str(ROOT / "src")}
"""The environment in which `python -m pykyll` is the one beside these tests."""
MORE_SETTINGS = "_config.more.yml"
"""Settings of a tree that are read after its `_config.yml`."""
_WORDS_OF_THE_TEMPLATES = {"i18n", "profiles.yml", "navigation.yml"}
_ALL_OF_AN_AUTHOR = {
    "avatar": "/images/portrait.jpg",
    "bio": "Author of the first program for a machine",
    "employer": "The Analytical Society",
    "location": "London",
    "email": "a.person@example.org",
    "website": "https://example.org/",
    "googlescholar": "AAAAAAAAAAAJ",
    "orcid": "0000-0002-1825-0097",
    "semanticscholar": "1234567",
    "dblp": "12/3456",
    "github": "example",
    "linkedin": "example",
}
_PAPER = """
- key: study{number:03}
  title: "On the {number}th Question of Analysis"
  authors: [Ada Lovelace, Mary Somerville]
  year: {year}
  venue: Journal of Analysis
  type: article
  volume: "{number}"
"""


class CannotBuildError(Exception):
    """The tree is not there, or its build failed; the message is the builder's."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A site to visit."""

    name: str
    make: Callable[[Path], None]
    """Writes the tree into the folder given."""
    chosen: tuple[str, ...] = ()
    """The types of pages (`Page.kind`) to look at where not all are; without any, each type."""
    has_much_of_others: bool = False
    """Whether its other pages are those of another site, or of one kind by hundreds."""


def run_pykyll(*arguments: str, cwd: Path | None = None) -> str:
    """What the command printed; `CannotBuildError` says it where the command failed."""
    environment = os.environ | {"JEKYLL_ENV": "production", "PYKYLL_NETWORK": "off"} | OF_THIS_TREE
    result = subprocess.run(
        [sys.executable, "-m", "pykyll", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env=environment,
    )
    if result.returncode:
        raise CannotBuildError(f"pykyll {' '.join(arguments)}\n{result.stdout}{result.stderr}")
    return result.stdout + result.stderr


def copy_site(source: Path, destination: Path) -> None:
    """Copy what Jekyll reads of a tree: all but what its `exclude:` names at the top."""
    config = yaml.safe_load((source / "_config.yml").read_text("utf-8")) or {}
    excluded = {str(item).rstrip("/") for item in config.get("exclude") or []} - _ALWAYS_COPIED

    def ignored(folder: str, names: list[str]) -> set[str]:
        at_the_top = Path(folder) == source
        return {
            name for name in names if at_the_top and (name in excluded or name in _NEVER_COPIED)
        }

    shutil.copytree(source, destination, ignore=ignored, dirs_exist_ok=True)


def _owner(folder: Path) -> None:
    copy_site(ROOT, folder)


def _empty(folder: Path) -> None:
    """The owner's tree before there was anything to say: data files of comments alone."""
    copy_site(ROOT, folder)
    shutil.rmtree(folder / "_papers", ignore_errors=True)
    for file in (folder / "_data").iterdir():
        if file.name not in _WORDS_OF_THE_TEMPLATES and file.is_file():
            file.write_text("# Nothing yet.\n", "utf-8")


def _filled_in(folder: Path) -> None:
    """What `pykyll new --academic` gives, with its example content, a portrait and all profiles."""
    run_pykyll("new", "--academic", "--name", "Ada Lovelace", str(folder))
    draw_portrait(folder / _ALL_OF_AN_AUTHOR["avatar"].lstrip("/"))
    fill_in(folder, _ALL_OF_AN_AUTHOR)


def _many_papers(folder: Path, count: int) -> None:
    """The filled-in site of somebody who has written for decades: its list has a finder."""
    _filled_in(folder)
    file = folder / "_data/publications.yml"
    entries = "".join(
        _PAPER.format(number=number, year=2025 - number // 5) for number in range(count)
    )
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n{entries}", "utf-8")


def _kitchen_sink(folder: Path) -> None:
    """The owner's tree with pages of all that Markdown can hold."""
    if not KITCHEN_SINK.is_dir():
        raise CannotBuildError(f"{KITCHEN_SINK} is not there")
    copy_site(ROOT, folder)
    without_settings = shutil.ignore_patterns("_config.yml")
    shutil.copytree(KITCHEN_SINK, folder, ignore=without_settings, dirs_exist_ok=True)
    shutil.copy(KITCHEN_SINK / "_config.yml", folder / MORE_SETTINGS)


_HOME_AND_PAPERS = ("/", "/publications/")
_OF_EACH_FORM = ("/404.html", "/cv/", "/talks/", "/people/", "/zh-Hans/")


def trees(*, full: bool) -> tuple[Tree, ...]:
    """All of them; `full` has the list of papers as long as a list may be."""
    many = partial(_many_papers, count=200 if full else 60)
    return (
        Tree("owner", _owner, _HOME_AND_PAPERS),
        Tree("empty", _empty, _HOME_AND_PAPERS),
        Tree("filled-in", _filled_in, (*_HOME_AND_PAPERS, *_OF_EACH_FORM, "papers", "2026")),
        Tree("many-papers", many, ("/publications/",), has_much_of_others=True),
        Tree("kitchen-sink", _kitchen_sink, ("/kitchen-sink/",), has_much_of_others=True),
    )


def tree_of(folder: Path) -> Tree:
    """Any site's tree, by its folder."""
    return Tree(folder.name, lambda destination: copy_site(folder, destination))


def build_for(address: str, tree: Path, destination: Path, *, baseurl: str = "") -> str:
    """Build as it is published, for the address that it is served at: what was printed."""
    extra = tree.parent / f"{tree.name}.address.yml"
    extra.write_text(f"url: {address}\nbaseurl: {baseurl!r}\n", "utf-8")
    more = [MORE_SETTINGS] if (tree / MORE_SETTINGS).is_file() else []
    configs = ["_config.yml", *more, str(extra)]
    arguments = ["build", "--source", str(tree), "--destination", str(destination)]
    return run_pykyll(*arguments, "--config", ",".join(configs), cwd=tree)

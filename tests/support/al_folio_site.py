"""A small site with al-folio's folders, its own words and its own few lines of Ruby."""

from __future__ import annotations

import re
from pathlib import Path

from ruby_scholar import Built, build_all
from site_text import parse_site, read_tree

FOLDER = Path(__file__).parent.parent / "al_folio"
EXPECTED = FOLDER / "expected.txt"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def files() -> dict[str, str]:
    """The files of the site, its plugins in Ruby among them."""
    site = parse_site((FOLDER / "site.txt").read_text("utf-8"))
    ruby = {f"_plugins/{each.name}": each.read_text("utf-8") for each in FOLDER.glob("ruby/*.rb")}
    return site | ruby


def without_random_names(tree: dict[str, bytes]) -> dict[str, str]:
    """The texts of a tree; what jekyll-tabs draws at random is one name."""
    return {path: _UUID.sub("{UUID}", data.decode("utf-8")) for path, data in tree.items()}


def built_by_jekyll() -> dict[str, str]:
    """What Jekyll with jekyll-scholar writes for it."""
    [built] = build_all([files()])
    assert built.error is None, built.error + built.log
    return without_random_names(built.files)


def built_by_pykyll(source: Path, destination: Path) -> dict[str, str]:
    """What pykyll writes for it."""
    from pykyll import build

    build(source, destination, compat="jekyll 4.3.1", environment="production")
    return without_random_names(read_tree(destination))


__all__ = ["EXPECTED", "FOLDER", "Built", "built_by_jekyll", "built_by_pykyll", "files"]

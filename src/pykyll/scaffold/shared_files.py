"""What a new academic site has in common with the site at the top of pykyll's repository.

There is one copy of these files: at the top. A checkout reads them there; the wheel carries them
within this package, where `tool.hatch` in `pyproject.toml` puts them.
"""

from __future__ import annotations

import os
from importlib.resources import files
from typing import TYPE_CHECKING

from pykyll.scaffold.template_files import read_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

TEMPLATE = "academic"
SHARED = (
    "_data/i18n",
    "_data/profiles.yml",
    "_includes",
    "_layouts",
    "_pages/404.md",
    "_sass",
    "_schemas",
    "assets",
    "feed.xml",
    "images/favicon.svg",
    "publications.bib",
    "robots.txt",
    "sitemap.xml",
)
"""Files, and folders with all that lies in them."""
_OWN = frozenset({"_includes/seal.svg"})
"""What each site has of its own, though it lies in one of these folders."""


def academic_files() -> Iterator[tuple[str, str]]:
    """Path and text of each file of a new academic site, sorted."""
    own = files("pykyll.scaffold").joinpath("templates", TEMPLATE)
    found = {**dict(_shared(_top() or own)), **dict(read_files(own, ""))}
    yield from sorted((path, text) for path, text in found.items() if path not in _OWN)


def _shared(top: Traversable) -> Iterator[tuple[str, str]]:
    for name in SHARED:
        entry = top.joinpath(*name.split("/"))
        if entry.is_dir():
            yield from read_files(entry, f"{name}/")
        else:
            yield name, entry.read_text(encoding="utf-8")


def _top() -> Traversable | None:
    """The top of the repository that this package lies in; None where it is installed."""
    package = files("pykyll")
    path = os.path.dirname(os.path.dirname(str(package)))
    is_checkout = os.path.isfile(os.path.join(path, "pyproject.toml")) and os.path.isdir(
        os.path.join(path, "_layouts")
    )
    return package.joinpath("..", "..") if is_checkout else None

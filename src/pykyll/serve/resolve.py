"""From the path of a URL to a file of the site, as GitHub Pages finds it."""

from __future__ import annotations

import os
from typing import Literal

from pykyll.dataclass import dataclass
from pykyll.files.paths import is_inside

Kind = Literal["file", "redirect", "folder", "missing"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a URL leads to."""

    kind: Kind
    path: str = ""
    """The file or folder on disk; for a redirect the URL's path to go to."""


MISSING = Resolved("missing")


_NEVER = frozenset({".git", ".hg", ".svn", ".bzr"})
"""What a destination may hold that is also a checkout; GitHub Pages publishes none of it."""
_OURS = ".pykyll-"
"""How the folders begin in which a build lays out files."""


def is_served(name: str) -> bool:
    """Whether a file or folder of this name may be a part of the site."""
    folded = name.casefold()
    return folded not in _NEVER and not folded.startswith(_OURS)


def resolve(root: str, url_path: str, *, lists_folders: bool = False) -> Resolved:
    """The file that a URL's path (decoded, below the base URL) stands for.

    A path without an extension is also looked for with `.html`, a folder by its
    `index.html`, and a folder without its closing slash is redirected to.

    Args:
        root: The folder of the built site.
        url_path: The path, decoded, with a slash at its start.
        lists_folders: Whether a folder is shown rather than its index.
    """
    names = url_path.split("/")
    if "\0" in url_path or "\\" in url_path or ".." in names or not all(map(is_served, names)):
        return MISSING
    url_path = f"/{url_path.lstrip('/')}"  # a redirect to `//notes/` would lead to another host
    path = os.path.join(root, url_path[1:])
    found = _find(path, url_path, lists_folders=lists_folders)
    if found is MISSING:
        return MISSING
    return found if is_inside(found.path if found.kind == "file" else path, root) else MISSING


def _find(path: str, url_path: str, *, lists_folders: bool) -> Resolved:
    if url_path.endswith("/"):
        return _folder(path, lists_folders=lists_folders)
    if os.path.isfile(path):
        return Resolved("file", path)
    if os.path.isfile(f"{path}.html"):
        return Resolved("file", f"{path}.html")
    if os.path.isdir(path):
        return Resolved("redirect", f"{url_path}/")
    return MISSING


def _folder(path: str, *, lists_folders: bool) -> Resolved:
    folder = path.rstrip("/") or "/"
    if not os.path.isdir(folder):
        return MISSING
    if not lists_folders:
        for name in ("index.html", "index.htm", "index.xhtml", "index.xml", "index.json"):
            index = os.path.join(folder, name)
            if os.path.isfile(index):
                return Resolved("file", index)
    return Resolved("folder", folder) if lists_folders else MISSING

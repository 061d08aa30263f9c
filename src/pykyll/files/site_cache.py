"""The folder beside a site that holds what one build leaves to the next."""

from __future__ import annotations

import os

FOLDER = ".pykyll-cache"
ANSWERS = "answers"
"""The folder in it with what the web has answered."""
_IGNORED = "*\n"


def make_site_cache(source: str) -> str:
    """The folder below a site's source, made if it is not there; it keeps itself out of git.

    Raises:
        OSError: Where it is a link, or cannot be made.
    """
    folder = os.path.join(source, FOLDER)
    if os.path.islink(folder):
        raise OSError("the folder of the cache is a link")
    if not os.path.isdir(folder):
        os.mkdir(folder)
        with open(os.path.join(folder, ".gitignore"), "w", encoding="utf-8", newline="") as file:
            file.write(_IGNORED)
    return folder

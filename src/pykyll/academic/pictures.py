"""Pictures that data names and that are not there."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pykyll.academic.finding import Finding
from pykyll.errors import suggest
from pykyll.files.paths import inside
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.data_file import DataFile, Way
    from pykyll.config import Config

_ELSEWHERE = regex(r"(?:https?:)?//|www\.", re.IGNORECASE)
_ALIKE = 0.7
"""How alike two names of pictures are that may be meant for one: their endings are anyhow."""


def picture_findings(
    way: Way, picture: object, config: Config, *, what: str, cure: str
) -> Iterator[Finding]:
    """That a file is missing, with one of a similar name.

    Args:
        way: To the value.
        picture: A path of the site, or an address elsewhere, which is not looked for.
        config: The site's.
        what: What would be missing on the page, such as `the portrait`.
        cure: What to do where no file has a similar name.
    """
    if not isinstance(picture, str) or not picture or _ELSEWHERE.match(picture):
        return
    if os.path.isfile(inside(config.source, unquote(picture))):
        return
    folder, _, name = picture.strip("/").rpartition("/")
    try:
        names = os.listdir(inside(config.source, folder))
    except OSError:
        names = []
    message = f"there is no file {picture.strip('/')}: {what} would be missing"
    yield Finding(way, message, suggest(name, names, cutoff=_ALIKE) or cure)


def images_findings(file: DataFile, config: Config) -> Iterator[Finding]:
    """The pictures of papers, projects and people."""
    for at, entry in enumerate(file.entries):
        image = entry.get("image") if isinstance(entry, dict) else None
        if isinstance(image, str) and image.startswith("/"):
            cure = "put the picture there, or leave `image:` empty"
            yield from picture_findings((at, "image"), image, config, what="the picture", cure=cure)

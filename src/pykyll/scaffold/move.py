"""Drafts become posts, posts drafts, and files get other titles.

Source of the behaviour: the plugin jekyll-compose 0.12.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError, suggest
from pykyll.files import front_matter
from pykyll.files.source_text import read_text
from pykyll.regex import regex
from pykyll.ruby.strftime import strftime
from pykyll.scaffold.compose import DATESTAMP, TIMESTAMP, collections_root, named_after
from pykyll.scaffold.front_matter_text import with_value, without
from pykyll.scaffold.write import write_file

if TYPE_CHECKING:
    from datetime import datetime

    from pykyll.config import Config

_DATE = regex(r"\d{4}-\d{2}-\d{2}-")


@dataclass(frozen=True, slots=True)
class Moved:
    """A file that was moved; both paths are relative to the working directory."""

    kind: str
    source: str
    target: str


def publish(
    config: Config,
    path: str,
    date: datetime,
    *,
    timestamp_format: str = TIMESTAMP,
    force: bool = False,
) -> Moved:
    """Move a draft to `_posts`, with the date in its name, and in its front matter if it has none.

    Raises:
        PykyllError: Where there is no such draft, or the post exists.
    """
    source = _existing(config, path, "draft", "_drafts")
    text = _text(source)
    parsed = front_matter.parse(text, path=source, schema=config.compat.yaml_schema)
    if parsed is not None and (parsed.data.get("date") or None) is None:
        text = with_value(text, "date", strftime(date, timestamp_format))
    name = f"{strftime(date, DATESTAMP)}-{os.path.basename(source)}"
    target = os.path.normpath(os.path.join(collections_root(config), "_posts", name))
    return _move(Moved("draft", source, target), text, "post", force=force)


def unpublish(config: Config, path: str, *, force: bool = False) -> Moved:
    """Move a post to `_drafts`, without its date.

    Raises:
        PykyllError: Where there is no such post, or the draft exists.
    """
    source = _existing(config, path, "post", "_posts")
    name = _DATE.sub("", os.path.basename(source), count=1)
    target = os.path.normpath(os.path.join(collections_root(config), "_drafts", name))
    text = without(_text(source), "date")
    return _move(Moved("post", source, target), text, "draft", force=force)


def rename(
    config: Config, path: str, title: str, *, date: datetime | None = None, force: bool = False
) -> Moved:
    """Give a file another title and the name that goes with it.

    Args:
        config: The site's.
        path: The file.
        title: Its new title.
        date: Its new date; the old one where None.
        force: Write over a file of the new name.

    Raises:
        PykyllError: Where there is no such file, or one of the new name.
    """
    source = _existing(config, path, "file", "")
    folder, old = os.path.split(source)
    kind = {"_posts": "post", "_drafts": "draft"}.get(os.path.basename(folder), "file")
    name = named_after(title, os.path.splitext(old)[1])
    if kind == "post":
        stamp = _DATE.match(old)
        name = (f"{strftime(date, DATESTAMP)}-" if date else stamp[0] if stamp else "") + name
    text = with_value(_text(source), "title", title)
    if date is not None:
        text = with_value(text, "date", strftime(date, TIMESTAMP))
    return _move(Moved(kind, source, os.path.join(folder, name)), text, kind, force=force)


def _existing(config: Config, path: str, kind: str, folder: str) -> str:
    """The file as seen from the source's collections, or from the working directory."""
    root = collections_root(config)
    for candidate in (os.path.join(root, path), path):
        if os.path.isfile(candidate):
            return os.path.normpath(candidate)
    there = os.path.join(root, folder)
    names = sorted(os.listdir(there)) if folder and os.path.isdir(there) else []
    close = suggest(os.path.basename(path), names)
    listed = f"there are: {', '.join(names[:8])}" if names else None
    raise PykyllError(
        f"There was no {kind} found at '{os.path.normpath(os.path.join(root, path))}'.",
        hint=close or listed,
    )


def _text(path: str) -> str:
    try:
        return read_text(path, "utf-8")
    except PykyllError as error:
        raise error.at(path) from None


def _move(moved: Moved, text: str, becomes: str, *, force: bool) -> Moved:
    same = os.path.normpath(moved.source) == os.path.normpath(moved.target)
    if os.path.lexists(moved.target) and not same and not force:
        raise PykyllError(
            f"A {becomes} already exists at {moved.target}", hint="--force writes over it"
        )
    write_file(moved.target, text)
    if not same:
        os.unlink(moved.source)
    return moved

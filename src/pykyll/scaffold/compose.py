"""New pages, posts, drafts and documents of collections.

Source of the behaviour: the plugin jekyll-compose 0.12. Unlike there, a page is never
placed in `collections_dir`, where Jekyll would not find it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.dates import parse_date
from pykyll.ruby.strftime import strftime
from pykyll.ruby.time_zone import local_zone
from pykyll.scaffold.front_matter_text import dump
from pykyll.scaffold.write import write_file
from pykyll.site.slug import slugify

if TYPE_CHECKING:
    from datetime import datetime

    from pykyll.config import Config

DATESTAMP = "%Y-%m-%d"
TIMESTAMP = "%Y-%m-%d %H:%M %z"
_KINDS = {"posts": "post", "drafts": "draft", None: "page"}


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document to be written."""

    title: str
    date: datetime
    collection: str | None = "posts"
    """`posts`, `drafts` or any other; None for a page."""
    layout: str | None = None
    """`page` for pages, else `post`, where not given."""
    extension: str = "md"
    timestamp_format: str = TIMESTAMP
    has_date: bool = True
    """Whether its front matter tells the date."""

    @property
    def kind(self) -> str:
        """What it is called in messages."""
        return _KINDS.get(self.collection, "file")

    @property
    def file_name(self) -> str:
        """The slug of the title with its extension, a post's behind its date.

        Raises:
            PykyllError: Where the title has neither letters nor digits.
        """
        name = named_after(self.title, self.extension)
        return f"{strftime(self.date, DATESTAMP)}-{name}" if self.collection == "posts" else name


def compose(config: Config, document: NewDocument, *, force: bool = False) -> str:
    """Write a document that has front matter only.

    Returns:
        Its path, relative to the working directory.

    Raises:
        PykyllError: Where there is one already and `force` is not set.
    """
    folder = f"_{document.collection}" if document.collection else ""
    root = collections_root(config) if folder else os.path.relpath(config.source)
    path = os.path.normpath(os.path.join(root, folder, document.file_name))
    if os.path.lexists(path) and not force:
        raise PykyllError(
            f"A {document.kind} already exists at {path}", hint="--force writes over it"
        )
    write_file(path, dump(_front_matter(config, document)))
    return path


def collections_root(config: Config) -> str:
    """The folder that `_posts` and `_drafts` lie in, relative to the working directory."""
    return os.path.relpath(os.path.join(config.source, config.text("collections_dir").strip("/")))


def named_after(title: str, extension: str) -> str:
    """A file name made of a title.

    Raises:
        PykyllError: Where the title has neither letters nor digits.
    """
    slug = slugify(title)
    if not slug:
        raise PykyllError(
            f"'{title}' leaves no file name", hint="use a title with a letter or a digit"
        )
    return f"{slug}.{extension.removeprefix('.')}"


def date_of(config: Config, text: str | None, now: datetime) -> datetime:
    """A date given on the command line, or now, in the site's time zone.

    Raises:
        PykyllError: Where it is no date.
    """
    zone = local_zone(config.get("timezone"), config.environ)
    if text is None:
        return now.astimezone(zone)
    return parse_date(text, "Use a date such as 2020-01-31.", zone=zone)


def _front_matter(config: Config, document: NewDocument) -> dict[str, object]:
    is_page = document.collection is None
    data: dict[str, object] = {
        "layout": document.layout or ("page" if is_page else "post"),
        "title": document.title,
    }
    if document.has_date:
        data["date"] = strftime(document.date, document.timestamp_format)
    defaults = config.section("jekyll_compose").get("default_front_matter")
    own = defaults.get(document.collection) if isinstance(defaults, dict) else None
    return {**data, **own} if isinstance(own, dict) else data

"""A document: a post, a draft or an entry of a collection.

Source of the behaviour: Jekyll's `Document`.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge
from pykyll.config.place import at_setting
from pykyll.files import paths
from pykyll.files.dates import parse_date
from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.sort import sorted_positions
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy
from pykyll.site import url
from pykyll.site.excerpt import Excerpt, excerpt_separator
from pykyll.site.permalink import placeholder, placeholders_of
from pykyll.site.renderable import YAML_EXTENSIONS, Renderable
from pykyll.site.slug import titleize_slug
from pykyll.site.url import PermalinkError
from pykyll.source.file_names import DATELESS_FILENAME, dated_filename

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.liquid import Drop
    from pykyll.site.collection import Collection
    from pykyll.source.model import SourceFile


class Document(Renderable):
    """A document of a collection.

    Args:
        collection: The collection that it belongs to.
        path: The file, absolute.
    """

    def __init__(self, collection: Collection, path: str) -> None:
        self.site = collection.site
        self.collection = collection
        self.path_on_disk = path
        self.ext = paths.extname(path)
        self.basename = path.rsplit("/", 1)[-1]
        self.relative_path = path.removeprefix(f"{self.site.tree.collections_path}/")
        self.hook_owners = (collection.label, "documents")
        self.data: Data = {}
        self.body = ""
        self.body_line = 1
        self.was_added = False
        """Whether a plugin added it, which read no file for it."""
        self.drop: Drop | None = None
        """What templates see, made when first asked for."""
        self._url: str | None = None
        self.data["draft"] = (
            collection.label == "posts" and collection.relative_directory not in self.relative_path
        )
        special = "_drafts" if self.is_draft else collection.relative_directory
        self._categories_from_path(special)

    def __repr__(self) -> str:
        return f"<Document {self.relative_path}>"

    @property
    def type(self) -> str:
        """Front matter defaults know documents by their collection's label."""
        return self.collection.label

    @property
    def is_draft(self) -> bool:
        """Whether it comes from `_drafts`, or says `draft: true` itself."""
        return is_truthy(self.data.get("draft"))

    # Reading ------------------------------------------------------------------

    def fill(self, file: SourceFile) -> None:
        """Take in the file: defaults, front matter, body, and what follows from them.

        Raises:
            InvalidDateError: For a date that Ruby's `Time.parse` would not take.
            PykyllError: Where the front matter cannot be used.
        """
        if self.is_yaml_file:
            if file.data is not None:
                self.data = dict(file.data)
            return
        defaults = self.site.front_matter_defaults.all(self.relative_path, self.type)
        if defaults:
            self.merge_data(defaults, "front matter defaults")
        self.body, self.body_line = file.body, file.body_line
        if file.data is None:
            return  # Jekyll leaves what follows undone where the front matter cannot be read
        self.merge_data(file.data)
        self.post_read()

    def merge_data(self, other: Data, source: str = "YAML front matter") -> None:
        """Lay more front matter over what is there, dates parsed, categories joined.

        Raises:
            InvalidDateError: For a date that Ruby's `Time.parse` would not take.
        """
        if other.get("categories") is not None:
            other = {**other, "categories": self._joined_categories(other["categories"])}
        self.data = deep_merge(self.data, other)
        if "date" in self.data:
            self.data["date"] = parse_date(
                self.data["date"],
                f"Document '{self.relative_path}' does not have a valid date in the {source}.",
                zone=self.site.zone,
                now=self.site.time,
            )

    def _joined_categories(self, theirs: object) -> object:
        if isinstance(theirs, str):
            theirs = theirs.split()
        ours = self.data.get("categories")
        if isinstance(ours, list) and isinstance(theirs, list):
            return _union(ours, theirs)
        return theirs

    def post_read(self) -> None:
        """Fill in what the file name and the site say: title, slug, date, categories, tags."""
        if not self._populate_title():
            return
        own = self.data.get("categories")
        flat = _flatten(_pluralized(self, "category", "categories"))
        categories = [to_s(each) for each in (*_array(own), *flat)]
        self.merge_data({"categories": list(dict.fromkeys(categories))})
        self.data["tags"] = _flatten(_pluralized(self, "tag", "tags"))
        if not is_truthy(self.value("excerpt")) and excerpt_separator(self):
            self.data["excerpt"] = Excerpt(self)

    def _categories_from_path(self, special: str) -> None:
        if self.relative_path.startswith(special):
            folders: list[object] = []
        else:
            head = re.sub(f"{special}.*", "", self.relative_path, count=1)
            folders = [f for f in head.split("/") if f and f not in {special, self.basename}]
        self.data["categories"] = folders

    def _populate_title(self) -> bool:
        """Title, slug and extension; False where Jekyll fails over a file without extension."""
        slug: str | None = None
        ext: str | None = None
        if match := dated_filename(self.site.compat).search(self.relative_path):
            date, slug, ext = match.groups()
            self._date_from_filename(date)
        elif match := DATELESS_FILENAME.search(self.relative_path):
            slug, ext = match.groups()
        if slug is None and not self.site.compat.documents_need_no_extension:
            return self._go_without_slug()
        if slug is None:
            slug = paths.basename_without_ext(self.basename)
        if self.site.compat.strips_trailing_dots:
            slug = slug.rstrip(".")
        for key, value in (("title", titleize_slug(slug)), ("slug", slug), ("ext", ext)):
            if not is_truthy(self.value(key)):
                self.data[key] = value
        return True

    def _go_without_slug(self) -> bool:
        """A file without extension has none before Jekyll 4.1, nor a title of its own."""
        if is_truthy(self.value("title")):
            self.data.setdefault("slug", None)
            self.data.setdefault("ext", None)
            return True
        self.site.warn(
            "a document without an extension and without a title is only half read",
            path=self.relative_path,
            hint="give the file an extension, or its front matter a `title`",
        )
        return False

    def _date_from_filename(self, date: str) -> None:
        own = self.value("date")
        if not isinstance(own, datetime) or int(own.timestamp()) == int(self.site.time.timestamp()):
            self.merge_data({"date": date}, "filename")

    # Where it goes --------------------------------------------------------------

    @property
    def date(self) -> datetime:
        """The date, with the site's time (a draft's: its file's) where none is given."""
        date = self.value("date")
        if not isinstance(date, datetime):
            if self.is_draft:
                changed = os.stat(self.path_on_disk).st_mtime
                date = datetime.fromtimestamp(changed, UTC).astimezone(self.site.zone)
            else:
                date = self.site.time
            self.data["date"] = date
        return date

    @property
    def cleaned_relative_path(self) -> str:
        """The path below the collection's folder, without extension: the `:path`."""
        path = self.relative_path[: len(self.relative_path) - len(self.ext)]
        path = path.replace(self.collection.relative_directory, "", 1)
        return path.rstrip(".") if self.site.compat.strips_trailing_dots else path

    @property
    def url(self) -> str:
        """The URL path, percent-encoded, with a leading slash."""
        if self._url is None:
            permalink = self.permalink
            template = self.collection.url_template if permalink is None else permalink
            known = placeholders_of(self.site.compat)
            try:
                filled = url.fill(template, lambda name: placeholder(self, name), known)
            except PermalinkError as error:
                raise self._at_permalink(error) from None
            self._url = url.sanitize_url(filled)
        return self._url

    def _at_permalink(self, error: PermalinkError) -> PermalinkError:
        """The error at the line that says how the URL is made: here, or for many at once."""
        site = self.site
        files = [*site.config.files, self.path_on_disk]  # the last counts most
        for key in ("permalink", "categories", "category"):
            if error.diagnostic.path is None:
                at_setting(error, key, files=files, source=site.source)
        return error.at(self.relative_path)

    def forget_url(self) -> None:
        """Compute the URL anew: front matter or converters have changed."""
        self._url = None

    @property
    def id(self) -> str:
        """The URL without extension: what `page.id` prints."""
        slug = self.value("slug")
        name = paths.basename_without_ext(self.basename) if slug is None else to_s(slug)
        return paths.join(paths.dirname(self.url), name)

    @property
    def destination(self) -> str:
        """The output file, relative to the destination."""
        path = paths.inside("/", url.unescape_path(self.url))
        if self.url.endswith("/"):
            path = paths.join(path, "index.html")
        elif not path.endswith(self.output_ext):
            path += self.output_ext
        return path.removeprefix("/")

    def neighbour(self, step: int) -> Document | None:
        """The document that many places further in its collection."""
        index = self.collection.index_of(self)
        if index is None or not 0 <= index + step < len(self.collection.docs):
            return None
        return self.collection.docs[index + step]

    @property
    def is_published(self) -> bool:
        """Whether the front matter lets it be published."""
        return self.data.get("published") is not False

    @property
    def is_written(self) -> bool:
        """Whether it becomes a file of its own."""
        return self.collection.is_written and self.site.publisher.publishes(self)

    def be_asked_for_date(self) -> None:
        """Take the site's time for a date where there is none, as Jekyll 3 does in the end.

        Jekyll compares dates with the time of the build when it asks whether a document is
        written, unless the future is published. Generators that ask do so for all documents.
        """
        if self._is_compared_with_now:
            self.date  # noqa: B018 - in asking for it there is one

    @property
    def gets_date_in_layout(self) -> bool:
        """Whether Jekyll 3 gives it a date once it stands in its first layout.

        There it asks whether the document is written; of one without a layout some plugins
        ask, once it is rendered.
        """
        if not self._is_compared_with_now or self.value("date") is not None:
            return False
        has_layout = self.is_placed_in_layout and self.layout_name in self.site.layouts
        return has_layout or self.site.asks_whether_written

    @property
    def _is_compared_with_now(self) -> bool:
        is_compared = not self.site.compat.undated_documents_have_dates
        return is_compared and not self.site.shows_future and self.is_written

    # Rendering ------------------------------------------------------------------

    @property
    def is_yaml_file(self) -> bool:
        """Whether the whole file is data."""
        return self.ext in YAML_EXTENSIONS

    @property
    def renders_with_liquid(self) -> bool:
        """Not for CoffeeScript and YAML; else as for pages."""
        if self.ext == ".coffee" or self.is_yaml_file:
            return False
        return super().renders_with_liquid

    @property
    def is_placed_in_layout(self) -> bool:
        """Not for assets and YAML; `layout: none` takes none."""
        return not self.is_yaml_file and super().is_placed_in_layout

    def sort_key(self) -> tuple[datetime | None, str]:
        """Date, then path."""
        date = self.data.get("date")
        return (date if isinstance(date, datetime) else None, self.path_on_disk)


def sort_documents(documents: list[Document], *, reverse: bool = False) -> None:
    """Put documents into Jekyll's order."""
    keys = {each: _dated_key(each) for each in documents}
    if None not in keys.values():
        documents.sort(key=keys.__getitem__, reverse=reverse)  # type: ignore[arg-type]  # none is None
    else:
        # A document without a date stands by its path among others that stand by their dates:
        # that is no order, and what comes out depends on which pairs are compared.
        order = sorted_positions(documents, _compare_reversed if reverse else _compare)
        documents[:] = [documents[place] for place in order]


def _compare(one: object, other: object) -> int:
    return compare(one, other)  # type: ignore[arg-type]  # `sorted_positions` hands out documents


def _compare_reversed(one: object, other: object) -> int:
    return _compare(other, one)


def _dated_key(document: Document) -> tuple[datetime, str] | None:
    """What documents that have a date are compared by; None for one that has none."""
    date, path = document.sort_key()
    return None if date is None else (date, path)


def compare(one: Document, other: Document) -> int:
    """Jekyll's order: by date where both have one, then by path."""
    (date, path), (other_date, other_path) = one.sort_key(), other.sort_key()
    if date is not None and other_date is not None and date != other_date:
        return -1 if date < other_date else 1
    return (path > other_path) - (path < other_path)


def _pluralized(document: Document, singular: str, plural: str) -> list[object]:
    """The values under a singular or a plural key: `tag: a b` is one, `tags: a b` two.

    Source of the behaviour: `Utils.pluralized_array_from_hash`.
    """
    value = document.value(singular)
    if value is None or value is False:
        value = document.value(plural)
        if isinstance(value, str):
            value = value.split()
        elif not isinstance(value, list):
            value = None
    return [each for each in _flatten([value]) if each is not None]


def _flatten(values: list[object]) -> list[object]:
    flat: list[object] = []
    for value in values:
        if isinstance(value, list):
            flat.extend(_flatten(value))
        else:
            flat.append(value)
    return flat


def _array(value: object) -> list[object]:
    """Ruby's `Array(value)`: nil is none, a hash its pairs."""
    if isinstance(value, dict):
        return [[key, each] for key, each in value.items()]
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _union(ours: list[object], theirs: list[object]) -> list[object]:
    """Ruby's `ours | theirs`: each value once, 1 and 1.0 being two."""
    union: dict[object, object] = {}
    for value in (*ours, *theirs):
        union.setdefault(hash_key(value), value)
    return list(union.values())

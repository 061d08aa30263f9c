"""A file that is copied as it is.

Source of the behaviour: Jekyll's `StaticFile`.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pykyll.files import paths
from pykyll.ruby.truth import is_truthy
from pykyll.site import url
from pykyll.site.extensions import site_of

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site.collection import Collection
    from pykyll.site.extensions import SiteView
    from pykyll.site.site import Site


class StaticFile:
    """A file without front matter.

    Args:
        site: The site, or what a plugin was given of it.
        directory: Folder below the source (or the collections' folder); empty at the top.
        name: File name.
        path: The file on disk, absolute.
        collection: The collection whose folder it lies in.
    """

    identity: str = ""
    """What tells it from all others of its site, from one build to the next."""
    is_marked: bool = False
    """Whether it has front matter behind a byte order mark, where Jekyll does not see it."""

    def __init__(
        self,
        site: Site | SiteView,
        directory: str,
        name: str,
        path: str,
        collection: Collection | None = None,
    ) -> None:
        self.site = site_of(site)
        self.directory = directory
        self.name = name
        self.path_on_disk = path
        self.collection = collection
        self.relative_path = paths.join(directory, name)
        self.ext = paths.extname(name)
        self._url: str | None = None

    def __repr__(self) -> str:
        return f"<StaticFile {self.relative_path}>"

    @property
    def type(self) -> str | None:
        """The collection's label, if it lies in one."""
        return None if self.collection is None else self.collection.label

    @property
    def basename(self) -> str:
        """The name without its extension."""
        base = self.name[: len(self.name) - len(self.ext)]
        return base.rstrip(".") if self.site.compat.strips_trailing_dots else base

    @property
    def data(self) -> Data:
        """Front matter defaults that apply to it."""
        return self.site.front_matter_defaults.all(self.relative_path, self.type)

    @property
    def modified_time(self) -> datetime:
        """When the file was last changed."""
        changed = int(os.stat(self.path_on_disk).st_mtime)
        return datetime.fromtimestamp(changed, UTC).astimezone(self.site.zone)

    @property
    def is_written(self) -> bool:
        """Whether it is copied: unless defaults say `published: false`, or its collection."""
        if self.collection is None and not self.site.compat.leaves_out_unpublished_files:
            return True
        defaults = self.site.front_matter_defaults.all(self.url, self.type)
        published = is_truthy(defaults.get("published", True))
        if self.collection is None or not self.site.compat.static_files_follow_collection_output:
            return published
        return published and self.collection.is_written

    @property
    def url(self) -> str:
        """The URL path."""
        if self._url is None:
            if self.collection is None:
                self._url = self._path_without_collection()
            else:
                self._url = self._url_in_collection(self.collection)
        return self._url

    def _path_without_collection(self) -> str:
        if not self.site.compat.strips_trailing_dots:
            return self.relative_path
        stem = self.relative_path[: len(self.relative_path) - len(self.ext)]
        return stem.rstrip(".").removesuffix("/") + self.ext

    def _url_in_collection(self, collection: Collection) -> str:
        path = self.relative_path
        if self.site.compat.strips_trailing_dots:
            path = path[: len(path) - len(self.ext)].rstrip(".")
            path = path.replace(collection.relative_directory, "", 1)
            name, suffix = self.basename, self.ext
        else:
            path = path[len(collection.relative_directory) :]
            name, suffix = "", ""
        placeholders: dict[str, str | None] = {
            "collection": collection.label,
            "path": path,
            "output_ext": "",
            "name": name,
            "title": "",
        }
        filled = url.fill_literally(collection.url_template, placeholders)
        return url.sanitize_url(filled).removesuffix("/") + suffix

    @property
    def destination(self) -> str:
        """The output file, relative to the destination."""
        if self.site.compat.strips_trailing_dots:
            path = url.unescape_path(self.url)
        else:
            folder = self.directory if self.collection is None else paths.dirname(self.url)
            path = paths.join(folder, self.name)
        return paths.inside("/", path).removeprefix("/")

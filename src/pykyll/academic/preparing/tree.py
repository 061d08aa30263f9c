"""What jobs see of a site: its data, its files, its words."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.academic.data_file import DataFile, read_data_file
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.paths import inside, is_inside
from pykyll.files.source_text import read_text
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config import Config

Entry = dict[str, object]


@dataclass(frozen=True)
class Tree:
    """A site's source, as it lies there."""

    config: Config
    is_trial: bool = False
    """Whether nothing will be written: what costs is then only counted."""
    redraws: bool = False
    """Whether drawings are made anew though they are there."""

    @property
    def source(self) -> str:
        """The site's folder, absolute."""
        return self.config.source

    @cached_property
    def data_folder(self) -> str:
        """`data_dir:`, from the source."""
        return to_s(self.config.get("data_dir")).strip("/") or "_data"

    @cached_property
    def includes_folder(self) -> str:
        """`includes_dir:`, from the source."""
        return to_s(self.config.get("includes_dir")).strip("/") or "_includes"

    @cached_property
    def collections_folder(self) -> str:
        """`collections_dir:`, from the source, with a slash behind it; empty for the source."""
        folder = to_s(self.config.get("collections_dir")).strip("/")
        return f"{folder}/" if folder else ""

    @cached_property
    def author(self) -> Mapping[str, object]:
        """`author:` of the configuration."""
        author = self.config.get("author")
        return {"name": author} if isinstance(author, str) else self.config.section("author")

    def data(self, name: str) -> DataFile | None:
        """A data file; one without entries where there is none, None where it cannot be read."""
        known = self._data.get(name)
        if name not in self._data:
            known = self._data[name] = self._read_data(name)
        return known

    def entries(self, name: str) -> list[Entry]:
        """The entries of a data file that are mappings."""
        file = self.data(name)
        return [] if file is None else [each for each in file.entries if isinstance(each, dict)]

    def text(self, path: str) -> str | None:
        """A file's text, without a byte order mark; None where there is none to be read."""
        file = inside(self.source, path)
        if not self.is_file(path):
            return None
        try:
            return read_text(file, "utf-8").removeprefix("\ufeff")
        except (OSError, PykyllError):
            return None

    def content(self, path: str) -> bytes | None:
        """What a file holds; None where there is none to be read."""
        if not self.is_file(path):
            return None
        try:
            with open(inside(self.source, path), "rb") as file:
                return file.read()
        except OSError:
            return None

    def is_file(self, path: str) -> bool:
        """Whether there is such a file in the site, not behind a link that leads out of it."""
        file = inside(self.source, path)
        return os.path.isfile(file) and is_inside(file, self.source)

    def exists(self, path: str) -> bool:
        """Whether anything has that name, be it a link that leads nowhere."""
        return os.path.lexists(inside(self.source, path))

    def names(self, folder: str) -> list[str]:
        """The names in a folder, sorted; none where it cannot be listed."""
        try:
            return sorted(os.listdir(inside(self.source, folder)))
        except OSError:
            return []

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The templates' words in the site's language; English ones where those lack."""
        words: dict[str, str] = {}
        for language in ("en", self.config.text("lang", "en")):
            file = self.data(f"i18n/{language}") if _is_language(language) else None
            if file is not None and isinstance(file.value, dict):
                words |= {key: each for key, each in file.value.items() if isinstance(each, str)}
        return words

    @cached_property
    def _data(self) -> dict[str, DataFile | None]:
        return {}

    def _read_data(self, name: str) -> DataFile | None:
        for extension in ("yml", "yaml"):
            shown = f"{self.data_folder}/{name}.{extension}"
            if self.is_file(shown):
                return read_data_file(inside(self.source, shown), shown, self.config)
        return DataFile(f"{self.data_folder}/{name}.yml", "", None, None)


def _is_language(name: str) -> bool:
    return name.replace("-", "").isalnum()

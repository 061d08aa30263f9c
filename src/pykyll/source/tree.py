"""Where the files of a site lie, by its configuration and its theme."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files import paths
from pykyll.regex import regex
from pykyll.ruby.text import to_s
from pykyll.ruby.time_zone import local_zone
from pykyll.source.entry_filter import EntryFilter

if TYPE_CHECKING:
    from datetime import tzinfo

    from pykyll.config import Config
    from pykyll.config.compat import Compat
    from pykyll.source.theme import Theme

_NOT_IN_LABEL = regex(r"[^a-z0-9_\-.]", re.IGNORECASE)


@dataclass(frozen=True)
class Tree:
    """The folders of one site, and which entries of them belong to it."""

    config: Config
    theme: Theme | None = None

    @property
    def compat(self) -> Compat:
        """The Jekyll to read like."""
        return self.config.compat

    @property
    def source(self) -> str:
        """The site's folder, absolute."""
        return self.config.source

    @property
    def destination(self) -> str:
        """The folder that is written to, absolute."""
        return self.config.destination

    @cached_property
    def entry_filter(self) -> EntryFilter:
        """What `include:`, `exclude:` and special names leave of a folder."""
        return EntryFilter(self.config)

    @cached_property
    def zone(self) -> tzinfo:
        """The zone of times without one: `timezone:`, else that of the environment."""
        return local_zone(self.config.get("timezone"), self.config.environ)

    @property
    def encoding(self) -> str:
        """`encoding:`."""
        asked = to_s(self.config.get("encoding") or None).lower().removeprefix("bom|")
        return asked or "utf-8"

    @property
    def layouts_dir(self) -> str:
        """`layouts_dir:`."""
        return to_s(self.config.get("layouts_dir"))

    @property
    def data_dir(self) -> str:
        """`data_dir:`."""
        return to_s(self.config.get("data_dir"))

    @property
    def collections_dir(self) -> str:
        """`collections_dir:`."""
        return to_s(self.config.get("collections_dir")).strip("/")

    @cached_property
    def collections_path(self) -> str:
        """The folder that collections lie in, absolute."""
        folder = self.collections_dir
        return paths.inside(self.source, folder) if folder else self.source

    @cached_property
    def includes_paths(self) -> list[str]:
        """The folders of includes: the site's, then the theme's."""
        own = paths.inside(self.source, to_s(self.config.get("includes_dir")))
        themes = self.theme.includes_path if self.theme else None
        return [own, themes] if themes else [own]

    @property
    def shows_drafts(self) -> bool:
        """`--drafts`."""
        return bool(self.config.get("show_drafts"))

    @property
    def shows_unpublished(self) -> bool:
        """`--unpublished`."""
        return bool(self.config.get("unpublished"))

    @property
    def collection_names(self) -> list[str]:
        """The names under `collections:`, in the configuration's order.

        Raises:
            PykyllError: Where `collections:` is neither a hash nor a list.
        """
        configured = self.config.get("collections")
        if configured is None:
            return []
        if isinstance(configured, (dict, list)):
            return [to_s(name) for name in configured]
        raise PykyllError("Your `collections` key must be a hash or an array.")

    def collection_folder(self, label: str) -> str:
        """The folder of a collection, absolute."""
        return paths.inside(self.collections_path, f"_{label}")

    def shown(self, path: str) -> str:
        """A path as errors print it: from the source."""
        return path.removeprefix(f"{self.source}/")


def label_of(name: str) -> str:
    """A collection's name without the characters that are not fit for a folder."""
    return _NOT_IN_LABEL.sub("", name)

"""The site: everything that was read, and what the generators added.

Source of the behaviour: Jekyll's `Site`.
"""

from __future__ import annotations

from datetime import datetime
from functools import cached_property, cmp_to_key
from typing import TYPE_CHECKING, Protocol

from pykyll.config.front_matter_defaults import FrontMatterDefaults
from pykyll.errors import Diagnostic, PykyllError
from pykyll.files import paths
from pykyll.liquid import to_s
from pykyll.ruby.time import local_zone, parse_date
from pykyll.site.collection import Collection
from pykyll.site.converters import Converters
from pykyll.site.document import compare
from pykyll.site.extensions import Generator, Hooks
from pykyll.site.publisher import Publisher
from pykyll.source import reader
from pykyll.source.entry_filter import EntryFilter
from pykyll.source.theme import find_theme, theme_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from pykyll.config import Config
    from pykyll.config.compat import Compat
    from pykyll.site.document import Document
    from pykyll.site.excerpt import Excerpt
    from pykyll.site.layout import Layout
    from pykyll.site.page import Page
    from pykyll.site.static_file import StaticFile
    from pykyll.source.theme import Theme
    from pykyll.templates.liquid_templates import LiquidTemplates


class Renderer(Protocol):
    """What templates may ask of the rendering step."""

    def render_excerpt(self, excerpt: Excerpt) -> str:
        """The excerpt after Liquid and its converters."""


class Site:
    """A site as templates and plugins know it.

    Args:
        config: The configuration, read and completed.
        time: The time of the build; the clock's where none is given or configured.
    """

    liquid: LiquidTemplates
    """Templates, tags and filters; set when the site is assembled."""
    renderer: Renderer
    """Set by the build."""
    smartify: Callable[[str], str]
    """The filter `smartify`; set with the converters."""
    shown: dict[str, object]
    """What plugins show to templates under `site`, in front of the configuration."""

    def __init__(self, config: Config, *, time: datetime | None = None) -> None:
        self.theme: Theme | None = find_theme(config)
        if self.theme is not None:
            config = config.with_theme_settings(theme_settings(self.theme, config))
        self.config = config
        self.compat: Compat = config.compat
        self.source = config.source
        self.destination = config.destination
        self.zone: tzinfo = local_zone(config.get("timezone"), config.environ)
        self.time = time or self._configured_time()
        self.warnings: list[Diagnostic] = []
        self.errors: list[Diagnostic] = []
        self.layouts: dict[str, Layout] = {}
        self.pages: list[Page] = []
        self.static_files: list[StaticFile] = []
        self.data: dict[str, object] = {}
        self.shown: dict[str, object] = {}
        self.converters = Converters()
        self.generators: list[Generator] = []
        self.hooks = Hooks()
        self.publisher = Publisher(self)
        self.front_matter_defaults = FrontMatterDefaults(config)
        self.entry_filter = EntryFilter(config)

    def read(self) -> None:
        """Read the source; see `site.errors` for what could not be read."""
        self.hooks.trigger("site", "after_reset", self)
        self.collections  # noqa: B018 - a wrong `collections:` is said before anything is read
        reader.read(self)
        self._limit_posts()
        self.hooks.trigger("site", "post_read", self)

    def generate(self) -> None:
        """Run the generators, the most urgent first."""
        for generator in sorted(self.generators, key=lambda each: -each.priority):
            generator.generate(self)

    # Settings -----------------------------------------------------------------

    @property
    def environment(self) -> str:
        """`JEKYLL_ENV`, `development` where it is not set."""
        return self.config.environment

    @property
    def safe(self) -> bool:
        """Whether the site's own code and links out of it are off limits."""
        return bool(self.config.get("safe"))

    @property
    def permalink_style(self) -> str:
        """`permalink:`."""
        return to_s(self.config.get("permalink"))

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

    @property
    def encoding(self) -> str:
        """`encoding:`."""
        return to_s(self.config.get("encoding")) or "utf-8"

    @cached_property
    def collections_path(self) -> str:
        """The folder that collections lie in, absolute."""
        return (
            paths.inside(self.source, self.collections_dir) if self.collections_dir else self.source
        )

    @property
    def shows_drafts(self) -> bool:
        """`--drafts`."""
        return bool(self.config.get("show_drafts"))

    @property
    def shows_unpublished(self) -> bool:
        """`--unpublished`."""
        return bool(self.config.get("unpublished"))

    @property
    def shows_future(self) -> bool:
        """`--future`."""
        return bool(self.config.get("future"))

    @cached_property
    def includes_paths(self) -> list[str]:
        """The folders of includes: the site's, then the theme's."""
        own = paths.inside(self.source, to_s(self.config.get("includes_dir")))
        themes = self.theme.includes_path if self.theme else None
        return [own, themes] if themes else [own]

    def setting(self, key: str) -> object:
        """What templates see as `site.KEY`: what a plugin shows, else the configuration's."""
        return self.shown[key] if key in self.shown else self.config.get(key)

    # Contents -----------------------------------------------------------------

    @cached_property
    def collections(self) -> dict[str, Collection]:
        """The collections under their labels, in the configuration's order.

        Raises:
            PykyllError: Where `collections:` is neither a hash nor a list.
        """
        configured = self.config.get("collections")
        if configured is None:
            names: list[str] = []
        elif isinstance(configured, (dict, list)):
            names = [to_s(name) for name in configured]
        else:
            raise PykyllError("Your `collections` key must be a hash or an array.")
        return {name: Collection(self, name) for name in names}

    @property
    def posts(self) -> Collection:
        """The collection of posts."""
        if "posts" not in self.collections:
            self.collections["posts"] = Collection(self, "posts")
        return self.collections["posts"]

    @property
    def documents(self) -> list[Document]:
        """The documents of all collections."""
        return [doc for each in self.collections.values() for doc in each.docs]

    @property
    def sorted_posts(self) -> list[Document]:
        """Posts, oldest first."""
        return sorted(self.posts.docs, key=cmp_to_key(compare))

    def posts_by(self, key: str) -> dict[str, list[Document]]:
        """Posts under each of their `tags` or `categories`, newest first."""
        groups: dict[str, list[Document]] = {}
        for post in self.posts.docs:
            values = post.data.get(key)
            for value in values if isinstance(values, list) else []:
                groups.setdefault(value, []).append(post)
        for posts in groups.values():
            posts.sort(key=cmp_to_key(compare), reverse=True)
        return groups

    @property
    def files_to_write(self) -> list[Page | StaticFile | Document]:
        """All that becomes a file, in Jekyll's order of writing."""
        files: list[Page | StaticFile | Document] = list(self.pages)
        files.extend(file for file in self.static_files if file.is_written)
        files.extend(doc for doc in self.documents if doc.is_written)
        return files

    # Findings -----------------------------------------------------------------

    def fail(self, error: PykyllError) -> None:
        """Note an error; the build goes on to find the others."""
        self.errors.extend(error.diagnostics)

    def warn(self, message: str, *, path: str | None = None, hint: str | None = None) -> None:
        """Note a warning."""
        self.warnings.append(Diagnostic(message, severity="warning", path=path, hint=hint))

    # ----------------------------------------------------------------------------

    def _configured_time(self) -> datetime:
        configured = self.config.get("time")
        if configured is None:
            return datetime.now(self.zone)
        return parse_date(configured, "Invalid time in _config.yml.", zone=self.zone)

    def _limit_posts(self) -> None:
        limit = self.config.get("limit_posts")
        if isinstance(limit, int) and limit > 0:
            self.posts.docs = self.posts.docs[-limit:]

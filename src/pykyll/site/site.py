"""The site: everything that was read, and what the generators added.

Source of the behaviour: Jekyll's `Site`.
"""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.config.front_matter_defaults import FrontMatterDefaults
from pykyll.config.place import at_setting
from pykyll.errors import Collector
from pykyll.files.dates import InvalidDateError, parse_date
from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy
from pykyll.site.asked import Asked
from pykyll.site.collection import Collection
from pykyll.site.converters import Converters
from pykyll.site.document import sort_documents
from pykyll.site.extensions import Generator, Hooks
from pykyll.site.fill import fill
from pykyll.site.frozen import FrozenList, refuse_change
from pykyll.site.identity import name_all
from pykyll.site.publisher import Publisher
from pykyll.site.reads import SHOWN, Reads
from pykyll.source.default_theme import MissingTheme, find_default_theme, has_default_theme
from pykyll.source.reader import read_tree
from pykyll.source.theme import find_theme, theme_settings
from pykyll.source.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import tzinfo

    from pykyll.config import Config
    from pykyll.config.compat import Compat
    from pykyll.errors import Diagnostic, PykyllError
    from pykyll.site.document import Document
    from pykyll.site.page import Page
    from pykyll.site.protocols import Renderer, Templates
    from pykyll.site.static_file import StaticFile
    from pykyll.source.entry_filter import EntryFilter
    from pykyll.source.layout import Layout
    from pykyll.source.model import SourceFile
    from pykyll.source.parsed_files import ParsedFiles
    from pykyll.source.theme import Theme
    from pykyll.source.yaml_texts import YamlTexts


class Site:
    """A site as templates and plugins know it.

    Args:
        config: The configuration, read and completed.
        time: The time of the build; the clock's where none is given or configured.
        keeps_answers: Whether what the web answers is kept for the next build.
    """

    liquid: Templates
    """Its templates; given by whoever assembles the site."""
    renderer: Renderer
    """What renders an excerpt that is asked for; given likewise."""
    shown: dict[str, object]
    """What plugins show to templates under `site`, in front of the configuration."""

    _is_frozen = False

    def __init__(
        self, config: Config, *, time: datetime | None = None, keeps_answers: bool = True
    ) -> None:
        theme, self.missing_theme = _theme(config)
        """The second: the theme that GitHub Pages would give it, and that could not be had."""
        if theme is not None:
            config = config.with_theme_settings(theme_settings(theme, config))
        self.tree = Tree(config, theme)
        """Where its files lie."""
        self.config = config
        self.compat: Compat = config.compat
        self.source = config.source
        self.destination = config.destination
        self.zone: tzinfo = self.tree.zone
        self.time = time or self._configured_time()
        self.findings = Collector()
        """Where what is found goes; read it by `warnings` and `errors`."""
        self.reads = Reads()
        """Where what is read goes."""
        self.asked = Asked(config, self.reads, keeps=keeps_answers)
        """What its pages show of the web."""
        self.layouts: dict[str, Layout] = {}
        self.pages: list[Page] = []
        self.static_files: list[StaticFile] = []
        self.data: dict[str, object] = {}
        self.shown: dict[str, object] = {}
        self.told_when_asked: dict[str, Callable[[], None]] = {}
        """What is to be said of a value that a plugin shows, once somebody reads it."""
        self.converters = Converters()
        self.generators: list[Generator] = []
        self.hooks = Hooks()
        self.publisher = Publisher(self)
        self.front_matter_defaults = FrontMatterDefaults(config)
        self.parsed_files: ParsedFiles | None = None
        """What earlier readings by this process have left; given by who builds it over and over."""
        self.yaml: YamlTexts | None = None
        """What earlier builds know of front matter; given by who has that."""
        self.files: dict[str, SourceFile] = {}
        """The files that were read, by their absolute paths."""
        self.is_traced = True
        """Whether all that its pages read is noted: not where code of its own may do anything."""
        self.bodies_seen_by_generators: set[str] = set()
        """Whose text generators look at: `pages`, or `all`."""
        self.layouts_of_added_pages: set[str] = set()
        """The layouts whose text generators have given to pages."""
        self.ruby_files_done: set[str] = set()
        """The plugins in Ruby whose work one of pykyll's does, or has spoken of."""
        self.has_own_code = False
        """Whether it has plugins that are none of pykyll's."""
        self.has_hooks_after_rendering = False
        """Whether hooks look at all pages together, once they are rendered."""
        self.asks_whether_written = False
        """Whether a plugin asks of each document that was rendered whether it is written."""

    def read(self) -> None:
        """Read the source; see `site.errors` for what could not be read.

        Raises:
            PykyllError: Where `collections:` is neither a hash nor a list.
        """
        self.hooks.trigger("site", "after_reset", self)
        source = read_tree(self.tree, self.parsed_files, self.yaml)
        self.files = {file.path: file for file in source.files}
        self.files.update(
            (each.path, each) for found in source.collections.values() for each in found
        )
        fill(self, source)
        self._limit_posts()
        self.hooks.trigger("site", "post_read", self)

    def generate(self) -> None:
        """Run the generators, the most urgent first."""
        for generator in sorted(self.generators, key=lambda each: -each.priority):
            generator.generate(self)

    def freeze(self) -> None:
        """From now on the site is what it is: rendering reads it and adds nothing to it."""
        for position, item in enumerate(self.in_order()):
            item.position = position
        name_all((*self.in_order(), *self.all_static_files()))
        self.pages = FrozenList(self.pages)
        self.static_files = FrozenList(self.static_files)
        for collection in self.collections.values():
            collection.docs = FrozenList(collection.docs)
        self._is_frozen = True

    def be_rendered_by(self, renderer: Renderer) -> None:
        """Be rendered once more: all but what renders it stays as it is."""
        object.__setattr__(self, "renderer", renderer)

    def __setattr__(self, name: str, value: object) -> None:
        if self._is_frozen:
            refuse_change()
        super().__setattr__(name, value)

    # Settings -----------------------------------------------------------------

    @property
    def environment(self) -> str:
        """`JEKYLL_ENV`, `development` where it is not set."""
        return self.config.environment

    @property
    def safe(self) -> bool:
        """Whether the site's own code and links out of it are off limits."""
        return self.config.flag("safe")

    @property
    def encoding(self) -> str:
        """`encoding:`."""
        return self.tree.encoding

    @property
    def permalink_style(self) -> str:
        """`permalink:`."""
        return to_s(self.config.get("permalink"))

    @property
    def theme(self) -> Theme | None:
        """The theme, where the site has one."""
        return self.tree.theme

    def use_theme(self, theme: Theme) -> None:
        """Have a theme that a plugin found; templates see its name as `site.theme`."""
        self.shown["theme"] = theme.name
        self.tree = Tree(self.config, theme)

    @property
    def entry_filter(self) -> EntryFilter:
        """What `include:`, `exclude:` and special names leave of a folder."""
        return self.tree.entry_filter

    @property
    def shows_future(self) -> bool:
        """`--future`."""
        return bool(self.config.get("future"))

    def setting(self, key: str) -> object:
        """What templates see as `site.KEY`: what a plugin shows, else the configuration's."""
        if key in self.shown:
            self.reads.keys.add((SHOWN, key))
            if key in self.told_when_asked:
                self.told_when_asked[key]()
            return self.shown[key]
        return self.config.get(key)

    # Contents -----------------------------------------------------------------

    @cached_property
    def collections(self) -> dict[str, Collection]:
        """The collections under their labels, in the configuration's order.

        Raises:
            PykyllError: Where `collections:` is neither a hash nor a list.
        """
        return {name: Collection(self, name) for name in self.tree.collection_names}

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

    def in_order(self) -> Iterator[Document | Page]:
        """All that is rendered, in Jekyll's order: collections, then pages."""
        for collection in self.collections.values():
            yield from collection.docs
        yield from self.pages

    def all_static_files(self) -> Iterator[StaticFile]:
        """The static files, those of collections too, each once."""
        files = [*self.static_files]
        for collection in self.collections.values():
            files.extend(collection.files)
        yield from dict.fromkeys(files)

    @property
    def sorted_posts(self) -> list[Document]:
        """Posts, oldest first."""
        posts = list(self.posts.docs)
        sort_documents(posts)
        return posts

    def posts_by(self, key: str) -> list[tuple[object, list[Document]]]:
        """Each of the posts' `tags` or `categories`, and its posts, newest first.

        Front matter may hold values of any kind there; those that Ruby takes for one key of
        a hash are one.
        """
        groups: dict[object, tuple[object, list[Document]]] = {}
        for post in self.posts.docs:
            values = post.data.get(key)
            for value in values if isinstance(values, list) else []:
                groups.setdefault(hash_key(value), (value, []))[1].append(post)
        for _, posts in groups.values():
            sort_documents(posts, reverse=True)
        return list(groups.values())

    @property
    def files_beside_pages(self) -> list[StaticFile | Document]:
        """Static files and documents that become files, in Jekyll's order of writing."""
        files: list[StaticFile | Document] = [file for file in self.static_files if file.is_written]
        return list(dict.fromkeys([*files, *self.written_by_collections]))

    @property
    def written_by_collections(self) -> Iterator[Document | StaticFile]:
        """The documents and static files that collections write."""
        for collection in self.collections.values():
            yield from (doc for doc in collection.docs if doc.is_written)
            yield from (file for file in collection.files if file.is_written)

    # Findings -----------------------------------------------------------------

    @property
    def warnings(self) -> list[Diagnostic]:
        """What the step at work has warned of: reading and generating, unless one renders."""
        return self.findings.current.warnings

    @property
    def errors(self) -> list[Diagnostic]:
        """What the step at work has found wrong."""
        return self.findings.current.errors

    def fail(self, error: PykyllError) -> None:
        """Note an error; the step goes on to find the others."""
        self.findings.current.fail(error)

    def warn(self, message: str, *, path: str | None = None, hint: str | None = None) -> None:
        """Note a warning."""
        self.findings.current.warn(message, path=path, hint=hint)

    def note(self, diagnostic: Diagnostic) -> None:
        """Note a diagnostic that is complete."""
        self.findings.current.note(diagnostic)

    # ----------------------------------------------------------------------------

    def _configured_time(self) -> datetime:
        configured = self.config.get("time")
        if not is_truthy(configured):
            return datetime.now(self.zone)
        try:
            return parse_date(configured, "Invalid time in _config.yml.", zone=self.zone)
        except InvalidDateError as error:
            raise at_setting(error, "time", files=self.config.files, source=self.source) from None

    def _limit_posts(self) -> None:
        limit = self.config.get("limit_posts")
        if isinstance(limit, int) and limit > 0:
            self.posts.docs = self.posts.docs[-limit:]


def _theme(config: Config) -> tuple[Theme | None, MissingTheme | None]:
    """The theme of a site, or that which GitHub Pages would give it and could not be had."""
    theme = find_default_theme(config) if has_default_theme(config) else find_theme(config)
    return (None, theme) if isinstance(theme, MissingTheme) else (theme, None)

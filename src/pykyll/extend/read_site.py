"""A site as plugins read it: what it is built of and with, and nothing that changes it.

All that plugins know of a build comes from here, so that a build knows what it rests on.
"""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.convert.markdown import markdown_extensions
from pykyll.errors import PykyllError
from pykyll.extend.disk import Disk
from pykyll.extend.noted_environ import NotedEnviron
from pykyll.extend.ruby_files import RubyFile, ruby_files
from pykyll.files.paths import inside
from pykyll.files.source_text import read_text
from pykyll.site.extensions import SiteView
from pykyll.site.reads import LAYOUT, WHOLE_CLOCK, WHOLE_SITE
from pykyll.source.default_theme import LAYOUTS
from pykyll.source.model import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime, tzinfo

    from pykyll.config import Compat, Config
    from pykyll.config.merge import Data
    from pykyll.fetch.answers import Question
    from pykyll.fetch.web import Answer
    from pykyll.site import Collection, Document, Layout, Page, Site, StaticFile
    from pykyll.source.theme import Theme


class ReadSite(SiteView):
    """A site, as far as a plugin needs to know it.

    Pages, posts and the like are there from the event `post_read` on, so for generators.
    `model` is pykyll's own site: no built-in plugin touches it, and it may change with
    any release.
    """

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        self.disk = Disk(site.reads, site.config.wall)
        """The file system, for files that do not belong to the site; in safe mode only the source."""

    # What the build is asked for -----------------------------------------------------

    @property
    def config(self) -> Config:
        """The configuration, which nothing changes."""
        return self.model.config

    @property
    def compat(self) -> Compat:
        """The Jekyll to print like."""
        return self.model.compat

    @property
    def environ(self) -> Mapping[str, str]:
        """The environment variables of the build. The process's own are not to be read."""
        return NotedEnviron(self.model.config.environ, self.model.reads)

    @property
    def environ_of_commands(self) -> dict[str, str]:
        """The environment for a command that is run."""
        return dict(self.model.config.environ)

    @property
    def environment(self) -> str:
        """`JEKYLL_ENV`, `development` where it is not set."""
        return self.model.environment

    @property
    def source(self) -> str:
        """The site's folder, absolute."""
        return self.model.source

    @property
    def destination(self) -> str:
        """The folder that the site is written to, absolute."""
        return self.model.destination

    @property
    def time(self) -> datetime:
        """The time of the build, which stands for the clock."""
        self.model.reads.keys.add(WHOLE_CLOCK)
        return self.model.time

    @property
    def zone(self) -> tzinfo:
        """The site's time zone."""
        return self.model.zone

    @property
    def safe(self) -> bool:
        """Whether the site's own code, and links out of it, are off limits."""
        return self.model.safe

    def setting(self, key: str) -> object:
        """What templates see as `site.KEY`: what a plugin shows, else the configuration's."""
        return self.model.setting(key)

    def rests_on_everything(self) -> None:
        """Say that what is rendered now rests on more than can be told."""
        self._reads_all()

    def _reads_all(self) -> None:
        """What is handed out as it is may be looked at in any way."""
        self.model.reads.keys.add(WHOLE_SITE)

    # What was read -------------------------------------------------------------------

    @property
    def pages(self) -> list[Page]:
        """The pages: files with front matter outside collections."""
        self._reads_all()
        return self.model.pages

    @property
    def static_files(self) -> list[StaticFile]:
        """The files that are copied as they are."""
        self._reads_all()
        return self.model.static_files

    @property
    def posts(self) -> Collection:
        """The posts, in `docs` oldest first."""
        self._reads_all()
        return self.model.posts

    @property
    def collections(self) -> Mapping[str, Collection]:
        """The collections by label, posts among them."""
        self._reads_all()
        return self.model.collections

    @property
    def documents(self) -> list[Document]:
        """The documents of all collections."""
        self._reads_all()
        return self.model.documents

    def documents_to_write(self) -> list[Document]:
        """The documents that become files.

        In asking, Jekyll 3 gives a date to those that have none, unless the future is shown.
        """
        found = [document for document in self.documents if document.is_written]
        for document in found:
            document.be_asked_for_date()
        return found

    @property
    def missing_layouts(self) -> frozenset[str]:
        """Those of GitHub Pages' default theme, where that could not be had."""
        return frozenset() if self.model.missing_theme is None else LAYOUTS

    @property
    def layouts(self) -> dict[str, Layout]:
        """The layouts by name."""
        self._reads_all()
        return self.model.layouts

    @property
    def data(self) -> dict[str, object]:
        """What `_data` holds, which templates see as `site.data`."""
        self._reads_all()
        return self.model.data

    @property
    def theme(self) -> Theme | None:
        """The theme, where the site has one."""
        return self.model.theme

    @property
    def written_by_collections(self) -> Iterator[Document | StaticFile]:
        """The documents and static files of collections that become files."""
        self._reads_all()
        return self.model.written_by_collections

    def posts_by(self, key: str) -> list[tuple[object, list[Document]]]:
        """Each of the posts' `tags` or `categories`, and its posts, newest first."""
        self._reads_all()
        return self.model.posts_by(key)

    def defaults_of(self, item: Page | Document) -> Data:
        """The front matter defaults that apply to it."""
        return self.model.front_matter_defaults.all(item.relative_path, item.type)

    def is_markdown(self, item: Page | Document | StaticFile) -> bool:
        """Whether its extension is one of `markdown_ext`."""
        return item.ext.lower() in self.markdown_extensions

    @cached_property
    def markdown_extensions(self) -> frozenset[str]:
        """The extensions of `markdown_ext`, each with its dot and in small letters."""
        return markdown_extensions(self.model)

    @cached_property
    def ruby_files(self) -> list[RubyFile]:
        """The site's own plugins in Ruby, which are looked at and not run."""
        return ruby_files(self.config)

    def is_included(self, path: str) -> bool:
        """Whether `include:` names the path, which counts from the source."""
        return self.model.entry_filter.is_included(path)

    def answers(self, questions: Sequence[Question]) -> list[Answer | None]:
        """What the web answers, or has answered before; none where nobody does.

        All is asked side by side and kept for the next build. For generators: what pages
        show is asked for with `answer`.
        """
        return self.model.asked.answers(questions)

    def answer(self, source: str, name: str) -> str:
        """What a page shows of the web, by a source that was added and a name."""
        return self.model.asked.text(source, name)

    def expect_answers(self, source: str, names: Iterable[str]) -> None:
        """Say what pages will show: it is asked for side by side, before they are rendered."""
        self.model.asked.expect(source, names)

    def has_file(self, path: str) -> bool:
        """Whether the source has a file or folder of that path, whatever the site makes of it."""
        return self.disk.exists(inside(self.source, path))

    def read_text(self, path: str) -> str:
        """The text of a file of the source, in the site's encoding.

        Args:
            path: Counts from the source; whatever it says, it stays below that.

        Raises:
            PykyllError: Where there is no such file, where it is not in that encoding, or
                where in safe mode it is a link out of the site.
        """
        absolute = inside(self.source, path)
        if self.model.entry_filter.leads_out(absolute):
            raise PykyllError("the file is a link out of the site", path=path)
        try:
            text = read_text(absolute, self.model.encoding)
        except PykyllError as error:
            self.model.reads.file(absolute, None)
            raise error.at(path) from None
        self.model.reads.file(absolute, digest_of(text))
        return text

    def text_at(self, path: str) -> str | None:
        """The text of a file by its absolute path; None where there is none.

        What is rendered rests on it: another text renders it again.

        Raises:
            PykyllError: Where it cannot be read, is not in the site's encoding, or in safe mode
                lies outside of the source.
        """
        if not os.path.isfile(path):
            self.model.reads.file(path, None)
            return None
        if self.config.wall.refuses(path):
            raise PykyllError("in safe mode no file outside of the site is read", path=path)
        try:
            text = read_text(path, self.model.encoding)
        except PykyllError as error:
            raise error.at(path.removeprefix(f"{self.source.rstrip('/')}/")) from None
        self.model.reads.file(path, digest_of(text))
        return text

    def layout(self, name: str) -> Layout | None:
        """The layout of that name, where there is one."""
        self.model.reads.keys.add((LAYOUT, name))
        return self.model.layouts.get(name)

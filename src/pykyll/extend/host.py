"""What a plugin may know of a site, and what it may do with it.

A plugin's `install`, its generators and its hooks of the owner `site` are given the host
of the site that is built. All that they read of the source and of the site goes through
it, and all that they add.
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.extend.derived_page import DerivedPage
from pykyll.extend.events import check_event, hook_rank, part_rank
from pykyll.extend.function_parts import FunctionConverter, FunctionGenerator
from pykyll.extend.read_site import ReadSite
from pykyll.extend.template_filters import TemplateFilters
from pykyll.fetch.answers import Question
from pykyll.files import front_matter
from pykyll.files.front_matter import FrontMatter
from pykyll.files.paths import inside
from pykyll.files.put import put_below
from pykyll.files.source_text import read_text
from pykyll.liquid import Context
from pykyll.site import Document, Page, StaticFile
from pykyll.templates.drops import PageDrop, StaticFileDrop, drop_of_site
from pykyll.templates.drops.document_drop import drop_of_document

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pykyll.config.merge import Data
    from pykyll.errors import Diagnostic
    from pykyll.extend.ruby_files import RubyFile
    from pykyll.liquid import Drop, Environment, ParseContext, Template
    from pykyll.site import Layout, Site
    from pykyll.site.asked import Source
    from pykyll.source.theme import Theme
    from pykyll.templates.drops import SiteDrop

    Filter = Callable[..., object]
    Tag = Callable[[str, ParseContext], Callable[[Context], object]]
    Block = Callable[[str, ParseContext], Callable[..., object]]


_OF_ALL_PAGES = frozenset({"pre_render", "post_render"})
"""Events of the site at which a hook may look at all pages, or change them."""


class Host(ReadSite):
    """A site that a plugin may read and add to; it adds until pages are rendered."""

    # What a plugin adds to it --------------------------------------------------------

    def add_page(
        self,
        name: str,
        *,
        directory: str = "",
        content: str | Callable[[], str] = "",
        data: Data | None = None,
        gives_way: bool = False,
    ) -> Page:
        """Add a page that has no file.

        Args:
            name: File name.
            directory: Folder below the source; none for the top.
            content: The body, with Liquid in it; or a function that works out the
                finished content, called when the page is rendered.
            data: The front matter; its `permalink` says where the page goes.
            gives_way: Whether another file may be written in its place without a warning.
        """
        page = (
            Page(self, directory, name, content=content, data=data)
            if isinstance(content, str)
            else DerivedPage(self, directory, name, content, data)
        )
        page.gives_way = gives_way
        self.pages.append(page)
        return page

    def add_post(self, slug: str, *, content: str, data: Data) -> Document:
        """Add a post that has no file, as if it lay in `_posts` under a name without a date.

        Its front matter is what is given, and the defaults for its path.
        """
        path = inside(self.source, self.config.text("collections_dir"), f"_posts/{slug}.md")
        post = Document(self.posts, path)
        post.was_added = True
        post.data.update(data)
        post.body = content
        self.posts.docs.append(post)
        return post

    def bring(self, files: Mapping[str, str], *, life: int) -> set[str]:
        """Bring files of the web into the source, side by side, unless they are there.

        Args:
            files: The address of each, by its path from the source.
            life: For how many seconds what was brought is kept besides.

        Returns:
            The paths that are there now.
        """
        wanted = {path: url for path, url in files.items() if not self.has_file(path)}
        answers = self.answers([Question(url, life=life) for url in wanted.values()])
        for path, answer in zip(wanted, answers, strict=True):
            if answer is not None and answer.is_good:
                put_below(self.source, path, answer.body)
        return {path for path in files if self.has_file(path)}

    def put_file(self, path: str, content: bytes) -> bool:
        """Write a file into the source, before it is read; whether that could be done.

        Args:
            path: Counts from the source, and stays below it.
            content: What it holds.
        """
        return put_below(self.source, path, content)

    def add_page_of(self, file: StaticFile) -> Page:
        """Add a page with the text of a static file; the file stays.

        Such a file has no front matter that Jekyll has seen. But here it reads what stands
        behind a byte order mark.

        Raises:
            PykyllError: Where the file cannot be read or is not in the site's encoding.
        """
        try:
            content = read_text(file.path_on_disk, self.model.encoding)
        except PykyllError as error:
            raise error.at(file.relative_path.removeprefix("/")) from None
        found = self._front_matter_behind_mark(file, content)
        page = Page(
            self,
            file.directory,
            file.name,
            content=found.body,
            data=found.data,
            body_line=found.body_line,
            path=file.path_on_disk,
        )
        self.pages.append(page)
        return page

    def _front_matter_behind_mark(self, file: StaticFile, text: str) -> FrontMatter:
        if not file.is_marked:
            return FrontMatter(body=text)
        tree, shown = self.model.tree, file.relative_path.removeprefix("/")
        schema = tree.compat.yaml_schema
        found = front_matter.parse(text, path=shown, schema=schema, zone=tree.zone)
        return found or FrontMatter(body=text)

    def add_static_file(self, path: str, *, directory: str = "") -> StaticFile:
        """Add a file that is copied as it is.

        Args:
            path: The file on disk, absolute.
            directory: The folder of the site that it goes to; none for the top.
        """
        file = StaticFile(self, directory, os.path.basename(path), path)
        self.static_files.append(file)
        return file

    def add(self, page: Page) -> None:
        """Add a page of a class of the plugin's own, made of this host."""
        self.pages.append(page)

    def layout_of_pages(self, name: str) -> Layout | None:
        """The layout of that name, for pages that are added with its text as theirs."""
        self.model.layouts_of_added_pages.add(name)
        return self.layout(name)

    def remove(self, item: Page | StaticFile) -> None:
        """Take a page or a static file out of the site."""
        if isinstance(item, Page):
            self.pages[:] = [page for page in self.pages if page is not item]
        else:
            self.static_files[:] = [file for file in self.static_files if file is not item]

    def add_layout(self, layout: Layout) -> None:
        """Add a layout, unless the site has one of that name."""
        self.layouts.setdefault(layout.name, layout)

    def show(self, name: str, value: object, *, asked: Callable[[], None] | None = None) -> None:
        """Let templates see a value as `site.NAME`, in front of the configuration's.

        Args:
            name: Its name.
            value: The value.
            asked: Called whenever it is read by its name, to warn of it perhaps.
        """
        self.model.shown[name] = value
        if asked is not None:
            self.model.told_when_asked[name] = asked

    def use_theme(self, theme: Theme) -> None:
        """Build the site with that theme; only while plugins are installed."""
        self.model.use_theme(theme)

    # Parts ---------------------------------------------------------------------------

    def add_generator(
        self,
        function: Callable[[Host], object],
        *,
        priority: str = "normal",
        bodies: str | None = None,
    ) -> None:
        """Call the function with the host once all has been read.

        Args:
            function: Adds pages, values and the like.
            priority: `lowest`, `low`, `normal`, `high` or `highest`; higher runs first.
            bodies: Whose text it looks at: `pages`, or `all`; none where it looks at none.

        Raises:
            PykyllError: For another priority.
        """
        generator = FunctionGenerator(function, self, part_rank(priority))
        if bodies is not None:
            self.model.bodies_seen_by_generators.add(bodies)
        self.model.generators.append(generator)

    def add_hook(
        self,
        owners: str | Sequence[str],
        event: str,
        function: Callable[..., object],
        *,
        priority: str = "normal",
    ) -> None:
        """Call the function at an event of one or more owners.

        It is given the page or document, or for the owner `site` the host; at `pre_render`
        also the variables that the template will see.

        Args:
            owners: `site`, `pages`, `posts`, `documents`, `clean`, or a collection.
            event: `post_read`, `pre_render`, `post_render`, `post_write` …
            function: What is called.
            priority: `low`, `normal` or `high`; higher runs first.

        Raises:
            PykyllError: For an event or a priority that there is not.
        """
        rank = hook_rank(priority)
        if event == "post_write" or (event in _OF_ALL_PAGES and "site" in owners):
            self.model.has_hooks_after_rendering = True
        for owner in (owners,) if isinstance(owners, str) else owners:
            check_event(owner, event)
            hook = self._in_place_of_site(function) if owner == "site" else function
            self.model.hooks.register(owner, event, hook, priority=rank)

    def ask_whether_written(self) -> None:
        """Say that a hook asks of each document that was rendered whether it becomes a file.

        Jekyll 3 gives a date to a document without one when it is asked.
        """
        self.model.asks_whether_written = True

    def _in_place_of_site(self, function: Callable[..., object]) -> Callable[..., object]:
        return lambda _site, *arguments: function(self, *arguments)

    def add_converter(
        self,
        function: Callable[..., object],
        extensions: Sequence[str],
        *,
        output_ext: str = ".html",
        priority: str = "normal",
        place: bool = False,
    ) -> None:
        """Convert files by a function of their content.

        Args:
            function: Gives the content converted.
            extensions: Those of the files that it takes, with their dots.
            output_ext: The extension that they come out with.
            priority: As for generators; higher converts first.
            place: Whether the function is also given the file's path from the source, and the
                line at which the content begins.

        Raises:
            PykyllError: For another priority.
        """
        taken = tuple(each.lower() for each in extensions)
        converter = FunctionConverter(
            function, taken, output_ext, part_rank(priority), is_told_place=place
        )
        self.model.converters.add(converter)

    def add_filter(self, name: str, function: Filter, *, context: bool = False) -> None:
        """Add a filter: a function of the value and the filter's arguments.

        Args:
            name: Its name in templates.
            function: Gives the new value.
            context: Whether the function is given Liquid's `Context` first.
        """
        self.model.liquid.environment.filter(name, context=context)(function)

    def add_source(self, source: Source) -> None:
        """Add a kind of thing that pages may show of the web; see `answer`."""
        self.model.asked.add(source)

    def add_tag(self, name: str, function: Tag) -> None:
        """Add a tag: a function of the markup that gives a function of the context."""
        self.model.liquid.environment.tag(name)(function)

    def add_block(self, name: str, function: Block, *, raw: bool = False) -> None:
        """Add a block: as a tag, but what renders it is given the context and the body.

        Args:
            name: The tag's name; `end` and the name closes it.
            function: Called with the markup and the `ParseContext`.
            raw: Whether Liquid leaves the body alone.
        """
        self.model.liquid.environment.block(name, raw=raw)(function)

    def load_active_support(self, *, whole: bool = False) -> None:
        """Let `blank` in templates equal what is nil, false, empty or white space.

        So it does in Ruby where any plugin loads some of Rails' ActiveSupport, and else equals
        nothing.

        Args:
            whole: Whether all of it is loaded: texts have a first and a last character then, too.
        """
        environment = self.model.liquid.environment
        environment.has_active_support = True
        if whole and not environment.texts_have_ends:
            environment.texts_have_ends = True
            for name, part in (("first", slice(0, 1)), ("last", slice(-1, None))):
                known = environment.filter_named(name)
                if known is not None:
                    self.add_filter(name, _of_texts_too(known.function, part))

    def switch_on(self, install: Callable[[Environment, Site], object]) -> None:
        """Add a tag of pykyll's own that is there for sites with a certain plugin only."""
        install(self.model.liquid.environment, self.model)

    # What templates see --------------------------------------------------------------

    @cached_property
    def filters(self) -> TemplateFilters:
        """The filters of templates: URLs, Markdown and any other by its name."""
        return TemplateFilters(self.model)

    def site_drop(self) -> SiteDrop:
        """`site` as templates see it.

        Before pages are rendered it keeps what it was asked: take a new one for new.
        """
        return drop_of_site(self.model)

    def drop_of(self, item: Page | Document | StaticFile) -> Drop:
        """An item as templates see it, to be shown or put into front matter."""
        if isinstance(item, Page):
            return PageDrop(item)
        return StaticFileDrop(item) if isinstance(item, StaticFile) else drop_of_document(item)

    def render(self, template: str, variables: Mapping[str, object]) -> str:
        """What a template prints, with the site's tags and filters.

        Args:
            template: Its text.
            variables: What it sees beside `site`.

        Raises:
            LiquidError: Where it is wrong.
        """
        parsed = self.model.liquid.environment.parse(template)
        seen = {"site": self.site_drop(), **variables}
        registers = {"site": self.model, "page": variables.get("page")}
        return parsed.render(seen, registers=registers)

    def parse(self, text: str, name: str | None = None, *, first_line: int = 1) -> Template:
        """A template with the site's tags and filters.

        Args:
            text: Its text.
            name: The file that it is from, by its path from the source; errors name it.
            first_line: The file's line at which the text begins.

        Raises:
            LiquidError: Where it is wrong.
        """
        if name is None:
            return self.model.liquid.environment.parse(text)
        return self.model.liquid.parse(name, text, first_line=first_line)

    def render_for(
        self,
        template: Template,
        context: Context,
        variables: Mapping[str, object],
        assigns: dict[str, object],
    ) -> str:
        """What a template prints for the page at hand; errors in it are printed and told.

        Args:
            template: As `parse` gives it.
            context: Of the tag that prints it.
            variables: What it sees beside `site` and `jekyll`.
            assigns: Variables that earlier renderings have set; those of this one are added.
        """
        seen = {**self.model.liquid.variables(), **variables}
        text = template.render(
            seen, registers=context.registers, assigns=assigns, prints_errors=True
        )
        for error in template.errors:
            told = self.model.liquid.explain(error, template.name or "").diagnostic
            self.model.note(replace(told, severity="warning"))
        return text

    def context_of_no_page(self) -> Context:
        """Liquid's context outside of any page, for those who print as a tag does."""
        return Context(self.model.liquid.environment, {}, {"site": self.model})

    def stands_in_for(self, file: RubyFile) -> None:
        """Say that a file in Ruby is looked after: it is not warned of."""
        self.model.ruby_files_done.add(file.shown)

    # Findings ------------------------------------------------------------------------

    def warn_at(self, context: Context, message: str, *, hint: str | None = None) -> None:
        """Say something of the tag at hand, with its place."""
        self.model.note(self.model.liquid.placed(context, message, hint))

    def note(self, diagnostic: Diagnostic) -> None:
        """Say something that has its place already."""
        self.model.note(diagnostic)

    def warn(self, message: str, *, path: str | None = None, hint: str | None = None) -> None:
        """Say something to whoever builds the site.

        Args:
            message: What is wrong.
            path: The file that it is about, from the source.
            hint: What to do.
        """
        self.model.warn(message, path=path, hint=hint)

    def fail(self, error: PykyllError) -> None:
        """Note an error: nothing is written, and the build goes on to find the others."""
        self.model.fail(error)


def _of_texts_too(plain: Filter, part: slice) -> Filter:
    """The filter `first` or `last`, which takes a character of a text, too."""
    return lambda value: value[part] if isinstance(value, str) else plain(value)

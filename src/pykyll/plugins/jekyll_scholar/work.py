"""What a tag does on a page: its settings, its entries, and how these are printed.

Source of the behaviour: jekyll-scholar's `Utilities`.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.bibliography import to_csl
from pykyll.bibliography.csl import (
    CitationItem,
    RenderError,
    StyleError,
    is_sound,
    load_locale,
)
from pykyll.errors import Frame
from pykyll.extend.template_values import member
from pykyll.liquid import is_truthy, to_s
from pykyll.plugins.jekyll_scholar import citations
from pykyll.plugins.jekyll_scholar.addresses import details_url
from pykyll.plugins.jekyll_scholar.entry_data import entry_data
from pykyll.plugins.jekyll_scholar.late_reference import LateReference
from pykyll.plugins.jekyll_scholar.markup import element, link
from pykyll.plugins.jekyll_scholar.order import provided_text
from pykyll.plugins.jekyll_scholar.repository import links_to_files, repository
from pykyll.plugins.jekyll_scholar.settings import Settings
from pykyll.regex import regex
from pykyll.ruby.text import to_s as ruby_text
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from pykyll.bibliography import Bibliography, Entry
    from pykyll.bibliography.csl import Locale, Renderer
    from pykyll.extend import Host
    from pykyll.liquid import Context
    from pykyll.plugins.jekyll_scholar.options import TagOptions
    from pykyll.plugins.jekyll_scholar.repository import Repository
    from pykyll.plugins.jekyll_scholar.scholar import Scholar

_LANGUAGES = frozenset({"en", "en-US", "en-GB"})
"""Those in which all styles that come along find their words."""
_VARIABLE = regex(r"\{\{\s*([\w.]+)\s*\}\}")


class Work:
    """One tag, rendered once.

    Args:
        scholar: What the tags of the site share.
        options: What the tag asks for.
        context: Liquid's, at the tag.
    """

    def __init__(self, scholar: Scholar, options: TagOptions, context: Context) -> None:
        self.scholar = scholar
        self.host: Host = scholar.host
        self.options = options
        self.context = context
        page = context.registers.get("page")
        self.settings = Settings.merged(
            self.host.config.get("scholar"), _plain(member(page, "scholar"))
        )
        self.page_state = citations.page_state(context)
        self.state = self.page_state.of_tag(options)
        if options.passed_over is not None:
            self.host.warn_at(
                context,
                f"there is no option {options.passed_over}: it and all behind it are passed over",
                hint=options.meant,
            )

    # Variables -----------------------------------------------------------------------

    def interpolate(self, text: str) -> str:
        """A text with its `{{ variables }}` filled in; unknown ones stay."""

        def value(match: re.Match[str]) -> str:
            found = self.value_of(match[1])
            return to_s(found) if is_truthy(found) else match[0]

        return _VARIABLE.sub(value, text)

    def value_of(self, name: str) -> object:
        """What a dotted name stands for here."""
        first, *rest = name.split(".")
        value = self.context.get(first)
        for key in rest:
            value = (
                self.context.command(value, key)
                if key in _COMMANDS
                else (self.context.member(value, key))
            )
        return value

    # Entries -------------------------------------------------------------------------

    @cached_property
    def bibliography(self) -> Bibliography:
        """The bibliography that the tag works with.

        The tags of a page read its files once: what the first of them says of duplicates holds
        for all. Where others are read, the links that `separate_links` repeats are forgotten.
        """
        options, settings = self.options, self.settings
        names = tuple(self.interpolate(name) for name in options.files)
        known = self.page_state.bibliographies.get(names)
        if known is None:
            known = self.scholar.library.bibliography(settings, options, self.interpolate)
            self.page_state.bibliographies[names] = known
            self.page_state.links.clear()
        return known

    def entries(self) -> list[Entry]:
        """The entries that the query chooses, in their order.

        Raises:
            HostError: For a query that is none.
        """
        asked = self.options.query
        given = self.settings.get("query") if asked is None else self.interpolate(asked)
        if isinstance(given, (bool, list, dict, date)):  # bibtex-ruby finds nothing by such
            return []
        query = ruby_text(given)
        return self.scholar.chosen(self.bibliography, query, self.settings, self.skips_sorting)

    @property
    def skips_sorting(self) -> bool:
        """Whether entries stay as the file has them."""
        return self.options.in_order_of_citation or self.settings.get("sort_by") == "none"

    def cited_entries(self) -> list[Entry | None]:
        """The entries to print; in the order of their citation None for what is unknown."""
        entries: list[Entry | None] = list(self.entries())
        if not self.options.cited:
            return entries
        cited = citations.cited_keys(self.context)
        if self.skips_sorting:
            by_key: dict[str, Entry] = {}
            for entry in entries:
                if entry is not None:
                    by_key.setdefault(entry.key, entry)
            entries = [by_key.get(key) for key in cited]
        else:
            entries = [entry for entry in entries if entry is not None and entry.key in cited]
        if self.options.forgets_citations:
            cited.clear()
        return entries

    # Printing ------------------------------------------------------------------------

    @property
    def missing(self) -> str:
        """What stands for an entry that there is not."""
        return to_s(self.settings.get("missing_reference"))

    def identifier(self, key: str) -> str:
        """The identifier of an entry on the page."""
        return key if self.options.prefix is None else f"{self.options.prefix}-{key}"

    def style_name(self) -> str:
        """The style that citations and references are in."""
        asked = self.options.style
        return self.settings.or_default("style") if asked is None else self.interpolate(asked)

    def renderer(self) -> Renderer:
        """What prints references: one for a tag on a page, so that it knows what came before."""
        if self.state.renderer is None:
            self.state.renderer = self.scholar.renderer(
                self.style_name(), self.settings.or_default("locale")
            )
        return self.state.renderer

    def reference(self, entry: Entry | None, number: int | None = None) -> str:
        """An entry as the style prints it, in an element of its own."""
        if entry is None:
            return self.missing
        text = self._printed(self.shown(entry), number)
        given = self.settings.get("reference_tagname")
        tag = given if is_truthy(given) else "span"
        return element(tag, text, {"id": self.identifier(entry.key)})

    def late_reference(self, entry: Entry, number: int) -> str | LateReference:
        """The same, printed when a template looks at it; at once where it may be wrong."""
        waiting = self.state.waiting
        if self._prints_any_sound_item and is_sound(to_csl(self.shown(entry))):
            return LateReference(lambda: self.reference(entry, number), waiting)
        while waiting:
            waiting.popleft().settle()
        return self.reference(entry, number)

    @cached_property
    def _prints_any_sound_item(self) -> bool:
        """Whether the style and the language are among those that come along."""
        return (
            self.scholar.is_shipped(self.style_name())
            and self.settings.or_default("locale") in _LANGUAGES
            and not self.settings.is_on("allow_locale_overrides")
        )

    def shown(self, entry: Entry) -> Entry:
        """The entry as it is printed: filtered."""
        return self.scholar.filtered(entry, self.settings)

    def _printed(self, entry: Entry, number: int | None) -> str:
        with told_here(entry):
            return self.renderer().reference(
                to_csl(entry),
                number=number,
                suppress_author=self.options.suppresses_author,
                locale=self._own_locale(entry),
            )

    def _own_locale(self, entry: Entry) -> Locale | None:
        """The language of the entry itself, where that counts and there is such a locale."""
        if not self.settings.is_on("allow_locale_overrides"):
            return None
        try:
            return load_locale(provided_text(entry, "language") or "")
        except StyleError:
            return None

    def citation(self, entries: Sequence[Entry]) -> str:
        """Entries as the style cites them, together."""
        items = []
        for place, entry in enumerate(entries):
            citations.cite(self.context, entry.key)
            number = citations.citation_number(self.context, entry.key)
            items.append(self._citation_item(entry, place, number))
        with told_here(entries[0] if len(entries) == 1 else None):
            return self.renderer().citation(items)

    def _citation_item(self, entry: Entry, place: int, number: int) -> CitationItem:
        locators, labels = self.options.locators, self.options.labels
        locator = locators[place] if place < len(locators) else None
        label = labels[place] if place < len(labels) else "page"
        return CitationItem(
            to_csl(entry),
            number=number,
            locator=locator,
            label=None if locator is None else label,
            suppress_author=self.options.suppresses_author,
        )

    def details_address(self, entry: Entry) -> str:
        """The address of an entry's own page."""
        return details_url(self.host, entry, self.settings)

    def details_link(self, entry: Entry) -> str:
        """A link to an entry's own page, where there are such pages."""
        if not self.scholar.has_details(self.settings) or not self.settings.is_on("details_link"):
            return ""
        return link(
            self.details_address(entry),
            self.settings.text("details_link"),
            {"class": self.settings.text("details_link_class")},
        )

    def title(self, entry: Entry) -> str:
        """The title as it is printed."""
        return self.shown(entry).text("title")

    @cached_property
    def _repository(self) -> Repository:
        return repository(self.host, self.settings)

    def data(self, entry: Entry, reference: str | LateReference) -> dict[str, object]:
        """What templates see of an entry."""
        return {
            "entry": entry_data(entry, self.shown(entry), self.settings),
            "reference": reference,
            "key": entry.key,
            "type": entry.type,
            **links_to_files(self.host, entry, self._repository),
        }


_COMMANDS = frozenset({"size", "first", "last"})


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, dict) else value


@contextmanager
def told_here(entry: Entry | None) -> Iterator[None]:
    """What cannot be printed is told at the tag, with the entry's place as the way to it."""
    try:
        yield
    except (StyleError, RenderError) as error:
        problem = HostError(
            error.message if entry is None else f"in the entry '{entry.key}': {error.message}",
            error.diagnostic.reference,
            hint=error.diagnostic.hint,
        )
        if entry is not None and entry.path:
            problem.through(Frame(entry.path, entry.line, role="the entry stands in"))
        problem.__cause__ = error
        raise problem from error

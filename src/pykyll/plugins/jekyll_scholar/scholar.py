"""What the tags of a site share: its bibliographies, styles and files beside them.

Source of the behaviour: jekyll-scholar's `Utilities`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.bibliography import BibliographyError, QueryError, filters, select
from pykyll.bibliography.csl import SHIPPED_STYLES, Renderer, StyleError, find_style
from pykyll.errors import PykyllError, suggest
from pykyll.plugins.jekyll_scholar.library import Library
from pykyll.plugins.jekyll_scholar.order import sorted_entries
from pykyll.ruby.text import to_s
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from pykyll.bibliography import Bibliography, Entry
    from pykyll.bibliography.csl import Style
    from pykyll.extend import Host
    from pykyll.liquid import Context, Template
    from pykyll.plugins.jekyll_scholar.settings import Settings

_MOST_CHOSEN = 64


class Scholar:
    """The bibliographies and styles of one site.

    Args:
        host: The site.
    """

    def __init__(self, host: Host) -> None:
        self.host = host
        self.library = Library(host)
        self._styles: dict[str, tuple[Style, dict[str, str | None]]] = {}
        """Each style by its name, and what was found in the files of the site."""
        self._filtered: dict[object, tuple[Entry, Entry]] = {}
        self._chosen: dict[object, tuple[Bibliography, list[Entry]]] = {}

    def chosen(
        self,
        bibliography: Bibliography,
        query: str,
        settings: Settings,
        skips_sorting: bool,  # noqa: FBT001 - a property of the tag, handed on
    ) -> list[Entry]:
        """The entries that a query chooses, sorted as the settings say.

        Raises:
            HostError: For a query that is none.
        """
        order = (
            () if skips_sorting else (to_s(settings.get("sort_by")), to_s(settings.get("order")))
        )
        place = (id(bibliography), query, order)
        known = self._chosen.get(place)
        if known is None or known[0] is not bibliography:
            if len(self._chosen) > _MOST_CHOSEN:
                self._chosen.clear()
            known = (bibliography, self._choose(bibliography, query, settings, skips_sorting))
            self._chosen[place] = known
        return known[1]

    def _choose(
        self,
        bibliography: Bibliography,
        query: str,
        settings: Settings,
        skips_sorting: bool,  # noqa: FBT001 - as above
    ) -> list[Entry]:
        if not query.startswith("@") and query in bibliography.by_key:
            return []
        try:
            found = select(bibliography.entries, query)
        except QueryError as error:
            raise as_told(error) from error
        return found if skips_sorting else sorted_entries(found, settings)

    def renderer(self, style: str, locale: str) -> Renderer:
        """What prints in a style.

        Raises:
            HostError: Where there is no such style or locale, or it cannot be read.
        """
        try:
            return Renderer(self._style(style), locale=locale)
        except StyleError as error:
            raise as_told(error) from error

    def is_shipped(self, name: str) -> bool:
        """Whether a style is one that comes along, not one of the site's."""
        if name not in SHIPPED_STYLES:
            return False
        return all(
            text is None for text in (self._read_style(name), self._read_style(f"{name}.csl"))
        )

    def _style(self, name: str) -> Style:
        known = self._styles.get(name)
        if known is not None:
            style, texts = known
            now = {path: self._read_style(path) for path in texts}  # this page rests on them, too
            if now == texts:
                return style
        texts = {}

        def read(path: str) -> str | None:
            texts[path] = self._read_style(path)
            return texts[path]

        style = find_style(name, read=read)
        self._styles[name] = style, texts
        return style

    def _read_style(self, path: str) -> str | None:
        """The text of a style file of the site, by its path from the source."""
        try:
            return self.host.read_text(path)
        except PykyllError:
            return None

    def template(self, text: str) -> Template:
        """The template that an entry is printed by: a layout of that name, or the text itself.

        Raises:
            LiquidError: Where it is wrong.
        """
        layout = self.host.layout(text)
        if layout is None:
            return self.host.parse(text)
        return self.host.parse(layout.body, layout.relative_path, first_line=layout.body_line)

    def tell_of_unknown(self, key: str, close: str | None, context: Context) -> None:
        """Say that there is no entry of a key that a page names."""
        self.host.warn_at(context, f"no bibliography has an entry '{key}'", hint=close)

    def filtered(self, entry: Entry, settings: Settings) -> Entry:
        """The entry with the text filters applied to all its values.

        Args:
            entry: As it was read.
            settings: Those of the page.

        Raises:
            HostError: For a filter that there is not.
        """
        names = settings.filters("bibtex_filters")
        if not names:
            return entry
        place = (id(entry), tuple(names))
        known = self._filtered.get(place)
        if known is None or known[0] is not entry:
            known = self._filtered[place] = entry, _converted(entry, names)
        return known[1]

    def has_details(self, settings: Settings) -> bool:
        """Whether entries have pages of their own."""
        return self.host.layout(details_layout_name(settings)) is not None


def _converted(entry: Entry, names: list[str]) -> Entry:
    try:
        return entry.converted(lambda text: filters.apply(text, names))
    except BibliographyError as error:
        raise as_told(error) from error


def as_told(error: PykyllError) -> HostError:
    """An error of a bibliography, a style or a query, to be told at the tag.

    Where a file of the site is wrong, that is the place, and the tag is on the way to it.
    """
    diagnostic = error.diagnostic
    told = HostError(error.message, diagnostic.reference, hint=diagnostic.hint)
    if diagnostic.path is not None:
        told.diagnostic = replace(told.diagnostic, path=diagnostic.path, line=diagnostic.line)
        told.template_name, told.line = diagnostic.path, diagnostic.line
    return told


def details_layout_name(settings: Settings) -> str:
    """The name of the layout for the pages of single entries."""
    return os.path.basename(settings.text("details_layout")).removesuffix(".html")


def nearest(key: str, bibliography: Bibliography) -> str | None:
    """Words on the entry that may be meant by an unknown key."""
    return suggest(key, list(bibliography.by_key))

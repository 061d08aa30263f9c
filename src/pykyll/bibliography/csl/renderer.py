"""References and citations of a style."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.elements.builders import BUILDERS
from pykyll.bibliography.csl.elements.layout import prepare_layout
from pykyll.bibliography.csl.elements.scope import Scope, State
from pykyll.bibliography.csl.errors import RenderError, StyleError
from pykyll.bibliography.csl.formatting.escape import escape_lone_signs
from pykyll.bibliography.csl.formatting.formatting import formatter
from pykyll.bibliography.csl.formatting.joining import Joiner
from pykyll.bibliography.csl.locales.load import load_locale
from pykyll.bibliography.csl.locales.locale import Locale
from pykyll.bibliography.csl.values.item import Item, TextValue, to_values
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from pykyll.bibliography.csl.elements.scope import Rendering
    from pykyll.bibliography.csl.reading.style import Style


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One entry in a citation."""

    item: Mapping[str, object]
    """The entry as CSL-JSON."""
    number: int | None = 1
    """Its `citation-number`."""
    locator: str | None = None
    """A place in it, e.g. `12-15`."""
    label: str | None = None
    """What the locator counts; `page` where that is not said."""
    prefix: str | None = None
    suffix: str | None = None
    suppress_author: bool = False


class Renderer:
    """Prints entries in one style and one language.

    As jekyll-scholar uses citeproc-ruby: in the order given, without the style's own sorting,
    disambiguation and `<locale>`. One renderer is one list: where a style replaces the names
    of subsequent entries, those of the reference before count.

    Args:
        style: The style.
        locale: A language, e.g. `en-US` or `de`, or a locale of one's own.

    Raises:
        StyleError: There is no such locale.
    """

    def __init__(self, style: Style, locale: str | Locale = "en-US") -> None:
        self.style = style
        self.locale = _locale(locale)
        self._previous_authors: list[str] = []

    def reference(
        self,
        item: Mapping[str, object],
        number: int | None = 1,
        *,
        suppress_author: bool = False,
        locale: str | Locale | None = None,
    ) -> str:
        """One entry of a bibliography, as HTML.

        Args:
            item: The entry as CSL-JSON.
            number: Its `citation-number`.
            suppress_author: Leave the author out.
            locale: Another language for this entry alone.

        Raises:
            StyleError: There is no such locale, the style has no bibliography, or is at fault at a
                place that was reached.
            RenderError: The item holds a value that cannot be printed.
        """
        layout = self._layout("bibliography", self.locale if locale is None else _locale(locale))
        values = _values(CitationItem(item, number, suppress_author=suppress_author))
        state = State(values, previous_authors=self._previous_authors)
        with _limited():
            try:
                text = layout.rendering(state)
            finally:
                self._previous_authors = state.authors
            return escape_lone_signs(layout.formatted(text))

    def bibliography(self, items: Iterable[Mapping[str, object]]) -> list[str]:
        """All entries in the order given, numbered from 1; a list of its own."""
        self._previous_authors = []
        return [self.reference(item, number) for number, item in enumerate(items, 1)]

    def citation(self, items: Sequence[CitationItem]) -> str:
        """A citation of one or more entries, as HTML.

        Raises:
            StyleError: The style has no citation, or is at fault at a place that was reached.
            RenderError: An item holds a value that cannot be printed.
        """
        layout = self._layout("citation", self.locale)
        with _limited():
            texts = [layout.cited(item) for item in items]
            text = layout.joiner.join(texts, layout.delimiter)
            return escape_lone_signs(layout.formatted(text))

    def _layout(self, area: str, locale: Locale) -> _Layout:
        key = (locale, area)
        prepared = self.style.cache.get(key)
        if not isinstance(prepared, _Layout):
            with _limited():
                prepared = _prepare(self.style, locale, area)
            self.style.cache[key] = prepared
        return prepared


@dataclass(frozen=True, slots=True)
class _Layout:
    """A layout that has been prepared."""

    rendering: Rendering
    formatted: Callable[[str], str]
    """Puts the layout's own affixes and fonts around."""
    joiner: Joiner
    delimiter: str

    def cited(self, cited: CitationItem) -> str:
        """One entry in a citation, with what stands before and behind it."""
        label = (cited.label or "page") if cited.locator is not None else cited.label
        text = self.rendering(State(_values(cited), cited.locator, label))
        around = cited.prefix, text, cited.suffix
        return self.joiner.join([part for part in around if part is not None])


def _locale(locale: str | Locale) -> Locale:
    return locale if isinstance(locale, Locale) else load_locale(locale)


def _prepare(style: Style, locale: Locale, name: str) -> _Layout:
    area = style.area(name)
    element = area.child("layout")
    if element is None:
        raise StyleError(f"the <{name}> has no <layout>", path=style.path, line=area.line)
    joiner = Joiner(locale)
    scope = Scope(style, locale, joiner, area, BUILDERS)
    delimiter = element.attributes.get("delimiter", "")
    formatted = formatter(element, locale, joiner)
    return _Layout(prepare_layout(element, scope), formatted, joiner, delimiter)


def _values(cited: CitationItem) -> Item:
    number = "" if cited.number is None else str(cited.number)
    item = Item(to_values(cited.item) | {"citation-number": TextValue(number)})
    if cited.suppress_author:
        item.suppressed.add("author")
    return item


@contextmanager
def _limited() -> Iterator[None]:
    """A style that is nested out of all proportion is an error of the style."""
    try:
        yield
    except RecursionError:
        raise RenderError("the style's elements and macros are nested too deep") from None

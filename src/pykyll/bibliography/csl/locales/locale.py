"""A locale: what a style asks of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import StyleError
from pykyll.bibliography.csl.locales.ordinals import Ordinals
from pykyll.bibliography.csl.locales.terms import Terms, read_terms
from pykyll.bibliography.csl.reading.xml_tree import parse_xml

if TYPE_CHECKING:
    from pykyll.bibliography.csl.reading.xml_tree import Element


class Locale:
    """The words and customs of one language, from a CSL locale file."""

    def __init__(self, tag: str, root: Element) -> None:
        self.tag = tag
        """Its full tag, e.g. `en-US`."""
        self.language = tag.partition("-")[0]
        self.terms = Terms(read_terms(root.child("terms")))
        self.ordinals = Ordinals(self.terms.all)
        self._dates = list(root.named("date"))
        options = root.child("style-options")
        settings = options.attributes if options is not None else {}
        self.punctuation_in_quotes = _is_true(settings.get("punctuation-in-quote"))
        """Whether stops and commas go inside closing quotation marks."""
        self.only_day_1_is_ordinal = _is_true(settings.get("limit-day-ordinals-to-day-1"))
        self.open_quote, self.close_quote = self._pair("open-quote", "close-quote")
        self.open_inner_quote, self.close_inner_quote = self._pair(
            "open-inner-quote", "close-inner-quote"
        )

    def translate(self, name: str, form: str | None = None, *, plural: bool = False) -> str | None:
        """A term in that form, or None where the locale has no such term."""
        term = self.terms.find(name, form)
        return term.text(plural=plural) if term is not None else None

    def date(self, form: str) -> Element | None:
        """The parts of a date as the locale writes them in that form (`text`, `numeric`)."""
        for date in self._dates:
            if date.attributes.get("form", "") == form:
                return date
        return None

    def _pair(self, opening: str, closing: str) -> tuple[str | None, str | None]:
        return self.translate(opening), self.translate(closing)


def parse_locale(source: str | bytes, tag: str) -> Locale:
    """A locale from the text of its file.

    Raises:
        StyleError: The text is no XML, or no CSL locale.
    """
    root = parse_xml(source)
    if root.name != "locale":
        message = f"a CSL locale begins with <locale>, this with <{root.name}>"
        raise StyleError(message, line=root.line)
    return Locale(tag, root)


def _is_true(value: str | None) -> bool:
    return value is not None and value.lower() == "true"

"""The words of a locale, and which one an element asks for.

Source of the behaviour: csl-ruby 2.2.1, `CSL::Locale::Terms`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.formatting.escape import escape_markup
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.bibliography.csl.reading.xml_tree import Element

_FALLBACKS = {"verb": "long", "short": "long", "verb-short": "verb", "symbol": "short"}


@dataclass(frozen=True, slots=True)
class Term:
    """One word in one form."""

    name: str
    form: str
    match: str | None
    """For ordinals: which digits count, e.g. `last-two-digits`."""
    singular: str
    plural: str

    def text(self, *, plural: bool) -> str:
        """The word for one, or for several."""
        return self.plural if plural else self.singular


class Terms:
    """The words of a locale by name; the first of a form counts."""

    def __init__(self, terms: list[Term]) -> None:
        self.all = terms
        self._by_name: dict[tuple[str, str], Term] = {}
        for term in terms:
            self._by_name.setdefault((term.name, term.form), term)

    def find(self, name: str, form: str | None = None) -> Term | None:
        """The word in that form, or in the nearest one that there is."""
        wanted = form if form is not None else "long"
        while True:
            term = self._by_name.get((name, wanted))
            if term is not None:
                return term
            if wanted not in _FALLBACKS:
                return None
            wanted = _FALLBACKS[wanted]


def read_terms(element: Element | None) -> list[Term]:
    """The terms below `<terms>`. Of two with the same attributes, the later counts."""
    found: dict[tuple[str | None, ...], Term] = {}
    for child in element.named("term") if element is not None else ():
        term = _read_term(child)
        gender = child.attributes.get("gender"), child.attributes.get("gender-form")
        key = (term.name, term.form, *gender, term.match)
        found.pop(key, None)
        found[key] = term
    return list(found.values())


def _read_term(element: Element) -> Term:
    attributes = element.attributes
    singular = plural = element.text
    if singular is None or plural is None:
        singular, plural = _number(element, "single"), _number(element, "multiple")
    name, form = attributes.get("name", ""), attributes.get("form", "long")
    return Term(name, form, attributes.get("match"), singular, plural)


def _number(element: Element, name: str) -> str:
    child = element.child(name)
    return escape_markup((child.text or "").strip()) if child is not None else ""

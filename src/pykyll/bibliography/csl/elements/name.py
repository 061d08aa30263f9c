"""`<name>` and `<et-al>`: a list of names.

Source of the behaviour: citeproc-ruby 2.1.8, `Renderer#render_name`, and csl-ruby's `Name`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.elements.person import PersonForm
from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.formatting.formatting import formatter
from pykyll.bibliography.csl.reading.xml_tree import Element
from pykyll.regex import regex
from pykyll.ruby.numbers import string_to_i

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.bibliography.csl.elements.scope import Scope, State
    from pykyll.bibliography.csl.values.names import Name, NamesValue

_INHERITED = (
    "and",
    "delimiter-precedes-et-al",
    "initialize-with",
    "delimiter-precedes-last",
    "et-al-min",
    "et-al-use-first",
    "et-al-use-last",
    "name-as-sort-order",
    "sort-separator",
    "initialize",
)
"""What a style, its citation or its bibliography may say for all names in it."""
_RENAMED = {"name-delimiter": "delimiter", "name-form": "form"}
_BLANKS = regex(r" {2,}")


class NameList:
    """How the names of one variable are listed."""

    def __init__(self, source: Element, scope: Scope) -> None:
        name = source.child("name")
        element = name if name is not None else Element("name", {}, source.line)
        options = _inherited(scope) | element.attributes
        self.replacement = _replacement(scope.area)
        """What is printed for the same names again, in a bibliography that says so."""
        self.only_counts = options.get("form") == "count"
        """Whether just the number of names is printed."""
        self._limit = _number(options.get("et-al-min"))
        self._kept = _number(options.get("et-al-use-first"))
        self._delimiter = options.get("delimiter", ", ")
        self._shows_last = options.get("et-al-use-last") == "true"
        self._order = options.get("name-as-sort-order", "").lower()
        self._precedes_last = _Precedes(options, "delimiter-precedes-last")
        self._precedes_et_al = _Precedes(options, "delimiter-precedes-et-al")
        self._and = _connector(options.get("and"), scope)
        self._others = _others(source.child("et-al"), scope)
        self._joiner = scope.joiner
        self._person = PersonForm(element, options, scope)
        self._formatted = formatter(element, scope.locale, scope.joiner)

    def count(self, value: NamesValue) -> int:
        """How many names would be printed."""
        return len(self._truncated(value.names) or ()) if self._is_long(value) else len(value.names)

    def text(self, state: State, value: NamesValue) -> str:
        """The names as they are printed."""
        names = value.names
        if self._is_long(value):
            kept = self._truncated(names)
            if not kept:
                return ""
            text = self._shortened(names, kept)
        elif len(names) < 3:
            text = self._joiner.join(self._persons(names), self._last_delimiter(len(names)))
        else:
            first = self._joiner.join(self._persons(names[:-1]), self._delimiter)
            last = self._one(names[-1], len(names))
            text = self._joiner.join([first, last], self._last_delimiter(len(names)))
        if self.replacement is not None and state.repeats_authors(text):
            text = self.replacement
        return self._formatted(text)

    def _is_long(self, value: NamesValue) -> bool:
        if self._limit is None or self._kept is None:
            return False
        return len(value.names) >= self._limit

    def _truncated(self, names: Sequence[Name]) -> Sequence[Name]:
        if self._kept is None or self._kept < 0:
            raise RenderError(f"et-al-use-first is {self._kept}")
        return names[: self._kept]

    def _shortened(self, names: Sequence[Name], kept: Sequence[Name]) -> str:
        """The first names, and that there are more."""
        first = self._joiner.join(self._persons(kept), self._delimiter)
        if self._shows_last and len(names) - len(kept) > 1:
            last = self._one(names[-1], len(kept) + 1)
            return self._joiner.join([first, last], f"{self._delimiter}… ")
        if self._others is None:
            raise RenderError("the locale has no term 'et-al'")
        inverted = self._is_inverted(len(kept))
        precedes = self._precedes_et_al.holds(inverted=inverted, usually=len(kept) > 1)
        return self._joiner.join([first, self._others], self._delimiter if precedes else " ")

    def _persons(self, names: Sequence[Name]) -> list[str]:
        return [self._one(name, place) for place, name in enumerate(names, 1)]

    def _one(self, name: Name, place: int) -> str:
        return self._formatted(self._person.text(name, inverted=self._is_inverted(place)))

    def _is_inverted(self, place: int) -> bool:
        """Whether the family name comes first there."""
        return self._order == "all" or (self._order == "first" and place == 1)

    def _last_delimiter(self, count: int) -> str:
        """Between the last two of so many names."""
        if self._and is None:
            return _BLANKS.sub(" ", self._delimiter)
        inverted = self._order == "all" or (bool(self._order) and count == 2)
        if self._precedes_last.holds(inverted=inverted, usually=count > 2):
            return _BLANKS.sub(" ", self._delimiter + self._and)
        return self._and


class _Precedes:
    """`delimiter-precedes-last` and `delimiter-precedes-et-al`."""

    def __init__(self, options: dict[str, str], name: str) -> None:
        self._value = options.get(name, "").lower()

    def holds(self, *, inverted: bool, usually: bool) -> bool:
        """Whether the delimiter stands there."""
        if self._value in ("always", "never"):
            return self._value == "always"
        return inverted if self._value.startswith("after-inverted-name") else usually


def _inherited(scope: Scope) -> dict[str, str]:
    options: dict[str, str] = {}
    for element in (scope.style.root, scope.area):
        attributes = element.attributes
        options |= {name: attributes[name] for name in _INHERITED if name in attributes}
        for name, option in _RENAMED.items():
            if name in attributes:
                options[option] = attributes[name]
    return options


def _replacement(area: Element) -> str | None:
    rule = area.attributes.get("subsequent-author-substitute-rule", "complete-all")
    if area.name != "bibliography" or rule != "complete-all":
        return None
    return area.attributes.get("subsequent-author-substitute")


def _connector(value: str | None, scope: Scope) -> str | None:
    """What stands before the last name, with its blanks."""
    if value == "text":
        value = scope.locale.translate("and")
    elif value == "symbol":
        value = "&"
    return None if value is None else f" {value} "


def _others(element: Element | None, scope: Scope) -> str | None:
    """What stands for the names that are left out."""
    if element is None:
        return scope.locale.translate("et-al")
    term = scope.locale.translate(element.attributes.get("term", "et-al"))
    return formatter(element, scope.locale, scope.joiner)(term or "")


def _number(text: str | None) -> int | None:
    return None if text is None else string_to_i(text)

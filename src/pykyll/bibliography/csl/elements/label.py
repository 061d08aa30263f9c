"""`<label>`: the word for what a variable counts, in singular or plural."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.elements.pages import Pages
from pykyll.bibliography.csl.formatting.formatting import formatter
from pykyll.bibliography.csl.values.item import TextValue
from pykyll.bibliography.csl.values.numbers import first_integer, is_several

if TYPE_CHECKING:
    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.reading.xml_tree import Element
    from pykyll.bibliography.csl.values.item import Value

_TERMS = {
    "number-of-pages": "page",
    "number-of-volumes": "volume",
    "chapter-number": "chapter",
    "collection-number": "collection",
}
RoleLabel = Callable[["State", str], str]
"""The label of the names of a role, e.g. `(eds.)` for `editor`."""


def prepare_label(element: Element, scope: Scope) -> Rendering | str:
    """What a label outside of `<names>` prints."""
    variable = element.attributes.get("variable", "")
    words = _Words(element, scope)
    if variable.lower().startswith("page"):
        return _page_label(words, Pages(scope))
    if variable.lower().startswith("locator"):
        return lambda state: _locator_label(state, words)
    if not variable:
        return ""
    return _variable_label(variable, words)


def prepare_role_label(element: Element, scope: Scope) -> RoleLabel:
    """What the label of `<names>` prints for a role."""
    words = _Words(element, scope)
    formatted = formatter(element, scope.locale, scope.joiner)

    def label(state: State, role: str) -> str:
        value = state.item.values.get("editor" if role == "editortranslator" else role)
        if value is None or value.is_empty:
            return ""
        return formatted(words.word(role, is_plural=value.is_plural))

    return label


class _Words:
    """The words that a label chooses from."""

    def __init__(self, element: Element, scope: Scope) -> None:
        self._locale = scope.locale
        self._form = element.attributes.get("form")
        self._plural = element.attributes.get("plural", "").lower()

    def word(self, term: str, *, is_plural: bool) -> str:
        """The word for one or several, whatever the label's own `plural` does not decide."""
        if self._plural in ("always", "never"):
            is_plural = self._plural == "always"
        return self._locale.translate(term, self._form, plural=is_plural) or ""


def _page_label(words: _Words, pages: Pages) -> Rendering:
    def rendering(state: State) -> str:
        text = pages.text(state.item, "page")
        return words.word("page", is_plural=is_several(text)) if text else ""

    return rendering


def _locator_label(state: State, words: _Words) -> str:
    if state.locator is not None:
        text = state.locator
        is_plural = is_several(text)
    else:
        value = state.item.values.get("locator")
        text = "" if value is None else str(value)
        is_plural = value is not None and value.is_plural
    return words.word(state.label or "", is_plural=is_plural) if text else ""


def _variable_label(variable: str, words: _Words) -> Rendering:
    term = _TERMS.get(variable, variable)
    counts = variable.lower().startswith(("number-of-pages", "number-of-volumes"))

    def rendering(state: State) -> str:
        value = state.item.values.get(variable)
        if value is None or value.is_empty:
            return ""
        return words.word(term, is_plural=_counted(value) if counts else value.is_plural)

    return rendering


def _counted(value: Value) -> bool:
    return first_integer(value.text) > 1 if isinstance(value, TextValue) else value.is_plural

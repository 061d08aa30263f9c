"""`<names>`: the names of one or more variables with their label, or what stands in for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.elements.label import prepare_role_label
from pykyll.bibliography.csl.elements.name import NameList
from pykyll.bibliography.csl.elements.substitute import prepare_substitute
from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.values.names import NamesValue, are_same

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.reading.xml_tree import Element
    from pykyll.bibliography.csl.values.item import Value

    RoleNames = tuple[str, NamesValue]


def prepare_names(element: Element, scope: Scope) -> Rendering | str:
    """What it prints."""
    if "variable" not in element.attributes:
        return ""
    return _Names(element, scope).rendering


class _Names:
    """A `names` element that has been prepared."""

    def __init__(self, element: Element, scope: Scope) -> None:
        self._roles = element.attributes["variable"].split()
        # In a substitute, names that say nothing of their own look like those replaced.
        source = element
        if scope.substituted is not None and not element.children:
            source = scope.substituted
        self._list = NameList(source, scope)
        self._with_label = _labeller(source, scope)
        self._delimiter = _delimiter(source, scope)
        self._join = scope.joiner.join
        self._replacement = self._list.replacement
        substitute = element.child("substitute")
        self._substitute: Rendering | None = None
        if substitute is not None:
            inside = scope.substituting(element)
            self._substitute = prepare_substitute(substitute, self._roles, inside)

    def rendering(self, state: State) -> str:
        """What it prints."""
        try:
            return self._render(state)
        finally:
            state.has_printed_names = True

    def _render(self, state: State) -> str:
        item = state.item
        read = [(role, item.read(role)) for role in self._roles]
        found = [(role, value) for role, value in read if value is not None and not value.is_empty]
        if not found:
            is_used_up = any(role in item.suppressed for role in self._roles)
            return "" if is_used_up else self._render_substitute(state)
        names = _unite_editor_and_translator([_checked(role, value) for role, value in found])
        if self._list.only_counts:
            return str(sum(self._list.count(value) for _, value in names))
        texts = [
            self._with_label(state, role, self._list.text(state, value)) for role, value in names
        ]
        return self._join(texts, self._delimiter)

    def _render_substitute(self, state: State) -> str:
        if self._substitute is None:
            return ""
        text = self._substitute(state)
        if self._replacement is not None and state.repeats_authors(text):
            return self._replacement
        return text


def _checked(role: str, value: Value) -> RoleNames:
    if not isinstance(value, NamesValue):
        raise RenderError(f"'{role}' holds no names, but '{value}'"[:200])
    return role, value


def _unite_editor_and_translator(names: list[RoleNames]) -> list[RoleNames]:
    """Editors who are the translators, too, are printed once."""
    found = dict(names)
    if "editor" not in found or "translator" not in found:
        return names
    if not are_same(found["editor"], found["translator"]):
        return names
    first = next(role for role, _ in names if role in ("editor", "translator"))
    return [
        ("editortranslator" if role == first else role, value)
        for role, value in names
        if role == first or role not in ("editor", "translator")
    ]


def _labeller(source: Element, scope: Scope) -> Callable[[State, str, str], str]:
    """Adds the label to names, on the side where it stands in the style."""
    element = source.child("label")
    if element is None:
        return lambda _state, _role, text: text
    label = prepare_role_label(element, scope)
    name = source.child("name")
    is_before = name is not None and source.children.index(element) < source.children.index(name)
    concat = scope.joiner.concat

    def labelled(state: State, role: str, text: str) -> str:
        if not text:
            return text
        if is_before:
            return concat(label(state, role), text)
        return concat(text, label(state, role))

    return labelled


def _delimiter(source: Element, scope: Scope) -> str:
    """Between the names of several variables: its own, else the area's, else the style's."""
    if "delimiter" in source.attributes:
        return source.attributes["delimiter"]
    style = scope.style.root.attributes.get("names-delimiter", "")
    return scope.area.attributes.get("names-delimiter", style)

"""Where an element stands when it is prepared, and what it prints from later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import RenderError, StyleError
from pykyll.bibliography.csl.formatting.formatting import formatter
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.bibliography.csl.formatting.joining import Joiner
    from pykyll.bibliography.csl.locales.locale import Locale
    from pykyll.bibliography.csl.reading.style import Style
    from pykyll.bibliography.csl.reading.xml_tree import Element
    from pykyll.bibliography.csl.values.item import Item

MAX_MACRO_CALLS = 20_000
"""In one rendering. Styles make some hundred; macros that call each other twice and twice again
would take for ever."""


@dataclass(slots=True)
class State:
    """One rendering of one item."""

    item: Item
    locator: str | None = None
    label: str | None = None
    """What the locator counts: `page`, `chapter`."""
    has_printed_names: bool = False
    """Whether a `names` element has been met already."""
    authors: list[str] = field(default_factory=list)
    """The first names of this rendering, as printed."""
    previous_authors: list[str] = field(default_factory=list)
    """Those of the one before, in the same list."""
    macro_calls: int = 0

    def repeats_authors(self, text: str) -> bool:
        """Whether the first names are those of the rendering before; they are kept for the next."""
        if self.has_printed_names:
            return False
        self.authors.append(text)
        return bool(self.previous_authors) and self.previous_authors[0] == text

    def count_macro_call(self) -> None:
        """Refuse to go on after too many.

        Raises:
            RenderError: There were too many.
        """
        self.macro_calls += 1
        if self.macro_calls > MAX_MACRO_CALLS:
            raise RenderError("the style's macros call each other without end")


Rendering = Callable[[State], str]
"""Prints one element."""
Builder = Callable[["Element", "Scope"], "Rendering | str"]
"""Prepares one element; a text where it always prints the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """Where an element stands."""

    style: Style
    locale: Locale
    joiner: Joiner
    area: Element
    """`citation` or `bibliography`."""
    builders: Mapping[str, Builder]
    """How each element is prepared, by its name."""
    delimiter: str = ""
    """That of the nearest group or layout around."""
    substituted: Element | None = None
    """The `names` of which this stands in the `substitute`."""
    open_macros: tuple[str, ...] = ()
    """The macros that are being prepared."""
    macros: dict[str, Rendering] = field(default_factory=dict)
    """Those that are prepared."""

    def within(self, *, delimiter: str) -> Scope:
        """The scope of what stands in a group or layout."""
        return replace(self, delimiter=delimiter)

    def substituting(self, names: Element) -> Scope:
        """The scope of what stands in a `substitute`."""
        return replace(self, substituted=names)

    def prepare(self, element: Element) -> Rendering:
        """What the element prints, with all that its attributes say."""
        builder = self.builders.get(element.name)
        if builder is None:
            return self.failing(f"<{element.name}> prints nothing", element)
        rendering = builder(element, self)
        formatted = formatter(element, self.locale, self.joiner)
        if isinstance(rendering, str):
            constant = formatted(rendering)
            return lambda _state: constant

        def formatted_rendering(state: State) -> str:
            text = rendering(state)
            return formatted(text) if text else ""  # most elements print nothing

        return formatted_rendering

    def prepare_all(self, parent: Element) -> list[Rendering]:
        """What the children of an element print."""
        return [self.prepare(child) for child in parent.children]

    def macro(self, name: str, caller: Element) -> Rendering:
        """What a macro prints."""
        if name in self.open_macros:
            return self.failing(f"the macro '{name}' calls itself", caller)
        if name not in self.macros:
            try:
                macro = self.style.macro(name, caller.line)
            except StyleError as error:
                return self.failing(error.message, caller, error.diagnostic.hint)
            self.macros[name] = self._macro(macro, name)
        return self.macros[name]

    def _macro(self, macro: Element, name: str) -> Rendering:
        calling = (*self.open_macros, name)
        inside = replace(self, delimiter="", substituted=None, open_macros=calling)
        children = inside.prepare_all(macro)
        formatted = formatter(macro, self.locale, self.joiner)

        def rendering(state: State) -> str:
            state.count_macro_call()
            return formatted("".join([child(state) for child in children]))

        return rendering

    def failing(self, message: str, element: Element, hint: str | None = None) -> Rendering:
        """A rendering that fails when it is reached, as citeproc-ruby's does."""
        path, line = self.style.path, element.line

        def rendering(_state: State) -> str:
            raise StyleError(message, path=path, line=line, hint=hint)

        return rendering

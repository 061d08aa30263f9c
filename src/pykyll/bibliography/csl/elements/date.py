"""`<date>`: the parts of a date, in the locale's form or in one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.elements.date_part import prepare_date_part
from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.values.dates import DateValue

if TYPE_CHECKING:
    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.reading.xml_tree import Element


def prepare_date(element: Element, scope: Scope) -> Rendering | str:
    """What it prints: of a range only the first day, as citeproc-ruby does."""
    variable = element.attributes.get("variable")
    if variable is None:
        return ""
    form = element.attributes.get("form")
    chosen = _parts(element, scope)
    parts = None if chosen is None else [prepare_date_part(part, scope) for part in chosen]
    delimiter = element.attributes.get("delimiter", "")

    def rendering(state: State) -> str:
        value = state.item.read(variable)
        if value is None or value.is_empty:
            return ""
        if not isinstance(value, DateValue):
            raise RenderError(f"'{variable}' holds no date, but '{value}'"[:200])
        if value.is_literal:
            return str(value)
        if parts is None:
            raise RenderError(f"the locale has no date of the form '{form}'")
        texts = [part(value) for part in parts]
        return delimiter.join([text for text in texts if text])

    return rendering


def _parts(element: Element, scope: Scope) -> list[Element] | None:
    """The parts that are printed, in their order; None where the locale does not know them."""
    form = element.attributes.get("form")
    if form is None:
        return list(element.named("date-part"))
    localized = scope.locale.date(form)
    if localized is None:
        return None
    wanted = element.attributes.get("date-parts", "year-month-day").split("-")
    return [
        part for part in localized.named("date-part") if part.attributes.get("name", "") in wanted
    ]

"""The variable `page`: ranges are put into form wherever it is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.formatting.page_range import format_pages
from pykyll.bibliography.csl.values.item import TextValue

if TYPE_CHECKING:
    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.values.item import Item


class Pages:
    """The pages of items, in the form that a style asks for."""

    def __init__(self, scope: Scope) -> None:
        self._form = scope.style.root.attributes.get("page-range-format")
        self._dash = scope.locale.translate("page-range-delimiter")
        if self._dash is None:
            self._dash = "–"

    def text(self, item: Item, variable: str) -> str:
        """The pages of an item. The item keeps them in that form, as in citeproc-ruby."""
        value = item.values.get(variable)
        if value is None:
            return ""
        text = format_pages(str(value), self._form, self._dash or "")
        item.values[variable] = TextValue(text)
        return text


def printed_pages(scope: Scope, *, is_short: bool) -> Rendering:
    """What `<text variable="page"/>` prints."""
    pages = Pages(scope)

    def rendering(state: State) -> str:
        item = state.item
        if is_short and item.read("page-short") is not None:
            return pages.text(item, "page-short")
        return pages.text(item, "page") if item.read("page") is not None else ""

    return rendering

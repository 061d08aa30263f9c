"""`<text>`: a variable, a macro, a term or a fixed text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.elements.pages import printed_pages
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.reading.xml_tree import Element
    from pykyll.bibliography.csl.values.item import Item, Value

_DIGITS = regex(r"[0-9]+")


def prepare_text(element: Element, scope: Scope) -> Rendering | str:
    """What it prints; nothing where the variable or term is not there."""
    attributes = element.attributes
    if "variable" in attributes:
        return _variable(attributes["variable"], attributes.get("form"), scope)
    if "macro" in attributes:
        return scope.macro(attributes["macro"], element)
    if "term" in attributes:
        # Any `plural` means the plural, be it "false".
        plural, form = "plural" in attributes, attributes.get("form")
        return scope.locale.translate(attributes["term"], form, plural=plural) or ""
    return attributes.get("value", "")


def _variable(name: str, form: str | None, scope: Scope) -> Rendering:
    if name == "locator":
        return _locator
    if name == "page":
        return printed_pages(scope, is_short=form == "short")
    plain = _plain(name, is_short=form == "short")
    return _first_page(plain) if name == "page-first" else plain


def _locator(state: State) -> str:
    if state.locator is not None:
        return state.locator
    return _text(state.item.read("locator"))


def _plain(name: str, *, is_short: bool) -> Rendering:
    context = name.removesuffix("-short")
    falls_back = context != name

    def rendering(state: State) -> str:
        text = _text(_read(state.item, name, is_short=is_short))
        if not text and falls_back:
            text = _text(_read(state.item, context, is_short=is_short))
        return text

    return rendering


def _first_page(plain: Rendering) -> Rendering:
    def rendering(state: State) -> str:
        text = plain(state)
        if text:
            return text
        digits = _DIGITS.search(_text(state.item.read("page")))
        return digits[0] if digits is not None else ""

    return rendering


def _read(item: Item, name: str, *, is_short: bool) -> Value | None:
    if is_short:
        short = item.read(f"{name}-short")
        if short is not None:
            return short
    return item.read(name)


def _text(value: Value | None) -> str:
    return "" if value is None else str(value)

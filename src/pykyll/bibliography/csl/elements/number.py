"""`<number>`: a number as it is, as an ordinal, or in Roman numerals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.values.numbers import roman, to_int, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.locales.locale import Locale
    from pykyll.bibliography.csl.reading.xml_tree import Element


def prepare_number(element: Element, scope: Scope) -> Rendering | str:
    """What it prints; a text that is no number is printed as it is."""
    variable = element.attributes.get("variable")
    if variable is None:
        return ""
    convert = _converter(element.attributes.get("form"), scope.locale)

    def rendering(state: State) -> str:
        value = state.item.read(variable)
        if value is None:
            return ""
        if not value.is_numeric:
            return str(value)
        return "".join([_converted(token, convert) for token in tokens(str(value))])

    return rendering


def _converter(form: str | None, locale: Locale) -> Callable[[int], str] | None:
    if form in ("ordinal", "long-ordinal"):
        return lambda number: locale.ordinals.text(number, form)
    return roman if form == "roman" else None


def _converted(token: str, convert: Callable[[int], str] | None) -> str:
    if convert is None or not (token.isascii() and token.isdigit()):
        return token
    return convert(to_int(token))

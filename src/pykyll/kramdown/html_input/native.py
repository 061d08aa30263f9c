"""Makes kramdown's own elements of HTML elements where they say the same.

Source of the behaviour: `Parser::Html::ElementConverter` of kramdown 2.4.0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from pykyll.kramdown.element import (
    CodeBlock,
    CodeSpan,
    Element,
    EntityReference,
    Header,
    Html,
    Paragraph,
    Symbol,
    Table,
    Term,
    Text,
    Verbatim,
    is_block,
    value_of,
)
from pykyll.kramdown.entities import named_entity
from pykyll.kramdown.html_input.table import arrange, is_simple
from pykyll.kramdown.html_input.text import collect_text, process_text
from pykyll.kramdown.html_names import SPAN_ELEMENTS, content_model
from pykyll.regex import regex
from pykyll.ruby.strings import lstrip, rstrip, strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.kramdown.entities import Entity

E = TypeVar("E", bound=Element)

_WITHOUT_TEXT = frozenset(
    [
        "html",
        "head",
        "hgroup",
        "ol",
        "ul",
        "dl",
        "table",
        "colgroup",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "select",
        "optgroup",
    ]
)
_WRAPS_TEXT = frozenset(
    [
        "body",
        "section",
        "nav",
        "article",
        "aside",
        "header",
        "footer",
        "address",
        "div",
        "li",
        "dd",
        "blockquote",
        "figure",
        "figcaption",
        "fieldset",
        "form",
    ]
)
_WITHOUT_BLANKS = _WRAPS_TEXT | {"td", "th"}
_STRIPPED = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "form",
        "footer",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "legend",
        "li",
        "nav",
        "p",
        "section",
        "td",
        "th",
    ]
)
_SIMPLE = frozenset(
    [
        "em",
        "strong",
        "blockquote",
        "hr",
        "br",
        "img",
        "p",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "ul",
        "ol",
        "dl",
        "li",
        "dl",
        "dt",
        "dd",
    ]
)
_EMPHASIS = {"em": "em", "i": "em", "strong": "strong", "b": "strong"}
_HIGHLIGHTER = regex(
    r"[ \t\n\v\f\r]+\bhighlighter-[A-Za-z0-9_]+\b|\bhighlighter-[A-Za-z0-9_]+\b[ \t\n\v\f\r]*"
)
_LANGUAGE = regex(r"\blanguage-\S+")
_CDATA = regex(r"\A(?:%[ \t\n]*)?<!\[CDATA\[\n?(.*?)(?:[ \t\n]%)?\]\]>\Z", re.DOTALL)
_ESCAPED = {60, 62, 34, 38}


def to_native(element: Element) -> Element:
    """What kramdown would have for an element and all that is inside of it."""
    return _converted(element, converts=True, preserves=False, parent=None)


def root_to_native(root: Element) -> None:
    """Convert all of a document, in place."""
    _convert_children(root, parent=None)
    _remove_blanks(root)


def _converted(
    element: Element, *, converts: bool, preserves: bool, parent: Element | None
) -> Element:
    if isinstance(element, Verbatim) and element.type in {"xml_comment", "xml_pi"}:
        element.is_block = _is_comment_block(parent)
        return element
    if not isinstance(element, Html):
        return element
    if not converts:
        return _kept(element, converts=False, preserves=preserves)
    special = _SPECIAL.get(element.name)
    if special is not None:
        return special(element)
    name = element.name
    if name in _WITHOUT_TEXT:
        _remove_text(element)
    if name in _SIMPLE:
        native = _native(element, _simple(name), preserves=preserves)
    else:
        native = _kept(element, preserves=preserves)
    _tidy(native, name)
    return native


def _simple(name: str) -> Element:
    if name == "p":
        return Paragraph()
    return Term() if name == "dt" else Element(name)


def _tidy(element: Element, name: str) -> None:
    """White space and text where HTML gives it no meaning."""
    if name in _STRIPPED:
        _strip(element)
    if name in _WITHOUT_BLANKS:
        _remove_blanks(element)
    if name in _WRAPS_TEXT:
        _wrap_text(element)


def _is_comment_block(parent: Element | None) -> bool:
    if parent is None:
        name = "div"
    elif isinstance(parent, Html):
        name = parent.name
    else:
        name = "h1" if isinstance(parent, Header) else parent.type
    return content_model(name) != "span"


def _convert_children(
    element: Element, *, converts: bool = True, preserves: bool = False, parent: Element | None
) -> None:
    children: list[Element] = []
    for child in element.children:
        if isinstance(child, Text):
            children.extend(process_text(child.text, preserves=preserves or not converts))
        else:
            children.append(
                _converted(child, converts=converts, preserves=preserves, parent=parent)
            )
    element.children = children


def _kept(element: Html, *, converts: bool = True, preserves: bool = False) -> Html:
    """The element as HTML, with what is inside of it converted."""
    element.is_block = element.name not in SPAN_ELEMENTS
    element.content_model = content_model(element.name) if converts else "raw"
    element.is_closed = False
    element.ial = element.location = None
    _convert_children(element, converts=converts, preserves=preserves, parent=element)
    return element


def _become(element: Html, native: E) -> E:
    """Give a new element the attributes and children of an HTML element."""
    native.attr = element.attr
    native.children = element.children
    return native


def _native(element: Html, native: Element, *, preserves: bool = False) -> Element:
    """A new element in place of an HTML element, with what is inside of it converted."""
    _become(element, native)
    _convert_children(native, preserves=preserves, parent=native)
    return native


def _remove_text(element: Element) -> None:
    """Take away text where only elements may stand."""
    element.children = [child for child in element.children if not isinstance(child, Text)]


def _wrap_text(element: Element) -> None:
    children: list[Element] = []
    paragraph: Element | None = None
    for child in element.children:
        if is_block(child):
            children.append(child)
            paragraph = None
            continue
        if paragraph is None:
            paragraph = Paragraph(transparent=True)
            children.append(paragraph)
        paragraph.children.append(child)
    element.children = children


def _strip(element: Element) -> None:
    if not element.children:
        return
    first = element.children[0]
    if isinstance(first, Text):
        first.text = lstrip(first.text)
    last = element.children[-1]
    if isinstance(last, Text):
        last.text = rstrip(last.text)


def _remove_blanks(element: Element) -> None:
    children = element.children
    last = len(children) - 1

    def is_dispensable(at: int) -> bool:
        child = children[at]
        if not isinstance(child, Text) or strip(child.text):
            return False
        return at in {0, last} or (is_block(children[at - 1]) and is_block(children[at + 1]))

    element.children = [child for at, child in enumerate(children) if not is_dispensable(at)]


def _textarea(element: Html) -> Element:
    return _kept(element, preserves=True)


def _link(element: Html) -> Element:
    if element.attr.get("href") is None:
        return _kept(element, converts=False)
    return _native(element, Element("a"))


def _emphasis(element: Html) -> Element:
    text = collect_text(element)
    if text != text.strip(" \t\n\v\f\r"):
        return _kept(element, converts=False)
    return _native(element, Element(_EMPHASIS[element.name]))


def _header(element: Html) -> Element:
    return _native(element, Header(int(element.name[1]), collect_text(element)))


def _code(element: Html) -> Element:
    text = _plain_code(collect_text(element))
    if text is None:
        return _kept(element, converts=False, preserves=True)
    attr = element.attr
    native = CodeSpan(text) if element.name == "code" else CodeBlock(text)
    native.attr = attr
    if element.name == "code":
        if attr.get("class") is not None:
            attr["class"] = _HIGHLIGHTER.sub("", attr["class"] or "")
    elif len(element.children) == 1 and value_of(element.children[0]) == "code":
        language = _LANGUAGE.search(element.children[0].attr.get("class") or "")
        if language is not None:
            attr["class"] = rstrip(f"{language.group()} {attr.get('class') or ''}")
    return native


def _plain_code(raw: str) -> str | None:
    """The code with its entities as characters; None where one has no character."""
    parts: list[str] = []
    for part in process_text(raw, preserves=True):
        if isinstance(part, Text):
            parts.append(part.text)
            continue
        entity = part.entity if isinstance(part, EntityReference) else _entity_of(part)
        if entity is None or entity.char is None:
            return None
        parts.append(chr(entity.code_point) if entity.code_point in _ESCAPED else entity.char)
    return "".join(parts)


def _entity_of(symbol: Element) -> Entity | None:
    return named_entity(symbol.name) if isinstance(symbol, Symbol) else None


def _table(element: Html) -> Element:
    if not is_simple(element):
        return _kept(element, converts=False)
    _remove_text(element)
    _convert_children(element, parent=element)
    table = _become(element, Table())
    arrange(table)
    return table


def _script(element: Html) -> Element:
    kind = element.attr.get("type") or ""
    if not re.search(r"\bmath/tex\b", kind):
        return _kept(element)
    content = value_of(element.children[0]) if element.children else None
    math = Verbatim("math", _CDATA.sub(r"\1", content or ""), is_block="mode=display" in kind)
    math.attr = element.attr
    del math.attr["type"]
    return math


_SPECIAL: dict[str, Callable[[Html], Element]] = {
    "textarea": _textarea,
    "a": _link,
    **dict.fromkeys(("em", "b", "strong", "i"), _emphasis),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _header),
    "code": _code,
    "pre": _code,
    "table": _table,
    "script": _script,
}

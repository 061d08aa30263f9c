"""Makes kramdown's own elements of HTML elements where they say the same.

Source of the behaviour: `Parser::Html::ElementConverter` of kramdown 2.4.0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import BLOCK_TYPES, Element
from pykyll.kramdown.entities import Entity, named_entity
from pykyll.kramdown.html_input.table import convert_table
from pykyll.kramdown.html_input.text import collect_text, process_text
from pykyll.kramdown.html_names import SPAN_ELEMENTS, content_model
from pykyll.ruby.strings import lstrip, rstrip, strip

if TYPE_CHECKING:
    from collections.abc import Callable

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
_HIGHLIGHTER = re.compile(
    r"[ \t\n\v\f\r]+\bhighlighter-[A-Za-z0-9_]+\b|\bhighlighter-[A-Za-z0-9_]+\b[ \t\n\v\f\r]*"
)
_LANGUAGE = re.compile(r"\blanguage-\S+")
_CDATA = re.compile(r"\A(?:%[ \t\n]*)?<!\[CDATA\[\n?(.*?)(?:[ \t\n]%)?\]\]>\Z", re.DOTALL)
_ESCAPED = {60, 62, 34, 38}


def to_native(element: Element) -> None:
    """Convert an element and all that is inside of it, in place."""
    _process(element, converts=True, preserves=False, parent=None)


def _process(element: Element, *, converts: bool, preserves: bool, parent: Element | None) -> None:
    if element.type in {"xml_comment", "xml_pi"}:
        element.own_category = _category_of_comment(parent)
        return
    if element.type == "root":
        _process_root(element, converts=converts)
        return
    if element.type != "html_element":
        return
    name = str(element.value)
    special = _SPECIAL.get(name) if converts else None
    if special is not None:
        special(element)
        return
    if not converts:
        _keep_html(element, converts=False, preserves=preserves)
        return
    if name in _WITHOUT_TEXT:
        remove_text(element)
    if name in _SIMPLE:
        become(element, name)
        process_children(element, preserves=preserves)
    else:
        _keep_html(element, preserves=preserves)
    _tidy(element, name)


def _tidy(element: Element, name: str) -> None:
    """White space and text where HTML gives it no meaning."""
    if name in _STRIPPED:
        _strip(element)
    if name in _WITHOUT_BLANKS:
        _remove_blanks(element)
    if name in _WRAPS_TEXT:
        _wrap_text(element)


def _process_root(root: Element, *, converts: bool) -> None:
    children: list[Element] = []
    for child in root.children:
        if child.type == "text":
            children.extend(process_text(child.text, preserves=not converts))
        else:
            _process(child, converts=True, preserves=False, parent=None)
            children.append(child)
    root.children = children
    _remove_blanks(root)


def _category_of_comment(parent: Element | None) -> str:
    if parent is None:
        name = "div"
    elif parent.type == "html_element":
        name = str(parent.value)
    else:
        name = "h1" if parent.type == "header" else parent.type
    return "span" if content_model(name) == "span" else "block"


def process_children(element: Element, *, converts: bool = True, preserves: bool = False) -> None:
    """Convert what is inside of an element."""
    children: list[Element] = []
    for child in element.children:
        if child.type == "text":
            children.extend(process_text(child.text, preserves=preserves or not converts))
        else:
            _process(child, converts=converts, preserves=preserves, parent=element)
            children.append(child)
    element.children = children


def _keep_html(element: Element, *, converts: bool = True, preserves: bool = False) -> None:
    name = str(element.value)
    element.own_category = "span" if name in SPAN_ELEMENTS else "block"
    element.content_model = content_model(name) if converts else "raw"
    element.is_closed = False
    element.ial = element.location = None
    process_children(element, converts=converts, preserves=preserves)


def become(element: Element, kind: str) -> None:
    """Make a kramdown element of an HTML element."""
    element.type = kind
    element.value = None
    element.own_category = None
    element.content_model = None
    element.ial = element.location = None


def remove_text(element: Element) -> None:
    """Take away text where only elements may stand."""
    element.children = [child for child in element.children if child.type != "text"]


def _is_block(element: Element) -> bool:
    return element.type in BLOCK_TYPES or element.own_category == "block"


def _wrap_text(element: Element) -> None:
    children: list[Element] = []
    paragraph: Element | None = None
    for child in element.children:
        if _is_block(child) and child.type != "text":
            children.append(child)
            paragraph = None
            continue
        if paragraph is None:
            paragraph = Element("p")
            paragraph.transparent = True
            children.append(paragraph)
        paragraph.children.append(child)
    element.children = children


def _strip(element: Element) -> None:
    if not element.children:
        return
    first = element.children[0]
    if first.type == "text":
        first.value = lstrip(first.text)
    last = element.children[-1]
    if last.type == "text":
        last.value = rstrip(last.text)


def _remove_blanks(element: Element) -> None:
    children = element.children
    last = len(children) - 1

    def is_dispensable(at: int) -> bool:
        child = children[at]
        if child.type != "text" or strip(child.text):
            return False
        return at in {0, last} or (_is_block(children[at - 1]) and _is_block(children[at + 1]))

    element.children = [child for at, child in enumerate(children) if not is_dispensable(at)]


def _textarea(element: Element) -> None:
    _keep_html(element, preserves=True)


def _link(element: Element) -> None:
    if element.attr.get("href") is not None:
        become(element, "a")
        process_children(element)
    else:
        _keep_html(element, converts=False)


def _emphasis(element: Element) -> None:
    text = collect_text(element)
    if text != text.strip(" \t\n\v\f\r"):
        _keep_html(element, converts=False)
    else:
        become(element, _EMPHASIS[str(element.value)])
        process_children(element)


def _header(element: Element) -> None:
    level = int(str(element.value)[1])
    raw_text = collect_text(element)
    become(element, "header")
    element.level = level
    element.raw_text = raw_text
    process_children(element)


def _code(element: Element) -> None:
    text = _plain_code(collect_text(element))
    if text is None:
        _keep_html(element, converts=False, preserves=True)
        return
    if element.value == "code":
        become(element, "codespan")
        if element.attr.get("class") is not None:
            element.attr["class"] = _HIGHLIGHTER.sub("", element.attr["class"] or "")
    else:
        children = element.children
        become(element, "codeblock")
        if len(children) == 1 and children[0].value == "code":
            language = _LANGUAGE.search(children[0].attr.get("class") or "")
            if language is not None:
                own = element.attr.get("class") or ""
                element.attr["class"] = rstrip(f"{language.group()} {own}")
    element.value = text
    element.children = []


def _plain_code(raw: str) -> str | None:
    """The code with its entities as characters; None where one has no character."""
    parts: list[str] = []
    for part in process_text(raw, preserves=True):
        entity = part.value if isinstance(part.value, Entity) else named_entity(part.text)
        if part.type == "text":
            parts.append(part.text)
        elif entity is None or entity.char is None:
            return None
        else:
            parts.append(chr(entity.code_point) if entity.code_point in _ESCAPED else entity.char)
    return "".join(parts)


def _table(element: Element) -> None:
    if not convert_table(element, remove_text, process_children, become):
        _keep_html(element, converts=False)


def _script(element: Element) -> None:
    kind = element.attr.get("type") or ""
    if not re.search(r"\bmath/tex\b", kind):
        _keep_html(element)
        return
    become(element, "math")
    element.own_category = "block" if "mode=display" in kind else "span"
    content = element.children.pop(0).text if element.children else ""
    element.value = _CDATA.sub(r"\1", content)
    del element.attr["type"]


_SPECIAL: dict[str, Callable[[Element], None]] = {
    "textarea": _textarea,
    "a": _link,
    **dict.fromkeys(("em", "b", "strong", "i"), _emphasis),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _header),
    "code": _code,
    "pre": _code,
    "table": _table,
    "script": _script,
}

"""How each block prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element, Html, Paragraph, Table
from pykyll.kramdown.entities import named_entity
from pykyll.kramdown.html.code import highlight_code, with_highlighter_class, without_language
from pykyll.kramdown.html.converter import TocEntry
from pykyll.kramdown.html.escape import attributes, escape_all
from pykyll.kramdown.html.ids import basic_id
from pykyll.kramdown.html.mathematics import convert_math
from pykyll.kramdown.html_names import WITHOUT_BODY
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.kramdown.element import Blank, CodeBlock, Header, Raw, Term, Verbatim
    from pykyll.kramdown.html.converter import HtmlConverter, Print

_SHOW_WHITESPACE = regex(r"\bshow-whitespaces\b")
_WHITESPACE = regex(r"(^[ \t]+)|([ \t]+$)|([ \t]+)", re.MULTILINE)
_AUTO_IDS = regex(r"\Aauto_ids(?:-([A-Za-z0-9_-]+))?")
_LEVELS = (1, 6)


def block(name: str, attr: Mapping[str, str | None], body: str, indent: int) -> str:
    """A block whose content stands on the line of its tags."""
    return f"{' ' * indent}<{name}{attributes(attr)}>{body}</{name}>\n"


def indented_block(name: str, attr: Mapping[str, str | None], body: str, indent: int) -> str:
    """A block whose tags stand on lines of their own."""
    space = " " * indent
    return f"{space}<{name}{attributes(attr)}>\n{body}{space}</{name}>\n"


def _blank(_c: HtmlConverter, _element: Blank, _indent: int) -> str:
    return "\n"


def _paragraph(c: HtmlConverter, element: Paragraph, indent: int) -> str:
    if element.transparent:
        return c.inner(element, indent)
    children = element.children
    if len(children) == 1 and children[0].type == "img":
        ial = children[0].ial
        if ial is not None and "standalone" in ial.refs:
            return _figure(element, children[0], indent)
    return block("p", element.attr, c.inner(element, indent), indent)


def _figure(element: Element, image: Element, indent: int) -> str:
    figure, img = dict(element.attr), dict(image.attr)
    for name in ("class", "id"):
        if name in img and name not in figure:
            figure[name] = img.pop(name)
    space = " " * (indent + 2)
    body = (
        f"{space}<img{attributes(img)} />\n{space}<figcaption>{img.get('alt') or ''}</figcaption>\n"
    )
    return indented_block("figure", figure, body, indent)


def _codeblock(c: HtmlConverter, element: CodeBlock, indent: int) -> str:
    attr = dict(element.attr)
    language = without_language(attr)
    highlighted = highlight_code(c, element.text, element.lang or language, "block")
    space = " " * indent
    if highlighted.html is not None:
        with_highlighter_class(attr, c.options, language or highlighted.default_language)
        return f"{space}<div{attributes(attr)}>{highlighted.html}{space}</div>\n"
    code = escape_all(element.text).removesuffix("\n")
    if _SHOW_WHITESPACE.search(element.attr.get("class") or ""):
        code = _WHITESPACE.sub(_shown_whitespace, code)
    code_attr = {"class": f"language-{language}"} if language else {}
    return f"{space}<pre{attributes(attr)}><code{attributes(code_attr)}>{code}\n</code></pre>\n"


def _shown_whitespace(match: re.Match[str]) -> str:
    suffix = "-l" if match.group(1) else "-r" if match.group(2) else ""
    return "".join(
        f'<span class="ws-tab{suffix}">\t</span>'
        if char == "\t"
        else f'<span class="ws-space{suffix}">&#8901;</span>'
        for char in match.group()
    )


def _blockquote(c: HtmlConverter, element: Element, indent: int) -> str:
    return indented_block(element.type, element.attr, c.inner(element, indent), indent)


def _header(c: HtmlConverter, element: Header, indent: int) -> str:
    attr = element.attr
    if c.options.auto_ids and not _has_id(attr):
        attr = {**attr, "id": c.header_ids.new(element.raw_text)}
    header_id = attr.get("id")
    if header_id is not None and c.in_toc(element):
        c.headers.append(TocEntry(element.level, header_id, element.children))
    level = max(_LEVELS[0], min(_LEVELS[1], element.level + c.options.header_offset))
    return block(f"h{level}", attr, c.inner(element, indent), indent)


def _has_id(attr: Mapping[str, str | None]) -> bool:
    return attr.get("id") is not None


def _rule(_c: HtmlConverter, element: Element, indent: int) -> str:
    return f"{' ' * indent}<hr{attributes(element.attr)} />\n"


def _list(c: HtmlConverter, element: Element, indent: int) -> str:
    refs = element.ial.refs if element.ial is not None else ()
    if c.toc_place is None and "toc" in refs:
        c.toc_place = element
        return c.toc_marker
    if c.footnote_place is None and "footnotes" in refs:
        c.footnote_place = element
        return c.footnote_marker
    return indented_block(element.type, element.attr, c.inner(element, indent), indent)


def _item(c: HtmlConverter, element: Element, indent: int) -> str:
    space = " " * indent
    tag = f"{space}<{element.type}{attributes(element.attr)}>"
    body = c.inner(element, indent)
    children = element.children
    if not children or _is_transparent(children[0]):
        return f"{tag}{body}{space if body.endswith(chr(10)) else ''}</{element.type}>\n"
    return f"{tag}\n{body}{space}</{element.type}>\n"


def _is_transparent(element: Element) -> bool:
    return isinstance(element, Paragraph) and element.transparent


def _term(c: HtmlConverter, element: Term, indent: int) -> str:
    attr = dict(element.attr)
    ial = c.stack[-1].ial if c.stack else None
    if ial is not None and not _has_id(attr):
        for ref in ial.refs:
            match = _AUTO_IDS.match(ref)
            if match is not None:
                made = basic_id(element.raw_text)
                attr["id"] = ((match.group(1) or "") + made).lstrip()
                break
    return block("dt", attr, c.inner(element, indent), indent)


def _html_element(c: HtmlConverter, element: Html, indent: int) -> str:
    body = c.inner(element, indent)
    name = element.name
    tag = f"<{name}{attributes(element.attr)}"
    if not element.is_block:
        if not body and name in WITHOUT_BODY:
            return f"{tag} />"
        return f"{tag}>{body}</{name}>"
    is_within_raw = _is_within_raw(c)
    space = "" if is_within_raw else " " * indent
    if element.is_closed and element.is_raw:
        printed = f"{space}{tag} />"
    elif body and element.content_model != "block":
        printed = f"{space}{tag}>{body}</{name}>"
    elif body:
        inside = body.removesuffix("\n")
        printed = f"{space}{tag}>\n{inside}\n{' ' * indent}</{name}>"
    elif name in WITHOUT_BODY:
        printed = f"{space}{tag} />"
    else:
        printed = f"{space}{tag}></{name}>"
    return printed if is_within_raw else f"{printed}\n"


def _is_within_raw(c: HtmlConverter) -> bool:
    parent = c.stack[-1] if c.stack else None
    return isinstance(parent, Html) and parent.is_raw


def _xml(c: HtmlConverter, element: Verbatim, indent: int) -> str:
    if element.is_block and not _is_within_raw(c):
        return f"{' ' * indent}{element.text}\n"
    return element.text


def _comment(_c: HtmlConverter, element: Verbatim, indent: int) -> str:
    if element.is_block:
        return f"{' ' * indent}<!-- {element.text} -->\n"
    return f"<!-- {element.text} -->"


def _row(c: HtmlConverter, element: Element, indent: int) -> str:
    # HTML may have rows outside of a table, which are read as they are written.
    name = "th" if c.stack and c.stack[-1].type == "thead" else "td"
    table = c.stack[-2] if len(c.stack) > 1 else None
    alignment = table.alignment if isinstance(table, Table) else ()
    alignment += ("default",) * (len(element.children) - len(alignment))
    c.stack.append(element)
    cells = [
        _cell(c, cell, name, aligned, indent + 2)
        if cell.type == "td"
        else c.convert(cell, indent + 2)
        for cell, aligned in zip(element.children, alignment, strict=False)
    ]
    c.stack.pop()
    return indented_block("tr", element.attr, "".join(cells), indent)


def _lone_cell(c: HtmlConverter, element: Element, indent: int) -> str:
    return _cell(c, element, element.type, "default", indent)


def _cell(c: HtmlConverter, element: Element, name: str, alignment: str, indent: int) -> str:
    body = c.inner(element, indent)
    attr: Mapping[str, str | None] = element.attr
    if alignment != "default":
        style = f"{attr['style']}; " if "style" in attr else ""
        attr = {**attr, "style": f"{style}text-align: {alignment}"}
    return block(name, attr, body or nbsp(c), indent)


def nbsp(c: HtmlConverter) -> str:
    """A space that does not break, as the options want entities."""
    entity = named_entity("nbsp")
    return c.entity(entity) if entity is not None else ""


def _raw(_c: HtmlConverter, element: Raw, _indent: int) -> str:
    if element.formats and "html" not in element.formats:
        return ""
    return element.text + ("\n" if element.is_block else "")


BLOCKS: dict[str, Print] = {
    "blank": _blank,
    "p": _paragraph,
    "codeblock": _codeblock,
    "blockquote": _blockquote,
    "header": _header,
    "hr": _rule,
    "ul": _list,
    "ol": _list,
    "dl": _blockquote,
    "li": _item,
    "dd": _item,
    "dt": _term,
    "html_element": _html_element,
    "xml_comment": _xml,
    "xml_pi": _xml,
    "table": _blockquote,
    "thead": _blockquote,
    "tbody": _blockquote,
    "tfoot": _blockquote,
    "tr": _row,
    "td": _lone_cell,
    "th": _lone_cell,
    "comment": _comment,
    "raw": _raw,
    "math": convert_math,
}

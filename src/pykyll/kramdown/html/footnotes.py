"""The list of footnotes at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element, Header, Paragraph, Raw
from pykyll.kramdown.html.blocks import indented_block, nbsp
from pykyll.kramdown.html.escape import escape_text

if TYPE_CHECKING:
    from pykyll.kramdown.html.converter import Footnote, HtmlConverter


def footnote_content(c: HtmlConverter) -> str:
    """The footnotes that were referred to; empty where there are none."""
    items: list[Element] = []
    printed = 0
    while printed < len(c.footnotes):
        # A footnote may refer to further ones, which then come behind it.
        note = list(c.footnotes.values())[printed]
        item = Raw(c.convert(_item(c, note), 4))
        items.append(item)
        printed += 1
    if not items:
        return ""
    ol = Element("ol")
    ol.children = items
    if c.options.footnote_nr != 1:
        ol.attr["start"] = str(c.options.footnote_nr)
    attr = {"class": "footnotes", "role": "doc-endnotes"}
    return indented_block("div", attr, c.convert(ol, 2), 0)


def _item(c: HtmlConverter, note: Footnote) -> Element:
    item = Element("li")
    item.attr = {"id": f"fn:{note.name}"}
    if not c.options.footnote_links_have_roles:
        item.attr["role"] = "doc-endnote"
    item.children = list(note.content.children)
    paragraph = _last_paragraph(c, item)
    space = nbsp(c) if paragraph is not None else ""
    if paragraph is None:
        paragraph = Paragraph()
        item.children.append(paragraph)
    if c.options.footnote_backlink:
        text = escape_text(c.options.footnote_backlink)
        paragraph.children.append(Raw(_backlink(space, note.name, text)))
        for number in range(1, note.repeats + 1):
            sup = f"{text}<sup>{number + 1}</sup>"
            link = _backlink(nbsp(c), f"{note.name}:{number}", sup)
            paragraph.children.append(Raw(link))
    return item


def _backlink(space: str, name: str, text: str) -> str:
    return f'{space}<a href="#fnref:{name}" class="reversefootnote" role="doc-backlink">{text}</a>'


def _last_paragraph(c: HtmlConverter, item: Element) -> Element | None:
    """The paragraph that takes the link back; None where one has to be made."""
    if not item.children:
        return None
    if not isinstance(item.children[-1], Paragraph) and not c.options.footnote_backlink_inline:
        return None
    parent = item
    while parent.children:
        last = parent.children[-1] = parent.children[-1].shallow_copy()
        if isinstance(last, (Paragraph, Header)):
            return last
        parent = last
    return None

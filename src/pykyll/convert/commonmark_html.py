"""HTML as CommonMarker's Ruby renderer prints it, with ids on headings and Rouge's code.

Source of the behaviour: `CommonMarker::HtmlRenderer` 0.23 and
`JekyllCommonMarkCustomRenderer` of jekyll-commonmark-ghpages 0.5.1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from markdown_it.common.utils import unescapeAll

from pykyll.errors import Diagnostic
from pykyll.highlight import find_fancy, formatters
from pykyll.regex import regex
from pykyll.ruby.strings import downcase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markdown_it.tree import SyntaxTreeNode

    from pykyll.convert.markdown_engine import Warn

_FILTERED_TAG = regex(
    r"<(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?=\s|>|/>)",
    re.IGNORECASE,
)
_LANGUAGE_END = regex(r"[\s,]")
_BEFORE_LETTERS = regex(r"^[^a-zA-Z]+", re.MULTILINE)
_NOT_IN_ID = regex(r"[^a-zA-Z0-9 -]")
_SAFE_IN_HREF = "-_.+!*(),%#@?=;:/$~&'"
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_OMITTED = "<!-- raw HTML omitted -->"


def print_html(
    tree: SyntaxTreeNode,
    environment: Mapping[str, object],
    options: frozenset[str],
    warn: Warn,
    *,
    filters_tags: bool,
) -> str:
    """The whole document with its footnotes, in the order in which they are referred to.

    Args:
        tree: What markdown-it parsed.
        environment: Where it left the footnotes.
        options: CommonMarker's options by name.
        warn: Is told of code that could not be highlighted.
        filters_tags: Whether the extension `tagfilter` is on.
    """
    c = _Printing(options, warn, filters_tags=filters_tags)
    c.children(tree)
    notes = environment.get("footnotes")
    if isinstance(notes, list) and notes:
        _footnotes(c, notes)
    return "".join(c.out)


class _Printing:
    """One document while it is printed."""

    def __init__(self, options: frozenset[str], warn: Warn, *, filters_tags: bool) -> None:
        self.options = options
        self.warn = warn
        self.filters_tags = filters_tags
        self.out: list[str] = []
        self.tight = False
        """Whether paragraphs print no tags, as in a tight list."""
        self.plain = False
        """Whether only text is printed, as in the description of an image."""
        self.ids: dict[str, int] = {}
        self.backref: str | None = None
        """The link back from the footnote that is being printed, until it is."""

    def write(self, *parts: str) -> None:
        self.out.extend(part for part in parts if part)

    def new_line(self) -> None:
        if self.out and not self.out[-1].endswith("\n"):
            self.out.append("\n")

    def block(self, start: str, node: SyntaxTreeNode | None, end: str) -> None:
        """Write a block on lines of its own."""
        self.new_line()
        self.write(start)
        if node is not None:
            self.children(node)
        self.write(end)
        self.new_line()

    def children(self, node: SyntaxTreeNode) -> None:
        for child in node.children:
            if self.plain and child.type not in {"text", "softbreak"}:
                self.children(child)
            else:
                _PRINTERS[child.type](self, child)

    def captured(self, node: SyntaxTreeNode) -> str:
        """What is inside a node, without writing it."""
        before, self.out = self.out, []
        self.children(node)
        captured, self.out = "".join(self.out), before
        return captured


# Blocks ---------------------------------------------------------------------------------------


def _heading(c: _Printing, node: SyntaxTreeNode) -> None:
    content = c.captured(node)
    c.block(f'<{node.tag} id="{_id(c, content)}">{content}</{node.tag}>', None, "")


def _id(c: _Printing, content: str) -> str:
    letters = _NOT_IN_ID.sub("", _BEFORE_LETTERS.sub("", content))
    name = downcase(letters.replace(" ", "-")) or "section"
    if name in c.ids:
        c.ids[name] += 1
        return f"{name}-{c.ids[name]}"
    c.ids[name] = 0
    return name


def _paragraph(c: _Printing, node: SyntaxTreeNode) -> None:
    if c.tight and (node.parent is None or node.parent.type != "blockquote"):
        c.children(node)
        return
    end = "</p>"
    if c.backref and node.next_sibling is None and node.parent and node.parent.is_root:
        end, c.backref = f" {c.backref}</p>", None
    c.block("<p>", node, end)


def _list(c: _Printing, node: SyntaxTreeNode) -> None:
    outer, c.tight = c.tight, _is_tight(node)
    start = node.attrs.get("start", 1)
    opening = f"<{node.tag}>\n" if start == 1 else f'<{node.tag} start="{start}">\n'
    c.block(opening, node, f"</{node.tag}>")
    c.tight = outer


def _list_item(c: _Printing, node: SyntaxTreeNode) -> None:
    c.block("<li>", node, "</li>")


def _blockquote(c: _Printing, node: SyntaxTreeNode) -> None:
    c.block("<blockquote>\n", node, "</blockquote>")


def _rule(c: _Printing, _node: SyntaxTreeNode) -> None:
    c.block("<hr />", None, "")


def _code_block(c: _Printing, node: SyntaxTreeNode) -> None:
    info = unescapeAll(node.info).strip()
    lang = _LANGUAGE_END.split(info)[0] if info else None
    lexer = find_fancy(lang, node.content) if lang else None
    if lexer is not None:
        tokens, warnings = lexer.read(node.content)
        for warning in warnings:
            c.warn(Diagnostic(warning, "warning"))
        code = formatters.html_legacy(tokens, {"css_class": "highlight"})
        c.block(f'<div class="language-{lang} highlighter-rouge">{code}</div>', None, "")
        return
    if "GITHUB_PRE_LANG" in c.options:
        start = f'<pre lang="{lang}"><code>' if lang else "<pre><code>"
    else:
        start = f'<pre><code class="language-{lang}">' if lang else "<pre><code>"
    # The plugin ends no line before or after code that it does not highlight.
    c.write(start, _escaped(node.content), "</code></pre>")


def _html_block(c: _Printing, node: SyntaxTreeNode) -> None:
    c.block(_raw_html(c, node.content), None, "")


def _raw_html(c: _Printing, html: str) -> str:
    if "UNSAFE" not in c.options:
        return _OMITTED
    return _FILTERED_TAG.sub(r"&lt;\1", html) if c.filters_tags else html


# Tables -------------------------------------------------------------------------------------


def _table(c: _Printing, node: SyntaxTreeNode) -> None:
    c.write("<table>\n")
    for part in node.children:
        c.write(f"<{part.tag}>\n")
        for row in part.children:
            c.write("<tr>\n")
            for cell in row.children:
                c.write(f"<{cell.tag}{_alignment(cell)}>")
                c.children(cell)
                c.write(f"</{cell.tag}>\n")
            c.write("</tr>\n")
        c.write(f"</{part.tag}>\n")
    c.write("</table>\n")


# Footnotes ----------------------------------------------------------------------------------


def _footnote_reference(c: _Printing, node: SyntaxTreeNode) -> None:
    number = node.meta["number"]
    c.write(
        f'<sup class="footnote-ref"><a href="#fn{number}" id="fnref{number}">{number}</a></sup>'
    )


def _footnotes(c: _Printing, notes: list[SyntaxTreeNode]) -> None:
    c.write('<section class="footnotes">\n<ol>\n')
    for number, note in enumerate(notes, start=1):
        c.backref = f'<a href="#fnref{number}" class="footnote-backref">↩</a>'
        c.write(f'<li id="fn{number}">\n')
        c.children(note)
        if c.backref:
            c.write(c.backref, "\n")
            c.backref = None
        c.write("</li>\n")
    c.write("</ol>\n</section>\n")


# Spans --------------------------------------------------------------------------------------


def _link(c: _Printing, node: SyntaxTreeNode) -> None:
    c.write(f'<a href="{_href(node.attrs.get("href"))}"{_title(node)}>')
    c.children(node)
    c.write("</a>")


def _image(c: _Printing, node: SyntaxTreeNode) -> None:
    c.write(f'<img src="{_href(node.attrs.get("src"))}" alt="')
    outer, c.plain = c.plain, True
    c.children(node)
    c.plain = outer
    c.write(f'"{_title(node)} />')


def _text(c: _Printing, node: SyntaxTreeNode) -> None:
    c.write(_escaped(node.content))


def _code(c: _Printing, node: SyntaxTreeNode) -> None:
    c.write("<code>", _escaped(node.content), "</code>")


def _html_inline(c: _Printing, node: SyntaxTreeNode) -> None:
    c.write(_raw_html(c, node.content))


def _soft_break(c: _Printing, _node: SyntaxTreeNode) -> None:
    if "HARDBREAKS" in c.options:
        c.write("<br />\n")
    else:
        c.write(" " if "NOBREAKS" in c.options else "\n")


def _hard_break(c: _Printing, _node: SyntaxTreeNode) -> None:
    c.write("<br />\n")


def _inside_tag(c: _Printing, node: SyntaxTreeNode) -> None:
    tag = "del" if node.type == "s" else node.tag
    c.write(f"<{tag}>")
    c.children(node)
    c.write(f"</{tag}>")


def _is_tight(node: SyntaxTreeNode) -> bool:
    """markdown-it hides the paragraphs of tight lists; a list without any is tight too."""
    paragraphs = [
        child for item in node.children for child in item.children if child.type == "paragraph"
    ]
    return all(paragraph.hidden for paragraph in paragraphs)


def _alignment(cell: SyntaxTreeNode) -> str:
    style = str(cell.attrs.get("style") or "")
    return f' align="{style.removeprefix("text-align:")}"' if style else ""


def _title(node: SyntaxTreeNode) -> str:
    title = node.attrs.get("title")
    return f' title="{_escaped(str(title))}"' if title else ""


def _href(url: object) -> str:
    escaped = quote(str(url or ""), safe=_SAFE_IN_HREF)
    return escaped.replace("&", "&amp;").replace("'", "&#x27;")


def _escaped(text: str) -> str:
    return text.translate(_HTML)


_PRINTERS: Mapping[str, Callable[[_Printing, SyntaxTreeNode], None]] = {
    "inline": _Printing.children,
    "heading": _heading,
    "paragraph": _paragraph,
    "bullet_list": _list,
    "ordered_list": _list,
    "list_item": _list_item,
    "blockquote": _blockquote,
    "hr": _rule,
    "code_block": _code_block,
    "fence": _code_block,
    "html_block": _html_block,
    "table": _table,
    "footnote_ref": _footnote_reference,
    "link": _link,
    "image": _image,
    "text": _text,
    "code_inline": _code,
    "html_inline": _html_inline,
    "softbreak": _soft_break,
    "hardbreak": _hard_break,
    "em": _inside_tag,
    "strong": _inside_tag,
    "s": _inside_tag,
}

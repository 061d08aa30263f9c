"""HTML as CommonMarker's Ruby renderer prints it, with ids on headings and Rouge's code.

Source of the behaviour: `CommonMarker::HtmlRenderer` 0.23 and
`JekyllCommonMarkCustomRenderer` of jekyll-commonmark-ghpages 0.5.1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from markdown_it.common.utils import unescapeAll

from pykyll.highlight import find_fancy, formatters
from pykyll.ruby.strings import downcase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markdown_it.tree import SyntaxTreeNode

_FILTERED_TAG = re.compile(
    r"<(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?=\s|>|/>)",
    re.IGNORECASE,
)
_LANGUAGE_END = re.compile(r"[\s,]")
_BEFORE_LETTERS = re.compile(r"^[^a-zA-Z]+", re.MULTILINE)
_NOT_IN_ID = re.compile(r"[^a-zA-Z0-9 -]")
_SAFE_IN_HREF = "-_.+!*(),%#@?=;:/$~&'"
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_OMITTED = "<!-- raw HTML omitted -->"


class CommonMarkHtml:
    """One document while it is printed."""

    def __init__(self, options: frozenset[str], *, filters_tags: bool) -> None:
        self._options = options
        self._filters_tags = filters_tags
        self._out: list[str] = []
        self._tight = False
        self._plain = False
        self._ids: dict[str, int] = {}
        self._backref: str | None = None

    def document(self, tree: SyntaxTreeNode, environment: Mapping[str, object]) -> str:
        """The whole document with its footnotes, in the order in which they are referred to."""
        self._children(tree)
        notes = environment.get("footnotes")
        if isinstance(notes, list) and notes:
            self._footnotes(notes)
        return "".join(self._out)

    # Writing ----------------------------------------------------------------------

    def _write(self, *parts: str) -> None:
        self._out.extend(part for part in parts if part)

    def _new_line(self) -> None:
        if self._out and not self._out[-1].endswith("\n"):
            self._out.append("\n")

    def _block(self, start: str, node: SyntaxTreeNode | None, end: str) -> None:
        self._new_line()
        self._write(start)
        if node is not None:
            self._children(node)
        self._write(end)
        self._new_line()

    def _children(self, node: SyntaxTreeNode) -> None:
        for child in node.children:
            self._node(child)

    def _node(self, node: SyntaxTreeNode) -> None:
        if self._plain and node.type not in {"text", "softbreak"}:
            self._children(node)
            return
        _PRINTERS[node.type](self, node)

    def _captured(self, node: SyntaxTreeNode) -> str:
        before, self._out = self._out, []
        self._children(node)
        captured, self._out = "".join(self._out), before
        return captured

    # Blocks -----------------------------------------------------------------------

    def _heading(self, node: SyntaxTreeNode) -> None:
        content = self._captured(node)
        self._block(f'<{node.tag} id="{self._id(content)}">{content}</{node.tag}>', None, "")

    def _id(self, content: str) -> str:
        letters = _NOT_IN_ID.sub("", _BEFORE_LETTERS.sub("", content))
        name = downcase(letters.replace(" ", "-")) or "section"
        if name in self._ids:
            self._ids[name] += 1
            return f"{name}-{self._ids[name]}"
        self._ids[name] = 0
        return name

    def _paragraph(self, node: SyntaxTreeNode) -> None:
        if self._tight and (node.parent is None or node.parent.type != "blockquote"):
            self._children(node)
            return
        end = "</p>"
        if self._backref and node.next_sibling is None and node.parent and node.parent.is_root:
            end, self._backref = f" {self._backref}</p>", None
        self._block("<p>", node, end)

    def _list(self, node: SyntaxTreeNode) -> None:
        outer, self._tight = self._tight, _is_tight(node)
        start = node.attrs.get("start", 1)
        opening = f"<{node.tag}>\n" if start == 1 else f'<{node.tag} start="{start}">\n'
        self._block(opening, node, f"</{node.tag}>")
        self._tight = outer

    def _list_item(self, node: SyntaxTreeNode) -> None:
        self._block("<li>", node, "</li>")

    def _blockquote(self, node: SyntaxTreeNode) -> None:
        self._block("<blockquote>\n", node, "</blockquote>")

    def _rule(self, _node: SyntaxTreeNode) -> None:
        self._block("<hr />", None, "")

    def _code_block(self, node: SyntaxTreeNode) -> None:
        info = unescapeAll(node.info).strip()
        lang = _LANGUAGE_END.split(info)[0] if info else None
        lexer = find_fancy(lang, node.content) if lang else None
        if lexer is not None:
            code = formatters.html_legacy(lexer.lex(node.content), {"css_class": "highlight"})
            self._block(f'<div class="language-{lang} highlighter-rouge">{code}</div>', None, "")
            return
        if "GITHUB_PRE_LANG" in self._options:
            start = f'<pre lang="{lang}"><code>' if lang else "<pre><code>"
        else:
            start = f'<pre><code class="language-{lang}">' if lang else "<pre><code>"
        # The plugin ends no line before or after code that it does not highlight.
        self._write(start, _escaped(node.content), "</code></pre>")

    def _html_block(self, node: SyntaxTreeNode) -> None:
        self._block(self._raw_html(node.content), None, "")

    def _raw_html(self, html: str) -> str:
        if "UNSAFE" not in self._options:
            return _OMITTED
        return _FILTERED_TAG.sub(r"&lt;\1", html) if self._filters_tags else html

    # Tables -----------------------------------------------------------------------

    def _table(self, node: SyntaxTreeNode) -> None:
        self._write("<table>\n")
        for part in node.children:
            self._write(f"<{part.tag}>\n")
            for row in part.children:
                self._write("<tr>\n")
                for cell in row.children:
                    self._write(f"<{cell.tag}{_alignment(cell)}>")
                    self._children(cell)
                    self._write(f"</{cell.tag}>\n")
                self._write("</tr>\n")
            self._write(f"</{part.tag}>\n")
        self._write("</table>\n")

    # Footnotes ----------------------------------------------------------------------

    def _footnote_reference(self, node: SyntaxTreeNode) -> None:
        number = node.meta["number"]
        self._write(
            f'<sup class="footnote-ref"><a href="#fn{number}" id="fnref{number}">{number}</a></sup>'
        )

    def _footnotes(self, notes: list[SyntaxTreeNode]) -> None:
        self._write('<section class="footnotes">\n<ol>\n')
        for number, note in enumerate(notes, start=1):
            self._backref = f'<a href="#fnref{number}" class="footnote-backref">↩</a>'
            self._write(f'<li id="fn{number}">\n')
            self._children(note)
            if self._backref:
                self._write(self._backref, "\n")
                self._backref = None
            self._write("</li>\n")
        self._write("</ol>\n</section>\n")

    # Spans ------------------------------------------------------------------------

    def _link(self, node: SyntaxTreeNode) -> None:
        self._write(f'<a href="{_href(node.attrs.get("href"))}"{_title(node)}>')
        self._children(node)
        self._write("</a>")

    def _image(self, node: SyntaxTreeNode) -> None:
        self._write(f'<img src="{_href(node.attrs.get("src"))}" alt="')
        outer, self._plain = self._plain, True
        self._children(node)
        self._plain = outer
        self._write(f'"{_title(node)} />')

    def _text(self, node: SyntaxTreeNode) -> None:
        self._write(_escaped(node.content))

    def _code(self, node: SyntaxTreeNode) -> None:
        self._write("<code>", _escaped(node.content), "</code>")

    def _html_inline(self, node: SyntaxTreeNode) -> None:
        self._write(self._raw_html(node.content))

    def _soft_break(self, _node: SyntaxTreeNode) -> None:
        if "HARDBREAKS" in self._options:
            self._write("<br />\n")
        else:
            self._write(" " if "NOBREAKS" in self._options else "\n")

    def _hard_break(self, _node: SyntaxTreeNode) -> None:
        self._write("<br />\n")

    def _inside_tag(self, node: SyntaxTreeNode) -> None:
        tag = "del" if node.type == "s" else node.tag
        self._write(f"<{tag}>")
        self._children(node)
        self._write(f"</{tag}>")


_PRINTERS: Mapping[str, Callable[[CommonMarkHtml, SyntaxTreeNode], None]] = {
    "inline": CommonMarkHtml._children,  # noqa: SLF001 - this is the class's own table
    "heading": CommonMarkHtml._heading,  # noqa: SLF001 - likewise, as all below
    "paragraph": CommonMarkHtml._paragraph,  # noqa: SLF001
    "bullet_list": CommonMarkHtml._list,  # noqa: SLF001
    "ordered_list": CommonMarkHtml._list,  # noqa: SLF001
    "list_item": CommonMarkHtml._list_item,  # noqa: SLF001
    "blockquote": CommonMarkHtml._blockquote,  # noqa: SLF001
    "hr": CommonMarkHtml._rule,  # noqa: SLF001
    "code_block": CommonMarkHtml._code_block,  # noqa: SLF001
    "fence": CommonMarkHtml._code_block,  # noqa: SLF001
    "html_block": CommonMarkHtml._html_block,  # noqa: SLF001
    "table": CommonMarkHtml._table,  # noqa: SLF001
    "footnote_ref": CommonMarkHtml._footnote_reference,  # noqa: SLF001
    "link": CommonMarkHtml._link,  # noqa: SLF001
    "image": CommonMarkHtml._image,  # noqa: SLF001
    "text": CommonMarkHtml._text,  # noqa: SLF001
    "code_inline": CommonMarkHtml._code,  # noqa: SLF001
    "html_inline": CommonMarkHtml._html_inline,  # noqa: SLF001
    "softbreak": CommonMarkHtml._soft_break,  # noqa: SLF001
    "hardbreak": CommonMarkHtml._hard_break,  # noqa: SLF001
    "em": CommonMarkHtml._inside_tag,  # noqa: SLF001
    "strong": CommonMarkHtml._inside_tag,  # noqa: SLF001
    "s": CommonMarkHtml._inside_tag,  # noqa: SLF001
}


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

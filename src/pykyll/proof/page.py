"""A built page, read once: its elements with their places, and its link targets.

The tree is that of the WHATWG's HTML parser (by turbohtml), so that what a check sees is
what a browser sees. Checks get plain `Element` values; the tree ends with the page, so
that memory does not grow with the site.
"""

from __future__ import annotations

import os
import re
import stat
from functools import cached_property
from typing import TYPE_CHECKING

import turbohtml

from pykyll.errors import PykyllError
from pykyll.proof.failure import Excerpt
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

UNSEEN = "code, pre, tt"
"""Elements whose content html-proofer takes out before it checks anything."""
_NO_PROSE = "\ufffc"
"""What Unicode has for an object in a text: `(`…`)` around code is not empty."""
_SKIPPED = f"{UNSEEN}, [data-proofer-ignore]"
_MAY_SKIP = regex(r"<(?:code|pre|tt)[\s>/]|data-proofer-ignore", re.IGNORECASE)
_EXCERPT_CONTENT = 200
_BEFORE_PLACE = 40
CUT = "…"
"""Stands where an excerpt leaves out the rest of a long line."""


class Element:
    """An element: its name, attributes and place."""

    __slots__ = ("_node", "attributes", "name")

    def __init__(self, node: turbohtml.Element, swaps: Sequence[Sequence[str]] = ()) -> None:
        self._node = node
        self.name = node.tag
        self.attributes = _attributes(node)
        for old, new in swaps:
            if self.attributes.get(old):
                self.attributes[new] = self.attributes.pop(old)

    def get(self, name: str) -> str | None:
        """An attribute's value as written, or None."""
        return self.attributes.get(name)

    @property
    def line(self) -> int | None:
        """Line of the tag's `<`, counted from 1; None for a tag that was left out."""
        return self._node.source_line

    @property
    def column(self) -> int | None:
        """Column of the tag's `<`, counted from 1."""
        column = self._node.source_col
        return None if column is None else column + 1

    @property
    def content(self) -> str:
        """The text within, tags left out."""
        return self._node.text

    @property
    def parent(self) -> Element | None:
        """The element around this one."""
        node = self._node.parent
        return Element(node) if isinstance(node, turbohtml.Element) else None

    def within(self, selector: str) -> bool:
        """Whether the element or one around it matches a CSS selector."""
        return self._node.closest(selector) is not None

    def select(self, selector: str) -> list[Element]:
        """The elements within that match a CSS selector."""
        return [Element(node) for node in self._node.select(selector)]

    def texts(self) -> Iterator[str]:
        """The pieces of text within, in order, without white space around them."""
        return self._node.stripped_strings

    def excerpt(self) -> Excerpt:
        """What a report needs to know of this element."""
        return Excerpt(self.name, dict(self.attributes), self.content)


def _attributes(node: turbohtml.Element) -> dict[str, str]:
    return {
        name: value if isinstance(value, str) else " ".join(value or ())
        for name, value in node.attrs.items()
    }


class Page:
    """A page of the site.

    Args:
        path: The file, as failures name it.
        root: The folder that is checked, or the folder of the one file that is.
        text: The file's text.
        swaps: html-proofer's `swap_attributes`.
    """

    def __init__(
        self,
        path: str,
        root: str,
        text: str,
        swaps: Mapping[str, Sequence[Sequence[str]]] | None = None,
    ) -> None:
        self.path = path
        self.root = root
        self.text = text
        self.absolute_path = os.path.abspath(path)
        self.folder = os.path.dirname(self.absolute_path)
        self._swaps = swaps or {}
        self._skips = _MAY_SKIP.search(text) is not None

    @cached_property
    def tree(self) -> turbohtml.Document:
        """The document's tree, for checks that need more than elements."""
        return turbohtml.parse(self.text)

    @cached_property
    def relative_path(self) -> str:
        """The path below the site's root, with forward slashes."""
        return os.path.relpath(self.path, self.root).replace(os.sep, "/")

    def select(self, selector: str) -> list[Element]:
        """The elements that match a CSS selector, in the document's order.

        Those in code and those that are marked `data-proofer-ignore` are left out.
        """
        nodes = self.tree.select(selector)
        if self._skips:
            nodes = [node for node in nodes if node.closest(_SKIPPED) is None]
        swaps = self._swaps
        if not swaps:
            return [Element(node) for node in nodes]
        return [Element(node, _pairs(swaps.get(node.tag, ()))) for node in nodes]

    def select_with_code(self, selector: str) -> list[Element]:
        """The elements that match a CSS selector, those in code included."""
        nodes = self.tree.select(selector)
        if self._skips:
            nodes = [node for node in nodes if node.closest("[data-proofer-ignore]") is None]
        return [Element(node) for node in nodes]

    def prose(self, blocks: str, without: str) -> Iterator[tuple[Element, str]]:
        """The text of each block, without that of blocks in it; a mark stands for what is no prose.

        Args:
            blocks: CSS selector of what holds text; elsewhere a text's parent counts.
            without: CSS selector of what holds no prose.
        """
        skipped = f"{without}, [data-proofer-ignore]"
        pieces: dict[turbohtml.Element, list[str]] = {}
        for text in self.tree.descendants:
            if not isinstance(text, turbohtml.Text):
                continue
            parent = text.parent
            if not isinstance(parent, turbohtml.Element):
                continue
            block = parent.closest(blocks)
            if parent.closest(skipped) is None:
                pieces.setdefault(block or parent, []).append(text.data)
            elif block is not None:
                pieces.setdefault(block, []).append(_NO_PROSE)
        for node, texts in pieces.items():
            yield Element(node), "".join(texts)

    @cached_property
    def base_href(self) -> str:
        """The `href` of the first `<base>`, or an empty text."""
        if "<base" not in self.text.lower():
            return ""
        for node in self.tree.select("base"):
            if node.closest(UNSEEN) is None:
                return node.attr("href") or ""
        return ""

    @cached_property
    def fragments(self) -> frozenset[str]:
        """What a `#` in a link to this page can lead to: every `id` and `name`."""
        return fragments_of(self.tree)

    @cached_property
    def redirect(self) -> Element | None:
        """The `meta` that sends readers elsewhere at once, where the page is such a stub."""
        for element in self.select("meta[http-equiv=refresh]"):
            return element if (element.get("content") or "").startswith("0;") else None
        return None

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, for excerpts."""
        return self.text.split("\n")

    def line_of(self, words: str, first_line: int | None = None) -> int | None:
        """The first line from another on that holds some words, or that other line."""
        first = first_line or 1
        for number, line in enumerate(self.lines[first - 1 :], first):
            if words in line:
                return number
        return first_line

    def excerpt_of(self, line: int | None, column: int | None = None) -> str | None:
        """One line of the file, for a report; of a long one the part around a column."""
        if line is None or not 0 < line <= len(self.lines):
            return None
        text = self.lines[line - 1].rstrip()
        is_long = column is not None and len(text) > _EXCERPT_CONTENT
        start = max(0, (column or 1) - 1 - _BEFORE_PLACE) if is_long else 0
        shown = text[start : start + _EXCERPT_CONTENT].strip()
        before = CUT if start else ""
        return f"{before}{shown}{CUT if start + _EXCERPT_CONTENT < len(text) else ''}"


def _pairs(swaps: Sequence[Sequence[str]] | Sequence[str]) -> list[Sequence[str]]:
    """Pairs of names, whether written `[[a, b], [c, d]]` or, as html-proofer takes it, flat."""
    flat = [name for each in swaps for name in ([each] if isinstance(each, str) else each)]
    return list(zip(flat[::2], flat[1::2], strict=False))


def fragments_of(tree: turbohtml.Document) -> frozenset[str]:
    """Every `id` and `name` of a document."""
    found = set()
    for node in tree.select("[id], [name]"):
        found.add(node.attr("id"))
        found.add(node.attr("name"))
    return frozenset(name for name in found if name is not None)


def is_regular(path: str) -> bool:
    """Whether a path leads to a file; pipes, sockets and devices might keep a reader waiting.

    Also where nothing is there: opening that fails at once.
    """
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return True
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def special_file(path: str) -> PykyllError:
    """The error for what is no file in a built site."""
    return PykyllError(
        "this is no file but a pipe, a socket or a device",
        path=path,
        hint="remove it, or name it with --ignore-files",
    )


def read_text(path: str) -> str:
    """The text of a file; bytes that are no UTF-8 become U+FFFD.

    Raises:
        OSError: Where it cannot be read.
        PykyllError: Where it is no file but a pipe, a socket or a device.
    """
    if not is_regular(path):
        raise special_file(path)
    with open(path, "rb") as file:
        return file.read().decode("utf-8-sig", errors="replace")

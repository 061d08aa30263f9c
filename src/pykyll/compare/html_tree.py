"""Whether two pages are the same tree to a browser.

Both are parsed as the WHATWG says. They are the same where their elements are: by name,
nesting and order, with the same attributes and values in any order (of `class`, the same
words in the same order), and with the same text and comments. White space counts as one
blank however much it is, and as nothing at a block's edge; in `pre`, `textarea`, `script`
and `style` every character counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import turbohtml

from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERBATIM = frozenset({"pre", "textarea", "script", "style"})
_REPLACED = frozenset({"img", "input", "button", "select", "svg", "video", "audio", "iframe"})
"""Inline elements that stand for a character of their own."""
_PHRASE = """
    a abbr b bdi bdo canvas cite code data del dfn em font i ins kbd label map mark math meter
    object output picture progress q ruby s samp small span strong sub sup time tt u var
"""
_INLINE = _REPLACED | frozenset(_PHRASE.split())
_SPACE = regex(r"[ \t\n\r\f]+")


def is_same_page(theirs: str, ours: str) -> bool:
    """Whether two HTML texts give the same tree."""
    return _Flow(theirs).events == _Flow(ours).events


class _Flow:
    """A page as a list of starts, ends, texts and comments, without white space that is not seen."""

    def __init__(self, text: str) -> None:
        self.events: list[tuple[str, object]] = []
        self._is_after_blank = True
        """Whether a blank here would add nothing: at a block's beginning, or after a blank."""
        self._last_text: int | None = None
        """Where the block's last text is, if nothing that is seen stands behind it."""
        for name, value in _walk(turbohtml.parse(text)):
            if name == "text":
                self._text(str(value))
            else:
                self._other(name, value)
        self._end_block()

    def _other(self, name: str, value: object) -> None:
        if name.startswith("block"):
            self._end_block()
        elif name in {"verbatim", "replaced"}:
            self._is_after_blank, self._last_text = False, None
        self.events.append((name, value))

    def _text(self, text: str) -> None:
        text = _SPACE.sub(" ", text)
        if self._is_after_blank:
            text = text.removeprefix(" ")
        if not text:
            return
        self._is_after_blank = text.endswith(" ")
        if self._last_text == len(self.events) - 1:
            self.events[-1] = ("text", f"{self.events[-1][1]}{text}")
            return
        self._last_text = len(self.events)
        self.events.append(("text", text))

    def _end_block(self) -> None:
        """Take away the blank that nothing follows."""
        if self._last_text is not None:
            text = str(self.events[self._last_text][1]).removesuffix(" ")
            self.events[self._last_text : self._last_text + 1] = [("text", text)] if text else []
        self._is_after_blank, self._last_text = True, None


def _walk(document: turbohtml.Document) -> Iterator[tuple[str, object]]:
    """All of a page in its order; without recursion, since elements may nest deeply."""
    waiting: list[tuple[turbohtml.Node | str, object]] = [(document, False)]
    while waiting:
        node, state = waiting.pop()
        if isinstance(node, str):
            yield node, state
        elif isinstance(node, turbohtml.Text):
            yield ("verbatim" if state else "text"), node.data
        elif isinstance(node, turbohtml.Comment):
            yield "comment", _SPACE.sub(" ", node.data).strip()
        elif isinstance(node, turbohtml.Doctype):
            yield "block", ("!doctype", node.name)
        else:
            if isinstance(node, turbohtml.Element):
                yield _edge(node), (node.tag, _attributes(node))
                waiting.append((f"{_edge(node)} end", node.tag))
                state = state or node.tag in _VERBATIM
            waiting.extend([(child, state) for child in node.children][::-1])


def _edge(node: turbohtml.Element) -> str:
    if node.tag in _REPLACED:
        return "replaced"
    return "inline" if node.tag in _INLINE else "block"


def _attributes(node: turbohtml.Element) -> list[tuple[str, object]]:
    pairs: list[tuple[str, object]] = [
        (name, tuple(value) if isinstance(value, list) else value)
        for name, value in node.attrs.items()
    ]
    return sorted(pairs, key=lambda pair: pair[0])

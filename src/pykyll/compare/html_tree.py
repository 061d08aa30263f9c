"""Whether two pages are the same tree to a browser.

Both are parsed as the WHATWG says. They are the same where their elements are: by name,
nesting and order, with the same attributes and values in any order (of `class`, the same
words in the same order), and with the same text and comments. White space counts as one
blank however much it is, and as nothing at a block's edge; in `pre`, `textarea`, `script`
and `style` every character counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import turbohtml

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERBATIM = frozenset({"pre", "textarea", "script", "style"})
_INLINE = frozenset(
    "a abbr b bdi bdo button cite code data del dfn em i img input ins kbd label map mark math "
    "meter output progress q ruby s samp select small span strong sub sup svg time tt u var "
    "audio video canvas iframe object picture font big".split()
)
_SPACE = re.compile(r"[ \t\n\r\f]+")

_Event = tuple[str, object]


def is_same_page(theirs: str, ours: str) -> bool:
    """Whether two HTML texts give the same tree."""
    if "\0" in theirs or "\0" in ours:
        return False
    return _events(theirs) == _events(ours)


def _events(text: str) -> list[_Event]:
    found: list[_Event] = []
    for event in _walk(turbohtml.parse(text)):
        _add(found, event)
    _end_block(found)
    return found


def _walk(document: turbohtml.Document) -> Iterator[_Event]:
    """Starts, ends, texts and comments in the document's order; a page may nest deeply."""
    waiting: list[tuple[object, bool] | _Event] = [(document, False)]
    while waiting:
        node, is_verbatim = waiting.pop()
        if isinstance(node, str):
            yield node, is_verbatim
        elif isinstance(node, turbohtml.Text):
            yield ("verbatim" if is_verbatim else "text"), node.text
        elif isinstance(node, turbohtml.Comment):
            yield "comment", _SPACE.sub(" ", node.data).strip()
        elif isinstance(node, turbohtml.Element):
            yield _edge(node), (node.tag, _attributes(node))
            inner = is_verbatim or node.tag in _VERBATIM
            waiting.append((f"{_edge(node)} end", node.tag))
            waiting.extend((child, inner) for child in reversed(list(node.children)))
        elif isinstance(node, turbohtml.Doctype):
            yield "block", ("!doctype", node.name)
        elif isinstance(node, turbohtml.Node):
            waiting.extend((child, is_verbatim) for child in reversed(list(node.children)))


def _edge(node: turbohtml.Element) -> str:
    return "inline" if node.tag in _INLINE else "block"


def _attributes(node: turbohtml.Element) -> list[tuple[str, object]]:
    pairs: list[tuple[str, object]] = [
        (name, value if value is None or isinstance(value, str) else tuple(value))
        for name, value in node.attrs.items()
    ]
    return sorted(pairs, key=lambda pair: pair[0])


def _add(found: list[_Event], event: _Event) -> None:
    """Append an event; texts that touch are one, without white space at a block's edge."""
    name, value = event
    if name.startswith("block"):
        _end_block(found)
        found.append(event)
        return
    if name != "text" or not isinstance(value, str):
        found.append(event)
        return
    text = _SPACE.sub(" ", value)
    last = _last_of_flow(found)
    if last is None or last.endswith(" "):
        text = text.removeprefix(" ")
    if not text:
        return
    if found and found[-1][0] == "text":
        found[-1] = ("text", f"{found[-1][1]}{text}")
    else:
        found.append(("text", text))


def _last_of_flow(found: list[_Event]) -> str | None:
    """The text before this place in its block; None at the block's beginning."""
    for name, value in reversed(found):
        if name.startswith("block"):
            return None
        if name in {"text", "verbatim"}:
            return str(value)
        if name == "inline" and isinstance(value, tuple) and value[0] in _REPLACED:
            return ""
    return None


_REPLACED = frozenset({"img", "input", "button", "select", "svg", "video", "audio", "iframe"})
"""Inline elements that stand for a character of their own."""


def _end_block(found: list[_Event]) -> None:
    """Take away the blank at the end of what stands before a block's edge."""
    for at in range(len(found) - 1, -1, -1):
        name, value = found[at]
        if name == "text":
            text = str(value).removesuffix(" ")
            if text:
                found[at] = ("text", text)
            else:
                del found[at]
            return
        if name.startswith("block") or name == "verbatim":
            return
        if name == "inline" and isinstance(value, tuple) and value[0] in _REPLACED:
            return

"""Links and images."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.attributes import update_attr
from pykyll.kramdown.definitions import normalize_link_id
from pykyll.kramdown.element import Element, Text
from pykyll.kramdown.patterns import ESCAPED_CHARS, PLAIN_SPAN
from pykyll.kramdown.span.state import DEEPEST_SPAN
from pykyll.regex import regex
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    from pykyll.kramdown.attributes import AttributeList
    from pykyll.kramdown.definitions import LinkDefinition
    from pykyll.kramdown.span.state import Spans

_PAREN_STOP = regex(r"(\()|(\))|[ \t\n\v\f\r](?=['\"])")
_INLINE_ID = regex(r"[ \t\n\v\f\r]*?\[([^\]]+)?\]")
_TITLE_START = regex(r"[ \t\n\v\f\r]*([\"'])")
_TITLE_END = {
    '"': regex(r"\"[ \t\n\v\f\r]*\)"),
    "'": regex(r"'[ \t\n\v\f\r]*\)"),
}
_TARGET = regex(r"\](?:\(|[ \t\n\v\f\r]*\[)")
_PLAIN = regex(rf"\[(?!\^)((?>{PLAIN_SPAN}+))\]\(([^ \t\n\v\f\r\0()<>\"'\\]++)\)")
"""A link on words in which nothing else begins, to a URL without brackets."""
_HTML_IMAGE = regex("<img", re.IGNORECASE)


def link(s: Spans) -> bool:
    """`[text](url "title")`, `[text][id]`, `[text]`, and the same behind `!` for images."""
    text, start = s.text, s.pos
    if not s.failed and not s.open["a"] and s.read_in_vain < _MOST_IN_VAIN:
        plain = _PLAIN.match(text, start)
        if plain is not None and s.depth < DEEPEST_SPAN:
            _add_plain(s, plain)
            return True
    opening = "![" if text[start] == "!" else "["
    inside = start + len(opening)
    if not text.startswith(opening, start) or text[inside : inside + 1] in {"", "^"}:
        return False
    element = Element("img" if opening == "![" else "a")
    attempt = s.attempt(inside, "[")
    is_too_deep = (element.type == "a" and s.open["a"]) or s.depth >= DEEPEST_SPAN
    if is_too_deep or attempt in s.failed or _is_read_enough(s, inside):
        s.add_text(opening)
        s.pos = inside
        return True
    s.pos = inside
    s.doomed = []
    brackets = _Brackets(s, element)
    if not s.fill(element, brackets.stop, s.p.dialect.spans_in_link):
        unclosed = [inside, *brackets.unclosed(), *s.doomed]
        s.failed.update(s.attempt(at, "[") for at in unclosed)
        s.doomed = []
        if s.tree_type in {"a", "img"}:
            # What is around this one meets the same brackets, and the end of the text.
            s.doomed = unclosed
            s.pos = len(s.text)
            return True
    else:
        s.read_in_vain += s.pos - inside
        if _read_target(s, element, text[inside : s.pos], start):
            return True
        s.failed.add(attempt)
    s.add_text(opening)
    s.pos = inside
    return True


def _add_plain(s: Spans, found: re.Match[str]) -> None:
    words, url = found.groups()
    element = Element("a")
    element.attr["href"] = url
    element.children.append(Text(words))
    s.doomed = []
    s.read_in_vain += len(words)
    s.add(element)
    s.pos = found.end()


def _is_read_enough(s: Spans, inside: int) -> bool:
    """Whether brackets within brackets have been read so often that no more are tried.

    kramdown reads what is in brackets once for each pair around it, so that its time grows
    with the square of the text. Here it is some tens of times the text: later brackets are
    text, which they nearly always are in such texts. They surely are where nothing that
    could be a target follows.
    """
    most = _TIMES_IN_VAIN * len(s.text) + _MOST_IN_VAIN
    if s.read_in_vain < most:
        return False
    if not s.p.link_defs and inside > _last_target(s):
        return True
    if s.read_in_vain <= _HOPE * most:
        return False
    if not s.is_told:
        s.is_told = True
        line = s.line(inside)
        s.p.warn(f"Too many brackets within brackets on line {line}: the rest is text", line)
    return True


_TIMES_IN_VAIN = 10
_MOST_IN_VAIN = 10_000
_HOPE = 3


def _last_target(s: Spans) -> int:
    """Where the last `](` or `][` stands; the end of a text in which images are HTML."""
    if s.last_target is None:
        if _HTML_IMAGE.search(s.text):
            s.last_target = len(s.text)
        else:
            s.last_target = max((each.start() for each in _TARGET.finditer(s.text)), default=-1)
    return s.last_target


class _Brackets:
    """Counts brackets; images that were read have closed their own."""

    def __init__(self, s: Spans, element: Element) -> None:
        self._text = s.text
        self._element = element
        self._count = 1
        self._images = 0
        self._seen = 0
        self._open: list[tuple[int, int]] = []

    def stop(self, at: int) -> bool:
        """Whether the bracket at the position closes the link."""
        char = self._text[at]
        if char == "]":
            self._count -= 1
            return self._settle() == 0
        if char == "[":
            self._opens(at + 1)
        elif char == "!" and self._text.startswith("[", at + 1):
            self._opens(at + 2)
        else:
            return False
        # An image that was written as HTML is counted too, and may end the link here.
        return self._count - self._images == 0

    def _opens(self, inside: int) -> None:
        self._open.append((inside, self._settle()))
        self._count += 1

    def _settle(self) -> int:
        """How many brackets are open; those that are not any more are forgotten."""
        children = self._element.children
        while self._seen < len(children):
            self._images += children[self._seen].type == "img"
            self._seen += 1
        level = self._count - self._images
        while self._open and self._open[-1][1] >= level:
            self._open.pop()
        return level

    def unclosed(self) -> list[int]:
        """The brackets inside that were still open at the end of the text."""
        self._settle()
        return [inside for inside, _ in self._open]


def _read_target(s: Spans, element: Element, raw: str, start: int) -> bool:
    alt_text = ESCAPED_CHARS.sub(r"\1", raw)
    s.pos += len("![") if s.text.startswith("!", s.pos) else len("]")
    reference = _INLINE_ID.match(s.text, s.pos)
    if reference is not None:
        s.pos = reference.end()
    elif s.text.startswith("(", s.pos):
        return _read_inline_target(s, element, alt_text)
    named = reference.group(1) if reference is not None else None
    link_id = normalize_link_id(named or alt_text)
    definition = s.p.link_defs.get(link_id)
    if definition is None:
        if named is None:
            line = s.line(start)
            s.p.warn(f"No link definition for link ID '{link_id}' found on line {line}", line)
        return False
    _add(s, element, definition, alt_text)
    return True


def _read_inline_target(s: Spans, element: Element, alt_text: str) -> bool:
    text = s.text
    url = _url_in_brackets(s)
    if url is not None:
        s.pos += len("(<") + len(url) + len(">")
        closed = text.startswith(")", s.pos)
        s.pos += closed
    else:
        found = _end_of_url(s, s.pos)
        if found is None:
            return False
        end, closed = found
        url = strip(text[s.pos + 1 : end - 1])
        s.pos = end
    title = None
    if not closed:
        title = _read_title(s)
        if title is None:
            return False
    _add_attributes(element, url, title, alt_text)
    s.add(element)
    return True


def _url_in_brackets(s: Spans) -> str | None:
    """What stands between `(<` and `>` on one line."""
    if not s.text.startswith("(<", s.pos):
        return None
    start = s.pos + len("(<")
    end = s.src.find(">", start)
    return s.text[start:end] if end >= 0 and s.text.find("\n", start, end) < 0 else None


def _end_of_url(s: Spans, start: int) -> tuple[int, bool] | None:
    """Where the URL ends (just behind what ends it), and whether its bracket is closed."""
    if (start, "(", False, False, False) in s.failed:
        return None
    opened: list[int] = []
    pos = start
    while match := _PAREN_STOP.search(s.text, pos):
        pos = match.end()
        if match.group(1):
            opened.append(match.start())
        elif match.group(2):
            opened.pop()
            if not opened:
                return pos, True
        else:
            return pos, False
    # Each bracket that is still open runs into the end of the text; no title can follow.
    s.failed.update((at, "(", False, False, False) for at in opened)
    return None


def _read_title(s: Spans) -> str | None:
    match = _TITLE_START.match(s.text, s.pos)
    if match is None:
        return None
    quote = match.group(1)
    content = match.end()
    what = f"title {quote}"
    if s.src.is_absent(what, content):
        return None
    end = _TITLE_END[quote].search(s.text, content + 1)
    if end is None:
        s.src.note_absent(what, content)
        return None
    s.pos = end.end()
    return s.text[content : end.start()]


def _add(s: Spans, element: Element, definition: LinkDefinition, alt_text: str) -> None:
    ial: AttributeList | None = definition.place.ial if definition.place is not None else None
    if ial is not None:
        element.ial = ial
        update_attr(element.attr, ial, s.p.alds)
    _add_attributes(element, definition.url, definition.title, alt_text)
    s.add(element)


def _add_attributes(element: Element, url: str, title: str | None, alt_text: str) -> None:
    if element.type == "a":
        element.attr["href"] = url
    else:
        element.attr["src"] = url
        element.attr["alt"] = alt_text
        element.children = []
    if title is not None:
        element.attr["title"] = title

"""Bare addresses become links, as GitHub Flavored Markdown has it.

Source of the behaviour: the autolink extension of cmark-gfm 0.29.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markdown_it.token import Token

from pykyll.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_START = regex(r"(?P<url>(?<![A-Za-z])(?:https?|ftp)://)|(?P<www>(?<![^\s*_~(])www\.)")
_LOCAL_PART = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+_-"
_TO_END = regex(r"[^\s<]*")
_DOMAIN = regex(r"[^\s<>/?#:]+")
_MAIL_DOMAIN = regex(r"[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+")
_ENTITY = regex(r"&[A-Za-z0-9]+;")
_TRAILING = "?!.,:*_~'\""


def add_autolinks(parser: MarkdownIt) -> None:
    """Let a parser link bare addresses."""
    parser.core.ruler.push("autolinks", _link_bare_addresses)


def _link_bare_addresses(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.children:
            token.children = list(_linked(token.children))


def _linked(tokens: list[Token]) -> Iterator[Token]:
    inside_link = 0
    for token in tokens:
        if token.type in {"link_open", "link_close"}:
            inside_link += token.nesting
        if token.type == "text" and not inside_link:
            yield from _split(token)
        else:
            yield token


def _split(token: Token) -> Iterator[Token]:
    text, at, written = token.content, 0, 0
    addresses = _Addresses(text)
    while found := addresses.next(at):
        at = max(found.end, found.resume)
        if not found.href:
            continue
        if found.start > written:
            yield _text(text[written : found.start], token.level)
        yield Token("link_open", "a", 1, {"href": found.href}, level=token.level)
        yield _text(text[found.start : found.end], token.level + 1)
        yield Token("link_close", "a", -1, level=token.level)
        written = found.end
    if written == 0:
        yield token
    elif written < len(text):
        yield _text(text[written:], token.level)


class _Found(NamedTuple):
    """What begins as an address does."""

    start: int
    end: int
    href: str
    """What to link to; nothing where it is no address after all."""
    resume: int
    """Where the next one may begin at the earliest."""


class _Addresses:
    """Finds addresses from left to right, and looks at each stretch of the text once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._link = _START.search(text)
        self._sign = -1
        self._local_part = 0
        self._next_mail()
        self._domain_end = 0

    def next(self, at: int) -> _Found | None:
        """The first that begins at the position or later."""
        if self._link is not None and self._link.start() < at:
            self._link = _START.search(self._text, at)
        while 0 <= self._sign <= max(at, self._local_part):
            self._next_mail()
        mail = max(at, self._local_part) if self._sign >= 0 else len(self._text)
        if self._link is not None and self._link.start() <= mail:
            return self._linked(self._link)
        return self._mailed(mail) if self._sign >= 0 else None

    def _next_mail(self) -> None:
        """Go on to the next `@`, and to where the letters before it begin."""
        start = self._sign + 1
        self._sign = self._text.find("@", start)
        before = self._text[start : max(self._sign, start)]
        self._local_part = start + len(before.rstrip(_LOCAL_PART))

    def _mailed(self, start: int) -> _Found:
        resume = self._sign + 1
        domain = _MAIL_DOMAIN.match(self._text, resume)
        if domain is None or not domain[0][-1].isalpha():
            return _Found(start, resume, "", resume)
        address = self._text[start : domain.end()]
        return _Found(start, domain.end(), f"mailto:{address}", resume)

    def _linked(self, match: re.Match[str]) -> _Found:
        start, resume = match.span()
        has_scheme = match["url"] is not None
        domain = self._domain(resume if has_scheme else start)
        if not _is_domain(domain, allows_short=has_scheme):
            return _Found(start, resume, "", resume)
        whole = _TO_END.match(self._text, start)
        address = _trimmed(whole[0] if whole else "")
        href = address if has_scheme else f"http://{address}"
        return _Found(start, start + len(address), href, resume)

    def _domain(self, start: int) -> str:
        if start >= self._domain_end:
            match = _DOMAIN.match(self._text, start)
            self._domain_end = match.end() if match else start
        return self._text[start : self._domain_end]


def _is_domain(domain: str, *, allows_short: bool) -> bool:
    """Letters and digits first; no underscore in the last two parts."""
    if not domain or not domain[0].isalnum():
        return False
    parts = domain.rstrip(_TRAILING).rsplit(".", 2)
    return not any("_" in part for part in parts[-2:]) and (allows_short or len(parts) > 1)


def _trimmed(address: str) -> str:
    """Without punctuation, an unopened parenthesis or an entity at the end."""
    unopened = address.count(")") - address.count("(")
    end = len(address)
    while end:
        char = address[end - 1]
        if char in _TRAILING or (char == ")" and unopened > 0):
            unopened -= char == ")"
            end -= 1
        elif char == ";" and _ENTITY.fullmatch(address, max(address.rfind("&", 0, end), 0), end):
            end = address.rfind("&", 0, end)
        else:
            break
    return address[:end]


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)

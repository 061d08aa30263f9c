"""Bare addresses become links, as GitHub Flavored Markdown has it.

Source of the behaviour: the autolink extension of cmark-gfm 0.29.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.token import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_START = re.compile(
    r"(?P<url>(?<![A-Za-z])(?:https?|ftp)://)"
    r"|(?P<www>(?<![^\s*_~(])www\.)"
    r"|(?P<email>[A-Za-z0-9.+_-]+@)",
)
_TO_END = re.compile(r"[^\s<]*")
_DOMAIN = re.compile(r"[^\s<>/?#:]+")
_MAIL_DOMAIN = re.compile(r"[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+")
_ENTITY_AT_END = re.compile(r"&[A-Za-z0-9]+;$")
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
    while match := _START.search(text, at):
        end, href = _address(text, match)
        at = max(end, match.end())
        if not href:
            continue
        if match.start() > written:
            yield _text(text[written : match.start()], token.level)
        yield Token("link_open", "a", 1, {"href": href}, level=token.level)
        yield _text(text[match.start() : end], token.level + 1)
        yield Token("link_close", "a", -1, level=token.level)
        written = end
    if written == 0:
        yield token
    elif written < len(text):
        yield _text(text[written:], token.level)


def _address(text: str, match: re.Match[str]) -> tuple[int, str]:
    """Where the address ends, and what to link to; nothing where it is none."""
    if match["email"]:
        domain = _MAIL_DOMAIN.match(text, match.end())
        if domain is None or domain[0][-1] in "-_":
            return match.end(), ""
        return domain.end(), f"mailto:{text[match.start() : domain.end()]}"
    domain_start = match.end() if match["url"] else match.start()
    domain = _DOMAIN.match(text, domain_start)
    if domain is None or not _is_domain(domain[0], allows_short=bool(match["url"])):
        return match.end(), ""
    whole = _TO_END.match(text, match.start())
    end = match.start() + len(_trimmed(whole[0] if whole else ""))
    address = text[match.start() : end]
    return end, address if match["url"] else f"http://{address}"


def _is_domain(domain: str, *, allows_short: bool) -> bool:
    """Letters and digits first; no underscore in the last two parts."""
    if not domain[0].isalnum():
        return False
    parts = domain.rstrip(_TRAILING).split(".")
    return not any("_" in part for part in parts[-2:]) and (allows_short or len(parts) > 1)


def _trimmed(address: str) -> str:
    """Without punctuation, an unopened parenthesis or an entity at the end."""
    while address:
        unopened = address[-1] == ")" and address.count(")") > address.count("(")
        if unopened or address[-1] in _TRAILING:
            address = address[:-1]
        elif entity := _ENTITY_AT_END.search(address):
            address = address[: entity.start()]
        else:
            return address
    return address


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)

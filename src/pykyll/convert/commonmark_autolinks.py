"""Bare addresses become links, as GitHub Flavored Markdown has it.

Those with a scheme, and those that begin with `www.`, are found where they stand: what is
between their ends is neither emphasis nor code, and no entity or escape in it is read. Addresses
of mail are looked for afterwards, in what is left of the text.

Source of the behaviour: the autolink extension of cmark-gfm 0.29, as CommonMarker 0.23 has it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from markdown_it.token import Token

from pykyll.convert.commonmark_spaces import unguarded
from pykyll.dataclass import dataclass
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline

_SCHEME = regex(r"(?:https?|ftp)", re.IGNORECASE)
_LONGEST_SCHEME = len("https")
_STOP = regex(r"[\n!#$%&*+\-:<=>@\[\\\]^_`{}~]|www\.")
_BEFORE_WWW = "*_~( \t\n\v\f\r"
_HOST = regex(r"[A-Za-z0-9._-]*")
"""As far as it is looked at: not beyond the first letter that is not ASCII's."""
_SIGNS = "$+<=>^`|~"
"""ASCII's punctuation that Unicode calls symbols."""
_TO_END = regex(r"[^ \t\n\v\f\r<]*")
_TRAILING = "?!.,:*_~'\""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LETTERS_AND_DIGITS = f"{_LETTERS}0123456789"
_LOCAL_PART = f"{_LETTERS_AND_DIGITS}.+_-"
_PROTOCOLS = ("mailto:", "xmpp:")
_MAIL_HOST = regex(r"(?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9]))*")
_XMPP_HOST = regex(r"(?:[A-Za-z0-9_/-]|\.(?=[A-Za-z0-9]))*")


def add_autolinks(parser: MarkdownIt) -> None:
    """Let a parser link bare addresses."""
    _InText().add_to(parser)
    parser.core.ruler.push("autolinks", _link_mail)


# Addresses of the web ---------------------------------------------------------------------


@dataclass(slots=True)
class _Line:
    """What is known of one text that is being parsed."""

    open_brackets: int = 0
    """Square ones that may still become a link's, in which nothing is linked."""
    host_end: int = 0
    """Up to where it is known where hosts end."""


class _InText:
    """Rules for what stands in a text, and what they remember of it."""

    def __init__(self) -> None:
        self._lines: WeakKeyDictionary[StateInline, _Line] = WeakKeyDictionary()

    def add_to(self, parser: MarkdownIt) -> None:
        """Give the rules to a parser."""
        rules = parser.inline.ruler
        rules.at("text", _plain)
        rules.after("text", "address", self._address)
        rules.push("bracket", self._bracket)

    def _address(self, state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
        """An address that begins here, or whose scheme is the text just before."""
        if silent or state.linkLevel or state.src[state.pos] not in ":w":
            return False
        line = self._lines.setdefault(state, _Line())
        if line.open_brackets:
            return False
        scheme = 0
        if state.src.startswith("://", state.pos):
            scheme = _length_of_scheme(state.src, state.pos)
            if not scheme or not _is_host(state.src, state.pos + len("://"), line, parts=1):
                return False
        elif (
            not state.src.startswith("www.", state.pos)
            or (state.pos and state.src[state.pos - 1] not in _BEFORE_WWW)
            or not _is_host(state.src, state.pos, line, parts=2)
        ):
            return False
        start = state.pos - scheme
        end = _trimmed(state.src, start, _end(_TO_END, state.src, start))
        _take_back(state, scheme)
        address = state.src[start:end]
        href = unguarded(address if scheme else f"http://{address}")
        state.push("link_open", "a", 1).attrs = {"href": href}
        state.push("text", "", 0).content = address
        state.push("link_close", "a", -1)
        state.pos = end
        return True

    def _bracket(self, state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - likewise
        """Note a bracket that is no link's; it is text."""
        char = state.src[state.pos]
        if not silent and char in "[]":
            line = self._lines.setdefault(state, _Line())
            line.open_brackets = max(0, line.open_brackets + (1 if char == "[" else -1))
        return False


def _plain(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - likewise
    """Text up to what may begin anything else, the library's own rule but for `www.`."""
    stop = _STOP.search(state.src, state.pos, state.posMax)
    end = stop.start() if stop else state.posMax
    if end == state.pos:
        return False
    if not silent:
        state.pending += state.src[state.pos : end]
    state.pos = end
    return True


def _take_back(state: StateInline, count: int) -> None:
    """Take the last characters out of the text that was read."""
    waiting = min(count, len(state.pending))
    if waiting:
        state.pending = state.pending[:-waiting]
    if waiting < count:  # a backslash that escapes nothing, with the letter behind it
        state.tokens[-1].content = state.tokens[-1].content[: waiting - count]


def _length_of_scheme(text: str, end: int) -> int:
    """How many letters before `://` are a scheme; none where they go on before it."""
    start = end
    while start and end - start <= _LONGEST_SCHEME and text[start - 1] in _LETTERS:
        start -= 1
    return end - start if _SCHEME.fullmatch(text, start, end) else 0


def _is_host(text: str, start: int, line: _Line, *, parts: int) -> bool:
    """Whether a host begins there: of so many parts, no underscore in the last two."""
    if start >= len(text) or not _begins_host(text[start]):
        return False
    if start >= line.host_end:
        line.host_end = _end(_HOST, text, start)
    end = min(line.host_end, len(text) - 1)  # cmark does not look at a text's last character
    last = text.rfind(".", start, end)
    if last < 0:
        return parts == 1 and text.find("_", start, end) < 0
    return text.find("_", max(text.rfind(".", start, last), start), end) < 0


def _begins_host(char: str) -> bool:
    """Whether it is neither white space nor punctuation."""
    char = unguarded(char)
    return (
        not char.isspace() and not unicodedata.category(char).startswith("P") and char not in _SIGNS
    )


def _trimmed(text: str, start: int, end: int) -> int:
    """Where an address ends: before punctuation, an unopened parenthesis, an entity."""
    unopened = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        char = text[end - 1]
        if char == ";":
            end = _before_entity(text, start, end)
        elif char in _TRAILING or (char == ")" and unopened > 0):
            unopened -= char == ")"
            end -= 1
        else:
            break
    return end


def _before_entity(text: str, start: int, end: int) -> int:
    """Where an entity begins that ends there; where there is none, its `;` alone goes."""
    at = end - 2
    while at > start and text[at] in _LETTERS:
        at -= 1
    return at if at < end - 2 and text[at] == "&" else end - 1


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return start if match is None else match.end()


# Addresses of mail ------------------------------------------------------------------------


def _link_mail(state: StateCore) -> None:
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
    """A text, with its addresses as links."""
    text, written = token.content, 0
    for mail in _mail_addresses(text):
        if mail.start > written:
            yield _text(text[written : mail.start], token.level)
        address = text[mail.start : mail.end]
        href = unguarded(address if mail.protocols else f"mailto:{address}")
        yield Token("link_open", "a", 1, {"href": href}, level=token.level)
        yield _text(address, token.level + 1)
        yield Token("link_close", "a", -1, level=token.level)
        written = mail.end
    if written == 0:
        yield token
    elif written < len(text):
        yield _text(text[written:], token.level)


class _Mail(NamedTuple):
    """An address, with the protocols before it."""

    start: int
    end: int
    protocols: frozenset[str]


def _mail_addresses(text: str) -> Iterator[_Mail]:
    """All in a text, from left to right."""
    at = 0
    while (sign := text.find("@", at)) >= 0:
        start, protocols = _before_sign(text, at, sign)
        host = _XMPP_HOST if "xmpp:" in protocols else _MAIL_HOST
        end = _end(host, text, sign + 1)
        is_host = text.find(".", sign, end) >= 0 and text[end - 1] in _LETTERS
        at = sign + 1
        if start < sign and is_host and not text.startswith("@", end):
            yield _Mail(start, end, protocols)
            at = end


def _before_sign(text: str, first: int, sign: int) -> tuple[int, frozenset[str]]:
    """Where the name before an `@` begins, and the protocols that are named there."""
    start = sign
    protocols = set()
    while start > first:
        if text[start - 1] == ":":
            protocol = next((each for each in _PROTOCOLS if text.endswith(each, first, start)), "")
            before = start - len(protocol) - 1
            if not protocol or (before >= first and text[before] in _LETTERS_AND_DIGITS):
                break
            protocols.add(protocol)
        elif text[start - 1] not in _LOCAL_PART:
            break
        start -= 1
    return start, frozenset(protocols)


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)

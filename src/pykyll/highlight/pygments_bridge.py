"""Tokens from Pygments, each given the class that Rouge has under the name of its type.

That is for the languages without a grammar of their own: the structure is the same, but a word may
carry another class than Rouge gives it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES
from pygments.util import ClassNotFound

from pykyll.highlight.names import languages
from pykyll.highlight.pygments_names import STAND_INS
from pykyll.highlight.token_types import CLASSES
from pykyll.highlight.tokens import TEXT, Lexed, Token, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pygments.lexer import Lexer as PygmentsLexer

_KNOWN = frozenset(CLASSES.values())

_LONGEST = 4_000
"""Characters that a lexer gets at once: some take time that grows with the square of the text."""


def lex_function(tag: str) -> Callable[[str, Mapping[str, object]], Lexed]:
    """Return the function that reads a language through Pygments; plain text if it has no lexer."""
    lexer = _pygments_lexer(tag)

    def lex(text: str, options: Mapping[str, object]) -> Lexed:
        del options  # Rouge's options for these languages have no counterpart
        if lexer is None:
            return _plain(text)
        try:
            found = [token for piece in _pieces(text) for token in _tokens(lexer, piece)]
        except Exception as error:  # noqa: BLE001 - others' lexers: code must never stop a site
            return _plain(text, f"code in {tag} is not highlighted: Pygments stopped at {error!r}")
        if "".join(value for _, value in found) != text:
            return _plain(text, f"code in {tag} is not highlighted: Pygments read other text")
        return Lexed(merged(found), [])

    return lex


def _plain(text: str, *warnings: str) -> Lexed:
    return Lexed(merged([(TEXT, text)]), list(warnings))


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces that are not too long, parted at blank lines or line ends if may be."""
    while len(text) > _LONGEST:
        cuts = (text.rfind(mark, 0, _LONGEST) + len(mark) for mark in ("\n\n", "\n"))
        cut = next((cut for cut in cuts if cut > _LONGEST // 2), _LONGEST)
        yield text[:cut]
        text = text[cut:]
    yield text


def _tokens(lexer: PygmentsLexer, text: str) -> list[Token]:
    found = [(_class_of(kind), value) for _, kind, value in lexer.get_tokens_unprocessed(text)]
    # a few lexers end the last line
    if found and found[-1][1].endswith("\n") and not text.endswith("\n"):
        kind, value = found[-1]
        found[-1] = (kind, value.removesuffix("\n"))
    return found


def _pygments_lexer(tag: str) -> PygmentsLexer | None:
    names = (STAND_INS[tag],) if tag in STAND_INS else (tag, *languages()[tag].aliases)
    for name in names:
        try:
            return get_lexer_by_name(name)
        except ClassNotFound:
            continue
    return None


def _class_of(kind: object) -> str:
    """Return the short name of a Pygments token type, or of its nearest known ancestor."""
    while kind is not None:
        name = STANDARD_TYPES.get(kind)  # type: ignore[call-overload]  # stubs say _TokenType
        if name is not None and (name in _KNOWN or name == TEXT):
            return str(name)
        kind = getattr(kind, "parent", None)
    return TEXT

"""Tokens from Pygments, each given the class that Rouge would give it.

Pygments' token types become Rouge's short names by one table (`pygments_classes.CLASSES`), then by
the language's own rules (`pygments_rules`), which know only classes and texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES
from pygments.util import ClassNotFound

from pykyll.highlight.names import TAGS
from pykyll.highlight.pygments_names import STAND_INS
from pykyll.highlight.pygments_rules import RULES, Rules
from pykyll.highlight.token_types import CLASSES
from pykyll.highlight.tokens import TEXT, Token, merged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pygments.lexer import Lexer as PygmentsLexer

    from pykyll.highlight.lexer import LexFunction

_KNOWN = frozenset(CLASSES.values())
_NO_RULES = Rules()


def lex_function(tag: str) -> LexFunction:
    """Return the function that reads a language through Pygments; plain text if it has no lexer."""
    lexer = _pygments_lexer(tag)
    rules = RULES.get(tag, _NO_RULES)

    def lex(text: str, options: Mapping[str, object]) -> list[Token]:
        del options  # Rouge's options for these languages have no counterpart
        if lexer is not None:
            found = [(_class_of(kind), value) for kind, value in _tokens(lexer, text)]
            if "".join(value for _, value in found) == text:
                return merged(rules.apply(found))
        return merged([(TEXT, text)])

    return lex


def _tokens(lexer: PygmentsLexer, text: str) -> list[tuple[object, str]]:
    """Return Pygments' tokens; none where its lexer fails on a text, as some do."""
    try:
        found: list[tuple[object, str]] = [
            (kind, value) for _, kind, value in lexer.get_tokens_unprocessed(text)
        ]
    except Exception:  # noqa: BLE001 - lexers of others: code must never stop a site
        return []
    # a few of them end the last line
    if found and found[-1][1].endswith("\n") and not text.endswith("\n"):
        kind, value = found[-1]
        found[-1] = (kind, value.removesuffix("\n"))
    return found


def _pygments_lexer(tag: str) -> PygmentsLexer | None:
    names = (STAND_INS[tag],) if tag in STAND_INS else (tag, *TAGS[tag])
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

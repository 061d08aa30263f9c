"""Rouge's lexers by name: tags, aliases, and `name?option=value` as Rouge reads it."""

from __future__ import annotations

import os
from dataclasses import field
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from pykyll.dataclass import dataclass
from pykyll.highlight import grammars
from pykyll.highlight.names import languages
from pykyll.highlight.token_types import CLASSES
from pykyll.highlight.tokens import TEXT, Lexed, Token
from pykyll.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

    from pykyll.highlight.scanner import Grammar


_SHOWN_AGAIN = 2000
"""Characters of code that is kept with its tokens."""
NOT_INSTALLED = "pip install 'pykyll[languages]' does it"
"""What a warning ends with that is about this machine, not about the code."""


@cache
def own_grammars() -> frozenset[str]:
    """Return the tags of the languages that the modules in `grammars` read as Rouge does.

    A module is named by the tag, with `_` for `-`.
    """
    modules = {name.partition(".")[0] for path in grammars.__path__ for name in os.listdir(path)}
    return frozenset(tag for tag in languages() if _module_name(tag) in modules)


@dataclass(frozen=True, slots=True)
class Lexer:
    """A language that Rouge knows, with the options asked for."""

    tag: str
    options: Mapping[str, object] = field(default_factory=dict)

    def lex(self, text: str, warn: Callable[[str], object] | None = None) -> list[Token]:
        """Return the text's tokens; joined, they are the text. `warn` is told of what `read` is."""
        tokens, warnings = self.read(text)
        if warn is not None:
            for warning in warnings:
                warn(warning)
        return tokens

    def read(self, text: str) -> Lexed:
        """Return the text's tokens with warnings of what could not be read."""
        if self.tag == "plaintext":
            return Lexed([(_token_option(self.options), text)] if text else [], [])
        if not self.options:
            tokens, warnings = _read(text, self.tag)
            return Lexed(tokens.copy(), warnings.copy())
        return _lex_function(self.tag)(text, self.options)


@remembered(256, longest=_SHOWN_AGAIN)
def _read(text: str, tag: str) -> Lexed:
    """The same, kept for what was read last: sites show the same few commands again and again."""
    return _lex_function(tag)(text, {})


def find(name: str | None) -> Lexer | None:
    """Return the lexer of a tag or alias (case matters), or None: Rouge's `Lexer.find`."""
    tag = _by_name().get(name or "")
    return Lexer(tag) if tag else None


def find_fancy(spec: str | None, code: str = "") -> Lexer | None:
    """Return the lexer that Rouge's `Lexer.find_fancy` gives, or None for an unknown name.

    `spec` may carry options (`console?lang=python&prompt=>>>`); `guess` and None guess by the code.

    Raises:
        AmbiguousLanguage: A guess leaves several languages.
    """
    if spec is not None and "?" not in spec and spec != "guess":
        return find(spec)
    name, _, query = (spec if spec is not None else "").partition("?")
    options = _parse_query(query)
    if spec is None or name == "guess":
        from pykyll.highlight.guess import guess

        mimetype = options.get("mimetype")
        return Lexer(guess(code, mimetype if isinstance(mimetype, str) else None), options)
    lexer = find(name)
    return Lexer(lexer.tag, options) if lexer else None


@cache
def _by_name() -> dict[str, str]:
    names = {}
    for tag, language in languages().items():
        names.update(dict.fromkeys((tag, *language.aliases), tag))
    return names


@cache
def _lex_function(tag: str) -> Callable[[str, Mapping[str, object]], Lexed]:
    if tag in own_grammars():
        function: Callable[[str, Mapping[str, object]], Lexed] = _module(tag).lex
        return function
    try:
        from pykyll.highlight.pygments_bridge import lex_function
    except ModuleNotFoundError:
        return _unread(tag)
    return lex_function(tag)


def _unread(tag: str) -> Callable[[str, Mapping[str, object]], Lexed]:
    """The function for a language that Pygments would read if it were installed."""
    warning = f"code in {tag} is not highlighted: {NOT_INSTALLED}"

    def lex(text: str, options: Mapping[str, object]) -> Lexed:
        del options
        return Lexed([(TEXT, text)] if text else [], [warning])

    return lex


def grammar_of(tag: str) -> Grammar[object] | None:
    """Return the states of a language that is read by rules of our own, else None."""
    if tag not in own_grammars():
        return None
    grammar: Grammar[object] | None = getattr(_module(tag), "GRAMMAR", None)
    return grammar


def _module(tag: str) -> ModuleType:
    return import_module(f"{grammars.__name__}.{_module_name(tag)}")


def _module_name(tag: str) -> str:
    return tag.replace("-", "_")


def _parse_query(query: str) -> dict[str, object]:
    """Read a query as Ruby's CGI.parse does: no value is true, several are a list."""
    values: dict[str, list[str]] = {}
    for pair in query.replace(";", "&").split("&"):
        key, equals, value = pair.partition("=")
        if not key and not equals:
            continue
        found = values.setdefault(unquote_plus(key), [])
        if equals:
            found.append(unquote_plus(value))
    return {key: _query_value(found) for key, found in values.items()}


def _query_value(found: list[str]) -> object:
    if not found:
        return True
    return found[0] if len(found) == 1 else found


def _token_option(options: Mapping[str, object]) -> str:
    """Return the class that `plaintext?token=…` asks for; an unknown one is plain text."""
    value = options.get("token")
    if isinstance(value, list):
        value = value[-1]
    return CLASSES.get(str(value), TEXT)

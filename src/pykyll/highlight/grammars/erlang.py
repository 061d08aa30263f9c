"""Erlang as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

_ATOM = r"(?:[a-z][a-zA-Z0-9_]*|'[^\n']*[^\\]')"
_VARIABLE = r"[A-Z_][a-zA-Z0-9_]*"
_MACRO = rf"(?:{_VARIABLE}|{_ATOM})"
_ESCAPE = r"\\(?:[bdefnrstv'\"\\/]|[0-7][0-7]?[0-7]?|\^[a-zA-Z])"


def _any_of(name: str) -> str:
    return rf"(?:{'|'.join(word_lists('erlang')[name].split())})(?u:\b)"


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"%", until("\n", "c")),
            (_any_of("keywords"), "k"),
            (_any_of("builtins"), "nb"),
            (_any_of("word operators"), "ow"),
            (r"^-", "p", "directive"),
            (r"\+\+?|--?|\*|/|<|>|/=|=:=|=/=|=<|>=|==?|<-|!|\?", "o"),
            (r'"', "s", "string"),
            (rf"({_ATOM})(:)", ("nn", "p")),
            (rf"({_ATOM})(\s*)(\()", ("nf", "", "p")),
            (r"(?:[2-9]|[12][0-9]|3[0-6])#[0-9a-zA-Z]+", "mi"),
            (r"\d+", "mi"),
            (r"[\]\[:_@\".{}()|;,]", "p"),
            (_VARIABLE, "nv"),
            (_ATOM, "n"),
            (rf"\$(?:{_ESCAPE}|\\[ %]|[^\\])", "sc"),
            (rf"#{_ATOM}(?::?\.{_ATOM})?", "nl"),
        ],
        "string": [
            (_ESCAPE, "se"),
            (r'"', "s", -1),
            (r"~[0-9.*]*[~#+bBcdefginpPswWxX]", "si"),
            (r'[^"\\~]+', "s"),
            (r"~", "s"),
        ],
        "directive": [
            (rf"(define)(\s*)(\()({_MACRO})", ("ni", "", "p", "no"), -1),
            (rf"(record)(\s*)(\()({_MACRO})", ("ni", "", "p", "nl"), -1),
            (_ATOM, "ni", -1),
        ],
    }
)
lex = GRAMMAR.lex

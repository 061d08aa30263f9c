"""Elixir as Rouge 3.30.0 reads it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Rule

_KEYWORDS = (
    "case|cond|end|bc|lc|if|unless|try|loop|receive|fn|defmodule|defp?|defprotocol|defimpl"
    "|defrecord|defmacrop?|defdelegate|defexception|defguardp?|defstruct|exit|raise|throw|after"
    "|rescue|catch|else"
)
_OPERATORS = (
    r"%=|\*=|\*\*=|\+=|-=|\^=|\|\|=|<=>|<(?!<|=)|>(?!<|=|>)|<=|>=|===|==|=~|!=|!~|&(?:&&?|(?!\d))"
    r"|\|\||\^|\*|\+|-|/|\||<-|<>|<<|>>|=|\.|~~~"
)
_SYMBOL = (
    r":(?:[a-zA-Z_]\w*(?:[?!]|=(?![>=]))?|<>|===?|>=?|<=?|<=>|&&?|%\(\)|%\[\]|%\{\}|\+\+?|--?|\|\|?"
    r"|!|//|[%&`/|]|\*\*?|=?~|<-)|[a-zA-Z_]\w*[?!]?:(?!:)"
)
_CLOSES = {"{": "}", "[": "]", "(": ")", "<": ">", "|": "|", "/": "/", "'": "'", '"': '"'}


def _sigil(scan: Scan, match: re.Match[str], group: int) -> None:
    letter, opening = match[group + 1] or "", match[group + 2]
    name = "sr" if letter in ("r", "R") else "sx"
    if name == "sr":
        scan.move("regex flags")
    if letter in ("w", "W"):
        scan.move("list flags")
    scan.emit(name, match[0])
    scan.move(_sigil_state(opening, name, interpolated=letter in ("S", "R", "C", "W")))


def _sigil_state(opening: str, name: str, *, interpolated: bool) -> str:
    return f"sigil {opening} {name} {interpolated}"


def _sigil_rules(opening: str, name: str, *, interpolated: bool) -> list[Rule | str]:
    closing = _CLOSES[opening]
    marks = f"\\{opening}\\{closing}"
    inside: list[Rule | str] = (
        ["interpolation start", (r"#", name)] if interpolated else [(r"[\\#]", name)]
    )
    return [(rf"\{closing}", name, -1), *inside, (rf"[^#{marks}\\]+", name)]


_SIGILS = {
    _sigil_state(opening, name, interpolated=interpolated): _sigil_rules(
        opening, name, interpolated=interpolated
    )
    for opening, name, interpolated in product(_CLOSES, ("sr", "sx"), (False, True))
}


def _quoted(mark: str, name: str) -> list[Rule | str]:
    return [
        "escapes",
        "interpolation start",
        (rf"[^#{mark}\\]+", name),
        (mark, name, -1),
        (r"[#\\]", name),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (rf"(?:{_KEYWORDS})(?u:\b)(?![?!])|do(?u:\b)", "k"),
            (r"(?:import|require|use|recur|quote|unquote|super|refer)(?u:\b)(?![?!])", "kn"),
            (r"(?:and|not|or|when|xor|in)(?u:\b)", "ow"),
            (_OPERATORS, "o"),
            (_SYMBOL, "ss"),
            (r':"', "ss", "symbol"),
            (r"(?:nil|true|false)(?u:\b)(?![?!])|[A-Z]\w*(?u:\b)", "no"),
            (r"__(?:FILE|LINE|MODULE|MAIN|FUNCTION)__(?u:\b)(?![?!])", "bp"),
            (r"[a-zA-Z_!]\w*[!?]?", "n"),
            (r"::|[%(){};,/|:\\\[\]]", "p"),
            (r"@[a-zA-Z_]\w*|&\d", "nv"),
            (r"\d(?:_?\d)*\.(?![^\d\s])(?:_?\d)+(?:[eE][-+]?\d(?:_?\d)*)?(?u:\b)", "mf"),
            (r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*(?u:\b)", "mh"),
            (r"0o[0-7](?:_?[0-7])*(?u:\b)", "mo"),
            (r"0b[01](?:_?[01])*(?u:\b)", "mb"),
            (r"\d(?:_?\d)*(?u:\b)", "mi"),
            # digits before a letter, at once: each would look for the end of them all
            (r"\d(?:(?!0[xob])\d)*", "err"),
            (r'(?:%[A-Ba-z])?"""(?s:.*?)"""', "sd"),
            (r"'''(?s:.*?)'''", "sd"),
            (r'"', "s2", "double quotes"),
            (r"'", "s1", "single quotes"),
            (
                (
                    r"\?(?:\\(?:x\d{1,2}|[0-9a-fA-F]{1,2}(?![0-9a-fA-F])(?u:\b)"
                    r"|0[0-7]{0,2}(?![0-7])(?u:\b)[^x0MC])|(?:\\[MC]-)+\w|[^\s\\])"
                ),
                "sx",
            ),
            (r"~([A-Za-z])?([{\[(<|/'\"])", _sigil),
        ],
        **_SIGILS,
        "double quotes": _quoted('"', "s2"),
        "single quotes": _quoted("'", "s1"),
        "interpolation start": [(r"#\{", "si", "interpolation")],
        "interpolation": [(r"\}", "si", -1), "root"],
        "escapes": [(r"\\x[0-9a-fA-F]{2}|\\u\{?\d+\}?|\\[\\abdefnrstv0\"']", "se")],
        "symbol": [(r'"', "ss", -1), "interpolation start", (r'[^#"]+', "ss")],
        "regex flags": [(r"[fgimrsux]*", "sr", -1)],
        "list flags": [(r"[csa]?", "sx", -1)],
    }
)
lex = GRAMMAR.lex

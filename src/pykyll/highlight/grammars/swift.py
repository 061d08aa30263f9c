"""Swift as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import LETTER_OR_UNDERSCORE, UPPER
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import until

if TYPE_CHECKING:
    import re

_WORDS = Words(
    "",
    k="await break case continue default do else fallthrough if in for return switch where while"
    " try catch throw guard defer repeat as dynamicType is new super self Self Type __COLUMN__"
    " __FILE__ __FUNCTION__ __LINE__ associativity async didSet get infix inout isolated mutating"
    " none nonmutating operator override postfix precedence prefix set unowned weak willSet throws"
    " rethrows precedencegroup",
    kd="actor class deinit enum convenience extension final func import init internal lazy let"
    " nonisolated optional private protocol public required static struct subscript typealias var"
    " dynamic indirect associatedtype open fileprivate some",
    kc="true false nil",
)
_ID = rf"(?:{LETTER_OR_UNDERSCORE}|[\U00010000-\U0010ffff])(?>(?u:[^\W]|[\U00010000-\U0010ffff])*)"
_NO_CALL = r"(?!(?:if|while|for|private|internal|unowned|switch|case)(?u:\b))"


def _word(scan: Scan, match: re.Match[str], _group: int) -> None:
    word = match[0]
    scan.emit(_WORDS[word] or ("kt" if word[0].isupper() else "n"), word)


def _call(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.emit("kt" if match[0][0].isupper() else "nf", match[0])


def _reference(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take `#selector(a(b:))`: up to a line's first `))` after a `(`, else up to the first `)`."""
    text, start = scan.text, match.end()
    if "no )" in scan.found:
        return False
    close = text.find(")", start)
    if close < 0:
        scan.found["no )"] = start
        return False
    opening = text.find("(", start + 1, close)
    while opening >= 0:
        line_end = text.find("\n", opening)
        stop = len(text) if line_end < 0 else line_end
        both = text.find("))", opening + 1, stop)
        if both >= 0:
            close = both + 1
            break
        opening = text.find("(", stop, close)
    scan.emit("kd", match[0])
    scan.emit("nf", text[start:close])
    scan.emit("kd", ")")
    scan.pos = close + 1
    return None


def _access(scan: Scan, match: re.Match[str], group: int) -> None:
    """Take `private(set)` and `unowned(safe)`; another word in the parentheses is an error."""
    known = match[group + 2] in ("set", "safe", "unsafe")
    for number, name in enumerate(("kd", "kd" if known else "err", "kd"), group + 1):
        scan.emit(name, match[number])


GRAMMAR = Grammar(
    {
        "line start": [(r"#.*", "cp"), "blank", (r"", "", -1)],
        "blank": [(r"\s+", ""), "comments"],
        "blank and line ends": [(r"\n+", "", "line start"), (r"//.*", "c1", "line start"), "blank"],
        "comments": [(r"/[*]", "cm", "comment")],
        "comment": ["comments", (r"[*]/", "cm", -1), (r"[^*/]+|.", "cm")],
        "root": [
            "blank and line ends",
            (r"\$(?:(?:[1-9]\d*)?\d)", "nv"),
            (r"[()\[\]{}:;,?\\]", "p"),
            (r"[-/=+*%<>!&|^.~]+", "o"),
            (r'@?"', "s", "string"),
            (r"'(?:\\.|.)'", "sc"),
            (
                r"(?:\d++(?>(?:_\d++)*)\*|(?>(?:\d++(?>(?:_\d++)*))?)\.\d+(?:_\d)*)(?:[eE][+-]?\d+(?:_\d)*)?",
                "mf",
            ),
            (r"\d+[eE][+-]?[0-9]+", "mf"),
            (r"0o?[0-7]+(?:_[0-7]+)*", "mo"),
            (
                r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*(?:(?:\.[0-9A-F]+(?:_[0-9A-F]+)*)?p[+-]?\d+)?",
                "mh",
            ),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (r"\d+(?:_\d+)*", "mi"),
            (rf"@{_ID}", "kd"),
            (r"((?:private|internal)\([ ]*)(\w+)([ ]*\))", _access),
            (r"(unowned\([ ]*)(\w+)([ ]*\))", _access),
            (r"#available\((?!\))", until(")", "kd")),
            (r"#(?:selector|keyPath)\((?!\))", _reference),
            (r"#(?:line|file|column|function|dsohandle)", "kd"),
            (rf"(let|var)(?u:\b)(\s*)({_ID})", ("k", "", "nv")),
            (r"(let|var)(?u:\b)(\s*)([(])", ("k", "", "p"), "tuple"),
            (rf"{_NO_CALL}{_ID}(?=[?!]?\s*[(])", _call),
            (r"as[?!]?(?=\s)|try!?(?=\s)", "k"),
            (rf"(#?(?!default)(?!{UPPER}){_ID})(\s*)(:)", ("nv", "", "p")),
            (_ID, _word),
            (rf"(`)({_ID})(`)", ("p", "nv", "p")),
        ],
        "tuple": [
            (_ID, "nv"),
            (rf"(`)({_ID})(`)", ("p", "nv", "p")),
            (r",", "p"),
            (r"[(]", "p", "tuple"),
            (r"[)]", "p", -1),
            "blank",
        ],
        "string": [
            (r"\\[\\0tnr'\"]", "se"),
            (r"\\[(]", "se", "interpolation"),
            (r"\\u\{[0-9a-fA-F]{1,8}\}", "se"),
            (r'[^\\"]+', "s"),
            (r'"""|"', "s", -1),
        ],
        "interpolation": [
            (r"[(]", "p", "parentheses"),
            (r"[)]", "se", -1),
            "root",
        ],
        "parentheses": [(r"[(]", "p", "parentheses"), (r"[)]", "p", -1), "root"],
    },
    start=("root", "line start"),
)
lex = GRAMMAR.lex

"""Slim's templates as Rouge 3.30.0 reads them: indented elements, Ruby and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.indentation import Block, begin_line
from pykyll.highlight.piecewise import Inner
from pykyll.highlight.scanner import FLAGS, TO_ROOT, Grammar, ScanWith
from pykyll.highlight.searches import closed, run_then
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import HandlerWith, Move, Rule, StatesWith

_RUBY_NAME = r"[\w!?@$]+"
_DOT = r"(?:\\\n|.)"
"""Lines may be wrapped by a backslash."""
_BRACES = regex(rf"\{{{_DOT}(?>(?:\\\n|[^}}\n])*)", FLAGS)
_FILTERS = {
    name: name for name in ("ruby", "erb", "javascript", "css", "markdown", "scss", "sass")
} | {"coffee": "coffeescript"}


class _Slim(Block, Inner):
    """The block that may come, the lexers inside, and the open filter's."""

    __slots__ = ("filter",)

    def __init__(self) -> None:
        Block.__init__(self)
        Inner.__init__(self)
        self.filter: str | None = None


def _feed(scan: ScanWith[_Slim], tag: str, code: str) -> None:
    scan.out.extend(scan.memory.lexer(tag, scan).feed(code))


def _in_language(tag: str, *moves: Move) -> HandlerWith[_Slim]:
    def take(scan: ScanWith[_Slim], match: re.Match[str], _group: int) -> None:
        _feed(scan, tag, match[0])
        scan.move(*moves)

    return take


def _filter(scan: ScanWith[_Slim], match: re.Match[str], group: int) -> None:
    scan.emit("nd", match[0])
    scan.memory.begin("filter block")
    scan.memory.filter = _FILTERS.get(match[group + 1])
    if scan.memory.filter:
        scan.memory.lexer(scan.memory.filter, scan).reset()


def _filtered(scan: ScanWith[_Slim], match: re.Match[str], _group: int) -> None:
    if scan.memory.filter:
        _feed(scan, scan.memory.filter, match[0])
    else:
        scan.emit("nd", match[0])


def _text(scan: ScanWith[_Slim], match: re.Match[str], _group: int) -> None:
    scan.emit("p", match[0])
    scan.memory.begin("plain block")


def _value(scan: ScanWith[_Slim], match: re.Match[str], group: int) -> None:
    """Take a name in Ruby, with what is between parentheses behind it on the line."""
    scan.emit("p", match[group + 1])
    start, end = match.span(group + 2)
    if scan.text.startswith("(", end) and end >= scan.found.get("no ) before", 0):
        line_end = scan.text.find("\n", end)
        stop = len(scan.text) if line_end < 0 else line_end
        closing = scan.text.find(")", end, stop)
        if closing < 0:
            scan.found["no ) before"] = stop
        else:
            end = closing + 1
    _feed(scan, "ruby", scan.text[start:end])
    scan.pos = end


def _name(scan: ScanWith[_Slim], match: re.Match[str], group: int) -> None:
    scan.emit("p", match[group + 1])
    _feed(scan, "ruby", match[group + 2])


def _splat(scan: ScanWith[_Slim], match: re.Match[str], _group: int) -> bool | None:
    """Take `*{…}`; where one has no end, none inside of it has one."""
    start = match.end()
    if start < scan.found.get("no } before", 0):
        return False
    found = _BRACES.match(scan.text, start)
    if found is None or not scan.text.startswith("}", found.end()):
        scan.found["no } before"] = found.end() if found else start
        return False
    scan.emit("p", match[0])
    scan.pos = found.end() + 1
    _feed(scan, "ruby", scan.text[start : scan.pos])
    return None


def _ruby_line(scan: ScanWith[_Slim], match: re.Match[str], _group: int) -> None:
    """Take a line of Ruby up to what goes on with it: a comma, a backslash, a ` |`, blanks."""
    start = match.start()
    if start < scan.found.get("blank up to", 0):
        return
    line_end = scan.text.find("\n", start)
    line = scan.text[start : None if line_end < 0 else line_end]
    code = line.rstrip(" \t")
    scan.found["blank up to"] = 0 if code else start + len(line)
    if code.endswith(" |"):
        code = code[:-2]
    elif line.endswith((",", "\\")):
        code = line[:-1]
    scan.pos = start + len(code)
    _feed(scan, "ruby", code)


_ENTITY: Rule = (r"&", closed(r"&[^\s;]*+", ";", "ni"))
_HTML = r"</?[\w\s='\"]+?/?>"

_STATES: StatesWith[_Slim] = {
    "root": [(r"\s*\n", ""), (r"\s*", begin_line)],
    "content": [
        "css",
        (rf"/{_DOT}*", "c", "end of line"),
        (r"(doctype)(\s+)(.*)", ("nn", "w", ""), -1),
        (r"(\w*):\s*\n", _filter, -1),
        (r"[|'](?=\s)", _text, (-2, "plain block")),
        (r"-|==?", "p", "ruby line"),
        (rf"(\*)({_RUBY_NAME})", _value, "tag"),
        (_HTML, _in_language("html", -1)),
        (r"\w+", "nt", "tag"),
    ],
    "css": [
        (r"\.[\w-]*", "nc", (-1, "tag")),
        (r"#[a-zA-Z][\w:-]*", "nf", (-1, "tag")),
    ],
    "tag": [
        "css",
        "end of line",
        "interpolation",
        (r"[<>]", "p"),
        (r"\s", "w"),
        (rf"(\*)({_RUBY_NAME})", _name),
        (r"\*(?=\{)", _splat),
        (r"(?=[\w-])", run_then(r"[\w-]", r"(\s*)(=)", "na", "w", "p"), "value"),
        (rf"=(?={_DOT})", "p", "ruby value"),
        _ENTITY,
        (_DOT, ""),
    ],
    "ruby value": [(rf"{_DOT}+", _in_language("ruby"), -1)],
    "value": [
        (rf"\s*(?P<quote>['\"]){_DOT}*?(?P=quote)", "s", -1),
        (rf"()({_RUBY_NAME})", _value, -1),
        (r"\s+", "w"),
    ],
    "ruby line": [
        "end of line",
        (r"[,\\]\s*\n", _in_language("ruby")),
        (r"[ ]\|[ \t]*\n", "se"),
        (r"", _ruby_line),
    ],
    "filter block": [
        (r"(?:[^#\n]|#[^{\n])+", _filtered),
        "interpolation",
        "end of line",
    ],
    "plain block": [
        "interpolation",
        (_HTML, _in_language("html")),
        _ENTITY,
        (rf"[^#<&\\\n]+|{_DOT}", ""),
        "end of line",
    ],
    "interpolation": [(r"#[{]", "si", "ruby")],
    "ruby": [(r"[}]", "si", -1), "ruby inside"],
    "ruby inside": [
        (r"[{]", _in_language("ruby", "ruby inside")),
        (r"[}]", _in_language("ruby", -1)),
        (r"[^{}]+", _in_language("ruby")),
    ],
    "end of line": [(r"\n", "", TO_ROOT)],
}

GRAMMAR = Grammar(_STATES, memory=_Slim)
lex = GRAMMAR.lex

"""Haml as Rouge 3.30.0 reads it: indented elements, Ruby and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.indentation import Block, begin_block, begin_line
from pykyll.highlight.patterns import quoted
from pykyll.highlight.piecewise import Inner
from pykyll.highlight.scanner import TO_ROOT, Grammar, ScanWith
from pykyll.highlight.tokens import ERROR

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import HandlerWith, Move

_NAME = r"[\w:-]+"
_RUBY_NAME = r"[a-z]\w*"
# Haml can include " |\n" anywhere, which is ignored and used to wrap long lines.
_DOT = r"(?:[ ]\|\n(?=.*[ ]\|)|.)"
_FILTERS = frozenset({"javascript", "css", "ruby", "erb", "markdown", "sass"})
_PLAIN = r"(?:[^#\n]|#[^{\n])+"


class _Haml(Block, Inner):
    """The block that may come, the lexers inside, and the open filter's."""

    __slots__ = ("filter",)

    def __init__(self) -> None:
        Block.__init__(self)
        Inner.__init__(self)
        self.filter: str | None = None


def _in_language(tag: str, *moves: Move) -> HandlerWith[_Haml]:
    def take(scan: ScanWith[_Haml], match: re.Match[str], _group: int) -> None:
        scan.out.extend(scan.memory.lexer(tag, scan).feed(match[0]))
        scan.move(*moves)

    return take


def _ruby(*moves: Move) -> HandlerWith[_Haml]:
    def take(scan: ScanWith[_Haml], match: re.Match[str], _group: int) -> None:
        scan.emit("p", match[0])
        scan.memory.lexer("ruby", scan).reset()
        scan.move(*moves)

    return take


def _filter(scan: ScanWith[_Haml], match: re.Match[str], group: int) -> None:
    begin_block("nd", "filter block")(scan, match, group)
    name = match[group + 1].strip()
    scan.memory.filter = name if name in _FILTERS else None
    if scan.memory.filter:
        scan.memory.lexer(name, scan).reset()


def _filtered(scan: ScanWith[_Haml], match: re.Match[str], _group: int) -> None:
    if scan.memory.filter:
        scan.out.extend(scan.memory.lexer(scan.memory.filter, scan).feed(match[0]))
    else:
        scan.emit("nd", match[0])


def _ruby_line(scan: ScanWith[_Haml], match: re.Match[str], _group: int) -> None:
    """Take a line of Ruby up to what goes on with it: a comma, a ` |`, blanks."""
    line = match[0]
    code = line.rstrip(" \t")
    if line and not code:
        scan.emit(ERROR, line)  # no rule takes these blanks
        return
    if code.endswith(" |"):
        code = code[:-2]
    elif line.endswith(","):
        code = line[:-1]
    scan.pos = match.start() + len(code)
    scan.out.extend(scan.memory.lexer("ruby", scan).feed(code))


GRAMMAR = Grammar(
    {
        "root": [(r"\s*\n", ""), (r"\s*", begin_line)],
        "content": [
            "css",
            (rf"%{_NAME}", "nt", (-1, "tag")),
            (rf"!!!{_DOT}*\n", "nn", -1),
            (rf"(/)((?>\[{_DOT}*?\]))({_DOT}*\n)", ("c", "cs", "c"), -1),
            (rf"/{_DOT}*\n", begin_block("c", "html comment")),
            (rf"-#{_DOT}*\n", begin_block("c", "haml comment")),
            (r"-", _ruby(TO_ROOT, "ruby line")),
            (rf":({_DOT}*)\n", _filter),
            "code or plain",
        ],
        "css": [
            (rf"\.{_NAME}", "nc", (-1, "tag")),
            (rf"#{_NAME}", "nf", (-1, "tag")),
        ],
        "tag": [
            "css",
            (r"\{", _ruby("ruby inside")),
            (rf"\[{_DOT}*?\]", _in_language("ruby")),
            (r"\(", "p", "attributes"),
            (r"\s*\n", "", -1),
            (r"[<>]{1,2}(?=[ \t=])", "p"),
            "code or plain",
        ],
        "plain": [
            (_PLAIN, _in_language("html")),
            "interpolation",
            (r"\n", "", TO_ROOT),
        ],
        "code or plain": [
            (r"[&!]?==", "p", "plain"),
            (r"[&!]?[=!]", _ruby(TO_ROOT, "ruby line")),
            (r"", "", "plain"),
        ],
        "ruby line": [
            (r"\n", "", -1),
            (r",[ \t]*\n", _in_language("ruby")),
            (r"[ ]\|[ \t]*\n", "se"),
            (r".*", _ruby_line),
        ],
        "attributes": [
            (r"\s+", ""),
            (rf"{_NAME}\s*=", "na", "attribute value"),
            (_NAME, "na"),
            (r"\)", "", -1),
        ],
        "attribute value": [
            (r"\s+", ""),
            (_RUBY_NAME, "nv", -1),
            (rf"@{_RUBY_NAME}", "vi", -1),
            (rf"\${_RUBY_NAME}", "vg", -1),
            (quoted("'", in_line=True), "s", -1),
            (quoted('"', in_line=True), "s", -1),
        ],
        "html comment": [(rf"{_DOT}+", "c"), "end of block line"],
        "haml comment": [(rf"{_DOT}+", "cp"), "end of block line"],
        "filter block": [(_PLAIN, _filtered), "interpolation", "end of block line"],
        "interpolation": [(r"#[{]", "si", "ruby")],
        "ruby": [(r"[}]", "si", -1), "ruby inside"],
        "ruby inside": [
            (r"[{]", _in_language("ruby", "ruby inside")),
            (r"[}]", _in_language("ruby", -1)),
            (r"[^{}]+", _in_language("ruby")),
        ],
        "end of block line": [(r"\n", "", TO_ROOT)],
    },
    memory=_Haml,
)
lex = GRAMMAR.lex

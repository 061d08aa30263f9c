"""YAML as Rouge 3.30.0 reads it, indentation and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars.yaml_indent import Indent
from pykyll.highlight.scanner import Grammar, ScanWith
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_PLAIN_START = r"[^ \t\n\r\f\v?:,\[\]{}#&*!|>'\"%@`]"
_KEY_CHARACTER = r"[^#,:?\[\]{}\"'\n]"
_KEY = regex(rf"{_KEY_CHARACTER}++")
_ANCHOR = r"(?:(?u:\w)|-)+"
_SCALAR_IN_BLOCK = "plain scalar in block"


def _document(scan: ScanWith[Indent], match: re.Match[str], _group: int) -> None:
    """A directive or a document's mark begins a line at no indentation."""
    scan.memory.reset()
    word = match[0]
    scan.emit("nt" if word.startswith("%") else "nn", word)
    state = {"%YAML": "yaml directive", "%TAG": "tag directive"}.get(word, "block line")
    scan.move(state)


def _line_start(scan: ScanWith[Indent], match: re.Match[str], _group: int) -> None:
    blanks, wrong = scan.memory.save(match[0])
    scan.emit("", blanks)
    scan.emit("err", wrong)
    scan.move("block line", "indentation")


def _more_indent(scan: ScanWith[Indent], match: re.Match[str], _group: int) -> None:
    scan.emit("", match[0])
    scan.memory.proceed(match[0])


def _indicator(scan: ScanWith[Indent], match: re.Match[str], _group: int) -> None:
    scan.memory.enter(match[0])
    scan.emit("pi", match[0])


def _key(scan: ScanWith[Indent], match: re.Match[str], _group: int) -> bool | None:
    if match.start() < scan.found.get("no key before", 0):
        return False
    name = _KEY.match(scan.text, match.start())
    if name is None:
        return False
    scan.pos = name.end()
    colon = scan.text[scan.pos : scan.pos + 2]
    if not colon.startswith(":") or colon[1:].strip():
        scan.found["no key before"] = scan.pos
        return False
    scan.pos += 1
    scan.emit("na", name[0])
    scan.emit("pi", ":")
    scan.memory.enter(f"{name[0]}:", implicit=True)
    return None


def _blank_scalar_line(scan: ScanWith[Indent], match: re.Match[str], _group: int) -> None:
    mark = scan.memory.block_scalar
    text = match[0]
    size = len(text) if mark is None else mark
    scan.emit("", text[:size])
    scan.emit("no", text[size:])


def _scalar_line(scan: ScanWith[Indent], match: re.Match[str], _group: int) -> None:
    indent = scan.memory
    scan.emit("", match[0])
    size = len(match[0])
    least = indent.current if indent.block_scalar is None else indent.block_scalar
    if indent.block_scalar is None:
        indent.block_scalar = size
    if size < least:
        indent.save(match[0])
        scan.move(-1, "indentation")


def _scalar_header(scan: ScanWith[Indent], match: re.Match[str], group: int) -> None:
    indent = scan.memory
    indent.block_scalar = None
    scan.move(-1, "ignored line")
    digit = match[group + 1] or match[group + 2]
    if digit:
        indent.block_scalar = indent.current + int(digit)
    scan.emit("pi", match[0])


def _after_newline(scan: ScanWith[Indent], match: re.Match[str], _group: int) -> None:
    """A line indented no deeper ends the plain scalar."""
    indent = scan.memory
    scan.emit("", match[0])
    scan.move(-1)
    if len(match[0]) <= indent.current:
        scan.move(-1)
        indent.save(match[0])
        scan.move("indentation")


GRAMMAR = Grammar(
    {
        "comment": [(r"#.*", "c1")],
        "root": [
            "comment",
            (r"\n+", ""),
            (r"[ ]+(?=#|$)", ""),
            (r"^%(?:YAML|TAG)\b", _document),
            (r"^(?:---|\.\.\.)(?= |$)", _document),
            (r"[ ]*(?!\s|$)", _line_start),
        ],
        "indentation": [
            (r"\s*?\n", "", -2),
            (r"[ ]+(?=[-:?](?:[ ]|$))", _more_indent),
            (r"[?:-](?=[ ]|$)", _indicator),
            (r"[ ]*", _more_indent, -1),
        ],
        "block line": [
            (r"[ ]*(?=#|$)", "", -1),
            (r"[ ]+", ""),
            "descriptors",
            "block nodes",
            "flow nodes",
            (rf"(?={_PLAIN_START}|[?:-][^ \t\n\r\f\v])", "", _SCALAR_IN_BLOCK),
        ],
        "descriptors": [
            (r"!<[0-9A-Za-z;/?:@&=+$,_.!~*'()\[\]%-]+>", "kt"),
            (r"(?:![\w-]+)?![\w;/?:@&=+$,.!~*'()\[\]%-]*", "kt"),
            (rf"&{_ANCHOR}", "nl"),
            (rf"\*{_ANCHOR}", "nv"),
        ],
        "block nodes": [
            (rf"(?={_KEY_CHARACTER})", _key),
            (r"[|>][+-]?", "pi", ("block scalar", "block scalar header")),
        ],
        "flow nodes": [
            (r"\[", "pi", "flow sequence"),
            (r"\{", "pi", "flow mapping"),
            (r"'", "s1", "single quotes"),
            (r'"', "s2", "double quotes"),
        ],
        "flow collection": [
            (r"\s+", ""),
            "comment",
            (r"[?:,]", "pi"),
            "descriptors",
            "flow nodes",
            (rf"(?={_PLAIN_START})", "", "plain scalar in flow"),
        ],
        "flow sequence": [(r"\]", "pi", -1), "flow collection"],
        "flow mapping": [(r"\}", "pi", -1), "flow collection"],
        "block scalar": [
            (r"\n+", ""),
            # empty lines end no scalar, but may be part of one
            (r"^[ ]+$", _blank_scalar_line),
            (r"^[ ]*", _scalar_line),
            (r"[^\n\r\f\v]+", "s"),
        ],
        "block scalar header": [
            (r"(?:([1-9])[+-]?|[+-]?([1-9])?)(?=[ ]|$)", _scalar_header),
        ],
        "ignored line": ["comment", (r"[ ]+", ""), (r"\n", "", -1)],
        "blanks in quotes": [
            (r"^[ ]+|[ ]+$", ""),
            (r"\n+", ""),
            (r"[ ]+", "nv"),
        ],
        "single quotes": [
            "blanks in quotes",
            (r"\\'", "se"),
            (r"'", "s", -1),
            (r"[^\s']+", "s"),
        ],
        "double quotes": [
            (r'"', "s", -1),
            "blanks in quotes",
            (r"\\[0abt\tn\nvfre \"\\N_LP]", "se"),
            (r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})", "se"),
            (r"[^ \t\n\r\f\v\"\\]+", "s"),
        ],
        "line of plain scalar": [
            (r"^[ ]+\n", ""),
            (r"\n+", ""),
            (r"^(?=---|\.\.\.)", "", -3),
            (r"^[ ]*", _after_newline),
        ],
        _SCALAR_IN_BLOCK: [
            (r"[ ]*(?=:[ \n]|:$)", "", -1),
            (r"[ ]*:\S+", "s"),
            (r"[ ]+(?=#)", "", -1),
            (r"[ ]+$", ""),
            (r"\n+", "", "line of plain scalar"),
            (r"[ ]+", "s"),
            (r"true|false|null", "no"),
            (r"\d+(?:\.\d+)?(?=\r?\n|[ ]+#)", "m", -1),
            (r"[^\s:]+", "s"),
        ],
        "plain scalar in flow": [
            (r"[ ]*(?=[,:?\[\]{}])", "", -1),
            (r"[ ]+(?=#)", "", -1),
            (r"^[ ]+|[ ]+$", ""),
            (r"\n+", ""),
            (r"[ ]+", "nv"),
            (r"[^\s,:?\[\]{}]+", "nv"),
        ],
        "yaml directive": [
            (r"([ ]+)(\d+\.\d+)", ("", "m"), (-1, "ignored line")),
            # blanks that no number follows, at once
            (r"[ ]+", "err"),
        ],
        "tag directive": [
            (
                r"([ ]+)(!|![\w-]*!)([ ]+)(!|!?[\w;/?:@&=+$,.!~*'()\[\]%-]+)",
                ("", "kt", "", "kt"),
                (-1, "ignored line"),
            ),
            (r"[ ]+", "err"),
        ],
    },
    memory=Indent,
)
lex = GRAMMAR.lex

"""Makefiles as Rouge 3.30.0 reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar, Scan
from pykyll.highlight.searches import closed, until
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.highlight.scanner import ScanWith

_FUNCTIONS = (
    "abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter|filter-out"
    "|findstring|firstword|flavor|foreach|if|join|lastword|notdir|or|origin|patsubst|realpath"
    "|shell|sort|strip|subst|suffix|value|warning|wildcard|word|wordlist|words"
)
_NAMES = regex(r"[\w${}()\t -]*+", re.ASCII)
_STOP = r"\$\(|\$\{|\(|\)|\}|\\|$"


_shell = in_language("shell")


def _end_of_recipe(scan: ScanWith[Inner], _match: re.Match[str], _group: int) -> None:
    scan.memory.lexer("shell", scan).reset()
    scan.move(-1)


def _export(scan: Scan, match: re.Match[str], group: int) -> bool | None:
    """Take `export` before names that go to the end of a line."""
    if match.start() < scan.found.get("no names before", 0):
        return False
    names = _NAMES.match(scan.text, match.end())
    stop = names.end() if names else match.end()
    if not scan.text.startswith("\n", stop) or stop == match.end(group + 1) + 1:
        scan.found["no names before"] = stop
        return False
    scan.emit("k", match[group + 1])
    scan.emit("", match[group + 2])
    return None


def _target(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take what is before a line's first colon, and the colon."""
    if match.start() < scan.found.get("no target before", 0):
        return False
    line_end = scan.text.find("\n", match.start())
    stop = len(scan.text) if line_end < 0 else line_end
    colon = scan.text.find(":", match.start(), stop)
    if colon < 0:
        scan.found["no target before"] = stop
        return False
    scan.emit("nl", scan.text[match.start() : colon])
    scan.pos = colon
    while scan.text.startswith(":", scan.pos):
        scan.emit("o", ":")
        scan.pos += 1
    scan.move("prerequisites", "blanks")
    return None


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#", until("\n", "c")),
            (r"([-s]?include)((?:[\t ]+[^\t\n #]+)+)", ("k", "sx")),
            (r"(ifn?def|ifn?eq)([\t ]+)([^#\n]+)", ("k", "", "nv")),
            (r"(?:else|endif)[\t ]*(?=[#\n])", "k"),
            (r"(export)([\t ]++)", _export, "export"),
            (r"export[\t ]+", "k"),
            (r"([\w${}().-]{1,250}+)([\t ]*+)([!?:+]?=)", ("nv", "", "o"), "shell line"),
            (r'"', closed(r'"(?>(?:\\.|[^"\\])*)', '"', "s2")),
            (r"'", closed(r"'(?>(?:\\.|[^'\\])*)", "'", "s1")),
            (r"(?=[^\n:])", _target),
        ],
        "blanks": [(r"[ \t]*", "", -1)],
        "export": [(r"[\w${}()-]", "nv"), (r"\n", "", -1), (r"[\t ]+", "")],
        "prerequisites": [
            (r"[^,\\\n#]+", "nf"),
            (r",", "p"),
            (r"#", "c"),
            (r"\\\n|\\.", ""),
            (r"\n", "", (-1, "recipe")),
        ],
        "recipe": [
            (
                r"(ifn?def|ifn?eq)([\t ]+)([^#\n]+)(#.*)?(\n)",
                ("k", "", "nv", "c", ""),
            ),
            (r"(else|endif)([\t ]*)(#.*)?(\n)", ("k", "", "c", "")),
            (r"(\t[\t ]*)([@-]?)", ("", "p"), "shell line"),
            (r"", _end_of_recipe),
        ],
        "shell": [
            (r"\$[({][\t ]*\w[\w:=%.]*[\t ]*[)}]", "nv"),
            (rf"(\$[({{])([\t ]*)({_FUNCTIONS})([\t ]+)", ("nf", "", "nb", ""), "call"),
            (r"\\[\s\S]", _shell),
            (rf"[\s\S]+?(?={_STOP})", _shell),
            (_STOP, _shell),
        ],
        "call": [(r"[({]", _shell, "call"), (r"[)}]", "nf", -1), "shell"],
        "shell line": [(r"\n", "", -1), "shell"],
    },
    memory=Inner,
)
lex = GRAMMAR.lex

"""Makefiles as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar, Scan
from pykyll.highlight.searches import closed, until

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import ScanWith

_FUNCTIONS = (
    "abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter|filter-out"
    "|findstring|firstword|flavor|foreach|if|join|lastword|notdir|or|origin|patsubst|realpath"
    "|shell|sort|strip|subst|suffix|value|warning|wildcard|word|wordlist|words"
)
_STOP = r"\$\(|\$\{|\(|\)|\}|\\|$"


_shell = in_language("shell")


def _end_of_recipe(scan: ScanWith[Inner], _match: re.Match[str], _group: int) -> None:
    scan.memory.lexer("shell", scan).reset()
    scan.move(-1)


def _target(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take what is before a line's first colon, and the colon."""
    colon = scan.text.find(":", match.start())
    if colon < 0 or "\n" in scan.text[match.start() : colon]:
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
            (r"(export)([\t ]+)(?=[\w${}()\t -]+\n)", ("k", ""), "export"),
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

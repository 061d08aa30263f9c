"""TeX and LaTeX as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan
from pykyll.highlight.searches import until

if TYPE_CHECKING:
    import re

_COMMAND = r"\\(?:[a-zA-Z]+|\s+|.)"


def _verb(scan: Scan, match: re.Match[str], group: int) -> bool | None:
    r"""Take `\verb`, a mark, and what is before that mark in the line."""
    command, mark = match[group + 1], match[group + 2]
    what = f"no {mark} in the line before"
    if match.end() < scan.found.get(what, 0):
        return False
    line_end = scan.text.find("\n", match.end())
    stop = len(scan.text) if line_end < 0 else line_end
    end = scan.text.find(mark, match.end(), stop)
    if end < 0:
        scan.found[what] = stop
        return False
    verbatim = scan.text[match.end() : end]
    for name, value in (("nb", command), ("kp", mark), ("sx", verbatim), ("kp", mark)):
        scan.emit(name, value)
    scan.pos = end + 1
    return None


GRAMMAR = Grammar(
    {
        "root": [
            (r"\\\[", "p", "display math"),
            (r"\\\(", "p", "inline math"),
            (r"\$\$", "p", "display math"),
            (r"\$", "p", "inline math"),
            (r"\\(?:begin|end)\{", until("}", "nt", in_line=True)),
            (r"(\\verb)\b(\S)", _verb),
            (_COMMAND, "k", "command"),
            "general",
            (r"[^\\$%&_^{}]+", ""),
        ],
        "general": [(r"%.*", "c"), (r"[{}&_^]", "p")],
        "math": [
            (_COMMAND, "nv"),
            "general",
            (r"[0-9]+", "m"),
            (r"[-=!+*/()\[\]]", "o"),
            (r"[^=!+*/()\[\]\\$%&_^{}0-9-]+", "nb"),
        ],
        "inline math": [(r"\\\)|\$", "p", -1), "math"],
        "display math": [(r"\\\]|\$\$", "p", -1), (r"\$", "nb"), "math"],
        "command": [(r"\[", until("]", "na", in_line=True)), (r"\*", "k"), (r"", "", -1)],
    }
)
lex = GRAMMAR.lex

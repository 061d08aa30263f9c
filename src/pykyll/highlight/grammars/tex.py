"""TeX and LaTeX as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan

if TYPE_CHECKING:
    import re

_COMMAND = r"\\(?:[a-zA-Z]+|\s+|.)"


def _verb(scan: Scan, match: re.Match[str], group: int) -> None:
    for name, number in (("nb", 1), ("kp", 2), ("sx", 3), ("kp", 2)):
        scan.emit(name, match[group + number])


GRAMMAR = Grammar(
    {
        "root": [
            (r"\\\[", "p", "display math"),
            (r"\\\(", "p", "inline math"),
            (r"\$\$", "p", "display math"),
            (r"\$", "p", "inline math"),
            (r"\\(?:begin|end)\{.*?\}", "nt"),
            (r"(\\verb)\b(?P<verb>\S)(.*?)(?P=verb)", _verb),
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
        "command": [(r"\[.*?\]", "na"), (r"\*", "k"), (r"", "", -1)],
    }
)
lex = GRAMMAR.lex

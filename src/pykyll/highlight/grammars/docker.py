"""Dockerfiles as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import ScanWith

_KEYWORDS = (
    "FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL"
    "|HEALTHCHECK|SHELL"
)


def _run(scan: ScanWith[Inner], match: re.Match[str], _group: int) -> None:
    scan.emit("k", match[0])
    scan.memory.lexer("shell", scan).reset()
    scan.move("run")


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            # no blanks are tried twice: `.*` takes all of a line's but the last one before AS
            (
                r"^(?i:(FROM)(\s++)(.*)(\n\s*+|\s)(AS)(\s+)(.*))",
                ("k", "w", "s", "w", "k", "w", "s"),
            ),
            (r"^(?i:(FROM)(\s+\s)(AS)(\s+)(.*))", ("k", "w", "k", "w", "s")),
            (rf"^(?i:(ONBUILD)(\s+)({_KEYWORDS})(.*))", ("k", "w", "k", "s")),
            (rf"^(?i:({_KEYWORDS})\b(.*))", ("k", "s")),
            (r"#.*", "c"),
            (r"^(?i:(?:ONBUILD\s+)?RUN\s+)", _run),
            (r"\w+|\W+", ""),
        ],
        "run": [
            (r"\n", "", -1),
            (r"\\[\s\S]", "se"),
            (r"(?:\\.|[^\n\\])+", in_language("shell")),
        ],
    },
    memory=Inner,
)
lex = GRAMMAR.lex

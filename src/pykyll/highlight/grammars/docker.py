"""Dockerfiles as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pykyll.highlight.grammars import shell
from pykyll.highlight.scanner import Grammar, Scan

if TYPE_CHECKING:
    import re

_KEYWORDS = (
    "FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL"
    "|HEALTHCHECK|SHELL"
)


def _setup(scan: Scan) -> None:
    scan.memory["shell"] = Scan(shell.GRAMMAR, depth=scan.depth + 1)


def _run(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.emit("k", match[0])
    cast("Scan", scan.memory["shell"]).reset()
    scan.move("run")


def _command(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.out.extend(cast("Scan", scan.memory["shell"]).feed(match[0]))


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (
                r"^(?i:(FROM)(\s+)(.*)(\s+)(AS)(\s+)(.*))",
                ("k", "w", "s", "w", "k", "w", "s"),
            ),
            (rf"^(?i:(ONBUILD)(\s+)({_KEYWORDS})(.*))", ("k", "w", "k", "s")),
            (rf"^(?i:({_KEYWORDS})\b(.*))", ("k", "s")),
            (r"#.*", "c"),
            (r"^(?i:(?:ONBUILD\s+)?RUN\s+)", _run),
            (r"\w+|\W+", ""),
        ],
        "run": [
            (r"\n", "", -1),
            (r"\\[\s\S]", "se"),
            (r"(?:\\.|[^\n\\])+", _command),
        ],
    },
    setup=_setup,
)
lex = GRAMMAR.lex

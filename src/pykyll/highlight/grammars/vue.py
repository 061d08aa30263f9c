"""Vue's components as Rouge 3.30.0 reads them: HTML around parts in other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars import html
from pykyll.highlight.lexer import Lexer, grammar_of
from pykyll.highlight.piecewise import Inner, Piecewise, in_language
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import run_then

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import HandlerWith, RuleWith, ScanWith

_LANGUAGES = {
    "html": "html",
    "css": "css",
    "javascript": "javascript",
    "sass": "sass",
    "scss": "scss",
    "coffee": "coffeescript",
}
"""Languages that `lang="…"` may name; others are plain text."""

_script = in_language("javascript")


class _Component(Inner):
    """The inner lexers, the language of the part that is open, and the lexer within `{{ }}`."""

    __slots__ = ("_expressions", "part")

    def __init__(self) -> None:
        super().__init__()
        self.part: str | None = None
        self._expressions: Piecewise | None = None

    def expressions(self, scan: ScanWith[_Component]) -> Piecewise:
        """Return the lexer of what is between double braces, which is not that of scripts."""
        if self._expressions is None:
            self._expressions = Piecewise(Lexer("javascript", scan.options), scan)
        return self._expressions


def _open(language: str) -> HandlerWith[_Component]:
    """Return the handler of a tag that opens a part in a language."""

    def take(scan: ScanWith[_Component], match: re.Match[str], group: int) -> None:
        for number, name in enumerate(("nt", "", "k"), group + 1):
            scan.emit(name, match[number])
        scan.memory.part = language

    return take


def _lang(scan: ScanWith[_Component], match: re.Match[str], group: int) -> None:
    """Take the attribute that names the part's language."""
    for number, name in enumerate(("na", "", "s"), group + 1):
        scan.emit(name, match[number])
    value = match[group + 3].lower().replace('"', "").replace("'", "")
    scan.memory.part = _LANGUAGES.get(value)


def _part(scan: ScanWith[_Component], match: re.Match[str], _group: int) -> None:
    """Take a piece of a part, which Rouge reads from its language's start."""
    grammar = grammar_of(scan.memory.part) if scan.memory.part else None
    if grammar:
        scan.nested(match[0], grammar)
    else:
        scan.emit("", match[0])


def _open_braces(scan: ScanWith[_Component], match: re.Match[str], _group: int) -> None:
    scan.emit("si", match[0])
    scan.memory.expressions(scan).reset()


def _expression(scan: ScanWith[_Component], match: re.Match[str], _group: int) -> None:
    scan.out.extend(scan.memory.expressions(scan).feed(match[0]))


def _closing_tag(name: str) -> RuleWith[_Component]:
    return (rf"(<\s*/\s*)({name})(\s*>)", ("nt", "k", "nt"), -1)


_TAG: list[RuleWith[_Component] | str] = [
    (
        r"(?=[a-zA-Z0-9_:#\[\]()*.-])",
        run_then(r"[a-zA-Z0-9_:#\[\]()*.-]", r"(\s*=\s*)", "na", "na"),
        "value",
    ),
    *html.STATES["tag"],
]

GRAMMAR = Grammar(
    {
        **html.STATES,
        "root": [
            (r"(<)(\s*)(template)", _open("html"), ("template", "tag with lang")),
            (r"(<)(\s*)(style)", _open("css"), ("style", "tag with lang")),
            (r"(<)(\s*)(script)", _open("javascript"), ("script", "tag with lang")),
            *html.STATES["root"],
        ],
        "tag": _TAG,
        "tag with lang": [
            (
                r"""(lang\s*=)(\s*)("(?:\\.|[^\\])*?"|'(?:\\.|[^\\])*?'|[^\s>]+)""",
                _lang,
            ),
            *_TAG,
        ],
        "template": [
            _closing_tag("template"),
            (r"\{\{", _open_braces, "expression"),
            (r"[^{<]+|[<{][^<{]*", _part),
        ],
        "expression": [
            (r"\}\}", "si", -1),
            (r"\}", "err"),
            (r"\{", _expression, "expression"),
            (r"[^{}]+", _expression),
        ],
        "style": [_closing_tag("style"), (r"[^<]+|<", _part)],
        "script": [_closing_tag("script"), (r"[^<]+|<", _script)],
    },
    memory=_Component,
)
lex = GRAMMAR.lex

"""HTML as Rouge 3.30.0 reads it, its scripts and styles by their own grammars."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pykyll.highlight.characters import FORMAT, LETTER_OR_UNDERSCORE, WORDS
from pykyll.highlight.scanner import Grammar, Scan

if TYPE_CHECKING:
    import re

_PART = rf"(?:{WORDS}|[:.·{FORMAT}-])"
_NAME = rf"(?:{LETTER_OR_UNDERSCORE}|[:-]){_PART}*"


def _inner(scan: Scan, language: str) -> Scan:
    """Return the scan of a script or a style, which goes on from one piece to the next."""
    inner = scan.memory.get(language)
    if inner is None:
        from pykyll.highlight.grammars import css, javascript

        module = javascript if language == "script" else css
        inner = scan.memory[language] = Scan(module.GRAMMAR, scan.options, scan.depth + 1)
    return cast("Scan", inner)


def _begin(scan: Scan, match: re.Match[str], group: int) -> None:
    language = match[group + 1]
    scan.emit("nt", match[0])
    _inner(scan, language).reset()
    scan.move(f"{language} content", "tag")


def _script(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.out.extend(_inner(scan, "script").feed(match[0]))


def _style(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.out.extend(_inner(scan, "style").feed(match[0]))


GRAMMAR = Grammar(
    {
        "root": [
            (r"[^<&]+", ""),
            (r"&[^\s;]{0,250}+;", "ni"),
            (r"<!(?i:DOCTYPE) (?s:.*?)>", "cp"),
            (r"<!\[CDATA\[(?s:.*?)\]\]>", "cp"),
            (r"<!--", "c", "comment"),
            (r"<\?(?s:.*?)\?>", "cp"),
            (r"<\s*(script)\s*", _begin),
            (r"<\s*(style)\s*", _begin),
            (r"</", "nt", "closing tag"),
            (r"<", "nt", "opening tag"),
        ],
        "closing tag": ["end of closing tag", (_NAME, "nt", (-1, "end of closing tag"))],
        "end of closing tag": [(r"\s+", ""), (r">", "nt", -1)],
        "opening tag": [
            (r"\s+", ""),
            (_NAME, "nt", (-1, "tag")),
            (r"", "", (-1, "tag")),
        ],
        "comment": [(r"[^-]+", "c"), (r"-->", "c", -1), (r"-", "c")],
        "tag": [
            (r"\s+", ""),
            (
                rf"(?:{LETTER_OR_UNDERSCORE}|[:\[\]()*.-])(?:{_PART}|[\[\]()*])*\s*=\s*",
                "na",
                "value",
            ),
            (rf"(?:{LETTER_OR_UNDERSCORE}|[:*#-])(?:{_PART}|[*#])*", "na"),
            (r"/?\s*>", "nt", -1),
        ],
        "value": [
            (r'"', "s", (-1, "double quotes")),
            (r"'", "s", (-1, "single quotes")),
            (r"[^\s>]+", "s", -1),
        ],
        "double quotes": [(r'"', "s", -1), (r'[^"]+', "s")],
        "single quotes": [(r"'", "s", -1), (r"[^']+", "s")],
        "script content": [
            (r"[^<]+", _script),
            (r"<\s*/\s*script\s*>", "nt", -1),
            (r"<", _script),
        ],
        "style content": [
            (r"[^<]+", _style),
            (r"<\s*/\s*style\s*>", "nt", -1),
            (r"<", _style),
        ],
    }
)
lex = GRAMMAR.lex

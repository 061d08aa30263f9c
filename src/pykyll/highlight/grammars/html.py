"""HTML as Rouge 3.30.0 reads it, its scripts and styles by their own grammars.

Vue adds to these states.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import FORMAT, LETTER_OR_UNDERSCORE, WORDS
from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import run_then, until

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import ScanWith, StatesWith

_PART = rf"(?:{WORDS}|[:.·{FORMAT}-])"
_NAME = rf"(?:{LETTER_OR_UNDERSCORE}|[:-]){_PART}*"


_ATTRIBUTE_START = rf"{LETTER_OR_UNDERSCORE}|[:\[\]()*.-]"
_ATTRIBUTE_PART = rf"{_PART}|[\[\]()*]"
_LANGUAGES = {"script": "javascript", "style": "css"}
_script, _style = map(in_language, _LANGUAGES.values())


def _begin(scan: ScanWith[Inner], match: re.Match[str], group: int) -> None:
    element = match[group + 1]
    scan.emit("nt", match[0])
    scan.memory.lexer(_LANGUAGES[element], scan).reset()
    scan.move(f"{element} content", "tag")


STATES: StatesWith[Inner] = {
    "root": [
        (r"[^<&]+", ""),
        (r"&[^\s;]{0,250}+;", "ni"),
        (r"<!(?i:DOCTYPE) ", until(">", "cp")),
        (r"<!\[CDATA\[", until("]]>", "cp")),
        (r"<!--", "c", "comment"),
        (r"<\?", until("?>", "cp")),
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
        # after a blank no name has been tried yet, which spares most of them the handler
        (rf"(?<=\s)(?:{_ATTRIBUTE_START})(?:{_ATTRIBUTE_PART})*\s*=\s*", "na", "value"),
        (
            rf"(?={_ATTRIBUTE_START})",
            run_then(_ATTRIBUTE_PART, r"(\s*=\s*)", "na", "na"),
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

GRAMMAR = Grammar(STATES, memory=Inner)
lex = GRAMMAR.lex

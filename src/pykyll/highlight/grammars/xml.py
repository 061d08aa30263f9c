"""XML as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar

NAME_START = r"(?:(?u:[^\W\d_])|[:_])"
NAME_PART = r"(?u:[\w:.·\u00ad\u200b-\u200f\u2060-\u2064\ufeff-])"
_NAME = f"{NAME_START}{NAME_PART}*"

GRAMMAR = Grammar(
    {
        "root": [
            (r"[^<&]+", ""),
            (r"&\S*?;", "ni"),
            (r"<!\[CDATA\[.*?\]\]>", "cp"),
            (r"<!--", "c", "comment"),
            (r"<\?.*?\?>", "cp"),
            (r"<![^>]*>", "cp"),
            (rf"<\s*{_NAME}", "nt", "tag"),
            (rf"<\s*/\s*{_NAME}\s*>", "nt"),
        ],
        "comment": [(r"[^-]+", "c"), (r"-->", "c", -1), (r"-", "c")],
        "tag": [
            (r"\s+", ""),
            (rf"{_NAME}\s*=", "na", "value"),
            (r"/?\s*>", "nt", -1),
        ],
        "value": [
            (r"\s+", ""),
            (r"\"[^\"]*\"|'[^']*'|[^\s>]+", "s", -1),
        ],
    }
)
lex = GRAMMAR.lex

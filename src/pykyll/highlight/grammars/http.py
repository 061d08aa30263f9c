"""HTTP requests and responses as Rouge 3.30.0 reads them, the content in its own language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.lexer import find
from pykyll.highlight.names import languages
from pykyll.highlight.piecewise import Inner
from pykyll.highlight.scanner import Grammar, ScanWith

if TYPE_CHECKING:
    import re

_METHODS = "GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH"


class _Message(Inner):
    """What the headers say about the content."""

    __slots__ = ("content_type",)

    def __init__(self) -> None:
        super().__init__()
        self.content_type = "text/plain"


def _header(scan: ScanWith[_Message], match: re.Match[str], group: int) -> None:
    if match[group + 1].lower() == "content-type":
        scan.memory.content_type = match[group + 5].split(";")[0].lower()
    for number, name in enumerate(("na", "", "p", "", "s", ""), group + 1):
        scan.emit(name, match[number])


def _content(scan: ScanWith[_Message], match: re.Match[str], _group: int) -> None:
    tag = _language(scan.options.get("content"), scan.memory.content_type)
    scan.out.extend(scan.memory.lexer(tag, scan).feed(match[0]))


def _language(option: object, content_type: str) -> str:
    """Return the language that the option names, or the only one of the media type."""
    lexer = find(option) if isinstance(option, str) else None
    if lexer:
        return lexer.tag
    tags = [tag for tag, known in languages().items() if content_type in known.media_types]
    return tags[0] if len(tags) == 1 else "plaintext"


GRAMMAR = Grammar(
    {
        "root": [
            (
                rf"({_METHODS})([ ]+)([^ ]+)([ ]+)(HTTPS?)(/)(\d(?:\.\d)?)(\r?\n|$)",
                ("nf", "", "nn", "", "k", "o", "m", ""),
                "headers",
            ),
            (
                r"(HTTPS?)(/)(\d(?:\.\d))([ ]+)(\d{3})([ ]+)?([^\r\n]*)?(\r?\n|$)",
                ("k", "o", "m", "", "m", "", "ne", ""),
                "headers",
            ),
        ],
        "headers": [
            (r"([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)", _header),
            (r"([^\r\n]+)(\r?\n|$)", ("s", "")),
            (r"\r?\n", "", "content"),
        ],
        "content": [(r"(?s:.+)", _content)],
    },
    memory=_Message,
)
lex = GRAMMAR.lex

"""An entry as YAML, in the style of the site's own files."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.ruby import psych

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap

    from pykyll.academic.adding.found import Values

_QUOTED = frozenset({"title", "venue", "arxiv", "isbn", "pages", "text", "event"})
"""Fields that are always in quotes: what is typed over them later needs them."""
_FOLDED = frozenset({"abstract", "description", "text", "summary"})
"""Texts of several sentences, which go over several lines."""
_WIDTH = 88
_SIMPLE = regex(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~.\d][^:#\"'\\]*")
_CONTROL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_BREAK = regex("[ \t\r\n\v\f\x85\u2028\u2029]+")


def entry_text(values: Values, order: tuple[str, ...]) -> str:
    """The entry as an item of a list, with `- ` before its first line.

    Args:
        values: Its fields.
        order: The order of the fields; others follow them.
    """
    from ruamel.yaml import YAML  # 60 ms, and only what writes data needs it
    from ruamel.yaml.comments import CommentedMap

    writer = YAML()
    writer.width = 1_000_000
    writer.allow_unicode = True
    writer.indent(mapping=2, sequence=4, offset=2)
    names = [*(name for name in order if name in values), *(n for n in values if n not in order)]
    written = CommentedMap((name, _styled(name, values[name])) for name in names)
    stream = io.StringIO()
    writer.dump(written, stream)
    lines = stream.getvalue().splitlines()
    return "".join(f"{'  ' if at else '- '}{line}".rstrip() + "\n" for at, line in enumerate(lines))


def _styled(field: str, value: object) -> object:
    if isinstance(value, str):
        return _text(field, value)
    if isinstance(value, list):
        return [_styled("", each) for each in value]
    if isinstance(value, dict):
        return _mapping(value)
    return value if isinstance(value, (bool, int, date)) else str(value)


def _mapping(value: Values) -> CommentedMap:
    from ruamel.yaml.comments import CommentedMap

    return CommentedMap((name, _styled("", each)) for name, each in value.items())


def _text(field: str, text: str) -> object:
    from ruamel.yaml.scalarstring import (
        DoubleQuotedScalarString,
        FoldedScalarString,
        SingleQuotedScalarString,
    )

    text = _BREAK.sub(" ", _CONTROL.sub("", text)).strip(" ")
    if field in _FOLDED and len(text) > _WIDTH:
        folded = FoldedScalarString(text)
        folded.fold_pos = _folds(text)
        return folded
    if field not in _QUOTED and _is_plain(text):
        return text
    if '"' in text or "\\" in text:
        return SingleQuotedScalarString(text)
    return DoubleQuotedScalarString(text)


def _is_plain(text: str) -> bool:
    """Whether it needs no quotes, for readers of YAML 1.1 and 1.2."""
    if _SIMPLE.fullmatch(text) is None and not text.startswith(("https://", "http://", "/")):
        return False
    line = f"- {text}\n"
    try:
        return all(psych.load(line, schema=each) == [text] for each in ("safe_yaml", "psych"))
    except psych.YamlError:
        return False


def _folds(text: str) -> list[int]:
    """The blanks that become line ends."""
    folds: list[int] = []
    start = 0
    for match in re.finditer(" ", text):
        following = text.find(" ", match.end())
        end = len(text) if following < 0 else following
        if end - start > _WIDTH and match.start() > start:
            folds.append(match.start())
            start = match.end()
    return folds

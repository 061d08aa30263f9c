"""What YAML makes of a value without a word, though something else was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.finding import Finding
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

    from pykyll.academic.data_file import DataFile, Way

_COMMENT = regex(r"[ \t]*#")
_TIGHT_COMMENT = regex(r"[ \t]*#[^\s#]")
_CONTROL = regex("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_ESCAPE = regex(r"\\[abtnvfreNLP]")
_MERGE = "<<"


def spelling_findings(file: DataFile) -> Iterator[Finding]:
    """Keys written twice, texts cut off by a `#`, escapes between double quotes."""
    for way, mapping in file.mappings():
        yield from _keys_written_twice(way, mapping)
    lines = file.text.split("\n")
    for way, scalar in file.scalars():
        if scalar.style == '"':
            yield from _eaten_escape(way, scalar, file.text)
        elif not scalar.style and scalar.value:
            yield from _cut_off(way, scalar, lines)


def _keys_written_twice(way: Way, mapping: yaml.MappingNode) -> Iterator[Finding]:
    """The first key that is there before: where a `- ` was forgotten, all those below are too."""
    first: dict[str, int] = {}
    for key, _value in mapping.value:
        name = str(key.value)
        line = key.start_mark.line + 1
        if name != _MERGE and first.setdefault(name, line) != line:
            yield Finding(
                (*way, name),
                f"`{name}` is written a second time, after line {first[name]}: this one counts",
                "remove the one that is not meant, or begin a new entry with `- `",
                is_key=True,
                explains=way,
            )
            return


def _cut_off(way: Way, scalar: yaml.ScalarNode, lines: list[str]) -> Iterator[Finding]:
    """A text that ends at ` #`: in a title every one counts, elsewhere one as in `#1`."""
    end = scalar.end_mark
    rest = lines[end.line][end.column :] if end.line < len(lines) else ""
    field = next((step for step in reversed(way) if isinstance(step, str)), "")
    if (_COMMENT if field == "title" else _TIGHT_COMMENT).match(rest):
        yield Finding(
            way,
            f"`{field}` ends before the #: what follows is a comment to YAML",
            "put the whole value in quotes; a comment goes on a line of its own",
        )


def _eaten_escape(way: Way, scalar: yaml.ScalarNode, text: str) -> Iterator[Finding]:
    r"""A `\alpha` between double quotes: `\a` is a bell there."""
    if not _CONTROL.search(scalar.value):
        return
    written = text[scalar.start_mark.index : scalar.end_mark.index]
    escape = _ESCAPE.search(written)
    if escape is not None:
        field = next((step for step in reversed(way) if isinstance(step, str)), "")
        yield Finding(
            way,
            f"`{escape[0]}` is one character between double quotes, and none that can be read: "
            f"`{field}` loses its backslash",
            "put the value in single quotes, or write the backslash twice",
        )

r"""The YAML between two lines of `---` at the head of a file.

Source of the behaviour: Jekyll's `Document::YAML_FRONT_MATTER_REGEXP`
`\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)` and `Utils.has_yaml_header?`.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.regex import regex
from pykyll.ruby import psych

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from pykyll.errors import Diagnostic

_OPENING = regex(r"---[ \t\r\n\f\v]*\n")
# Ruby's $ stands before a newline or at the end; its \s takes in line ends, so the
# closing line swallows the blank lines below it, all but the last one's newline,
# which the \n? behind takes too.
_CLOSING = regex(r"^(?:---|\.\.\.)[ \t\r\n\f\v]*$\n?", re.MULTILINE)
_GLUED = regex(r"[\w-]+:(?!//)\S")
_HEADER_LINE = regex(rb"---[ \t\r\n\f\v]*\r?\n")


class FrontMatterError(PykyllError):
    """Front matter that is YAML but no mapping."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A text taken apart into its front matter and the rest."""

    data: dict[str, object] = field(default_factory=dict)
    """What the front matter says; empty where it says nothing."""
    body: str = ""
    """The text behind it."""
    body_line: int = 1
    """The line of the file at which the body begins."""
    warnings: tuple[Diagnostic, ...] = ()
    """What Ruby's reader of YAML passes over without a word."""
    yaml: str = ""
    """The front matter as it is written."""
    is_broken: bool = False
    """Whether the YAML could not be read, and counts as nothing."""


@dataclass(frozen=True, slots=True)
class Split:
    """Where front matter and body lie in a text; the YAML is not read yet."""

    yaml: str
    body: str
    body_line: int


def split(text: str) -> Split | None:
    """The front matter's text and the body, or None where there is no front matter."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _closing(text)
    if closing is None:
        return None
    body_line = text.count("\n", 0, closing.end()) + 1
    return Split(text[: closing.start()], text[closing.end() :], body_line)


def parse(
    text: str,
    *,
    path: str | None = None,
    schema: psych.Schema = "safe_yaml",
    zone: tzinfo | None = None,
    load: Callable[[str, Callable[[str], object]], object] | None = None,
) -> FrontMatter | None:
    """Front matter and body of a file's text; None where it has no front matter.

    Args:
        text: The whole file, without a byte order mark; line ends as they are.
        path: Named in errors, whose lines are those of the file.
        schema: Whose rules for YAML apply.
        zone: Local time, for Psych.
        load: Is given the YAML and what reads it, where somebody may know what it holds.

    Raises:
        YamlError: The front matter is no YAML.
        FrontMatterError: It is YAML, but no mapping of keys to values.
    """
    parts = split(text)
    if parts is None:
        return None
    noted: list[Diagnostic] = []
    read = partial(psych.load, schema=schema, zone=zone, note=noted.append)
    try:
        data = read(parts.yaml) if load is None else load(parts.yaml, read)
        if not data and not isinstance(data, dict):
            data = {} if data is None or data is False else data
        if not isinstance(data, dict):
            raise FrontMatterError(
                "Invalid YAML front matter: it is no mapping",
                line=2,
                hint=_as_mapping(data),
            )
    except PykyllError as error:
        if path is not None:
            error.at(path, text)
        raise
    warnings = tuple(replace(each, path=path) for each in noted)
    return FrontMatter(data, parts.body, parts.body_line, warnings, parts.yaml)


def has_yaml_header(first_line: bytes) -> bool:
    """Whether a file's first line makes it a page: `---`, white space and a line end."""
    return _HEADER_LINE.match(first_line) is not None


def _as_mapping(data: object) -> str:
    """How to make a mapping of what was read instead."""
    if isinstance(data, str) and _GLUED.match(data):
        return "put a space behind the colon: `key: value`"
    return "write lines of `key: value` between the two `---`"


def _closing(text: str) -> re.Match[str] | None:
    r"""The first closing line that the opening's white space leaves a place for.

    The opening `---\s*\n` may take blank lines in or leave them, so any `---` at the
    start of a line behind the first will do, the very next line included.
    """
    return _CLOSING.search(text, text.index("\n") + 1)

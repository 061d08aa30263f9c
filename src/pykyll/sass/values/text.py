"""Texts: strings in quotes and identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.values.value import Value

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_ESCAPE = regex(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", 0)
_NEEDS_CARE = regex(r"[\n\\\"']")
_LINE_AND_INDENTATION = regex(r"\n[ \t\r\n\f\v]*")
_LINE_BEFORE_OTHERS = regex(r"\n(?![a-fA-F0-9 \t\r\n\f\v])")


class Text(Value):
    """A string, or where it has no quotes an identifier or any other piece of CSS."""

    __slots__ = ("is_quoted", "on_use", "value")

    type_name = "string"

    def __init__(self, value: str, is_quoted: bool = False) -> None:  # noqa: FBT001, FBT002 - a field
        self.value = value
        self.is_quoted = is_quoted
        self.on_use: Callable[[], None] | None = None
        """Warns that `#{}` made a text of what will be a list one day; called where the
        difference matters."""

    def used(self) -> Text:
        """The text, which is taken for what it is: for a text, or for a list of one."""
        if self.on_use is not None:
            self.on_use()
        return self

    def elements(self) -> tuple[Value, ...]:
        """The text alone."""
        return (self.used(),)

    @property
    def separator(self) -> None:
        """None, as for all that is no list."""
        self.used()

    def to_css(self, *, compressed: bool = False, quotes: bool = True) -> str:  # noqa: ARG002 - all values take it
        """Quoted where it is; a line break and the indentation behind it are a space elsewhere."""
        if quotes and self.is_quoted:
            return quote(self.value)
        if "\n" in self.value:
            return _LINE_AND_INDENTATION.sub(" ", self.value)
        return self.value

    def to_sass(self, *, compressed: bool = False) -> str:  # noqa: ARG002 - all values take it
        """As CSS has it, but that `#{` in quotes is not read as interpolation."""
        if self.is_quoted:
            return quote(self.value, for_sass=True)
        return self.to_css()

    def inspect(self, *, compressed: bool = False) -> str:  # noqa: ARG002 - all values take it
        """In quotes, always."""
        return quote(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)


def quote(contents: str, *, for_sass: bool = False) -> str:
    """The text in quotes: double ones, but single ones where only double ones are in it."""
    if "#{" not in contents and not _NEEDS_CARE.search(contents):
        return f'"{contents}"'
    mark = "'" if '"' in contents and "'" not in contents else '"'
    contents = contents.replace("\\", "\\\\")
    if for_sass:
        contents = contents.replace("#{", "\\#{")
    if mark == '"':
        contents = contents.replace('"', '\\"')
    contents = _LINE_BEFORE_OTHERS.sub(r"\\a", contents).replace("\n", "\\a ")
    return f"{mark}{contents}{mark}"


def unescape(written: str) -> str:
    r"""What is meant by the text between two quotes: `\66 oo` is `foo`."""
    if "\\" not in written:
        return written
    return _ESCAPE.sub(_character, written.replace("\\\n", ""))


def _character(escape: re.Match[str]) -> str:
    if escape[2] is not None:
        return escape[2]
    code = int(escape[1], 16)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\N{REPLACEMENT CHARACTER}"
    return chr(code)

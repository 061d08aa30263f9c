"""What people most often do wrong in YAML, told at the place where they did it.

libyaml stops where it cannot go on, often a line or a quote too late, and for an unclosed
bracket at the end of the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from pykyll.dataclass import dataclass
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

QUOTE_VALUE = "put the whole value in quotes"

_CONFLICT = regex(r"^(?:<{7} |>{7} )", re.MULTILINE)
_KEY = regex(r"[ \t]*+(?>(?:- ++)*)([^\s:#][^:#]*+):(?=\s|\Z)")
_NO_SPACE = regex(r"""[ \t]*(?:- +)*["']?[\w-]+["']?(:)(?!//)\S""")
_ODD_SPACE = regex("[^:]*:([\u00a0\u2007\u202f\u3000])")
_CURLY_QUOTE = regex(r"[^:]*:\s+([“”„‘’«»])")
_UNEXPECTED = ("did not find expected", "node content while parsing a flow node")


@dataclass(frozen=True, slots=True)
class Slip:
    """A cause in people's words."""

    offset: int
    message: str
    hint: str


def usual_slip(text: str, offset: int, problem: str, context: int | None) -> Slip | None:
    """The slip behind a problem, where it is one of the usual ones.

    Args:
        text: The YAML.
        offset: Where libyaml stopped.
        problem: What libyaml says.
        context: Where that begins which libyaml was reading.
    """
    conflict = _CONFLICT.search(text)
    if conflict is not None:
        return Slip(
            conflict.start(),
            "a merge conflict that Git has left in this file",
            "keep one of the two versions, and remove the lines of <, = and >",
        )
    if "mapping values are not allowed" in problem:
        return _unexpected_colon(text, offset)
    if "could not find expected ':'" in problem and context is not None:
        return _without_colon(text, context)
    if any(words in problem for words in _UNEXPECTED):
        return (
            _behind_value(text, offset)
            or _unclosed(text, offset, context)
            or _badly_indented(text, offset, problem)
        )
    return None


def _behind_value(text: str, offset: int) -> Slip | None:
    """A value that ended earlier than was meant: its quote or bracket was closed within it."""
    last = None
    for token in _tokens(text):
        if token.start_mark.index >= offset:
            break
        last = token
    if last is None or "\n" in text[last.end_mark.index : offset]:
        return None
    if isinstance(last, yaml.ScalarToken) and not last.plain:
        return _behind_quote(text, last.start_mark.index, last.end_mark.index)
    if isinstance(last, yaml.AliasToken):
        message = "a value that begins with *, which YAML takes for an alias"
        return Slip(last.start_mark.index, message, QUOTE_VALUE)
    if isinstance(last, (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)):
        char = text[last.end_mark.index - 1]
        if text[offset : offset + 1] in {"]", "}"}:
            return Slip(offset, f"one {text[offset]} more than was opened", QUOTE_VALUE)
        return Slip(offset, f"text behind the closing {char}", QUOTE_VALUE)
    return None


def _behind_quote(text: str, start: int, end: int) -> Slip:
    quote = text[start]
    if "\n" in text[start:end]:
        line = text.count("\n", 0, end) + 1
        hint = "close it at the end of its value; within single quotes, write '' for an apostrophe"
        if quote == '"':
            hint = "close it at the end of its value"
        return Slip(start, f"this quote is closed in line {line} only", hint)
    rest = text[end:].partition("\n")[0]
    if quote == "'" and rest[:1].strip():
        hint = "write '' for an apostrophe there, or put the value in double quotes"
        return Slip(end - 1, "an apostrophe that ends the text in single quotes", hint)
    if quote == '"' and '"' in rest:
        hint = r"write \" for a quote there, or put the value in single quotes"
        return Slip(end - 1, "a quote that ends the text in double quotes", hint)
    at = end + len(rest) - len(rest.lstrip())
    return Slip(at, "text behind the closing quote", f"{QUOTE_VALUE}, or none of it")


def _unclosed(text: str, offset: int, context: int | None) -> Slip | None:
    """A bracket that is open where the next key begins, or the text ends."""
    if context is None or text[context : context + 1] not in {"[", "{"}:
        return None
    line_start = text.rfind("\n", 0, offset) + 1
    if line_start <= context:
        return None
    line = text[line_start:].partition("\n")[0]
    opening_line = text[text.rfind("\n", 0, context) + 1 : context]
    is_next_key = _KEY.match(line) is not None and _indent(line) <= _indent(opening_line)
    if line.strip() and not is_next_key:
        return None
    opening, closing = ("[", "]") if text[context] == "[" else ("{", "}")
    hint = f"close it with {closing}, or {QUOTE_VALUE} if it is meant as text"
    return Slip(context, f"a {opening} that is never closed", hint)


def _badly_indented(text: str, offset: int, problem: str) -> Slip | None:
    """A key that stands further in or out than all that it could belong to."""
    line_start = text.rfind("\n", 0, offset) + 1
    line = text[line_start:].partition("\n")[0]
    above = _line_above(text, line_start)
    is_first = line_start + _indent(line) == offset
    if "expected key" not in problem or not is_first or above is None:
        return None
    return Slip(
        offset,
        "this line of YAML does not fit what stands above it",
        f"it is indented by {_indent(line)}, the line above by {_indent(above[1])}",
    )


def _unexpected_colon(text: str, offset: int) -> Slip | None:
    """A key where none may stand: because of the line above, if it is the line's first."""
    line_start = text.rfind("\n", 0, offset) + 1
    line = text[line_start:].partition("\n")[0]
    curly = _CURLY_QUOTE.match(line)
    if curly is not None and curly.end() <= offset - line_start:
        hint = f"{curly[1]} is a letter to YAML: put straight quotes around the value"
        return Slip(offset, "a second `: ` on this line of YAML", hint)
    key = _KEY.match(line)
    above = _line_above(text, line_start)
    if key is None or line_start + key.end() - 1 != offset or above is None:
        return None
    above_start, above_line = above
    if _KEY.match(above_line):
        hint = "indent it like the key above; a text of several lines with a colon needs quotes"
        return Slip(line_start + key.start(1), "a key that is indented below a value", hint)
    return _without_colon(text, above_start + _indent(above_line))


def _without_colon(text: str, offset: int) -> Slip:
    """A line that was to be a key and its value."""
    line_start = text.rfind("\n", 0, offset) + 1
    line = text[line_start:].partition("\n")[0]
    odd = _ODD_SPACE.match(line)
    if odd is not None:
        hint = "write an ordinary space there"
        return Slip(line_start + odd.start(1), "a no-break space behind the colon", hint)
    glued = _NO_SPACE.match(line)
    if glued is not None:
        return Slip(
            line_start + glued.start(1),
            "a colon without a space behind it",
            "write `key: value`, with a space",
        )
    return Slip(
        offset,
        "a line of YAML without a colon",
        "write `key: value`, or indent a continued text below its key",
    )


def _line_above(text: str, line_start: int) -> tuple[int, str] | None:
    """Where the nearest line above begins that is neither blank nor a comment, and the line."""
    end = line_start - 1
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if line.strip() and not line.lstrip().startswith("#") and line.strip() != "---":
            return start, line
        end = start - 1
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _tokens(text: str) -> Iterator[yaml.Token]:
    """The tokens up to the first that cannot be read."""
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        yield from yaml.scan(text, Loader=loader)
    except yaml.YAMLError:
        return

"""What is wrong with a YAML text, in people's words: libyaml's own are for implementers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby.psych.errors import YamlError
from pykyll.ruby.psych.slips import QUOTE_VALUE, usual_slip

if TYPE_CHECKING:
    import yaml

_ADVICE: tuple[tuple[str, str, str], ...] = (
    # what libyaml says (problem and context), what that means, what to do
    (
        "mapping values are not allowed",
        "a second `: ` on this line of YAML",
        'a value with a colon in it needs quotes: key: "a: b"',
    ),
    (
        "unexpected end of stream while scanning a quoted scalar",
        "a quote that is never closed",
        "close the quote at the end of the value",
    ),
    (
        "unexpected document indicator while scanning a quoted scalar",
        "a quote that is never closed",
        "close the quote at the end of the value",
    ),
    (
        "unexpected end of stream",
        "the YAML ends too early",
        "look for a quote or bracket that is never closed",
    ),
    (
        "tab character",
        "a tab in the indentation of YAML",
        "indent with spaces",
    ),
    (
        "expected ',' or ']'",
        "a list in [ ] that is not closed, or lacks a comma",
        "quote items that contain brackets or commas",
    ),
    (
        "expected ',' or '}'",
        "a mapping in { } that is not closed, or lacks a comma",
        "quote values that begin with {, as {{ … }} does",
    ),
    (
        "node content while parsing a flow node",
        "a [ or { that is never closed, or a comma too many behind it",
        "quote a value that begins with [ or {",
    ),
    (
        "unknown escape character",
        "a backslash that YAML does not know between double quotes",
        "use single quotes, or write the backslash twice",
    ),
    (
        "invalid Unicode character escape code",
        "an escape that is only half of a character",
        "write the character itself",
    ),
    (
        "hexdecimal number",
        "an escape between double quotes that is not complete",
        "use single quotes, or write the backslash twice",
    ),
    (
        "could not find expected ':'",
        "a line of YAML without a colon",
        "write `key: value`, or indent a continued text below its key",
    ),
    (
        "did not find expected key",
        "this line of YAML does not fit what stands above it",
        "is it indented like its neighbours, and is every quote above closed?",
    ),
    (
        "did not find expected '-' indicator",
        "a line in a YAML list that is no item",
        "begin the item with `- `, or indent the line like its neighbours",
    ),
    (
        "block sequence entries are not allowed",
        "a YAML list item where none may stand",
        "put the list below its key, or quote a value that begins with `- `",
    ),
    (
        "while scanning an alias",
        "a value that begins with *, which YAML takes for an alias",
        QUOTE_VALUE,
    ),
    (
        "while scanning an anchor",
        "a value that begins with &, which YAML takes for an anchor",
        QUOTE_VALUE,
    ),
    ("while scanning a block scalar", "a wrong line behind | or >", "write only | or > there"),
    ("undefined tag handle", "a value that begins with !, which YAML takes for a tag", QUOTE_VALUE),
    ("while scanning a tag", "a value that begins with !, which YAML takes for a tag", QUOTE_VALUE),
    ("while parsing a tag", "a value that begins with !, which YAML takes for a tag", QUOTE_VALUE),
    (
        "while scanning a directive",
        "a line that begins with %, which YAML takes for a directive",
        QUOTE_VALUE,
    ),
    (
        "expected <document start>",
        "text behind the end of the YAML, or before its beginning",
        "is the first line indented like the others?",
    ),
    ("control characters", "a control character in YAML", "delete it, or write it as an escape"),
)


_BEGUN_WRONG = (
    "stream while scanning a quoted scalar",
    "indicator while scanning a quoted scalar",
    "scanning an alias",
    "scanning an anchor",
    "a tag",
)
"""Problems that are best shown where the thing begins, not where reading it stopped."""


def from_libyaml(error: yaml.YAMLError, text: str) -> YamlError:
    """The error that PyYAML raised, in our words and with an offset into `text`."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    offset = mark.index if mark is not None else getattr(error, "position", None)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    problem = " ".join(filter(None, (reason, getattr(error, "context", None))))
    context_mark = getattr(error, "context_mark", None)
    if context_mark is not None and any(words in problem for words in _BEGUN_WRONG):
        offset = context_mark.index
    if offset is not None:
        offset = max(0, min(offset, len(text)))
        slip = usual_slip(text, offset, problem, context_mark.index if context_mark else None)
        if slip is not None:
            return YamlError(slip.message, offset=slip.offset, hint=slip.hint, problem=problem)
    message, hint = _advice(problem, text[offset : offset + 1] if offset is not None else "")
    return YamlError(message, offset=offset, hint=hint, problem=problem)


def _advice(problem: str, char: str) -> tuple[str, str | None]:
    if "cannot start any token" in problem:
        if char == "\t":
            return "a tab in the indentation of YAML", "indent with spaces"
        return f"a value that begins with {char}, which YAML keeps for itself", QUOTE_VALUE
    for words, message, hint in _ADVICE:
        if words in problem:
            return message, hint
    return f"this is not YAML: {problem}", None

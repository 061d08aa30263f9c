"""Liquid's errors as people need them: the spot in the line, the tag at fault, what to do.

Liquid reports a block that is never closed at the end of the file, and speaks of regular
expressions. Its own words stay in `Diagnostic.reference`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from pykyll.errors import locate
from pykyll.liquid.tokenizer import tokens_of
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pykyll.errors import Diagnostic

_NEVER_CLOSED = regex(r"'(\w+)' tag was never closed")
_UNTERMINATED = regex(r"(Tag|Variable) '(.*)' was not properly terminated", re.DOTALL)
_STRAY = regex(r"Unknown tag '(?:end\w+|else|elsif|when)'")
_UNKNOWN_TAG = regex(r"Unknown tag '")
_TAG = regex(r"\{%-?\s*(\w+)")
_QUOTED = regex(r"'([^']+)'")
_OPENING = regex(r"\{[{%]")
_MOST_WORDS = 10
"""How many quoted words of a message are looked for: Liquid quotes the word first."""
_CLOSINGS = {"{%": "%}", "{{": "}}"}


def unknown_filter_message(name: str) -> str:
    """What is said of a filter that is none; Liquid says nothing unless its mode is strict."""
    return f"there is no filter '{name}': what stands before it is printed as it is"


def for_people(diagnostic: Diagnostic, source: str, first_line: int) -> Diagnostic:
    """The diagnostic of a template error with its words, place and hint made useful.

    Args:
        diagnostic: With file, line and excerpt, as far as they are known.
        source: The template's text.
        first_line: The line of the file at which the text begins.
    """
    never_closed = _NEVER_CLOSED.fullmatch(diagnostic.message)
    if never_closed:
        diagnostic = _at_opening(diagnostic, never_closed[1], source, first_line)
    unterminated = _UNTERMINATED.match(diagnostic.message)
    if unterminated:
        diagnostic = _unterminated(diagnostic, unterminated)
    if diagnostic.hint is None or _STRAY.fullmatch(diagnostic.message):
        diagnostic = replace(diagnostic, hint=_hint(diagnostic))
    return diagnostic if diagnostic.column else _with_mark(diagnostic)


def _at_opening(diagnostic: Diagnostic, tag: str, source: str, first_line: int) -> Diagnostic:
    """The opening tag that has no end, which may stand far above; or the end that it took in."""
    opening = _last_open(source, tag)
    if opening is None:
        return replace(diagnostic, hint=f"add {{% end{tag} %}} where the block ends")
    offset, token = opening
    line, column, excerpt = locate(source, offset)
    found = replace(diagnostic, line=line + first_line - 1, column=column, excerpt=excerpt)
    if "{%" in token[2:]:
        return _not_closed(found, "{%", "%}", token)
    name = token.index(tag)
    return replace(
        found,
        column=column + name,
        length=len(tag),
        hint=f"add {{% end{tag} %}} where the block ends",
    )


def _last_open(source: str, tag: str) -> tuple[int, str] | None:
    """Offset and text of the last opening tag of that name whose end is missing."""
    is_open: list[tuple[int, str]] = []
    offset = 0
    for token in tokens_of(source):
        match = _TAG.match(token)
        if match and match[1] == tag:
            is_open.append((offset, token))
        elif match and match[1] == f"end{tag}" and is_open:
            is_open.pop()
        offset += len(token)
    return is_open[-1] if is_open else None


def _unterminated(diagnostic: Diagnostic, match: re.Match[str]) -> Diagnostic:
    token = match[2]
    if match[1] == "Variable":
        return _not_closed(diagnostic, "{{", "}}", token)
    if token.endswith("%}"):
        return replace(
            diagnostic,
            message="a tag without a name",
            length=len(token),
            hint="write the tag's name behind {%",
        )
    return _not_closed(diagnostic, "{%", "%}", token)


def _not_closed(diagnostic: Diagnostic, opening: str, closing: str, token: str) -> Diagnostic:
    shown = token.partition("\n")[0].rstrip()
    if token == opening and diagnostic.column is not None:  # nothing closes it: all that follows
        shown = (diagnostic.excerpt or "")[diagnostic.column - 1 :]
    return replace(
        diagnostic,
        message=f"{opening} is not closed with {closing}",
        length=len(shown),
        hint=f"close it with {closing}, or put text that shows braces between "
        "{% raw %} and {% endraw %}",
    )


def _hint(diagnostic: Diagnostic) -> str | None:
    return next(
        (
            make(match)
            for pattern, make in _HINTS
            if (match := re.fullmatch(pattern, diagnostic.message))
        ),
        None,
    )


_HINTS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (
        r"Unknown tag 'end(\w+)'",
        lambda match: f"no {{% {match[1]} %}} is open here",
    ),
    (
        r"Unknown tag '(?:else|elsif|when)'",
        lambda _: "no {% if %} or {% case %} is open here",
    ),
    (
        r"Unknown tag '\w+'",
        lambda _: "no tag of Liquid, of Jekyll or of this site's plugins has that name",
    ),
    (
        r"'end\w+' is not a valid delimiter for (\w+) tags\. use end\w+",
        lambda match: f"close {{% {match[1]} %}} with {{% end{match[1]} %}} first",
    ),
    (r"divided by 0", lambda _: "check first that the divisor is not 0"),
    (
        r"undefined variable .*",
        lambda _: "set it, or remove `strict_variables` from `liquid:` in _config.yml",
    ),
    (
        r"undefined filter .*",
        lambda _: "correct its name, or remove `strict_filters` from `liquid:` in _config.yml",
    ),
    (
        r"there is no filter .*",
        lambda _: "no filter of Liquid, of Jekyll or of this site's plugins has that name",
    ),
    (r"Nesting too deep", lambda _: "does a file include itself, by way of others perhaps?"),
)


def _with_mark(diagnostic: Diagnostic) -> Diagnostic:
    """Mark the word that the message quotes, or the only tag or output of the line."""
    excerpt = diagnostic.excerpt
    if excerpt is None:
        return diagnostic
    for word in islice((match[1] for match in _QUOTED.finditer(diagnostic.message)), _MOST_WORDS):
        found = list(re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", excerpt))
        if len(found) > 1 and _UNKNOWN_TAG.match(diagnostic.message):
            found = list(re.finditer(rf"\{{%-?\s*{re.escape(word)}\b", excerpt))[:1]
        if len(found) == 1:
            return replace(diagnostic, column=found[0].end() - len(word) + 1, length=len(word))
    markup = list(_markup(excerpt))
    if len(markup) != 1:
        return diagnostic
    start, end = markup[0]
    return replace(diagnostic, column=start + 1, length=end - start)


def _markup(line: str) -> Iterator[tuple[int, int]]:
    """Where the tags and outputs of a line begin and end."""
    last = {opening: line.rfind(closing) for opening, closing in _CLOSINGS.items()}
    at = 0
    while opening := _OPENING.search(line, at):
        if last[opening[0]] < opening.end():
            at = opening.start() + 1
        else:
            at = line.find(_CLOSINGS[opening[0]], opening.end()) + 2
            yield opening.start(), at

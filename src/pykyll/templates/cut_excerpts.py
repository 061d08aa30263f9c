"""Errors in an excerpt that only its end makes: the separator has cut a block or tag in two."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError, locate
from pykyll.liquid import LiquidError
from pykyll.liquid.errors import LiquidSyntaxError
from pykyll.liquid.tokenizer import tokens_of
from pykyll.regex import regex
from pykyll.site.excerpt import excerpt_separator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pykyll.errors import Diagnostic
    from pykyll.liquid import Environment
    from pykyll.site.excerpt import Excerpt

_TAG = regex(r"\{%-?\s*(\w+)")
_END = regex(r"'end(\w+)'")
_VERBATIM = frozenset({"raw"})
_REMEDY = (
    "give the page an `excerpt:` of its own in its front matter, "
    'or none with `excerpt_separator: ""`'
)

Opening = tuple[int, str]
"""Where a tag begins, and its text."""


def told_of_page(error: PykyllError, excerpt: Excerpt, env: Environment) -> PykyllError:
    """An error in an excerpt as one of the page that it was taken from.

    Where the page itself has no such error, the excerpt's end is at fault, and the block that
    it cuts in two is shown.

    Args:
        error: With its place in the excerpt.
        excerpt: The excerpt.
        env: Knows which tags are blocks.
    """
    found = error.diagnostic
    if found.path != excerpt.relative_path:
        return error
    error.diagnostic = replace(found, path=excerpt.parent.relative_path)
    if isinstance(error, LiquidSyntaxError) and _is_read(env, excerpt.parent.body):
        error.diagnostic = _at_cut(error.diagnostic, excerpt, env.is_block)
    return error


def warnings_of_page(warnings: Iterable[Diagnostic], excerpt: Excerpt) -> list[Diagnostic]:
    """Warnings of an excerpt as those of the page, which are the same where it has them too."""
    parent = excerpt.parent.relative_path
    return [
        replace(each, path=parent) if each.path == excerpt.relative_path else each
        for each in warnings
    ]


def _is_read(env: Environment, text: str) -> bool:
    try:
        env.parse(text)
    except LiquidError:
        return False
    return True


def _at_cut(found: Diagnostic, excerpt: Excerpt, is_block: Callable[[str], bool]) -> Diagnostic:
    body = excerpt.parent.body
    separator = excerpt_separator(excerpt.parent)
    head = body.partition(separator)[0]
    end = "the first blank line" if separator == "\n\n" else f'the first "{separator}"'
    cut = _open_at_end(head, is_block)
    if cut is not None:
        what = "block" if "%}" in cut[1] else "tag"
        message = f"the excerpt of this page ends inside this {what}, at {end}"
        return _shown(found, body, cut, message, excerpt.body_line)
    text = _taken_for_open(head, found.message)
    if text is not None:
        message = "Jekyll closes this tag at the end of the excerpt, though it is only text"
        return _shown(found, body, text, message, excerpt.body_line)
    return found


def _open_at_end(head: str, is_block: Callable[[str], bool]) -> Opening | None:
    """The innermost block or tag that is still open where the head ends."""
    is_open: list[tuple[str, Opening]] = []
    offset = 0
    for token in tokens_of(head):
        match = _TAG.match(token)
        name = match[1] if match else ""
        if is_open and name == f"end{is_open[-1][0]}":
            is_open.pop()
        elif is_open and is_open[-1][0] in _VERBATIM:
            pass  # text
        elif token in {"{%", "{{"}:
            return offset, token
        elif is_block(name):
            is_open.append((name, (offset, token)))
        offset += len(token)
    return is_open[-1][1] if is_open else None


def _taken_for_open(head: str, message: str) -> Opening | None:
    """The tag between `{% raw %}` and `{% endraw %}` whose end has been added in vain."""
    name = _END.search(message)
    if name is None:
        return None
    tags = list(re.finditer(rf"\{{%-?\s*{name[1]}\b[^%]*%\}}", head))
    return (tags[-1].start(), tags[-1][0]) if tags else None


def _shown(
    found: Diagnostic, body: str, opening: Opening, message: str, first_line: int
) -> Diagnostic:
    offset, token = opening
    line, column, excerpt = locate(body, offset)
    return replace(
        found,
        message=message,
        line=line + first_line - 1,
        column=column,
        excerpt=excerpt,
        length=len(token.partition("\n")[0]),
        hint=_REMEDY,
    )

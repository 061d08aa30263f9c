"""What Rouge contributes to Jekyll's `{% highlight %}`: the code inside `<code>`.

Jekyll 3.10 and 4.x print the same for `linenos`; `mark_lines` is Jekyll 4.4's.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.highlight import formatters
from pykyll.highlight.lexer import Lexer, find_fancy
from pykyll.regex import regex
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.highlight.formatters import Formatter

_TABLE_OPTIONS = {"gutter_class": "gutter", "code_class": "code"}
_LEADING_INTEGER = regex(r"\s*([+-]?\d+)", re.ASCII)


def highlight_tag_body(
    code: str,
    lang: str,
    options: Mapping[str, object] | None = None,
    *,
    mark_lines: bool = False,
    warn: Callable[[str], object] | None = None,
) -> str:
    """Return the highlighted code, which the tag then puts into `figure`, `pre` and `code`.

    Args:
        code: The block's text, its outer line ends already removed.
        lang: The language; an unknown one gives plain text.
        options: The tag's options. `linenos`: a table with line numbers. `mark_lines`: a list of
            line numbers (or of their texts).
        mark_lines: Whether `mark_lines` is heeded, as from Jekyll 4.4 on.
        warn: Is told what could not be read as its language asks.

    Raises:
        PykyllError: `mark_lines` is heeded and is no list.
    """
    chosen = options or {}
    lexer = find_fancy(lang, code) or Lexer("plaintext")
    formatter: Formatter = formatters.html
    marked = chosen.get("mark_lines")
    if mark_lines and is_truthy(marked):
        formatter = partial(
            formatters.html_line_highlighter, inner=formatter, highlight_lines=_line_numbers(marked)
        )
    if is_truthy(chosen.get("linenos")):
        formatter = partial(formatters.html_table, inner=formatter, options=_TABLE_OPTIONS)
    return formatter(lexer.lex(code, warn))


def _line_numbers(value: object) -> frozenset[int]:
    if not isinstance(value, (list, tuple)):
        raise PykyllError(
            "Syntax Error for mark_lines declaration. Expected a double-quoted list of integers."
        )
    return frozenset(_to_i(item) for item in value)


def _to_i(value: object) -> int:
    found = _LEADING_INTEGER.match(str(value))
    return int(found.group(1)) if found else 0

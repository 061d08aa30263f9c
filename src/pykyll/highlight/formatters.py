"""Rouge's HTML formatters: tokens in, the bytes that Rouge 3.30.0 prints out.

A formatter is a function of tokens. Those that wrap another take it as `inner`. Options are a
mapping with Rouge's names, as a site's configuration gives them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeAlias

from pykyll.errors import PykyllError
from pykyll.highlight.spans import escape, html, inline_spans
from pykyll.highlight.tokens import Token
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy

Formatter: TypeAlias = Callable[[Sequence[Token]], str]
Options: TypeAlias = Mapping[str, object]

NO_OPTIONS: Options = {}

__all__ = [
    "Formatter",
    "escape",
    "html",
    "html_legacy",
    "html_line_highlighter",
    "html_pygments",
    "html_table",
    "inline_spans",
]


def html_pygments(
    tokens: Sequence[Token], inner: Formatter = html, css_class: object = "codehilite"
) -> str:
    """Return the code in Pygments' wrapper (Rouge's `HTMLPygments`)."""
    code = inner(tokens)
    return f'<div class="highlight"><pre class="{to_s(css_class)}"><code>{code}</code></pre></div>'


def html_table(
    tokens: Sequence[Token], inner: Formatter = html, options: Options = NO_OPTIONS
) -> str:
    """Return a table of two cells, line numbers and code (Rouge's `HTMLTable`).

    Options: `start_line`, `line_format`, `table_class`, `gutter_class`, `code_class`.
    """
    count = sum(value.count("\n") for _, value in tokens)
    formatted = inner(tokens)
    if not (tokens and tokens[-1][1].endswith("\n")):
        count += 1
        formatted += "\n"
    first = whole_number(options, "start_line", 1)
    line_format = str(options.get("line_format", "%i"))
    numbers = "\n".join(numbered(line_format, n) for n in range(first, first + count)) + "\n"
    table_class = to_s(options.get("table_class", "rouge-table"))
    gutter_class = to_s(options.get("gutter_class", "rouge-gutter"))
    code_class = to_s(options.get("code_class", "rouge-code"))
    return (
        f'<table class="{table_class}"><tbody><tr>'
        f'<td class="{gutter_class} gl"><pre class="lineno">{numbers}</pre></td>'
        f'<td class="{code_class}"><pre>{formatted}</pre></td>'
        "</tr></tbody></table>"
    )


def html_legacy(tokens: Sequence[Token], options: Options = NO_OPTIONS) -> str:
    """Return what Rouge 1.x printed by options (Rouge's `HTMLLegacy`), kramdown's default.

    Options: `css_class`, `line_numbers`, `wrap`, `inline_theme`, and those of `html_table`.
    """
    theme = options.get("inline_theme")
    spans: Formatter = inline_spans(theme) if is_truthy(theme) else html

    def body(inner_tokens: Sequence[Token]) -> str:
        if is_truthy(options.get("line_numbers")):
            return html_table(inner_tokens, spans, options)
        return spans(inner_tokens)

    if not is_truthy(options.get("wrap", True)):
        return body(tokens)
    return html_pygments(tokens, body, options.get("css_class", "codehilite"))


def html_line_highlighter(
    tokens: Sequence[Token],
    inner: Formatter = html,
    highlight_lines: Collection[int] = (),
    highlight_line_class: str = "hll",
) -> str:
    """Return the code with some lines in a span of their own (Rouge's `HTMLLineHighlighter`)."""
    pieces = []
    for number, line in enumerate(lines(tokens), 1):
        piece = f"{inner(line)}\n"
        if number in highlight_lines:
            piece = f'<span class="{highlight_line_class}">{piece}</span>'
        pieces.append(piece)
    return "".join(pieces)


def lines(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the tokens of each line, without line ends; an unfinished last line counts."""
    result: list[list[Token]] = []
    line: list[Token] = []
    for name, value in tokens:
        first, *others = value.split("\n")
        if first:
            line.append((name, first))
        for piece in others:
            result.append(line)
            line = [(name, piece)] if piece else []
    if line:
        result.append(line)
    return result


def whole_number(options: Options, name: str, default: int) -> int:
    """Return an option that must be a whole number.

    Raises:
        PykyllError: It is something else.
    """
    value = options.get(name, default)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise PykyllError(f"the highlighter's option {name} must be a whole number, not {value!r}")


def numbered(template: str, number: int) -> str:
    """Return a line's number in a `sprintf` template such as `%i` or `line-%03d`.

    Raises:
        PykyllError: The template asks for more than one number.
    """
    try:
        return template % number if "%" in template else template
    except (TypeError, ValueError) as error:
        raise PykyllError(
            f"the highlighter's line format {template!r} is no template for one number",
            hint="write it like '%i' or 'line-%03d'",
        ) from error

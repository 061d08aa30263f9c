"""What kramdown's `rouge` highlighter gives: its options, its wrappers, its silence.

The behaviour is that of `Kramdown::Converter::SyntaxHighlighter::Rouge` in kramdown 2.4.0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from pykyll.errors import PykyllError
from pykyll.highlight import formatters
from pykyll.highlight.lexer import find_fancy
from pykyll.regex import regex
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from pykyll.highlight.tokens import Token

Kind = Literal["block", "span"]

_CONSTANT = regex(r"\A[A-Z][A-Za-z0-9_]*\Z")
_NEEDS_A_FORMATTER = frozenset(
    {"HTMLLineHighlighter", "HTMLLineTable", "HTMLLinewise", "HTMLPygments", "HTMLTable"}
)
_NOT_HTML = frozenset({"HTMLInline", "Null", "Tex", "Terminal256", "TerminalTruecolor"})


def highlight(
    code: str,
    lang: str | None,
    kind: Kind,
    opts: Mapping[str, object] | None = None,
    warn: Callable[[str], object] | None = None,
) -> str | None:
    """Return the highlighted code, or None where kramdown prints it unmarked.

    Args:
        code: The code, unescaped.
        lang: The language as written, None if none is.
        kind: A code block or a code span; a span gets no wrapper.
        opts: kramdown's `syntax_highlighter_opts`.
        warn: Is told what could not be read as its language asks.

    Raises:
        AmbiguousLanguage: `guess_lang` found several languages.
        PykyllError: An option has a value that Rouge would stop at.
    """
    options = options_for(kind, opts)
    default = options.get("default_lang")
    if lang is None and not is_truthy(default) and not is_truthy(options.get("guess_lang")):
        return None
    spec = lang if lang is not None else (str(default) if is_truthy(default) else None)
    lexer = find_fancy(spec, code)
    if lexer is None or is_truthy(options.get("disable")):
        return None
    if lexer.tag == "plaintext" and not is_truthy(options.get("guess_lang")):
        return None
    if not is_truthy(options.get("css_class")):
        options["css_class"] = "highlight"
    return _format(lexer.lex(code, warn), options)


def options_for(kind: Kind, opts: Mapping[str, object] | None = None) -> dict[str, object]:
    """Return the options that hold for blocks or for spans."""
    options = {str(key): value for key, value in (opts or {}).items()}
    special = {name: options.pop(name, None) for name in ("block", "span")}
    chosen = special[kind]
    if isinstance(chosen, Mapping):
        # kramdown lets the keys of these two be written as Ruby's symbols.
        options.update((str(key).removeprefix(":"), value) for key, value in chosen.items())
    if kind == "span":
        options["wrap"] = False
    return options


def _format(tokens: Sequence[Token], options: Mapping[str, object]) -> str:
    name = options.get("formatter")
    if not isinstance(name, str) or not _CONSTANT.match(name) or name == "HTMLLegacy":
        return formatters.html_legacy(tokens, options)
    if name in _NEEDS_A_FORMATTER or name in _NOT_HTML:
        raise PykyllError(
            f"the highlighter's formatter {name} cannot be used with kramdown",
            hint="leave formatter out, or use HTML or HTMLLegacy",
        )
    # kramdown falls back to Rouge 1.x's name when Rouge has no such formatter.
    return formatters.html(tokens)

"""Source code to HTML, printed as Rouge 3.30.0 prints it.

- `lexer`: languages by Rouge's names; `guess` when there is none
- `grammars`: a module for each language, found by its name; `scanner` runs their states
- `piecewise`: languages inside of others; `patterns`, `method_head`, `heredocs`, `indentation`:
  what several grammars share
- `data`: names, lists of words and themes
- `pygments_bridge`: every other language, from Pygments' tokens to Rouge's classes
- `spans`, `formatters`: tokens to HTML; wrappers, line numbers, marked lines
- `kramdown_adapter`, `highlight_tag`: what kramdown and Jekyll's `{% highlight %}` ask of Rouge

Pygments is imported when the first language needs it, and then only that language's lexer.
"""

from __future__ import annotations

from pykyll.highlight import formatters
from pykyll.highlight.formatters import escape
from pykyll.highlight.highlight_tag import highlight_tag_body
from pykyll.highlight.lexer import NOT_INSTALLED, Lexer, find_fancy
from pykyll.highlight.lexer import find as find_lexer

ROUGE_VERSION = "3.30.0"
"""The Rouge whose output is printed, whatever the Jekyll."""

__all__ = [
    "NOT_INSTALLED",
    "ROUGE_VERSION",
    "Lexer",
    "escape",
    "find_fancy",
    "find_lexer",
    "formatters",
    "highlight",
    "highlight_tag_body",
]


def highlight(code: str, lang: str | None, *, guess: bool = False) -> str:
    """Return Rouge's spans for the code, without a wrapper; an unknown language is only escaped.

    Args:
        code: The code, unescaped.
        lang: A tag or alias of Rouge, perhaps with options (`console?lang=python`).
        guess: Whether to guess where `lang` is None.

    Raises:
        AmbiguousLanguage: A guess leaves several languages.
    """
    lexer = find_fancy(lang, code) if lang is not None or guess else None
    return formatters.html((lexer or Lexer("plaintext")).lex(code))

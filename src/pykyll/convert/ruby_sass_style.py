"""The differences between what libsass and Ruby Sass 3.7.4 print for the same stylesheet.

Source of the behaviour: `Sass::Tree::Visitors::ToCss`.
"""

from __future__ import annotations

import re

from pykyll.regex import regex

_NTH = regex(r"nth([^( ]{0,200})\(([^)]{0,1000})\)")
_SIBLING = regex(r"(?<=[\w\])*])~(?=[\w\[.#:*])")
_SELECTOR = regex(r"(?<![^{};])[^{};]++(?=\{)")
_SPACED_ARGUMENT = regex(r"(:nth[\w-]{0,200})\( ([^)]{0,1000}?) \)")


def in_ruby_style(css: str, style: str) -> str:
    """The CSS of libsass as Ruby Sass prints it in that style."""
    if style == "compressed":
        return _SELECTOR.sub(lambda match: _compressed_selector(match[0]), css)
    return _SPACED_ARGUMENT.sub(r"\1(\2)", css.rstrip("\n") + "\n" if css else css)


def _compressed_selector(selector: str) -> str:
    """Ruby Sass takes the spaces out of `nth-…()` and leaves those around `~`."""
    if selector.startswith("@"):
        return selector
    without = _NTH.sub(lambda match: re.sub(r"[ \t\n]", "", match[0]), selector)
    return _SIBLING.sub(" ~ ", without)

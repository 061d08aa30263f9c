"""A rule's selector as CSS.

Source of the behaviour: `Sass::Tree::Visitors::ToCss#visit_rule`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.selectors.escapes import strip_except_escapes

if TYPE_CHECKING:
    import re

    from pykyll.sass.selectors.complex import Complex
    from pykyll.sass.selectors.selector_list import SelectorList

# Ruby's `\s` is that of ASCII (256), its `.` knows but one kind of line break.
_LINE_BREAK = regex(r"\s*\n\s*", 256)
_INNER_BREAK = regex(r"([^,])\s*\n\s*", 256)
_COMBINATOR = regex(r"\s*([+>])\s*", 256)
_NTH = regex(r"nth([^( ]*)\(([^)]*)\)")
_SPACE = regex(r"[ \t\n]+")


def print_selectors(selectors: SelectorList, *, line_break: str) -> str:
    """The selector of a rule, without those that have placeholders.

    Args:
        selectors: The rule's.
        line_break: What stands where the author broke a line behind a comma: a line break and
            the rule's indentation, or a space.
    """
    shown = [each.to_css(compressed=False) for each in selectors.members if not each.is_invisible]
    joined = ", ".join(shown).lstrip("\0 \t\n\v\f\r")
    return _LINE_BREAK.sub(lambda _: line_break, joined) if "\n" in joined else joined


def print_compressed(selectors: SelectorList) -> str:
    """Likewise, as short as Ruby Sass makes it."""
    shown = [_compressed(each) for each in selectors.members if not each.is_invisible]
    joined = ",".join(shown).lstrip("\0 \t\n\v\f\r")
    return _LINE_BREAK.sub("", joined) if "\n" in joined else joined


def _compressed(selector: Complex) -> str:
    text = selector.to_css(compressed=True)
    if "\n" in text:
        text = _INNER_BREAK.sub(r"\1 ", text)
    if "+" in text or ">" in text:
        text = _COMBINATOR.sub(r"\1", text)
    if "nth" in text:
        text = _NTH.sub(_without_space, text)
    return strip_except_escapes(text)


def _without_space(match: re.Match[str]) -> str:
    return _SPACE.sub("", match[0])

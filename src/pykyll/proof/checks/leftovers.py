"""Leftovers: what a template, a generator or a draft left in the text of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Page

_MARKS = {
    "Liquid that was not rendered": r"\{\{-?\s|\{%-?\s|\s-?\}\}|\s-?%\}|\{\{|\{%",
    "an error of Liquid": r"Liquid (?:syntax )?error\b",
    "a run of #": r"(?<![#\w&/])#{2,}(?!#)",
    "a kramdown attribute list": r"\{:(?:[.#\s]|toc\b)[^{}\n]*\}",
    "placeholder text": r"(?i:lorem\s+ipsum)",
    "an empty field": r"\bPublished in\s*[,.]|,\s*1900\b|\(\s*\)|\[object Object\]",
}
_ANY = regex("|".join(f"(?:{mark})" for mark in _MARKS.values()))
_EACH = {what: regex(mark) for what, mark in _MARKS.items()}
_MATH = (("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"))
_TEMPLATE = regex(r"\{\{|\{%")
_NOT_PROSE = "code, pre, tt, script, style, textarea, template, kbd, samp, var, math, svg"
_BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, blockquote, title"


class Leftovers(Check):
    """`{{`, `{%`, runs of `#`, "Lorem ipsum", "Published in , 1900" and their like."""

    name = "Leftovers"

    def check(self, page: Page) -> Iterator[Failure]:
        """What of a page was not meant to be read."""
        yield from self._in_attributes(page)
        for block, text in page.prose(_BLOCKS, _NOT_PROSE):
            prose = _without_mathematics(text)
            if not _ANY.search(prose):
                continue
            for what, mark in _EACH.items():
                match = mark.search(prose)
                if match is not None:
                    shown = " ".join(prose[match.start() : match.start() + 40].split())
                    at = page.line_of(match[0].split("\n")[0], block.line)
                    yield self.failure(page, f"text has {what}: {shown}", line=at)

    def _in_attributes(self, page: Page) -> Iterator[Failure]:
        if not _TEMPLATE.search(page.text):
            return
        for element in page.select("[href], [src], [srcset], [alt], [title], [content]"):
            for name in ("href", "src", "srcset", "alt", "title", "content"):
                value = element.get(name)
                if value and _TEMPLATE.search(value):
                    yield self.failure(
                        page, f"{name} has Liquid that was not rendered: {value[:40]}", element
                    )


def _without_mathematics(text: str) -> str:
    """The text with what MathJax will typeset left out: TeX is full of braces."""
    for opening, closing in _MATH:
        if opening not in text:
            continue
        kept: list[str] = []
        position = 0
        while (start := text.find(opening, position)) >= 0:
            end = text.find(closing, start + 2)
            if end < 0:
                break
            kept.append(text[position:start])
            position = end + 2
        text = " ".join([*kept, text[position:]])
    return text

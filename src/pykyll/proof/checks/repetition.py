"""Repetition: a block of text that stands twice on a page, as after a bad merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Page

_LONG_ENOUGH = 80
_LONG_ENOUGH_IN_A_ROW = 20
_NOT_PROSE = "[hidden], template, script, style, code, pre, details:not([open])"
_NAMES = ("p", "li", "dd", "blockquote", "figcaption", "td")
_BLOCKS = ", ".join(_NAMES)


class Repetition(Check):
    """Paragraphs and the like that are equal word for word.

    Far from each other only those of 80 characters or more count, since venues and
    names come again; one right behind the other, those of 20.

    What is shown on request only, as in a closed `details`, may say it again.
    """

    name = "Repetition"

    def check(self, page: Page) -> Iterator[Failure]:
        """What a page says twice."""
        seen: dict[str, int | None] = {}
        previous = ""
        for block, words in page.prose(_BLOCKS, _NOT_PROSE):
            text = " ".join(words.split())
            if block.name not in _NAMES or not text:
                continue
            in_a_row = text == previous and block.name != "td"  # cells may well be alike
            least = _LONG_ENOUGH_IN_A_ROW if in_a_row else _LONG_ENOUGH
            previous = text
            if text in seen and len(text) >= least:
                yield self.failure(
                    page, f"text is already on line {seen[text]}: {text[:60]}…", block
                )
            seen.setdefault(text, block.line)

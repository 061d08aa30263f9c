"""The formulas of a text in Markdown, as kramdown reads it: those in code are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.kramdown.element import Verbatim
from pykyll.kramdown.html.escape import escape_all
from pykyll.kramdown.parse import parse
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.kramdown import Options
    from pykyll.kramdown.element import Element

_NOT_FOR_MARKDOWN = regex(r"\{%-?\s*(highlight|comment)\b")
"""What begins code, and what nobody sees."""
_ENDS = {name: regex(rf"\{{%-?\s*end{name}\s*-?%\}}") for name in ("highlight", "comment")}
_TAG = regex(r"\{%-?\s*(?:end)?raw\s*-?%\}")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in a text."""

    tex: str
    is_block: bool
    line: int
    """Of the text, counted from 1."""

    @property
    def printed(self) -> str:
        r"""As it stands in the page: `\(x &lt; y\)`."""
        escaped = escape_all(self.tex)
        return f"\\[{escaped}\\]" if self.is_block else f"\\({escaped}\\)"


def _for_markdown(text: str) -> str:
    """The text without what Markdown does not see, on as many lines."""
    parts: list[str] = []
    at = 0
    endless: set[str] = set()
    for begin in _NOT_FOR_MARKDOWN.finditer(text):
        name = begin[1]
        if begin.start() < at or name in endless:
            continue
        behind = text.find("%}", begin.end())
        end = None if behind < 0 else _ENDS[name].search(text, behind + 2)
        if end is None:
            endless.add(name)
            continue
        parts += [text[at : begin.start()], "\n" * text.count("\n", begin.start(), end.end())]
        at = end.end()
    return "".join([*parts, text[at:]])


def formulas(text: str, options: Options) -> Iterator[Formula]:
    """The formulas that kramdown finds in a text and prints for MathJax, in their order."""
    if "$$" not in text or options.math_engine != "mathjax":
        return
    text = _for_markdown(text)
    text = _TAG.sub("", text)
    parsed = parse(text, options)
    trees = [parsed.root, *(each.content for each in parsed.footnotes.values())]
    at = 0
    for element in _mathematics(trees):
        found = text.find(element.text, at)
        at = max(found, at)
        if element.is_block or not element.attr:
            line = text.count("\n", 0, at) + 1
            yield Formula(element.text, element.is_block, line)


def _mathematics(trees: list[Element]) -> Iterator[Verbatim]:
    pending = trees[::-1]
    while pending:
        element = pending.pop()
        if isinstance(element, Verbatim) and element.type == "math":
            yield element
        pending.extend(reversed(element.children))

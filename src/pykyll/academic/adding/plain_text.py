r"""LaTeX as people read it: accents and symbols in Unicode, no commands, no braces.

Mathematics in a title becomes what Unicode has of it (`$O(n^2)$` is `O(n²)`), since pages print
titles as they are; an abstract keeps it between `$$`, for MathML is made of that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from pykyll.bibliography import latex
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_FONT = regex(
    r"\\(?:emph|text(?:bf|it|md|normal|rm|sc|sf|sl|tt|up|color\{\w*\})?|math(?:bb|bf|cal|it|rm|sf|tt)|"
    r"mbox|hbox|ensuremath|operatorname|underline|boldsymbol|uppercase|lowercase)\s*(?=\{)"
)
_SWITCH = regex(r"\\(?:em|it|bf|sc|tt|sl|rm|sf|itshape|bfseries|scshape|upshape)(?![A-Za-z])\s*")
_MATHS = regex(r"(?<!\\)\$([^$]+?)(?<!\\)\$|\\\((.+?)\\\)")
_SCRIPT = regex(r"([\^_])(?:\{([^{}]*)\}|([^\s{}\\]))")
_DOTLESS = regex("ı(?=[\u0300-\u036f])")
_DOLLAR = "\ue000"
"""What stands in for an escaped dollar while LaTeX is read."""
_SPACES = regex(r"[\s\u00a0\u202f]+")
_RAISED = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-=()aeioruvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢₒᵣᵤᵥₓ")
_SCRIPTS = {"^": _RAISED, "_": _LOWERED}
_MARKDOWN = regex(r"[*`<|\[]|>(?=>)|\{(?=:)|(?<!\w)_|_(?!\w)")
_BEGINNING = regex(r"[#>:+-]|(?<=\d)\.")
_NUMBER = regex(r"\d*")
_COMMAND = regex(r"(\\[A-Za-z]+)\s*")


def plain(text: str) -> str:
    """A title, a venue or a name on one line."""
    text = _SPACES.sub(" ", text)
    return _decoded(_MATHS.sub(lambda match: _decoded(_scripts(match[1] or match[2])), text))


def of_abstract(text: str) -> str:
    """An abstract as Markdown with `$$mathematics$$`."""
    parts: list[str] = []
    start = 0
    text = _SPACES.sub(" ", text).strip()
    for match in _MATHS.finditer(text):
        parts.append(_markdown(text[start : match.start()]))
        parts.append(f"$${_without_bars(match[1] or match[2])}$$")
        start = match.end()
    parts.append(_markdown(text[start:]))
    return "".join(parts).strip()


def same_text(one: str, other: str) -> bool:
    """Whether two texts of TeX say the same, accents and braces apart."""
    return _compared(one) == _compared(other)


def markdown_of(text: str) -> str:
    """Plain text as Markdown: what would be a sign of it is escaped."""
    text = _MARKDOWN.sub(lambda match: f"\\{match[0]}", text)
    number = _NUMBER.match(text)
    start = number.end() if number else 0
    if _BEGINNING.match(text, start) and (not start or text[start] == "."):
        return f"{text[:start]}\\{text[start:]}"
    return text


def _compared(text: str) -> str:
    return _SPACES.sub(" ", _unicode(text)).strip()


def _decoded(text: str) -> str:
    return _SPACES.sub(" ", _unicode(_SWITCH.sub("", _FONT.sub("", text)))).strip()


def _unicode(text: str) -> str:
    r"""Without LaTeX.

    Other than for latex-decode, an escaped dollar begins no mathematics, a command at its end
    takes no blank along from behind it, and an accent over `\i` makes an i.
    """
    text = _MATHS.sub(lambda match: latex.decode(match[1] or match[2]), text)
    text = latex.decode(text.replace(r"\$", _DOLLAR)).replace(_DOLLAR, "$")
    return normalize("NFC", _DOTLESS.sub("i", text)) if "ı" in text else text


def _markdown(text: str) -> str:
    """A part of an abstract; the blanks at its ends stay."""
    inner = markdown_of(_decoded(text))
    begin = " " if text[:1].isspace() else ""
    end = " " if text[-1:].isspace() and inner else ""
    return f"{begin}{inner}{end}"


def _scripts(maths: str) -> str:
    """Mathematics with its raised and lowered digits, where there are such letters."""

    def replaced(match: re.Match[str]) -> str:
        inner = match[2] if match[2] is not None else match[3]
        table = _SCRIPTS[match[1]]
        return inner.translate(table) if all(ord(each) in table for each in inner) else match[0]

    return _SCRIPT.sub(replaced, _COMMAND.sub(_symbol, maths))


def _symbol(match: re.Match[str]) -> str:
    """A command as its sign, which a blank may follow; those that are none stay."""
    sign = latex.decode(match[1])
    return match[0] if sign == match[1] else sign


def _without_bars(maths: str) -> str:
    """A `|` would begin a table to kramdown."""
    return maths.replace(r"\|", r"\Vert ").replace("|", r"\vert ")

"""One formula from TeX to MathML, with latex2mathml, or why not."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, tostring

from pykyll.errors import PykyllError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 10_000
"""Characters of a formula that is tried."""
_DEEPEST = 60
"""Braces in one another."""
_BRACE = regex(r"\\.|[{}]", re.DOTALL)
_COMMAND = regex(r"\\(?:[A-Za-z]+|.)")
_PARTS = {"mfrac": 2, "msup": 2, "msub": 2, "msubsup": 3, "mroot": 2, "munder": 2, "mover": 2,
          "munderover": 3}  # fmt: skip
_ELEMENTS = frozenset(
    {"math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mstyle", "mpadded", "mphantom",
     "msqrt", "merror", "mtable", "mtr", "mtd", "mlabeledtr", "menclose", "mmultiscripts",
     "mprescripts", "none", "ms", *_PARTS}
)  # fmt: skip
_ATTRIBUTE = regex(r"[a-z]+")


def mathml(tex: str, *, is_block: bool) -> str:
    r"""A formula as MathML on one line.

    Args:
        tex: Without its delimiters: `\alpha^2`.
        is_block: Whether it stands on lines of its own.

    Raises:
        PykyllError: It cannot be turned: a command that is not known, a brace left open.
    """
    from latex2mathml.converter import convert_to_element

    _check(tex)
    try:
        element = convert_to_element(tex, display="block" if is_block else "inline")
    except RecursionError:
        raise PykyllError("too much stands in one another", hint="write it in parts") from None
    except Exception as error:
        # Of many kinds, IndexError and StopIteration among them: what is no TeX, or not known.
        raise PykyllError(_reason(error), hint="write it otherwise") from error
    for each in element.iter():
        _clean(each)
    if not is_block:
        del element.attrib["display"]  # what is not said to be a block is none
    return tostring(element, encoding="unicode", short_empty_elements=False)


def _check(tex: str) -> None:
    if len(tex) > _LONGEST:
        raise PykyllError(f"it is longer than {_LONGEST:,} characters", hint="write it in parts")
    depth = 0
    for brace in _braces(tex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            raise PykyllError("a `}` closes nothing", hint="remove it, or write \\}")
        if depth > _DEEPEST:
            raise PykyllError("too much stands in one another", hint="write it in parts")
    if depth:
        raise PykyllError("a `{` is not closed", hint="add a `}`")


def _braces(tex: str) -> Iterator[str]:
    return (each[0] for each in _BRACE.finditer(tex) if len(each[0]) == 1)


def _clean(element: Element) -> None:
    """Leave nothing but MathML: texts that are escaped as they print, no attribute of HTML's.

    The library escapes entities by itself, and would take those of the formula for its own.
    """
    if element.tag not in _ELEMENTS or len(element) != _PARTS.get(element.tag, len(element)):
        raise PykyllError("a part of it is missing", hint="see that each { has what belongs in it")
    element.text = html.unescape(element.text) if element.text else None
    element.tail = html.unescape(element.tail) if element.tail else None
    unknown = _COMMAND.search(element.text or "") if element.tag != "mtext" else None
    if unknown is not None:
        raise PykyllError(f"`{unknown[0]}` is not known", hint="write it otherwise")
    for name in list(element.attrib):
        if not _ATTRIBUTE.fullmatch(name) or name in {"xmlns", "href", "style"} or name[:2] == "on":
            del element.attrib[name]


def _reason(error: Exception) -> str:
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", type(error).__name__.removesuffix("Error")).lower()
    module = type(error).__module__
    return words if module.startswith("latex2mathml") else "it is not TeX that can be read"

"""How math prints: for MathJax, or plain where no engine is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.html.escape import attributes, escape_all

if TYPE_CHECKING:
    from pykyll.kramdown.element import Verbatim
    from pykyll.kramdown.html.converter import HtmlConverter


def convert_math(c: HtmlConverter, element: Verbatim, indent: int) -> str:
    """Math between blocks or in text."""
    engine = c.options.math_engine
    if engine == "mathjax":
        return _mathjax(element, indent)
    if engine:
        c.warn(f"The configured math engine {engine} is not available.")
    attr = dict(element.attr)
    attr["class"] = f"{attr.get('class') or ''} kdmath".lstrip()
    if element.is_block:
        return f"{' ' * indent}<div{attributes(attr)}>$$\n{element.text}\n$$</div>\n"
    return f"<span{attributes(attr)}>${element.text}$</span>"


def _mathjax(element: Verbatim, indent: int) -> str:
    value = escape_all(element.text)
    if element.is_block:
        printed = f"\\[{value}\\]\n"
        if not element.attr:
            return printed
        return f"{' ' * indent}<div{attributes(element.attr)}>{printed}</div>\n"
    if not element.attr:
        return f"\\({value}\\)"
    return f"<span{attributes(element.attr)}>${element.text}$</span>"

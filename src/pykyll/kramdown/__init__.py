"""Markdown as kramdown 2.4.0 and its GFM parser read and print it.

Public names: `to_html` and `convert`, `Options`, `Result`, `KramdownError`, and
`register_highlighter` for code. Nothing here knows of Jekyll, or of files.
"""

from pykyll.kramdown.conversion import Result, convert, to_html
from pykyll.kramdown.errors import KramdownError
from pykyll.kramdown.highlighter import Highlighter, register_highlighter
from pykyll.kramdown.options import Options

__all__ = [
    "Highlighter",
    "KramdownError",
    "Options",
    "Result",
    "convert",
    "register_highlighter",
    "to_html",
]

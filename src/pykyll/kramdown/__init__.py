"""Markdown as kramdown 2.4.0 and its GFM parser read and print it.

Public names: `to_html` and `convert`, `Options`, `Result`, `KramdownError`, and the type
`Highlighter`, of which `convert` takes one in place of Rouge. Nothing here knows of Jekyll, or
of files.
"""

from pykyll.kramdown.conversion import Result, convert, to_html
from pykyll.kramdown.errors import KramdownError
from pykyll.kramdown.highlighters import Highlighter
from pykyll.kramdown.options import Options

__all__ = [
    "Highlighter",
    "KramdownError",
    "Options",
    "Result",
    "convert",
    "to_html",
]

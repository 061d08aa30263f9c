"""Markdown as kramdown 2.4.0 and its GFM parser read and print it.

The way of a text, each step in the module or package of its name: `parse` reads `block` after
`block` into a tree of `element`s, in the order that its `dialect` says; `spanning` reads the
`span`s of their text; `abbreviations` and `gfm` change the tree; `html` prints it.

Public names: `to_html` and `convert`, `Options`, `parser_name`, `Result`, `KramdownError`, and
the type `Highlighter`, of which `convert` takes one in place of Rouge. Nothing here knows of Jekyll, or
of files.
"""

from pykyll.kramdown.conversion import Result, convert, to_html
from pykyll.kramdown.errors import KramdownError
from pykyll.kramdown.highlighters import Highlighter
from pykyll.kramdown.options import Options
from pykyll.kramdown.parse import parser_name

__all__ = [
    "Highlighter",
    "KramdownError",
    "Options",
    "Result",
    "convert",
    "parser_name",
    "to_html",
]

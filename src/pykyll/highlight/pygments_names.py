"""Pygments' lexers for Rouge's tags, where the names differ or a near relative stands in."""

from __future__ import annotations

STAND_INS: dict[str, str] = {
    "biml": "xml",
    "epp": "html+erb",
    "ghc-cmm": "c",
    "ghc-core": "haskell",
    "idlang": "idl",
    "jsl": "js",
    "magik": "ruby",
    "nesasm": "nasm",
    "opentype_feature_file": "css",
    "slice": "c++",
    "wollok": "java",
    "xojo": "vb.net",
}
"""Rouge's tag to the alias of a Pygments lexer."""

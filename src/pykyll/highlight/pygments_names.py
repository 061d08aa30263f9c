"""Pygments' lexers for Rouge's tags, where the names differ or a near relative stands in."""

from __future__ import annotations

STAND_INS: dict[str, str] = {
    "armasm": "nasm",
    "biml": "xml",
    "epp": "html+erb",
    "ghc-cmm": "c",
    "ghc-core": "haskell",
    "hocon": "json",
    "idlang": "idl",
    "jsl": "js",
    "literate_coffeescript": "coffeescript",
    "m68k": "nasm",
    "magik": "ruby",
    "nesasm": "nasm",
    "opentype_feature_file": "css",
    "prometheus": "promql",
    "rescript": "reasonml",
    "robot_framework": "robotframework",
    "slice": "c++",
    "wollok": "java",
    "xojo": "vb.net",
}
"""Rouge's tag to the alias of a Pygments lexer."""

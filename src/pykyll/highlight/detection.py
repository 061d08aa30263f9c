"""By what Rouge's lexers claim a text: the program of its first line, or its look."""

from __future__ import annotations

SHEBANGS: dict[str, str] = {
    "awk": "awk",
    "coffeescript": "coffee",
    "crystal": "crystal",
    "factor": "factor",
    "gherkin": "cucumber",
    "groovy": "groovy",
    "hack": "hhvm",
    "haskell": "runhaskell",
    "haxe": "haxe",
    "io": "io",
    "javascript": "node|jsc",
    "julia": "julia",
    "lasso": "lasso9",
    "livescript": "lsc",
    "lua": "lua",
    "moonscript": "moon",
    "perl": "perl",
    "php": "php",
    "praat": "praat",
    "puppet": "puppet-apply|puppet",
    "python": r"pythonw?(?:[23](?:\.\d+)?)?",
    "r": "Rscript",
    "ruby": "ruby",
    "rust": "rustc",
    "sed": "sed",
    "shell": "(?:ba|z|k)?sh",
    "tcl": "tclsh|wish|jimsh",
    "tulip": "tulip",
}

PATTERNS: dict[str, tuple[str, ...]] = {
    "biml": (r"<\s*Biml\b",),
    "diff": (
        r"\AIndex: ",
        r"\Adiff(?>[^\n]*?\ba/)[^\n]*\bb/",
        r"^(?=.*---).*+\n[+][+][+]",
        r"^(?=.*[+][+][+]).*+\n---",
    ),
    "hack": (r"<\?hh", r"async function [a-zA-Z]", r"\): Awaitable<"),
    "lasso": (r"\A.*?<\?(?:lasso(?:script)?|=)",),
    "mosel": (r"^[^\S\n]*+(?:model|package)\s",),
    "php": (r"^<\?php",),
    "postscript": (r"^%!",),
    "racket": (r"\A#lang\s*.*?(?:racket|scribble)",),
    "solidity": (r"\Apragma solidity",),
    "tex": (r"\A\s*+\\(?:documentclass|input|documentstyle|relax|ProvidesPackage|ProvidesClass)",),
    "yaml": (r"\A\s*+%YAML",),
}

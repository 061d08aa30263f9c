"""What is asked of Rouge's wrappers: jobs for Ruby, whose answers `recorded/wrappers.json` keeps."""

from __future__ import annotations

from itertools import product
from typing import Any

_PYTHON = "def f(x):\n    return x < 1 & 2\n"
_LONG = "".join(f"x{n} = {n}\n" for n in range(12))
_TEXTS = (
    _PYTHON,
    "x",
    "",
    "\n",
    "a\n\n",
    "\n\na",
    "<b> & \"c\" 'd'",
    "ü\u2028\n\tz\r\n\x0c",
    _LONG,
)

_OPTIONS: tuple[dict[str, Any], ...] = (
    {},
    {"css_class": "code"},
    {"css_class": None},
    {"css_class": False},
    {"css_class": 7},
    {"css_class": "a<b"},
    {"line_numbers": True},
    {"line_numbers": False},
    {"line_numbers": "false"},
    {"line_numbers": True, "start_line": 9},
    {"line_numbers": True, "start_line": -1, "line_format": "%03d:"},
    {"line_numbers": True, "line_format": "%3i", "table_class": "t", "gutter_class": "g"},
    {"line_numbers": True, "code_class": "c", "wrap": False},
    {"wrap": False},
    {"wrap": None},
    {"wrap": "no"},
    {"disable": True},
    {"disable": False},
    {"default_lang": "ruby"},
    {"default_lang": "no such language"},
    {"default_lang": "console?lang=python&prompt=>>>"},
    {"guess_lang": True},
    {"guess_lang": False},
    {"guess_lang": True, "default_lang": "ruby"},
    {"formatter": "HTML"},
    {"formatter": "HTMLLegacy", "line_numbers": True},
    {"formatter": "NoSuchFormatter", "line_numbers": True},
    {"formatter": "html"},
    {"formatter": ""},
    {"inline_theme": "github"},
    {"inline_theme": "base16.dark", "line_numbers": True},
    {"block": {"line_numbers": True}},
    {"block": {"disable": True}},
    {"block": {"default_lang": "ruby"}, "span": {"default_lang": "html"}},
    {"span": {"disable": True}},
    {"span": {"line_numbers": True, "start_line": 3}},
    {"span": {"wrap": True}, "line_numbers": True},
    {"block": None, "span": None, "css_class": "x"},
    {"span": {":css_class": "y"}, "block": {":css_class": "z", ":line_numbers": True}},
)

_LANGUAGES = (
    None,
    "python",
    "py",
    "Python",
    "PYTHON",
    "c++",
    "C++",
    "cpp",
    "text",
    "plaintext",
    "txt",
    "no-such-language",
    "",
    "guess",
    "guess?mimetype=text/x-python",
    "python?x=y",
    "console",
    "shell-session?lang=python",
    "console?prompt=>>>&lang=python&output=python",
    "console?comments=true",
    "console?error=Error,Traceback",
    "plaintext?token=Comment",
    "bash",
    "zsh",
    "sh",
    "js",
    "html",
    "yml",
    "jsonc",
    "escape",
    "escape?lang=python",
    "irb",
    "erb",
    "php?start_inline=1",
    "python?",
    "?python",
    "nosuch?x",
)

_SHEBANGS = (
    "#!/usr/bin/env python3\nprint(1)\n",
    "#!/bin/bash\necho 1\n",
    "<!DOCTYPE html>\n<p>x</p>\n",
    '<?xml version="1.0"?>\n<a/>\n',
    "# -*- mode: ruby -*-\nputs 1\n",
    "# -*- coding: utf-8; mode: python -*-\n",
    "x\n# vim: ft=perl\n",
    "x\n# vim: set ts=4 ft=ruby :\n",
    "diff a/x b/x\n--- a/x\n+++ b/x\n",
    "%YAML 1.2\n---\na: 1\n",
    "\\documentclass{article}\n",
    "<?php echo 1;\n",
    "nothing in particular\n",
    "#!/usr/bin/ruby\n<!DOCTYPE html>\n",
    "#!/usr/bin/Rscript\nx <- 1\n",
)

_MARKUPS = (
    "python",
    "Python",
    "python linenos",
    "python linenos=table",
    "python linenos=inline",
    "python linenos=false",
    'python hl_lines="1 2" linenos',
    "python other=1",
    "c++ linenos",
    "objective-c",
    "no-such-language linenos",
    "text",
    "console",
    "text linenos",
    "plaintext linenos",
    "html linenos",
)

_FORMATTERS: tuple[tuple[str, Any], ...] = (
    ("HTML", {}),
    ("HTMLPygments", []),
    ("HTMLPygments", ["x y"]),
    ("HTMLTable", {}),
    ("HTMLTable", {"start_line": 5, "line_format": "%02i"}),
    ("HTMLLineHighlighter", {}),
    ("HTMLLineHighlighter", {"highlight_lines": [1, 3], "highlight_line_class": "m"}),
    ("HTMLLineHighlighter", {"highlight_lines": [2, 99]}),
    ("HTMLLegacy", {"line_numbers": True}),
)


def _kramdown(code: str, lang: str | None, kind: str, opts: dict[str, Any]) -> dict[str, Any]:
    return {"do": "kramdown", "code": code, "lang": lang, "kind": kind, "opts": opts}


CASES: list[dict[str, Any]] = [
    *(_kramdown(code, "python", "block", {}) for code in _TEXTS),
    *(_kramdown(code, "python", "block", {"line_numbers": True}) for code in _TEXTS),
    *(_kramdown(code, "python", "span", {}) for code in _TEXTS),
    *(
        _kramdown(_PYTHON, lang, kind, opts)
        for opts, kind, lang in product(_OPTIONS, ("block", "span"), ("python", None, "text"))
    ),
    *(_kramdown(_PYTHON, lang, "block", {}) for lang in _LANGUAGES),
    *(_kramdown(code, None, "block", {"guess_lang": True}) for code in (*_SHEBANGS, *_TEXTS)),
    *(_kramdown(code, "guess", "span", {}) for code in _SHEBANGS),
    *(
        {"do": "tag", "markup": markup, "code": code}
        for markup, code in product(_MARKUPS, (f"\n{_PYTHON}", "\n\n  x\n\ny", "", "$ ls\na < b"))
    ),
    *(
        {"do": "format", "formatter": name, "args": args, "lang": "python", "code": code}
        for (name, args), code in product(_FORMATTERS, (_PYTHON, "a\n\n'''x\n\ny'''\n\n", "a", ""))
    ),
]

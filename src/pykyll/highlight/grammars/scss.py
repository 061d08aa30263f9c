"""SCSS as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.grammars.css import ATTRIBUTES, VALUES
from pykyll.highlight.scanner import TO_ROOT, Grammar, States, Words
from pykyll.highlight.searches import run_then, until

_NAME = r"[\w-]+"
_PROPERTIES = Words("na", nl=" ".join(ATTRIBUTES))

STATES: States = {
    "root": [
        (r"\s+", ""),
        (r"//.*", "c1"),
        (r"/[*]", until("*/", "cm")),
        (r"@import\b", "k", "value"),
        "content",
        (r"(?=[^;{}][;}])", "", "declaration"),
        (r"(?=[^;{}:\[]+:[^a-z])", "", "declaration"),
        (r"", "", "selector"),
    ],
    "end of section": [(r"\n", ""), (r"[;{}]", "p", TO_ROOT)],
    "content": [
        (r"@for\b", "k", "for"),
        (r"@(?:debug|warn|if|each|while|else|return|media)", "k", "value"),
        (rf"(@(?:mixin|function))(\s+)({_NAME})", ("k", "", "nf"), "value"),
        (r"@extend\b", "k", "selector"),
        (rf"(@include)(\s+)({_NAME})", ("k", "", "nd"), "value"),
        (rf"@{_NAME}|&", "k", "selector"),
        (rf"([$]{_NAME})([ \t]*)(:)", ("nv", "", "p"), "value"),
    ],
    "value": [
        "end of section",
        (r"[ \t]+", ""),
        (rf"[$]{_NAME}", "nv"),
        (r"url[(]", "sx", "url"),
        (rf"(?<![\w-]){_NAME}(?=\s*[(])", "nf"),
        (r"(?<=[\w-])(?=[\w-])", run_then(r"[\w-]", r"(?=\s*[(])", "nf")),
        (rf"%{_NAME}", "nd"),
        (r"(?:true|false)\b", "bp"),
        (r"(?:and|or|not)\b", "ow"),
        (r"\#[a-zA-Z0-9]{1,6}", "mh"),
        (r"-?\d+(?:%|[a-z]+)?", "m"),
        (r"-?\d*\.\d+(?:%|[a-z]+)?", "mi"),
        "strings",
        "interpolation start",
        (r"[~^*!&%<>|+=@:,./?-]+", "o"),
        (r"[\[\]()]+", "p"),
        (r"/[*]", "cm", "comment"),
        (r"//[^\n]*", "c1"),
        (_NAME, VALUES),
    ],
    "interpolation start": [(r"\#\{", "si", "interpolation")],
    "strings": [(r'"', "s2", "double quotes"), (r"'", "s1", "single quotes")],
    "interpolation": [(r"\}", "si", -1), "value"],
    "selector": [
        "end of section",
        "strings",
        "interpolation start",
        (r"[ \t]+", ""),
        (r":", "nd", "pseudo class"),
        (r"[.]", "nc", "class"),
        (r"\#", "nn", "id"),
        (r"%", "nv", "placeholder"),
        (_NAME, "nt"),
        (r"&", "k"),
        (r"[~^*!\[\]()<>|+=@;,/?-]", "o"),
    ],
    "double quotes": [
        (r'"', "s2", -1),
        "interpolation start",
        (r'(?:\\.|\#(?!\{)|[^\n"#\\]|\\)+', "s2"),
    ],
    "single quotes": [
        (r"'", "s1", -1),
        "interpolation start",
        (r"(?:\\.|\#(?!\{)|[^\n'#\\]|\\)+", "s1"),
    ],
    "url": [
        (r"[)]", "sx", -1),
        (r"(?:\\.|\#(?!\{)|[^\n)#\\]|\\)+", "sx"),
        "interpolation start",
    ],
    "selector piece": ["interpolation start", (r"", "", -1)],
    "pseudo class": [(_NAME, "nd"), "selector piece"],
    "class": [(_NAME, "nc"), "selector piece"],
    "id": [(_NAME, "nn"), "selector piece"],
    "placeholder": [(_NAME, "nv"), "selector piece"],
    "for": [(r"from|to|through", "ow"), "value"],
    "declaration": [
        "interpolation start",
        (_NAME, _PROPERTIES),
        (r"([ \t]*)(:)", ("", "p"), "value"),
        # nor does a colon follow any part of these blanks
        (r"[ \t]+", "err"),
    ],
    "comment": [
        (r"(?:\\\#|\#(?=[^\n{])|\*(?=[^\n/])|[^\n#*])+", "cm"),
        "interpolation start",
        (r"[*]/", "cm", -1),
    ],
}

GRAMMAR = Grammar(STATES)
lex = GRAMMAR.lex

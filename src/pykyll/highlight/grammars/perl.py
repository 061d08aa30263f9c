"""Perl as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.heredocs import heredoc
from pykyll.highlight.scanner import Grammar, Handler, Rule
from pykyll.highlight.searches import closed, until
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("perl")

_KEYWORDS = "|".join(_WORDS["keywords"].split())
_BUILTINS = "|".join(_WORDS["builtins"].split())
_FLAGS = "[msixpodualngc]*"
_SUBSTITUTION_FLAGS = "[msixpodualngcr]*"


def _bracketed(opening: str, close: str, after: str) -> Handler:
    """Take what is in brackets and the closing one, which a backslash may escape."""
    return closed(rf"{opening}(?>(?:\\[\\{close}]|[^{close}])*)", close + after, "sr")


def _up_to(delimiter: str) -> str:
    """Anything and the delimiter that a group of that name took; one may be escaped."""
    again = f"(?P={delimiter})"
    return rf"(?>(?:\\\\|\\{again}|(?!{again})[^\x01]){{0,3000}}){again}"


def _quoted(opening: str, closing: str) -> list[Rule | str]:
    """The inside of `qw( … )` and the like, whose brackets may be nested."""
    return [
        (rf"\\[{opening}{closing}\\]|\\", "sx"),
        (opening, "sx", f"in {opening}"),
        (closing, "sx", -1),
        (rf"[^{opening}{closing}\\]+", "sx"),
    ]


_BRACKETS = ((r"\{", r"\}"), ("<", ">"), (r"\[", r"\]"), (r"\(", r"\)"))

GRAMMAR = Grammar(
    {
        "regex": [
            (rf"(?P<sign>[/!\\@%$]){_up_to('sign')}[egimosx]*", "sr", -1),
            *(
                (opening, _bracketed(opening, closing, "[egimosx]*"), -1)
                for opening, closing in _BRACKETS
            ),
        ],
        "root": [
            (r"#.*", "c1"),
            (r"^=[a-zA-Z0-9]+\s", until("\n=cut", "cm")),
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (
                r"(format)(\s+)([a-zA-Z0-9_]+)(\s*)(=)(\s*\n)",
                ("k", "", "n", "", "p", ""),
                "format",
            ),
            (r"(?:eq|lt|gt|le|ge|ne|not|and|or|cmp)(?u:\b)", "ow"),
            *(
                (
                    rf"(?:s|tr|y){opening}",
                    _bracketed(rf"(?:s|tr|y){opening}", closing, r"\s*"),
                    "regex",
                )
                for opening, closing in _BRACKETS
            ),
            (
                rf"(?:s|tr|y)\s*(?P<s>[^\w\s]){_up_to('s')}{_up_to('s')}{_SUBSTITUTION_FLAGS}",
                "sr",
            ),
            (
                rf"(?:s|tr|y)\s+(?P<t>\w){_up_to('t')}{_up_to('t')}{_SUBSTITUTION_FLAGS}",
                "sr",
            ),
            (r"m?/", closed(r"m?/(?>(?:\\[\\/]|[^/\n])*)", rf"/{_FLAGS}", "sr")),
            (r"m(?=[/!\\{<\[(@%$])", "sr", "regex"),
            (rf"m\s*(?P<m>[^\w\s]){_up_to('m')}{_FLAGS}", "sr"),
            (rf"m\s+(?P<n>\w){_up_to('n')}{_FLAGS}", "sr"),
            (r"\s+", ""),
            (r"(?i:(?=[a-z_]\w*(?:\s*#.*\n)*\s*=>))", "", "fat comma"),
            (rf"(?:{_BUILTINS})(?u:\b)", "nb"),
            (r"(?:__(?:DIE|WARN)__|DATA|STD(?:IN|OUT|ERR))(?u:\b)", "bp"),
            (
                r"<<(?P<q>['\"]?)(?P<end>[a-zA-Z_][a-zA-Z0-9_]*)(?P=q);?\n",
                heredoc("s", r"\n", r"\n"),
            ),
            (r"__(?:END|DATA)__(?u:\b)", "cp", "end"),
            (r"\$\^[ADEFHILMOPSTWX]", "vg"),
            (r"\$[\\\"'\[\]&`+*.,;=%~?@$!<>(^|/_-](?!\w)", "vg"),
            (r"[$@%&*][$@%&*#_]{0,50}+(?=[a-zA-Z{\[;])", "nv", "variable"),
            (r"[-+/*%=<>&^|!\\~]=?", "o"),
            (r"0_?[0-7]+(?:_[0-7]+)*", "mo"),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", "mh"),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (r"\d*+(?>(?:_\d*+)*)\.\d+(?>(?:_\d*+)*)(?:[eE][+-]?\d+)?", "mf"),
            (r"\d++(?>(?:_\d*+)*)[eE][+-]?\d+(?>(?:_\d*+)*)", "mf"),
            (r"\d+(?:_\d+)*", "mi"),
            (r"'", "p", "single quotes"),
            (r'"', "p", "double quotes"),
            (r"`", "p", "backticks"),
            (r"<[^\s>]+>", "sr"),
            *((rf"(?:q|qq|qw|qr|qx){opening}", "sx", f"in {opening}") for opening, _ in _BRACKETS),
            (r"(?:q|qq|qw|qr|qx)(?P<w>\W)", heredoc("sx", "", "", end="w")),
            (r"package\s+", "k", "package"),
            (r"sub\s+", "k", "sub"),
            (r"\[\]|\*\*|::|<<|>>|>=|<=|<=>|={3}|!=|=~|!~|&&?|\|\||\.{1,3}", "o"),
            (r"[()\[\]:;,<>/?{}]", "p"),
            (r"(?=\w)", "", "name"),
        ],
        "format": [(r"\.\n", "si", -1), (r".*\n", "si"), (r".+", "err")],
        "fat comma": [(r"#.*", "c1"), (r"\w+", "s"), (r"\s+", ""), (r"=>", "o", -1)],
        "names": [(r"\w+::", "nn"), (r"[\w:]+", "nv", -1)],
        "variable": [
            (r"\s+", ""),
            (r"[{\[),;]", "p", -1),
            "names",
        ],
        "name": [
            "names",
            (r"[A-Z_]+(?=[^a-zA-Z0-9_])", "no", -1),
            (r"(?=\W)", "", -1),
        ],
        "package": [(r"[a-zA-Z_]\w*", "nn", -1)],
        "sub": [
            (r"[a-zA-Z_]\w*[!?]?", "nf"),
            (r"\s+", ""),
            (r"(\([$@%]*\))(\s*)", ("p", "")),
            (r"(?=[^\n])", until("{", "p", in_line=True), -1),
            (r";", "p", -1),
        ],
        "single quotes": [
            (r"\\[\\']", "se"),
            (r"[^\\']+", "s1"),
            (r"'", "p", -1),
            (r"\\", "s1"),
        ],
        "double quotes": [
            "interpolation",
            (r"\\[\\tnrabefluLUE\"$@]", "se"),
            (r"\\N\{(?!\})", until("}", "se")),
            (
                r"\\(?:0\d{2}|o\{\d+\}|x[0-9a-fA-F]{2}|x\{[0-9a-fA-F]+\}|c.)",
                "se",
            ),
            (r'[^\\"$@]+|[$@]', "s2"),
            (r'"', "p", -1),
            (r"\\", "se"),
        ],
        "backticks": [
            "interpolation",
            (r"\\[\\tnr`]", "se"),
            (r"[^\\`$@]+|[$@]", "sb"),
            (r"`", "p", -1),
        ],
        **{f"in {opening}": _quoted(opening, closing) for opening, closing in _BRACKETS},
        "interpolated name": [(r"\}", "si", -1), (r"\s+", ""), (r"[a-zA-Z_]\w*", "si")],
        "interpolation": [
            (r"[$@][{]", "si", "interpolated name"),
            (r"[$@][a-zA-Z_]\w*", "si"),
        ],
        "end": [(r"[\s\S]+", "cp", -1)],
    }
)
lex = GRAMMAR.lex

"""Ruby as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.grammars.ruby_strings import (
    HEREDOC_LINE,
    Heredocs,
    begin_heredoc,
    heredoc_line,
    percent_literal,
)
from pykyll.highlight.scanner import Grammar, Rule, StatesWith
from pykyll.highlight.searches import closed, until_match
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("ruby")


def _any_of(listed: str) -> str:
    return "|".join(sorted(listed.split(), reverse=True))


_NAME = r"[a-zA-Z_]\w*"
_DECIMAL = r"\d+(?:_\d+)*"
_EXPONENT = r"[eE][+-]?\d+"
_ESCAPE = r"\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})"
_SINGLE_QUOTED = r"'(?>(?:\\[\\']|[^'\\]|\\(?![\\']))*)"


def _quoted(name: str, end: str) -> list[Rule | str]:
    """Return the rules inside double quotes or backticks."""
    return ["escaped string", (rf"[^\\{end}#]+", name), (r"[\\#]", name), (end, name, -1)]


STATES: StatesWith[Heredocs] = {
    "symbols": [
        (r":@{0,2}[a-zA-Z_]\w*[!?]?", "ss"),
        (r":(?:\*\*|[-+]@|[/%&|^`~]|\[\]=?|<<|>>|<=?>|<=?|===?)", "ss"),
        (r":'", closed(f":{_SINGLE_QUOTED}", "'", "ss")),
        (r':"', "ss", "symbol in quotes"),
    ],
    "percent literals": [(r"%([rqswQWxiI])?([^\w\s])", percent_literal)],
    "strings": [
        "symbols",
        (r"[a-z_]\w*?[?!]?:\s+", "ss", "expression"),
        (r"'", closed(_SINGLE_QUOTED, "'", "s1")),
        (r'"', "s2", "double quotes"),
        (r"`", "sb", "backticks"),
    ],
    "regex flags": [(r"[mixounse]*", "sr", -1)],
    "double quotes": _quoted("s2", '"'),
    "symbol in quotes": _quoted("ss", '"'),
    "backticks": _quoted("sb", "`"),
    "whitespace": [
        "blanks",
        (r"\n\s*", "", "expression"),
        (r"#.*", "c1"),
        (r"=begin\b", until_match(r"\n=end\b", "cm")),
    ],
    "blanks": [(r"[ \t\r]+", "")],
    "root": [
        "whitespace",
        (r"__END__", "cp", "data"),
        (r"0_?[0-7]+(?:_[0-7]+)*", "mo"),
        (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", "mh"),
        (r"0b[01]+(?:_[01]+)*", "mb"),
        (rf"{_DECIMAL}(?:\.{_DECIMAL}(?:{_EXPONENT})?|{_EXPONENT})", "mf"),
        (_DECIMAL, "mi"),
        (rf"@@{_NAME}", "vc"),
        (rf"@{_NAME}", "vi"),
        (r"\$\w+|\$[!@&`'+~=/\\,;.<>_*$?:\"]|\$-[0adFiIlpvw]", "vg"),
        (r"::", "o"),
        "strings",
        (rf"(?:{_any_of(_WORDS['keywords'])})(?=\W|$)", "k", "expression"),
        (rf"(?:{_any_of(_WORDS['keywords pseudo'])})(?u:\b)", "kp", "expression"),
        (rf"(module)(\s+)({_NAME}(?:::{_NAME})*)", ("k", "", "nn")),
        (r"(def(?u:\b))(\s*)", ("k", ""), "function name"),
        (r"(class(?u:\b))(\s*)", ("k", ""), "class name"),
        (rf"(?:{_any_of(_WORDS['builtin questions'])})\?", "nb", "expression"),
        (rf"(?:{_any_of(_WORDS['builtin bangs'])})!", "nb", "expression"),
        (rf"(?:{_any_of(_WORDS['builtins'])})(?u:\b)", "nb", "call"),
        (rf"(<<[-~]?)(?P<heredoc>[\"`']?)({_NAME})(?P=heredoc)", begin_heredoc),
        (r"(<<[-~]?)(?P<empty>[\"'])()(?P=empty)", begin_heredoc),
        # ranges before calls
        (r"\.{2,3}", "o", "expression"),
        (r"[A-Z][a-zA-Z0-9_]*", "no", "call"),
        (r"(\.|::)(\s*)([a-z_]\w*[!?]?|[*%&^`~+-/\[<>=])", ("p", "", "nf"), "call"),
        (rf"{_NAME}[?!]", "n", "expression"),
        (_NAME, "n", "call"),
        (r"\*\*|<<?|>>?|>=|<=|<=>|=~|={3}|!~|&&?|\|\||\.", "o", "expression"),
        (r"[-+/*%=<>&!^|~]=?", "o", "expression"),
        (r"\?", "p", ("conditional", "expression")),
        (r"[\[({,:\\;/]", "p", "expression"),
        (r"[\])}]", "p"),
    ],
    "line with heredocs": [(r"(?=\n)", "", (-1, "heredocs")), "root"],
    "heredocs": [
        "escaped string",
        (r"\n", "sh", "heredoc line"),
        (r"[#\\\n]|[^#\\\n]+", "sh"),
    ],
    "heredoc line": [(HEREDOC_LINE, heredoc_line), (r"", "", -1)],
    "function name": [
        (r"\s+", ""),
        (r"\(", "p", "definition"),
        (
            rf"(?:({_NAME})(\.))?({_NAME}[!?]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<?|>>?|<=>?|>=|===?)",
            ("nc", "o", "nf"),
            -1,
        ),
        (r"", "", -1),
    ],
    "class name": [
        (r"\s+", ""),
        (r"\w+(?:::\w+)+", "nc"),
        (r"\(", "p", ("definition", "expression")),
        (r"<<", "o", (-1, "expression")),
        (r"[A-Z_]\w*", "nc", -1),
        (r"", "", -1),
    ],
    "conditional": [
        (r"(:)(\s+)", ("p", ""), (-1, "expression")),
        (r":(?![^#\n]*?[:\\])", "p", (-1, "expression")),
        "root",
    ],
    "definition": [
        (r"(\))(\.|::)?", ("p", "o"), -1),
        (r"\(", "p", ("definition", "expression")),
        "root",
    ],
    "interpolation": [(r"\}", "si", -1), "root"],
    "interpolated": [
        (r"\#\{", "si", "interpolation"),
        (rf"\#(?:@@?|\$){_NAME}", "si"),
    ],
    "escaped string": ["interpolated", (_ESCAPE, "se"), (r"\\.", "se")],
    "call": [
        (r"/|%", "o", (-1, "expression")),
        (r"(?=\n)", "", -1),
        (r"", "", (-1, "call and blank")),
    ],
    "call and blank": [
        "whitespace",
        (r"[%/]=", "o", (-1, "expression")),
        (r"/(?=\S|\s*/)", "sr", (-1, "regex")),
        "percent literals",
        (r"(?=\s*/)", "", -1),
        (r"\s+", "", (-1, "expression")),
        (r"", "", -1),
    ],
    "expression": [
        "blanks",
        (r"/", "sr", (-1, "regex")),
        (
            rf"[?](?:\\[MC]-)*(?:{_ESCAPE}|\S)(?!\w)",
            "sc",
            -1,
        ),
        # a blank delimits only on one line
        (r"(\s*)(%[rqswQWxiI]? \S* )", ("", "sx"), -1),
        "percent literals",
        (r"", "", -1),
    ],
    "regex": [
        "interpolated",
        (r"\\\\|\\/|[\\#]", "sr"),
        (r"[^\\/#]+", "sr"),
        (r"/", "sr", (-1, "regex flags")),
    ],
    "data": [(r"(?s:.+)", "cp", -1)],
}

GRAMMAR = Grammar(STATES, start=("root", "expression"), memory=Heredocs)
lex = GRAMMAR.lex

"""Nim as Rouge 3.30.0 reads it; underscores in words do not matter."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.word_lists import word_lists

_NAME = r"[^\W\d_](?:[^\W_]|_[^\W_])*"


def _any_of(name: str) -> str:
    words = word_lists("nim")[name].split()
    return rf"(?:{'|'.join(''.join(f'{letter}_?' for letter in word) for word in words)})(?u:\b)"


_STRING = [(r"\$[\w#]+", "si"), (r"[^\\'\"$\n]+", "s"), (r"['\"\\]", "s"), (r"\$", "s")]

GRAMMAR = Grammar(
    {
        "character": [
            (r"\\(?:[\\abcefnrtvl\"']|x[a-fA-F0-9]{2}|[0-9]{1,3})", "se"),
            (r"'", "sc", -1),
            (r".", "sc"),
        ],
        "string": [
            (r"\\(?:[\\abcefnrtvl\"']|\n|x[a-fA-F0-9]{2}|[0-9]{1,3})", "se"),
            (r'"', "s", -1),
            *_STRING,
        ],
        "raw string": [(r'"(?!")', "s", -1), (r'"', "se", -1), *_STRING],
        "long string": [(r'"""(?!")', "s", -1), *_STRING, (r"\n", "s")],
        "function name": [(_NAME, "nf", -1), (r"`.+`", "nf", -1)],
        "float": [
            (r"\.(?!\.)[0-9_]*", "mf"),
            (r"[eE][+-]?[0-9][0-9_]*", "mf"),
            (r"", "", -1),
        ],
        "float suffix": [(r"'?[fF](?:32|64)", "mf"), (r"", "", -1)],
        "suffix": [
            (r"'?[iI](?:32|64)", "il"),
            (r"'?[iI](?:8|16)", "mi"),
            (r"'?[uU]", "mi"),
            (r"", "", -1),
        ],
        "root": [
            (r"##.*", "sd"),
            (r"#.*", "c"),
            (r"[*=><+\-/@$~&%!?|\\\[\]]", "o"),
            (r"\.\.|\.|,|\{\.|\.\}|\(\.|\.\)|[{}():^`;]", "p"),
            (r"\w+\"", "s", "raw string"),
            (r'"""', "s", "long string"),
            (r'"', "s", "string"),
            (r"'", "sc", "character"),
            (_any_of("opwords"), "ow"),
            (r"p_?r_?o_?c_?\s(?![(\[\]])", "k", "function name"),
            (_any_of("keywords"), "k"),
            (r"v_?a_?r(?u:\b)", "kd"),
            (_any_of("types"), "kt"),
            (_any_of("pseudokeywords"), "kp"),
            (_NAME, "n"),
            (r"[0-9][0-9_]*+(?=[eE.]|'?[fF](?:32|64))", "mf", ("float suffix", "float")),
            (r"0[xX][a-fA-F0-9][a-fA-F0-9_]*", "mh", "suffix"),
            (r"0[bB][01][01_]*", "m", "suffix"),
            (r"0o[0-7][0-7_]*", "mo", "suffix"),
            (r"[0-9][0-9_]*", "mi", "suffix"),
            (r"\s+", ""),
            (r".+", "err"),
        ],
    }
)
lex = GRAMMAR.lex

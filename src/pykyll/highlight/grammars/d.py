"""D as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars.c import comment
from pykyll.highlight.heredocs import heredoc
from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_HEX = r"[0-9a-fA-F_]"
_EXPONENT = r"[eE][+-]?[0-9_]+"
_ESCAPE = r"\\(?:['\"?\\abfnrtv]|x[0-9a-fA-F]{2}|[0-7]{1,3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|&\w+;)"
_PUNCTUATION = (
    r"(?:~=|\^=|%=|\*=|==|!>=|!<=|!<>=|!<>|!<|!>|!=|>>>=|>>>|>>=|>>|>=|<>=|<>|<<=|<<|<=|\+\+|\+=|--"
    r"|-=|\|\||\|=|&&|&=|\.\.\.|\.\.|/=)|[/.&|\-+<>!()\[\]{}?,;:$=*%^~]"
)


def _any_of(name: str) -> str:
    return rf"(?:{'|'.join(word_lists('d')[name].split())})(?u:\b)"


def _delimited(opening: str, closing: str) -> dict[str, list[Rule | str]]:
    """Return the states of a string such as `q"(a(b))"`."""
    inside = f"inside q{opening}"
    marks = f"\\{opening}\\{closing}"
    return {
        f"q{opening}": [
            (rf"[^{marks}]+", "s"),
            (rf"\{opening}", "s", inside),
            (rf'\{closing}"', "s", -1),
        ],
        inside: [
            (rf"[^{marks}]+", "s"),
            (rf"\{opening}", "s", inside),
            (rf"\{closing}", "s", -1),
        ],
    }


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*", "c1"),
            (r"/(?:\\\n)?[*]", comment),
            (r"/\+", "cm", "nested comment"),
            (_any_of("keywords"), "k"),
            (_any_of("keywords type"), "kt"),
            (r"(?:false|true|null)(?u:\b)", "kc"),
            (_any_of("keywords pseudo"), "kp"),
            (r"macro(?u:\b)", "kr"),
            (r"(?:string|wstring|dstring|size_t|ptrdiff_t)(?u:\b)", "nb"),
            (rf"0[xX](?:{_HEX}*\.{_HEX}+|{_HEX}+)[pP][+-]?[0-9_]+[fFL]?i?", "mf"),
            (rf"[0-9_]++(?:\.[0-9_]+{_EXPONENT}|\.[0-9_]*|{_EXPONENT})[fFL]?i?", "mf"),
            (rf"\.(?:0|[1-9][0-9_]*)(?:{_EXPONENT})?[fFL]?i?", "mf"),
            (r"0[Bb][01_]+", "mb"),
            (r"0[0-7_]+", "mo"),
            (rf"0[xX]{_HEX}+", "mh"),
            (r"(?:0|[1-9][0-9_]*)(?:[LUu]|Lu|LU|uL|UL)?", "mi"),
            (rf"'(?:{_ESCAPE}|.)'", "sc"),
            (r"r\"[^\"]*\"[cwd]?", "s"),
            (r"`[^`]*`[cwd]?", "s"),
            (rf"(?:{quoted(chr(34))})[cwd]?", "s"),
            (_ESCAPE, "s"),
            (r"x\"[0-9a-fA-F_\s]*\"[cwd]?", "s"),
            (r'q"\[', "s", "q["),
            (r'q"\(', "s", "q("),
            (r'q"<', "s", "q<"),
            (r'q"\{', "s", "q{"),
            (r'q"(?P<name>[a-zA-Z_]\w*)\n.*?\n(?P=name)"', "s"),
            (r'q"(?P<mark>.)', heredoc("s", "", '"', end="mark", in_line=True)),
            (r"q\{", "s", "tokens"),
            (r"@(?:[a-zA-Z_]\w*)?", "nd"),
            (_PUNCTUATION, "p"),
            (r"[a-zA-Z_]\w*", "n"),
            (r"#line\s", until("\n", "cs")),
        ],
        "nested comment": [
            (r"[^+/]+", "cm"),
            (r"/\+", "cm", "nested comment"),
            (r"\+/", "cm", -1),
            (r"[+/]", "cm"),
        ],
        "tokens": [(r"\{", "p", "tokens inside"), (r"\}", "s", -1), "root"],
        "tokens inside": [(r"\{", "p", "tokens inside"), (r"\}", "p", -1), "root"],
        **_delimited("[", "]"),
        **_delimited("(", ")"),
        **_delimited("<", ">"),
        **_delimited("{", "}"),
    }
)
lex = GRAMMAR.lex

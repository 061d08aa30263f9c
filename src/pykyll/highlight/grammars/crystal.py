"""Crystal as Rouge 3.30.0 reads it: Ruby's states with its own words, numbers and macros."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars.ruby import STATES as RUBY
from pykyll.highlight.grammars.ruby_strings import Heredocs, begin_heredoc, percent_literal
from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import closed

if TYPE_CHECKING:
    from pykyll.highlight.scanner import StatesWith

_KEYWORDS = (
    r"BEGIN|END|alias|begin|break|case|defined\?|do|else|elsif|end|ensure|for|if|ifdef|in|next|redo"
    r"|rescue|raise|retry|return|super|then|undef|unless|until|when|while|yield|lib|fun|type|of|as"
)
# Rouge's `getter?` and `property?` are patterns, so that a last letter may be missing
_PSEUDO = (
    "initialize|new|loop|include|extend|raise|attr_reader|attr_writer|attr_accessor|alias_method"
    "|attr|catch|throw|private|module_function|public|protected|true|false|nil|__FILE__|__LINE__"
    "|getter?|property?|struct|record"
)
_BUILTINS = (
    "abort|ancestors|at_exit|caller|catch|chomp|chop|clone|constants|display|dup|eval|exec|exit"
    "|extend|fail|fork|format|freeze|getc|gets|global_variables|gsub|hash|id|included_modules"
    "|inspect|instance_eval|instance_method|instance_methods|lambda|loop|method|method_missing"
    "|methods|module_eval|name|object_id|open|p|print|printf|proc|putc|puts|raise|rand|readline"
    "|readlines|require|scan|select|self|send|sleep|split|sprintf|srand|sub|syscall|system|test"
    "|throw|to_a|to_s|trap|warn"
)
_NAME = r"[a-zA-Z_]\w*"
_OPERATORS = (
    r"===|=?~|\[\][=?]?|\*\*=?|//=?|[=^*/+-]=?|&[&*+-]?=?|\|\|?=?|![=~]?|%=?|<=>|<<?=?|>>?=?"
    r"|\.\.\.?"
)
_ESCAPE = r"\\u[a-fA-F0-9]{4}|\\u\{[a-fA-F0-9]{1,6}\}|\\[abefnrtv]"
_INSIDE = r"(?:\\[\\']|[^'\\]|\\(?![\\']))*"

_STATES: StatesWith[Heredocs] = {
    **RUBY,
    "symbols": [
        (r":@{0,2}[a-zA-Z_]\w*[!?]?", "ss"),
        (rf":(?:{_OPERATORS})", "ss"),
        (rf":(?:{quoted(chr(39))})", "ss"),
        (r':"', "ss", "symbol in quotes"),
    ],
    "percent literals": [(r"%([rqswQWxiI])?([^\w\s}])", percent_literal)],
    "strings": [
        "symbols",
        (r"[a-z_]\w*?[?!]?:\s+", "ss", "expression"),
        (r'"', "s2", "double quotes"),
        (r"`", "sb", "backticks"),
        # Rouge loses all but the last character
        (rf"(')({_ESCAPE})?((?>{_INSIDE}))(')", ("s1", "se", "s1", "s1")),
        (rf"(')({_ESCAPE})?({_INSIDE})(\\')", ("s1", "se", "s1", "s1")),
    ],
    "root": [
        "whitespace",
        (r"__END__", "cp", "data"),
        (r"0o[0-7]+(?:_[0-7]+)*", "mo"),
        (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", "mh"),
        (r"0b[01]+(?:_[01]+)*", "mb"),
        (r"(?i:\d+\.\d+(?:e[+-]?\d+)?(?:_f32)?|\d+e[+-]?\d+|\d+_f32)", "mf"),
        (r"\d+(?:_\d+)*(?:_[iu]\d+)?", "mi"),
        (r"@\[", closed(r"@\[[^\]]++", r"\]", "nd")),
        (rf"@@{_NAME}", "vc"),
        (rf"@{_NAME}", "vi"),
        (r"\$\w+|\$[!@&`'+~=/\\,;.<>_*$?:\"]|\$-[0adFiIlpvw]", "vg"),
        (r"::", "o"),
        "strings",
        (rf"(?:{_KEYWORDS})(?u:\b)", "k", "expression"),
        (rf"(?:{_PSEUDO})(?u:\b)", "kp", "expression"),
        (rf"(module)(\s+)({_NAME}(?:::{_NAME})*)", ("k", "", "nn")),
        (r"(def|macro(?u:\b))(\s*)", ("k", ""), "function name"),
        (r"(class(?u:\b))(\s*)", ("k", ""), "class name"),
        (r"(?:eql|equal|include|is_a|iterator|kind_of|nil)\?", "nb", "expression"),
        (r"(?:chomp|chop|exit|gsub|sub)!", "nb", "expression"),
        (rf"(?:{_BUILTINS})(?u:\b)", "nb", "call"),
        (rf"(<<[-~]?)(?P<heredoc>[\"`']?)({_NAME})(?P=heredoc)", begin_heredoc),
        (r"(<<[-~]?)(?P<empty>[\"'])()(?P=empty)", begin_heredoc),
        # ranges before calls
        (r"\.{2,3}", "o", "expression"),
        (r"[A-Z][a-zA-Z0-9_]*", "no", "call"),
        (r"(\.|::)(\s*)([a-z_]\w*[!?]?|[*%&^`~+-/\[<>=])", ("p", "", "nf"), "call"),
        (rf"{_NAME}[?!]", "n", "expression"),
        (_NAME, "n", "call"),
        (r"\*\*|//|>=|<=|<<?|>>?|=~|={3}|!~|&&?|\|\||\.", "o", "expression"),
        (r"\{%|%\}", "p"),
        (r"[-+/*%=<>&!^|~]=?", "o", "expression"),
        (r"\?", "p", ("conditional", "expression")),
        (r"[\[({,:\\;/]", "p", "expression"),
        (r"[\])}]", "p"),
    ],
    "class name": [
        (r"\s+", ""),
        (r"\(", "p", ("definition", "expression")),
        (r"<<", "o", (-1, "expression")),
        (r"[A-Z_]\w*", "nc", -1),
        (r"", "", -1),
    ],
    "conditional": [(r":(?!:)", "p", (-1, "expression")), "root"],
    "escaped string": [
        "interpolated",
        (r"\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3}|u[a-fA-F0-9]{4})", "se"),
        (r"\\u\{", closed(r"\\u\{[^}]++", r"\}", "se")),
        (r"\\.", "se"),
    ],
    "call": [
        (r"/", "o", (-1, "expression")),
        (r"(?=\n)", "", -1),
        (r"", "", (-1, "call and blank")),
    ],
}

GRAMMAR = Grammar(_STATES, start=("root", "expression"), memory=Heredocs)
lex = GRAMMAR.lex

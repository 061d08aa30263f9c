"""C# as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import closed, until

_ID = r"@?[_a-zA-Z]\w*"
_DIRECTIVES = "if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma"
_KEYWORDS = (
    "abstract|as|base|break|case|catch|checked|const|continue|default|delegate|do|else|enum|event"
    "|explicit|extern|false|finally|fixed|for|foreach|goto|if|implicit|in|interface|internal|is"
    "|lock|new|null|operator|out|override|params|private|protected|public|readonly|ref|return"
    "|sealed|sizeof|stackalloc|static|switch|this|throw|true|try|typeof|unchecked|unsafe|virtual"
    "|void|volatile|while|add|alias|async|await|get|global|partial|remove|set|value|where|yield"
    "|nameof|ascending|by|descending|equals|from|group|into|join|let|on|orderby|select"
)
_TYPES = (
    "bool|byte|char|decimal|double|dynamic|float|int|long|object|sbyte|short|string|uint|ulong"
    "|ushort|var"
)

GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"//.*", "c1"), (r"/\*", until("*/", "cm"))],
        "nested": [(r"\{", "p", "nested"), (r"\}", "p", -1), "root"],
        "interpolated string": [
            (r"\\.", "s"),
            (r"\{", "p", "nested"),
            (r'"|\n', "s", -1),
            (r".", "s"),
        ],
        "interpolated verbatim string": [
            (r'""', "s"),
            (r"\{", "p", "nested"),
            (r'"', "s", -1),
            (r".", "s"),
        ],
        "root": [
            "blank",
            (r'[$]\s*"', "s", "interpolated string"),
            (r'[$]@\s*"', "s", "interpolated verbatim string"),
            (rf"<\[\s*(?:{_ID}:)?", "k"),
            (r"\]>", "k"),
            (r"[~!%^&*()+=|\[\]{}:;,.<>/?-]", "p"),
            (r'@"(?>(?:""|[^"])*)"', "s"),
            (r'"', closed(r'"(?>(?:\\.|[^"\n\\]|\\(?=\n))*)', r'["\n]', "s")),
            (r"'(?:\\.|.)'", "sc"),
            (r"0[xX][0-9a-fA-F]+[lLuU]?", "m"),
            (r"[0-9](?:[.][0-9]*)?(?:[eE][+-][0-9]+)?[fFlLdDuU]?", "m"),
            (r"(?:class|struct|interface)(?u:\b)", "k", "class"),
            (r"(?:namespace|using)(?u:\b)", "k", "namespace"),
            (rf"^#[ \t]*(?:{_DIRECTIVES})(?u:\b).*?\n", "cp"),
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (rf"(?:{_TYPES})(?u:\b)", "kt"),
            (rf"{_ID}(?=\s*[(])", "nf"),
            (_ID, "n"),
        ],
        "class": ["blank", (_ID, "nc", -1)],
        "namespace": ["blank", (r"(?=[(])", "", -1), (rf"(?:{_ID}|[.])+", "nn", -1)],
    }
)
lex = GRAMMAR.lex

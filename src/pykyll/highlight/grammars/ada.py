"""Ada as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import ALNUM, LETTER
from pykyll.highlight.scanner import Grammar, Scan, Words

if TYPE_CHECKING:
    import re

_ID = rf"{LETTER}(?>(?:_?{ALNUM})*)(?u:\b)"
_NUMBER = r"\d(?:_?\d)*"
_BASED = r"[0-9a-fA-F](?:_?[0-9a-fA-F])*"
_EXPONENT = rf"(?:[eE][-+]?{_NUMBER})?"
_NAMES = Words(
    "n",
    fold=str.lower,
    k=(
        "abort abstract accept access aliased all array at begin body case constant declare delay"
        " delta digits do else elsif end exception exit for generic goto if in interface is limited"
        " loop new null of others out overriding pragma private protected raise range record"
        " renames requeue return reverse select separate some synchronized tagged task terminate"
        " then until use when while with"
    ),
    ow="abs and mod not or rem xor",
    kd="entry function package procedure subtype type",
    nb=(
        "boolean character constraint_error duration float integer natural positive long_float"
        " long_integer long_long_float long_long_integer program_error short_float short_integer"
        " short_short_integer storage_error string tasking_error wide_character wide_string"
        " wide_wide_character wide_wide_string"
    ),
)


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    found = _NAMES[match[0]]
    scan.emit(found, match[0])
    if found == "kd":
        scan.move("declared name")


def _unit(scan: Scan, match: re.Match[str], _group: int) -> None:
    found = _NAMES[match[0]]
    if found in ("n", "nb"):
        scan.emit("nn", match[0])
        return
    scan.emit(found, match[0])
    scan.move(-1)
    if found == "kd":
        scan.move("declared name")


GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"--.*", "c1")],
        "string": [
            (r'[^"\n]+', "s2"),
            (r'""', "se"),
            (r'"', "s2", -1),
            (r"\n", "err", -1),
        ],
        "attribute": ["blank", (_ID, "na", -1), (r"", "", -1)],
        "declared name": [
            "blank",
            (r"(?i:body)(?u:\b)", "kd"),
            (rf"({_ID})(\.)", ("nn", "p")),
            (
                rf"{_ID}|\"(?:and|or|xor|/?=|<=?|>=?|\+|–|&|/|mod|rem|\*?\*|abs|not)\"",
                "nf",
                -1,
            ),
            (r"", "", -1),
        ],
        "library unit": ["blank", (_ID, _unit), (r"[.,]", "p"), (r"", "", -1)],
        "root": [
            "blank",
            (r"'.'", "sc"),
            (r'"[^"\n]*', "s2", "string"),
            (rf"{_NUMBER}\.{_NUMBER}{_EXPONENT}", "mf"),
            (rf"{_NUMBER}#{_BASED}\.{_BASED}#{_EXPONENT}", "mf"),
            (rf"2#[01](?:_?[01])*#{_EXPONENT}", "mb"),
            (rf"8#[0-7](?:_?[0-7])*#{_EXPONENT}", "mo"),
            (rf"16#(?:{_BASED})*#{_EXPONENT}", "mh"),
            (rf"{_NUMBER}#{_BASED}#{_EXPONENT}", "mi"),
            (rf"{_NUMBER}#\w+#", "err"),
            (rf"{_NUMBER}{_EXPONENT}", "mi"),
            (r"'", "p", "attribute"),
            (rf"<<{_ID}>>", "nl"),
            (
                r"^(?i:(?:(limited)(\s+))?(?:(private)(\s+))?(with)(?u:\b))",
                ("kn", "", "kn", "", "kn"),
                "library unit",
            ),
            (r"[+*/&<=>|]|-|\.\.|[:]=", "o"),
            (r"[.,:;()]", "p"),
            (_ID, _name),
            (r"[_alph](?u:\w)*", "err"),
            # letters before an underscore, at once: each would look for the end of them all
            (rf"(?:(?![alph]){LETTER})+", "err"),
        ],
    }
)
lex = GRAMMAR.lex

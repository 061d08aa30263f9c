"""SAS as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Scan, ScanWith

_WORDS = word_lists("sas")

_NAMES = Words("n", fold=str.upper, k=_WORDS["words"])
_MACROS = Words("n", fold=str.upper, k=_WORDS["macro words"])
_PROCEDURES = Words("n", fold=str.upper, k=_WORDS["procedures"])
_IN_PROCEDURE = {
    name.removeprefix("in "): Words("n", fold=str.upper, k=f"{_WORDS['words']} {words}")
    for name, words in _WORDS.items()
    if name.startswith("in ")
}
_DATE_TIME_END = regex(r"'[dD][tT]")


class _Procedure:
    """The procedure whose statements are read, in capitals."""

    __slots__ = ("name",)

    def __init__(self) -> None:
        self.name = ""


def _comment_statement(scan: Scan, match: re.Match[str], group: int) -> bool | None:
    """Take a `;` and the comment after it, which goes to the next one."""
    end = -1 if "no ;" in scan.found else scan.text.find(";", match.end())
    if end < 0:
        scan.found["no ;"] = match.end()
        return False
    scan.emit("p", match[group + 1])
    scan.emit("", match[group + 2])
    scan.emit("c1", scan.text[match.start(group + 3) : end + 1])
    scan.pos = end + 1
    return None


def _date_time(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a literal such as `'1jan2020 10:00'dt`, which ends in its line."""
    start = match.start()
    if start < scan.found.get("no date and time before", 0):
        return False
    line_end = scan.text.find("\n", start)
    stop = len(scan.text) if line_end < 0 else line_end
    end = _DATE_TIME_END.search(scan.text, start + 2, stop)
    if end is None:
        scan.found["no date and time before"] = stop
        return False
    scan.emit("ld", scan.text[start : end.end()])
    scan.pos = end.end()
    return None


def _procedure(scan: ScanWith[_Procedure], match: re.Match[str], group: int) -> None:
    """Take `proc` and the procedure's name."""
    name = match[group + 3]
    scan.memory.name = name.upper()
    scan.emit("k", match[group + 1])
    scan.emit("", match[group + 2])
    scan.emit(_PROCEDURES[name], name)
    scan.move("procedure")


def _word(scan: ScanWith[_Procedure], match: re.Match[str], _group: int) -> None:
    """Take a word of a procedure's statements."""
    names = _IN_PROCEDURE.get(scan.memory.name, _NAMES)
    scan.emit(names[match[0]], match[0])


GRAMMAR = Grammar(
    {
        "before words": [
            (r"\s+", ""),
            (r"^%?\*", until(";", "c1")),
            (r"(;)(\s*)(%?\*)", _comment_statement),
            (r"/\*", until("*/", "cm")),
            (r"'[0-9a-zA-Z]+'[dD]", "ld"),
            (r"'(?=.)", _date_time),
            (r"'[0-9:]+(?:[a|pAP][mM])?'[tT]", "ld"),
            (r"'", "s1", "single quotes"),
            (r'"', "s2", "double quotes"),
            (r"&[a-zA-Z0-9_&.]+", "nv"),
            (r"\d[0-9a-fA-F]*+[xX]", "mh"),
            (r"\d[0-9eE.-]+", "m"),
            (r"(?i:_n_|_error_|_file_|_infile_|_msg_|_iorc_|_cmd_)(?u:\b)", "bp"),
            (r"(?i:_character_|_numeric_|_all_)(?u:\b)", "nb"),
            (r"(?i:(datalines|cards)(\s*)(;))", ("k", "", "p"), "data lines"),
            (r"(?i:(datalines4|cards4)(\s*)(;))", ("k", "", "p"), "data lines to ;;;;"),
            (r"\*\*|[*/+-]", "o"),
            # with the character before it, as Rouge has it
            (r"[^¬~]?=:?|[<>]=?:?", "o"),
            (r"(?i:eq|ne|gt|lt|ge|le|in)(?u:\b)", "ow"),
            (r"[&|!¦¬∘~]", "o"),
            (r"(?i:and|or|not)(?u:\b)", "ow"),
            (r"(?i:of|like)(?u:\b)", "ow"),
            (r"\d+", "mi"),
            (r"\$", "kt"),
            (r"(?i:(%macro|%mend)(\s*)(\w+))", ("k", "", "nf")),
            (r"%mend", "k"),
            (r"%\w+", _MACROS),
        ],
        "after words": [(r"[(),;:{}\[\]\\.]", "p"), (r"[@?]", "ss"), (r"\S+", "")],
        "root": [
            "before words",
            (r"(?i:(proc)(\s+)(\w+))", _procedure),
            (r"(?i:(data)(\s+)([\w.]+))", ("k", "", "nv")),
            (r"(?i:(libname)(\s+)(\w+))", ("k", "", "nv")),
            (r"\w+", _NAMES),
            "after words",
        ],
        "procedure": [
            (r"(?i:quit|run)", "k", -1),
            "before words",
            (r"\w+", _word),
            "after words",
        ],
        "single quotes": [(r"''", "se"), (r"'", "s1", -1), (r"[^']+", "s1")],
        "double quotes": [
            (r"&[a-zA-Z0-9_&]+\.?", "si"),
            (r'""', "se"),
            (r'"', "s2", -1),
            (r'[^&"]+|&', "s2"),
        ],
        "data lines": [(r"[^;]+", "sh"), (r";", "p", -1)],
        "data lines to ;;;;": [(r";{4}", "p", -1), (r"[^;]+|;{1,3}", "sh")],
    },
    memory=_Procedure,
)
lex = GRAMMAR.lex

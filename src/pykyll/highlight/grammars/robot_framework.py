"""Robot Framework's tests as Rouge 3.30.0 reads them: cells between blanks or bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, ScanWith

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import HandlerWith

_WITH_KEYWORDS = frozenset(
    {
        *("library", "resource", "setup", "teardown", "template", "variables"),
        *("suite setup", "suite teardown"),
        *("task setup", "task teardown", "task template"),
        *("test setup", "test teardown", "test template"),
    }
)
_WITH_ARGUMENTS = frozenset(
    {
        *("arguments", "default tags", "documentation", "force tags", "metadata", "return"),
        *("tags", "timeout", "task timeout", "test timeout"),
    }
)
_SECTIONS = {
    "setting": "settings",
    "test case": "tests",
    "task": "tests",
    "keyword": "keywords",
    "variable": "variables",
}
_CELL = r"[^|$@&% \t\n]+(?: (?:\\.|[^|$@&% \t\n])+)*"
_WORDS = r"[a-zA-Z]+(?: [a-zA-Z]+)?"
_ONE_BLANK = r" (?![ |])"


class _Cells:
    """Which cell of its line is read, and what the next one holds."""

    __slots__ = ("column", "is_template", "next")

    def __init__(self) -> None:
        """Begin in the first cell."""
        self.column = 0
        self.next: str | None = None
        self.is_template = False


def _heading(scan: ScanWith[_Cells], match: re.Match[str], group: int) -> None:
    scan.emit("gh", match[0])
    section = _SECTIONS.get(match[group + 1].removesuffix("s").lower())
    if section:
        scan.move(section)


def _separator(scan: ScanWith[_Cells], match: re.Match[str], _group: int) -> None:
    """Enter the next cell: what was asked for, or a keyword first and arguments then."""
    cells = scan.memory
    scan.emit("w", match[0])
    cells.column += 1
    if cells.next is None and not cells.is_template and cells.column == 1:
        cells.next = "keyword"
    scan.move(cells.next or "arguments", "cell")


def _continuation(scan: ScanWith[_Cells], match: re.Match[str], _group: int) -> None:
    scan.emit("w", match[0])
    scan.memory.column += 1


def _line_end(scan: ScanWith[_Cells], match: re.Match[str], _group: int) -> None:
    scan.emit("w", match[0])
    scan.memory.column = 0
    scan.memory.next = None


def _state_after(setting: str) -> str | None:
    """Return what a setting's value is, by its name."""
    if setting in _WITH_KEYWORDS:
        return "keyword"
    return "arguments" if setting in _WITH_ARGUMENTS else None


def _setting(scan: ScanWith[_Cells], match: re.Match[str], group: int) -> None:
    scan.memory.next = _state_after(match[group + 1].lower())
    scan.emit("bp", match[group + 1])
    scan.emit("p", match[group + 2])


def _own_setting(scan: ScanWith[_Cells], match: re.Match[str], group: int) -> None:
    """Take the setting of a test or a keyword, `[Tags]`."""
    for number, name in enumerate(("p", "bp", "p"), group + 1):
        scan.emit(name, match[number])
    setting = match[group + 2].lower()
    if setting == "template":
        scan.memory.is_template = True
    scan.memory.next = _state_after(setting) or scan.memory.next


def _test(scan: ScanWith[_Cells], match: re.Match[str], _group: int) -> None:
    scan.memory.is_template = False
    scan.emit("nl", match[0])


def _keyword(scan: ScanWith[_Cells], match: re.Match[str], _group: int) -> None:
    scan.emit("nf", match[0])
    scan.memory.next = None


def _then_keyword(name: str) -> HandlerWith[_Cells]:
    """Return the handler of what a keyword may follow, in the next cell."""

    def take(scan: ScanWith[_Cells], match: re.Match[str], _group: int) -> None:
        scan.emit(name, match[0])
        if scan.memory.next is not None:
            scan.memory.next = "keyword"

    return take


def _variable(scan: ScanWith[_Cells], match: re.Match[str], _group: int) -> None:
    scan.emit("nv", match[0])
    scan.memory.next = "arguments"


GRAMMAR = Grammar(
    {
        "before": [(r"^[^*].*", ""), (r"", "", -1)],
        "root": [(r"\s+", "w"), (rf"^(?:\| )?\*[* ]*({_WORDS}).*", _heading)],
        "between": [
            # Rouge means a line's beginning, but its scanner lets the anchor match anywhere
            (r"(?=(?:\| )?\*)", "", -1),
            (r"\| ", "w"),
            (r" +\| +| {2,}|\t+", _separator),
            (r"\.\.\. *", _continuation, "arguments"),
            (r" ?\|", "w"),
            (r"\n", _line_end, "cell"),
        ],
        "settings": ["between", (rf"({_WORDS})(:?)", _setting)],
        "tests": ["between", (r"[$@&%{}]+", "nl"), (_ONE_BLANK, "nl"), (_CELL, _test)],
        "keywords": [
            "between",
            (r"[$@&%]\{", "nv", "variable"),
            (r"[$@&%{}]+", "nl"),
            (_ONE_BLANK, "nl"),
            (_CELL, "nl"),
        ],
        "variables": ["between", (r"[$@&%]\{", _variable, "variable")],
        "cell": [(r"#.*", "c"), (r"", "", -1)],
        "keyword": [
            (rf"(\[)({_WORDS})(\])", _own_setting, -1),
            (r"[$@&%]\{", _then_keyword("nv"), "variable"),
            (r"[fF][oO][rR]", _then_keyword("nf")),
            (_ONE_BLANK, "nf"),
            (r"(?i:given|when|then|and|but) ", "nb"),
            (_CELL, _keyword),
            (r"", "", -1),
        ],
        "arguments": [
            (r"[$@&%]\{", _then_keyword("nv"), "variable"),
            (r"[$@&%]+", "s"),
            (_ONE_BLANK, "s"),
            (_CELL, "s"),
            (r"", "", -1),
        ],
        "variable": [
            (r"(\})( )(=)", ("nv", "w", "p"), -1),
            (r"[$@&%]\{|[{\[]", "nv", "variable"),
            (r"[}\]]", "nv", -1),
            (r"[^$@&%{}\[\]]+", "nv"),
        ],
    },
    start=("root", "before"),
    memory=_Cells,
)
lex = GRAMMAR.lex

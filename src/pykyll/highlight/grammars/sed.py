"""Scripts of sed as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import TO_ROOT, Grammar, Scan, ScanWith
from pykyll.highlight.searches import until

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import StatesWith

_REGEX = Grammar(
    {
        "root": [
            (r"\\.", "se"),
            (r"\[", "p", "brackets"),
            (r"[$^.*]", "o"),
            (r"[()]", "p"),
            (r".", "sr"),
        ],
        "brackets": [(r"\^", "p", (-1, "in brackets")), (r"", "", (-1, "in brackets"))],
        "in brackets": [(r".-.", "nv"), (r"\]", "p", -1), (r".", "sr")],
    }
)
_REPLACEMENT = Grammar({"root": [(r"\\[\s\S]", "se"), (r"&", "o"), (r"[^\\&]+", "")]})


class _Parts:
    """What reads regular expressions and replacements: they go on where the last one stopped."""

    __slots__ = ("regex", "replacement")

    def __init__(self) -> None:
        self.regex: Scan = ScanWith(_REGEX)
        self.replacement: Scan = ScanWith(_REPLACEMENT)


def _last(scan: Scan, mark: str) -> tuple[int, int]:
    """Return where the text's last mark is, and the last but one; -1 for none."""
    last = scan.found.get(f"last {mark}")
    if last is None:
        last = scan.found[f"last {mark}"] = scan.text.rfind(mark)
        scan.found[f"last but one {mark}"] = scan.text.rfind(mark, 0, max(last, 0))
    return last, scan.found[f"last but one {mark}"]


def _end_of_part(text: str, start: int, mark: str, last: int) -> int:
    """Return where the mark behind a part is: a backslash escapes, but not the last mark."""
    place = start
    while text[place] != mark:
        escapes = text[place] == "\\" and place + 2 <= last
        place += 2 if escapes else 1
    return place


def _two_parts(
    scan: ScanWith[_Parts], match: re.Match[str], group: int
) -> tuple[str, str, str] | None:
    """Take a command's letter and find its mark and both parts, if there are as many marks."""
    mark = match[group + 2]
    last, before_last = _last(scan, mark)
    start = match.end()
    if start > before_last:
        return None
    middle = _end_of_part(scan.text, start, mark, before_last)
    end = _end_of_part(scan.text, middle + 1, mark, last)
    scan.emit("k", match[group + 1])
    scan.pos = end + 1
    return mark, scan.text[start:middle], scan.text[middle + 1 : end]


def _substitute(scan: ScanWith[_Parts], match: re.Match[str], group: int) -> bool | None:
    found = _two_parts(scan, match, group)
    if found is None:
        return False
    mark, pattern, replacement = found
    scan.emit("p", mark)
    scan.out.extend(scan.memory.regex.feed(pattern))
    scan.emit("p", mark)
    scan.out.extend(scan.memory.replacement.feed(replacement))
    scan.emit("p", mark)
    return None


def _transliterate(scan: ScanWith[_Parts], match: re.Match[str], group: int) -> bool | None:
    found = _two_parts(scan, match, group)
    if found is None:
        return False
    mark, *parts = found
    scan.emit("p", mark)
    for part in parts:
        scan.out.extend(scan.memory.replacement.feed(part))
        scan.emit("p", mark)
    return None


def _line_end(scan: Scan, start: int) -> int:
    end = scan.found.get("end of line", -1)
    if end < start:
        end = scan.text.find("\n", start)
        end = scan.found["end of line"] = len(scan.text) if end < 0 else end
    return end


def _address(scan: ScanWith[_Parts], match: re.Match[str], group: int) -> bool | None:
    """Take a regular expression between two marks of a line."""
    mark, start = match[group + 1], match.end()
    last = scan.text.rfind(mark, start, _line_end(scan, start))
    if last < 0:
        return False
    end = _end_of_part(scan.text, start, mark, last)
    scan.emit("kn", match[0])
    scan.out.extend(scan.memory.regex.feed(scan.text[start:end]))
    scan.emit("kn", mark)
    scan.pos = end + 1
    return None


_STATES: StatesWith[_Parts] = {
    "root": [
        "blank",
        (r"\d+|[$,~+!]", "kn"),
        (r"(/)", _address),
        (r"\\(.)", _address),
        (r"", "", "command"),
    ],
    "blank": [(r"\s+", ""), (r"#", until("\n", "c"), TO_ROOT), (r";", "p", TO_ROOT)],
    "command": [
        "blank",
        (r"(s)([\s\S])", _substitute, (-1, "flags")),
        (r"(y)([\s\S])", _transliterate, -1),
        (r"([aic])(\s*)", ("k", ""), (-1, "text")),
        (r"[pd]", "k"),
        (r"([qQlL])(\s+)(\d+)", ("k", "", "m"), -1),
        (r"[={}dDgGhHlnpPqx]", "k", -1),
        (r"([rRwW])(\s+)(\S+)", ("k", "", "n"), -1),
        (r"([:btT])(\s+)(\S+)", ("k", "", "nl"), -1),
    ],
    "text": [(r"[^\\\n]+", "s"), (r"\\\n", "se"), (r"\\", "s"), (r"\n", "", -1)],
    "flags": [
        (r"[gp]+", "k", -1),
        # Rouge prints this three times, once in each of the three classes
        (r"([wW])(\s+)(\S+)", ("k", "", "n")),
        (r"", "", -1),
    ],
}

GRAMMAR = Grammar(_STATES, memory=_Parts)
lex = GRAMMAR.lex

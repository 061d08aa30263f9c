"""Markdown as Rouge 3.30.0 reads it, fenced code and inline HTML by their own grammars."""

from __future__ import annotations

import re

from pykyll.highlight.backticks import Backticks
from pykyll.highlight.guess import AmbiguousLanguage
from pykyll.highlight.lexer import Lexer, find_fancy
from pykyll.highlight.piecewise import Inner, Piecewise, in_language
from pykyll.highlight.scanner import Grammar, Scan, ScanWith
from pykyll.regex import regex

# One character of a line, an escaped one being two. The limit keeps a line of openers linear.
_CHARACTER = r"(?:\\.|[^\\\n])"
_FRONT_MATTER_END = regex(r"^---\s*$\n?", re.ASCII | re.MULTILINE)
_SOME = _CHARACTER + "{0,400}?"


class _Code(Inner):
    """The open fence and the lexer of the code in it, beside that of inline HTML."""

    __slots__ = ("backticks", "fence", "lines")

    def __init__(self) -> None:
        super().__init__()
        self.backticks = Backticks()
        self.fence = ""
        self.lines = Piecewise(Lexer("plaintext"))


def _front_matter(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    if "no end of front matter" in scan.found:
        return False
    end = _FRONT_MATTER_END.search(scan.text, match.end())
    if end is None:
        scan.found["no end of front matter"] = match.end()
        return False
    scan.pos = end.end()
    scan.out.extend(_piece(scan, Lexer("yaml"), scan.text[match.start() : scan.pos]))
    return None


def _piece(scan: Scan, lexer: Lexer, text: str) -> list[tuple[str, str]]:
    return Piecewise(lexer, scan).feed(text)


def _fence(scan: ScanWith[_Code], match: re.Match[str], group: int) -> None:
    indent, fence, info, _, code, before, end = (match[group + n] for n in range(1, 8))
    lexer = _language(info.strip(), code)
    scan.emit("", indent)
    scan.emit("p", fence)
    scan.emit("nl", info)
    if code is not None:
        scan.out.extend(_piece(scan, lexer, code))
        scan.emit("", before)
        scan.emit("p", end)
        return
    scan.memory.fence = fence
    scan.memory.lines = Piecewise(lexer, scan)
    scan.move("open fence")


def _language(name: str, code: str | None) -> Lexer:
    if not name and code is None:
        return Lexer("plaintext")
    try:
        lexer = find_fancy(name or "guess", code or "")
    except AmbiguousLanguage as error:
        lexer = Lexer(error.tags[0])
    return lexer or Lexer("plaintext", {"token": "Literal.String.Backtick"})


def _end_of_fence(scan: ScanWith[_Code], match: re.Match[str], group: int) -> bool | None:
    fence = scan.memory.fence
    start = match.end(group + 1)
    if not scan.text.startswith(fence, start):
        return False
    scan.emit("", match[group + 1])
    scan.emit("p", fence)
    scan.pos = start + len(fence)
    scan.move(-1)
    return None


def _code_line(scan: ScanWith[_Code], match: re.Match[str], _group: int) -> None:
    scan.out.extend(scan.memory.lines.feed(match[0]))


def _address(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take `<…@….…>`, up to the line's last `>`."""
    start = match.start()
    if start < scan.found.get("no address before", 0):
        return False
    line_end = scan.text.find("\n", start)
    if line_end < 0:
        line_end = len(scan.text)
    at = scan.text.find("@", start + 1, line_end)
    end = scan.text.rfind(">", start, line_end)
    if at < 0 or scan.text.find(".", at + 2, max(end - 1, 0)) < 0:
        scan.found["no address before"] = line_end
        return False
    scan.pos = end + 1
    scan.emit("nv", scan.text[start : scan.pos])
    return None


def _code_span(scan: ScanWith[_Code], match: re.Match[str], _group: int) -> bool | None:
    """Take code in backticks; with no such row of them further on, a shorter one will do."""
    start, count = match.start(), match.end() - match.start()
    longest = scan.memory.backticks.longest_from(scan.text, match.end())
    # the end of a row may close its beginning, with one backtick at least in between
    count = max(min(count, longest), (count - 1) // 2)
    end = _end_of_code(scan.text, start + count, "`" * count) if count else 0
    if not end:
        return False
    scan.pos = end
    scan.emit("sb", scan.text[start:end])
    return None


def _end_of_code(text: str, start: int, ticks: str) -> int:
    """Return where the next such ticks end that no backslash escapes, 0 if there are none."""
    found = text.find(ticks, start + 1)
    while found > 0:
        before = found
        while before > start and text[before - 1] == "\\":
            before -= 1
        if (found - before) % 2 == 0:
            return found + len(ticks)
        found = text.find(ticks, found + 1)
    return 0


GRAMMAR = Grammar(
    {
        "root": [
            # Rouge means the text's beginning, but its scanner lets the anchor match anywhere
            (r"---\s*\n", _front_matter),
            (r"\\.", "se"),
            (r"^[\S ]+\n---*\n", "gh"),
            (r"^[\S ]+\n===*\n", "gu"),
            (r"^#(?=[^#]).*", "gh"),
            (r"^##*.*", "gu"),
            (
                (
                    r"^(?P<indent>[ \t]*)(?P<fence>`{3,}+|~{3,}+)([^\n]*\n)"
                    r"(((?s:.*?))(\n(?P=indent))((?P=fence)))?"
                ),
                _fence,
            ),
            (r"\n\n(?:(?:    |\t).*?\n|\n)+", "sb"),
            (r"`+", _code_span),
            (r"^(?:\s{0,200}+[*]){3,}\s{0,200}$", "p"),
            (r"^(?:\s{0,200}+[-]){3,}\s{0,200}$", "p"),
            (r"^\s{0,200}+[*+-](?=\s)", "p"),
            (r"^\s{0,200}+\d+\.", "p"),
            (r"^\s{0,200}+>.*", "gt"),
            (
                rf"^(\s{{0,200}}+)(\[)({_CHARACTER}{{1,400}}?)(\])(\s*)(:)",
                ("", "p", "ss", "p", "", "p"),
                ("title", "url"),
            ),
            (
                rf"(!?\[)({_SOME}|[^\]]{{0,400}}?)(\])(?=[\[(])",
                ("p", "nv", "p"),
                "link",
            ),
            (rf"[*][*]{_SOME}[*][*]|__{_SOME}__", "gs"),
            (rf"[*]{_SOME}[*]|_{_SOME}_", "ge"),
            (r"<", _address),
            (rf"<(?:https?|mailto|ftp)://{_SOME}>", "nv"),
            (r"[^\\`\[*\n&<]+", ""),
            (r"&\S{0,400};", in_language("html")),
            (rf"<{_SOME}>", in_language("html")),
            (r"[&<]|\[|\n", ""),
        ],
        "open fence": [
            (r"^([ \t]*)(?=[`~])", _end_of_fence),
            (r"^.*\n", _code_line),
        ],
        "link": [
            (rf"(\[)({_SOME})(\])", ("p", "ss", "p"), -1),
            (r"[(]", "p", ("inline title", "inline url")),
            (r"[ \t]+", ""),
            (r"", "", -1),
        ],
        "url": [
            (r"[ \t]+", ""),
            (rf"(<)({_SOME})(>)", ("nt", "sx", "nt"), -1),
            (r"\S+", "sx", -1),
        ],
        "title": [
            (rf"\"{_SOME}\"|'{_SOME}'|[(]{_SOME}[)]", "nn"),
            (r"\s*(?=[\"'()])", ""),
            (r"", "", -1),
        ],
        "inline title": [(r"[)]", "p", -1), "title"],
        "inline url": [(r"[^<\s)]+", "sx", -1), (r"\s+", ""), "url"],
    },
    memory=_Code,
)
lex = GRAMMAR.lex

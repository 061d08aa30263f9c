"""Samples of code, what Rouge printed for them, and how near to it ours is."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path

from pykyll.highlight import find_lexer, formatters

FOLDER = Path(__file__).resolve().parents[1] / "highlight"
SAMPLES = FOLDER / "samples"
RECORDED = FOLDER / "recorded"

ACADEMIC = {
    "python": "Python",
    "r": "R",
    "julia": "Julia",
    "matlab": "MATLAB",
    "c": "C",
    "cpp": "C++",
    "shell": "Bash",
    "console": "console",
    "tex": "LaTeX",
    "json": "JSON",
    "yaml": "YAML",
    "html": "HTML",
    "css": "CSS",
    "javascript": "JavaScript",
    "java": "Java",
    "sql": "SQL",
    "verilog": "Verilog",
}
"""The languages that come first, by Rouge's tag."""

_SPAN = re.compile(r'<span class="([^"]*)">(.*?)</span>|([^<]+)', re.DOTALL)


@dataclass(frozen=True)
class Sample:
    """A piece of code in a language."""

    tag: str
    name: str

    @property
    def code(self) -> str:
        return (SAMPLES / self.tag / self.name).read_text("utf-8")

    @property
    def recording(self) -> Path:
        return RECORDED / self.tag / f"{self.name}.html"

    @property
    def fragments(self) -> list[str]:
        """Pieces that begin and end anywhere, such as in a string or in a comment."""
        third = len(self.code) // 3
        return [self.code[start : start + 90] for start in (third, 2 * third)]

    def printed_by_rouge(self) -> str:
        return self.recording.read_text("utf-8")

    def printed_by_us(self) -> str:
        return printed_by_us(self.tag, self.code)


@dataclass(frozen=True)
class Share:
    """How much of a language's samples agrees with Rouge."""

    characters: float
    same: int
    samples: int


def printed_by_us(tag: str, code: str) -> str:
    """What we print for code in a language."""
    lexer = find_lexer(tag)
    assert lexer is not None, tag
    return formatters.html(lexer.lex(code))


def samples(tag: str) -> list[Sample]:
    """The samples of a language, by name."""
    return [Sample(tag, path.name) for path in sorted((SAMPLES / tag).iterdir())]


def tags() -> list[str]:
    """The languages that have samples: the academics' first, then the others by name."""
    there = {path.name for path in SAMPLES.iterdir() if path.is_dir()}
    return [tag for tag in ACADEMIC if tag in there] + sorted(there - set(ACADEMIC))


def classes(printed: str) -> list[str]:
    """The class of each character of highlighted code."""
    found: list[str] = []
    for name, inside, plain in _SPAN.findall(printed):
        found += [name] * len(html.unescape(inside or plain))
    return found


def share(tag: str) -> Share:
    """How much of a language agrees."""
    agreeing = total = same = 0
    for sample in samples(tag):
        theirs, ours = sample.printed_by_rouge(), sample.printed_by_us()
        pairs = list(zip(classes(theirs), classes(ours), strict=True))
        agreeing += sum(their == our for their, our in pairs)
        total += len(pairs)
        same += theirs == ours
    return Share(agreeing / total, same, len(samples(tag)))

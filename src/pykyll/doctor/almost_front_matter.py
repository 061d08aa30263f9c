"""Front matter that Jekyll does not see, or sees as something else than was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.doctor.patient import warning
from pykyll.files.front_matter import has_yaml_header, split
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.doctor.patient import Patient
    from pykyll.errors import Diagnostic

_TEXT = (".md", ".markdown", ".mkd", ".mkdown", ".html", ".htm", ".xml", ".scss", ".sass")
_RULE = regex(r"\s*(-{2,}|[\u2010-\u2015\u2500]+-*)\s*")
"""A line that somebody meant as `---`: too short, too long, indented, or with dashes."""
_KEY = regex(r"[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)")
_TIGHT = regex(r"([A-Za-z_][\w-]*):([^\s:/].*)")
_WORD = regex(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]|$)")
_MOST_LINES = 40
_SHORTEST_WITH_TYPOS = 5
KNOWN_KEYS = (
    "layout",
    "title",
    "tag",
    "slug",
    "permalink",
    "published",
    "categories",
    "category",
    "tags",
    "date",
    "excerpt",
    "excerpt_separator",
    "redirect_from",
    "redirect_to",
    "sitemap",
)
"""Keys of front matter that Jekyll and its usual plugins act on."""


def almost_front_matter(patient: Patient) -> Iterator[Diagnostic]:
    """Files whose front matter goes unseen, and keys that are not what they look like."""
    for folder, names in patient.own_folders:
        for name in names:
            if name.lower().endswith(_TEXT):
                path = f"{folder}/{name}" if folder else name
                yield from _examine(patient, path)


def _examine(patient: Patient, path: str) -> Iterator[Diagnostic]:
    text = patient.text(path)
    first = text.partition("\n")[0]
    if not has_yaml_header(f"{first}\n".encode()):
        yield from _unseen(patient, path, text)
        return
    parts = split(text)
    if parts is None:
        yield from _unclosed(patient, path, text)
        return
    seen: dict[str, int] = {}
    for number, line in enumerate(parts.yaml.split("\n")[1:], start=2):
        yield from _misspelt(patient, path, number, line)
        word = _WORD.match(line)
        if word is not None and seen.setdefault(word[1], number) != number:
            found = warning(
                f"'{word[1]}' is set a second time, after line {seen[word[1]]}: this one counts",
                hint="remove the one that is not meant",
            )
            yield patient.at_line(found, path, number)


def _unseen(patient: Patient, path: str, text: str) -> Iterator[Diagnostic]:
    """Front matter that does not begin with `---` alone on the very first line."""
    lines = text.split("\n")[:_MOST_LINES]
    start = next((at for at, line in enumerate(lines) if line.strip()), None)
    if start is None or not _RULE.fullmatch(lines[start].rstrip("\r")):
        return
    rest = lines[start + 1 :]
    end = next((at for at, line in enumerate(rest) if _RULE.fullmatch(line.rstrip("\r"))), None)
    entries = [line for line in rest[:end] if line.strip() and not line.startswith((" ", "#", "-"))]
    if end is None or not entries or not all(_KEY.match(line) for line in entries):
        return
    reason = "it is not on the first line" if start else "its first line is not `---` alone"
    found = warning(
        f"this looks like front matter, but {reason}: the file is copied as it is",
        hint="write `---`, three hyphens, on the very first line, without a space before",
    )
    yield patient.at_line(found, path, start + 1)


def _unclosed(patient: Patient, path: str, text: str) -> Iterator[Diagnostic]:
    """Front matter without a closing line, so that its keys become text of the page."""
    lines = text.split("\n")
    if not any(_KEY.match(line) for line in lines[1:3]):
        return
    close = next(
        (at for at, line in enumerate(lines[1:], start=2) if _RULE.fullmatch(line.rstrip("\r"))),
        None,
    )
    hint = "add a line of `---` below its last key"
    if close is not None:
        hint = "here it ends, it seems: write `---`, three hyphens, without a space before"
    found = warning("the front matter is never closed, so all of it is text of the page", hint=hint)
    yield patient.at_line(found, path, close or 1)


def _misspelt(patient: Patient, path: str, number: int, line: str) -> Iterator[Diagnostic]:
    """A key without a space behind its colon, or almost one that Jekyll knows."""
    tight = _TIGHT.fullmatch(line.rstrip())
    if tight is not None and tight[1] in KNOWN_KEYS:
        found = warning(
            f"'{tight[1]}' is not set: YAML wants a space behind the colon",
            hint=f"write `{tight[1]}: {tight[2]}`",
        )
        yield patient.at_line(found, path, number)
    word = _WORD.match(line)
    if word is None or word[1] in KNOWN_KEYS:
        return
    if word[1].lower() in KNOWN_KEYS:
        found = warning(
            f"'{word[1]}' is not '{word[1].lower()}': keys are told apart by their case",
            hint=f"write it as `{word[1].lower()}:`",
        )
        yield patient.at_line(found, path, number)
        return
    for known in KNOWN_KEYS:
        if _is_one_slip_from(known, word[1]):
            found = warning(
                f"'{word[1]}' is nothing that Jekyll knows", hint=f"did you mean '{known}'?"
            )
            yield patient.at_line(found, path, number)


def _is_one_slip_from(known: str, word: str) -> bool:
    """Whether one letter is missing, added, wrong, or two are swapped; no plurals."""
    if len(known) < _SHORTEST_WITH_TYPOS or {f"{word}s", f"{known}s"} & {word, known}:
        return False
    if len(word) == len(known):
        wrong = [
            at for at, (one, other) in enumerate(zip(word, known, strict=True)) if one != other
        ]
        is_swapped = len(wrong) == 2 and wrong[0] + 1 == wrong[1]
        return len(wrong) == 1 or (is_swapped and sorted(word) == sorted(known))
    short, long = sorted((word, known), key=len)
    return any(short == long[:at] + long[at + 1 :] for at in range(len(long)))

"""The fields of a paper as text, as templates would print them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Mapping

Fields: TypeAlias = "Mapping[str, object]"
"""An entry of a data file, by the names of its fields."""

_BLANKS = " \t\n\v\f\r\0"
"""What Ruby's `strip` takes away."""
_NEEDS_VENUE = frozenset({"article", "incollection", "inproceedings"})


def text_of(paper: Fields, field: str) -> str:
    """A field as it prints; empty where there is none."""
    return to_s(paper.get(field)).strip(_BLANKS)


def texts_of(paper: Fields, field: str) -> list[str]:
    """The texts of a list; a text alone is a list of one."""
    value = paper.get(field)
    each = value if isinstance(value, list) else [value]
    return [text for text in (to_s(one).strip(_BLANKS) for one in each) if text]


def verbatim_of(paper: Fields) -> dict[str, str]:
    """What `bibtex` says, without fields that it leaves empty."""
    given = paper.get("bibtex")
    if not isinstance(given, dict):
        return {}
    texts = {to_s(name): to_s(value) for name, value in given.items()}
    return {name: text for name, text in texts.items() if text}


def kind_of(paper: Fields) -> str:
    """The type of the BibTeX entry: what appeared nowhere is `misc`, a preprint."""
    kind = text_of(paper, "type") or "inproceedings"
    return "misc" if kind in _NEEDS_VENUE and not text_of(paper, "venue") else kind


def links_of(paper: Fields) -> list[tuple[str, str]]:
    """Label and address of each link."""
    value = paper.get("links")
    return [
        (text_of(each, "label"), text_of(each, "url"))
        for each in (value if isinstance(value, list) else ())
        if isinstance(each, dict)
    ]


def number_of(text: str) -> int | None:
    """A whole number; None for any other text."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def month_of(paper: Fields) -> int | None:
    """1 to 12; None for anything else."""
    number = number_of(text_of(paper, "month"))
    return number if number is not None and 1 <= number <= 12 else None

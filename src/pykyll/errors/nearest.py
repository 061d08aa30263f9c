"""The nearest known word to a misspelt one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def suggest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """`did you mean 'x'?` for the nearest known word, never the word itself, or nothing.

    Args:
        word: What was written.
        known: What there is.
        cutoff: How alike the two must be, from 0 to 1; more where the word may be meant as it is.
    """
    from difflib import get_close_matches  # most runs suggest nothing

    others = [each for each in known if each != word]
    matches = get_close_matches(word, others, n=1, cutoff=cutoff)
    return f"did you mean '{matches[0]}'?" if matches else None

"""The images of a `srcset`, read loosely as html-proofer does."""

from __future__ import annotations

from pykyll.regex import regex

_CANDIDATE = regex(r"\s*([^,]\S*[^,](?:\s+[^,]+)?)\s*(?:,|$)")


def candidates(srcset: str) -> list[str]:
    """The URLs, without the width or density behind them."""
    return [found.split()[0] for found in _found(srcset)]


def has_descriptors(srcset: str) -> bool:
    """Whether any image has a width or density."""
    return any(len(found.split()) > 1 for found in _found(srcset))


def _found(srcset: str) -> list[str]:
    return [found for found in _CANDIDATE.findall(srcset) if not found.isspace()]

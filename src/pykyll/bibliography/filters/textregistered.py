r"""`\textregistered` as HTML."""

from __future__ import annotations


def textregistered(text: str) -> str:
    """The sign as a numeric reference, without a semicolon, as jekyll-scholar writes it."""
    return text.replace(r"\textregistered", "&#0174")

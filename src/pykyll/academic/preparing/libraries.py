"""The libraries of the extra `academic`, which a site can do without."""

from __future__ import annotations

import importlib.util


def has_pillow() -> bool:
    """Whether pictures can be scaled and drawn."""
    return importlib.util.find_spec("PIL") is not None


def has_latex2mathml() -> bool:
    """Whether formulas can be turned to MathML."""
    return importlib.util.find_spec("latex2mathml") is not None

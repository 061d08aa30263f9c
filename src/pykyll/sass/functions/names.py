"""The names of the functions of Sass itself, for those of them that look functions up."""

from __future__ import annotations

NAMES: set[str] = set()
"""With `-`; the table of all functions fills it when it is made."""


def is_builtin(name: str) -> bool:
    """Whether a function of Sass itself is called so: `-` and `_` are the same."""
    return name.replace("_", "-") in NAMES

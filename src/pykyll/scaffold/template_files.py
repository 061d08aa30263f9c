"""The files that new sites and themes begin with, from this package's own `templates/`."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable


def template_files(kind: str) -> Iterator[tuple[str, str]]:
    """Path and text of each file of a template, sorted.

    Args:
        kind: `site`, `blank` or `theme`.
    """
    yield from sorted(read_files(files("pykyll.scaffold").joinpath("templates", kind), ""))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with each `%name%` replaced by its value."""
    for name, value in values.items():
        text = text.replace(f"%{name}%", value)
    return text


def read_files(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    """Path and text of each file below a folder; the paths begin with the prefix."""
    for entry in folder.iterdir():
        path = f"{prefix}{entry.name}"
        if entry.is_dir():
            yield from read_files(entry, f"{path}/")
        else:
            yield path, entry.read_text(encoding="utf-8")

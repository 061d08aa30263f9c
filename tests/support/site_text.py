"""A whole site in one text: files under marker lines `-- path --`."""

from __future__ import annotations

import re
from pathlib import Path

_MARKER = re.compile(r"^-- (.+) --$", re.MULTILINE)


def parse_site(text: str) -> dict[str, str]:
    """Paths and contents. What stands before the first marker is a comment."""
    pieces = _MARKER.split(text)
    return {
        path: content.removeprefix("\n")
        for path, content in zip(pieces[1::2], pieces[2::2], strict=True)
    }


def write_site(text: str, folder: Path) -> Path:
    """Write the files below the folder; returns the folder."""
    for path, content in parse_site(text).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8"))
    return folder


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, by its path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def print_tree(tree: dict[str, bytes]) -> str:
    """A tree as a site's text; the order is that of the paths."""
    parts = []
    for path, content in sorted(tree.items()):
        text = content.decode("utf-8")
        parts.append(f"-- {path} --\n{text}" + ("" if text.endswith("\n") else "\n"))
    return "".join(parts)

"""Folders so deep that no function that calls itself for each of them comes to their end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

needs_long_paths = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems have no paths of 4,096 bytes"
)


def put_deep(top: Path, depth: int, files: Mapping[str, str]) -> str:
    """Make `d/d/d/…` below a folder, and files in the deepest.

    Args:
        top: The folder; made where there is none.
        depth: How many folders.
        files: The texts of the files, by their names.

    Returns:
        The way to the deepest, without a slash at its end.
    """
    top.mkdir(parents=True, exist_ok=True)
    here = os.open(top, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    for name, text in files.items():
        with open(
            os.open(name, os.O_WRONLY | os.O_CREAT, dir_fd=here), "w", encoding="utf-8"
        ) as file:
            file.write(text)
    os.close(here)
    return "/".join("d" * depth)


@contextmanager
def taken_away(folder: Path) -> Iterator[Path]:
    """Remove a folder behind the block with `rm`: pytest's own way calls itself for each folder."""
    program = shutil.which("rm")
    if program is None:
        pytest.skip("there is no `rm` to remove deep folders with")
    try:
        yield folder
    finally:
        subprocess.run([program, "-rf", str(folder)], check=True)

"""Sites that are built, edited and built again."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from pykyll import build

if TYPE_CHECKING:
    from pykyll.builder import Report

_COMPAT = "jekyll 4.3.1 debian" if find_spec("sass") else "jekyll 3.9.0"
"""Without libsass one that compiles Sass without it."""
TIME = "2026-11-10 12:00:00 +0000"


@dataclass(frozen=True, slots=True)
class EditedSite:
    """A site in a folder."""

    folder: Path

    def write(self, files: dict[str, str | None]) -> None:
        """Write files; None removes one."""
        for path, text in files.items():
            file = self.folder / path
            if text is None:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

    def build(self, **how: object) -> Report:
        """Build it into `_site`."""
        given = {"compat": _COMPAT, "time": TIME, "jobs": 1, **how}
        return build(self.folder, self.folder / "_site", **given)

    def text(self, path: str) -> str:
        """A file of the built site."""
        return (self.folder / "_site" / path).read_text("utf-8")


@pytest.fixture
def edited(tmp_path: Path) -> EditedSite:
    """An empty site."""
    folder = tmp_path / "site"
    folder.mkdir()
    return EditedSite(folder)

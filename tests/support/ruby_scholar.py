"""Jekyll with jekyll-scholar, for tests that compare with it."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from site_text import read_tree

_COMMAND = os.environ.get("PYKYLL_JEKYLL_SCHOLAR", "")
"""The command of a Jekyll 4.3.1 with jekyll-scholar 7.3 and al-folio's gems, such as `bundle exec
jekyll`."""
_BUILDER = Path(__file__).with_name("build_sites.rb")

needed = pytest.mark.skipif(
    not _COMMAND, reason="PYKYLL_JEKYLL_SCHOLAR names no Jekyll with jekyll-scholar"
)


def command() -> list[str]:
    """The words of the command."""
    return shlex.split(_COMMAND)


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a site."""

    files: dict[str, bytes]
    error: str | None = None
    log: str = ""


def build_all(sites: list[dict[str, str]]) -> list[Built]:
    """Build sites, each given as its files; in one process of Jekyll, each in a fork of it."""
    with tempfile.TemporaryDirectory(prefix="scholar-") as top:
        folders = [Path(top, str(number)) for number in range(len(sites))]
        for folder, files in zip(folders, sites, strict=True):
            write_files(files, folder / "site")
        listed = Path(top, "sites.json")
        listed.write_text(json.dumps([str(folder) for folder in folders]))
        driver = Path(top, "driver")
        write_files(
            {
                "_config.yml": "plugins: [jekyll-scholar]\n",
                "_plugins/build_sites.rb": _BUILDER.read_text("utf-8"),
            },
            driver,
        )
        ran = subprocess.run(
            [*command(), "build", "-s", str(driver), "-d", str(driver / "_site")],
            env={
                **os.environ,
                "PYKYLL_SITES": str(listed),
                "JEKYLL_ENV": "production",
                "LANG": "C.UTF-8",
                "TZ": "UTC",
            },
            cwd=driver,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return [_built(folder) for folder in folders]


def _built(folder: Path) -> Built:
    error = folder / "error"
    return Built(
        read_tree(folder / "out") if (folder / "out").is_dir() else {},
        error.read_text("utf-8", errors="replace") if error.exists() else None,
        (folder / "log").read_text("utf-8", errors="replace"),
    )


def write_files(files: dict[str, str], folder: Path) -> Path:
    """Write files below a folder; returns it."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
    return folder

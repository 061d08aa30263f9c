"""The sites of `tests/plugins/sites`: each uses a plugin of Jekyll."""

from __future__ import annotations

import os
from pathlib import Path

import ruby_jekyll
from site_text import read_tree, write_site

FOLDER = Path(__file__).parent.parent / "plugins"
NAMES = sorted(path.stem for path in (FOLDER / "sites").glob("*.txt"))
TIME = "2024-04-01 12:00:00 +0000"
LIBRARIES = {
    "jemoji": "jemoji",
    "octicons": "jekyll-octicons",
    "target_blank": "jekyll-target-blank",
    "target_blank_bare": "jekyll-target-blank",
    "target_blank_options": "jekyll-target-blank",
    "target_blank_two_bodies": "jekyll-target-blank",
}
"""The sites that need a library of Ruby that Debian lacks."""
_CHANGED = 1_700_000_000
"""When every file was changed, for what prints that."""


def write(name: str, folder: Path) -> Path:
    """Write one site, all its files changed at one time."""
    source = write_site((FOLDER / "sites" / f"{name}.txt").read_text("utf-8"), folder)
    for path in source.rglob("*"):
        os.utime(path, (_CHANGED, _CHANGED))
    return source


def built_by_jekyll(name: str, folder: Path) -> dict[str, bytes]:
    """What real Jekyll writes."""
    source = write(name, folder / "site")
    (folder / "time.yml").write_text(f"time: {TIME}\n")
    config = f"_config.yml,{folder / 'time.yml'}"
    ruby_jekyll.build_with_jekyll(source, folder / "out", "--config", config)
    return read_tree(folder / "out")


def built_by_pykyll(name: str, folder: Path) -> dict[str, bytes]:
    """What pykyll writes where it is to print like that Jekyll."""
    from pykyll import build

    source = write(name, folder / "site")
    build(
        source,
        folder / "out",
        compat=ruby_jekyll.EMULATED,
        environment="production",
        time=TIME,
    )
    return read_tree(folder / "out")

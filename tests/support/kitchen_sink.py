"""The owner's site with a page that has everything that Markdown has, and a full sidebar."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SINK = ROOT / "tests/site/kitchen-sink"
_OWN = (
    "_data", "_includes", "_layouts", "_pages", "_papers", "_sass", "_schemas", "assets", "images",
    "_config.yml", "feed.xml", "publications.bib", "robots.txt", "sitemap.xml",
)  # fmt: skip


def write_kitchen_sink(site: Path, *, settings: str = "") -> list[Path]:
    """Write the site; returns its configuration files, the later of which win.

    Args:
        site: Its folder, which is made.
        settings: More settings, as YAML.
    """
    site.mkdir()
    for name in _OWN:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, site / name)
    for folder in ("_data", "_pages", "images"):
        shutil.copytree(_SINK / folder, site / folder, dirs_exist_ok=True)
    extra = site.parent / f"{site.name}.yml"
    extra.write_text((_SINK / "_config.yml").read_text("utf-8") + settings, "utf-8")
    return [site / "_config.yml", extra]

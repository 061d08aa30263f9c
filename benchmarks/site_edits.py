"""What a writer does between two builds: edit a post, or the layout of every page.

A mark replaces the one before it, so that the site does not grow from run to run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MARKED_POST = re.compile(r"\n*Mark of the edit: \S+\n\Z")
_MARKED_LAYOUT = re.compile(r"<p>Mark of the edit: \S+</p>")


@dataclass(frozen=True, slots=True)
class Site:
    """One builder's copy of a site, and which of its files are edited."""

    folder: Path
    output: Path
    post: Path
    post_page: str  # where the post's page lies in the output
    layout: Path

    def shows(self, mark: str) -> bool:
        """Whether the post's page was built with that edit."""
        try:
            return mark in (self.output / self.post_page).read_text(encoding="utf-8")
        except FileNotFoundError:
            return False


def edit_post(site: Site, mark: str) -> None:
    """Add a paragraph with the mark to the post."""
    text = _MARKED_POST.sub("", site.post.read_text(encoding="utf-8")).rstrip("\n")
    site.post.write_text(f"{text}\n\nMark of the edit: {mark}\n", encoding="utf-8")


def edit_layout(site: Site, mark: str) -> None:
    """Show the mark at the foot of every page."""
    text = _MARKED_LAYOUT.sub("", site.layout.read_text(encoding="utf-8"))
    marked = text.replace("</body>", f"<p>Mark of the edit: {mark}</p></body>")
    site.layout.write_text(marked, encoding="utf-8")

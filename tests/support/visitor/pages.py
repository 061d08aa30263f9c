"""The pages of a built site, and one page of each type."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import html


@dataclass(frozen=True, slots=True)
class Page:
    """A page that people read: no redirect, no piece of one."""

    path: str
    """Its address below the site's, such as `/publications/`."""
    file: Path

    @property
    def kind(self) -> str:
        """What it shares its layout with: the papers, the posts of a year, or it alone."""
        folders = self.path.strip("/").split("/")
        return folders[0] if len(folders) > 1 else self.path

    def tree(self) -> html.HtmlElement:
        """The page's elements."""
        return html.document_fromstring(self.file.read_bytes())


def _address(folder: Path, file: Path) -> str:
    path = "/" + file.relative_to(folder).as_posix()
    return path.removesuffix("index.html") if path.endswith("/index.html") else path


def pages_of(folder: Path) -> list[Page]:
    """All pages of the site built into the folder, by address."""
    found = []
    for file in sorted(folder.rglob("*.html")):
        text = file.read_text("utf-8", "replace").lower()
        if "<html" in text and 'http-equiv="refresh"' not in text:
            found.append(Page(_address(folder, file), file))
    return sorted(found, key=lambda page: page.path)


def one_of_each_type(pages: list[Page]) -> list[Page]:
    """Of each type the page that holds most."""
    largest: dict[str, Page] = {}
    for page in sorted(pages, key=lambda page: page.file.stat().st_size):
        largest[page.kind] = page
    return sorted(largest.values(), key=lambda page: page.path)

"""A site that is built, served and open to visitors."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from visitor.pages import Page, one_of_each_type, pages_of
from visitor.server import served
from visitor.trees import MORE_SETTINGS, Tree, build_for

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Visited:
    """A site as visitors meet it."""

    name: str
    tree: Path
    """The folder of its source."""
    built: Path
    """The folder that is served."""
    address: str
    """Without `/` at its end."""
    said: str
    """What the build printed."""
    pages: list[Page] = field(default_factory=list)
    chosen: tuple[str, ...] = ()
    """The types of pages to look at where not all are."""
    has_much_of_others: bool = False
    """Whether only these are looked at, whatever is asked for."""

    @property
    def types(self) -> list[Page]:
        """One page of each type, the one that holds most."""
        return one_of_each_type(self.pages)

    @property
    def papers(self) -> list[Page]:
        """The pages of papers, in any language."""
        return [page for page in self.pages if "/papers/" in page.path and page.kind != page.path]

    def choice(self, *, full: bool) -> list[Page]:
        """All pages, or one of each type that is chosen."""
        if full and not self.has_much_of_others:
            return self.pages
        return [page for page in self.types if not self.chosen or page.kind in self.chosen]

    def page(self, path: str) -> Page | None:
        """The page at that address."""
        return next((page for page in self.pages if page.path == path), None)

    def config(self) -> dict[str, object]:
        """The owner's settings."""
        files = [self.tree / name for name in ("_config.yml", MORE_SETTINGS)]
        read = [yaml.safe_load(file.read_text("utf-8")) or {} for file in files if file.is_file()]
        return {key: value for settings in read for key, value in settings.items()}

    def data(self, name: str) -> list[dict[str, object]]:
        """The entries of a data file, none where it is not there."""
        file = self.tree / "_data" / f"{name}.yml"
        return (yaml.safe_load(file.read_text("utf-8")) or []) if file.is_file() else []

    def authors(self) -> set[str]:
        """Everybody who wrote one of the papers; bodies, in braces, may be divided."""
        names = (name for entry in self.data("publications") for name in entry.get("authors") or ())
        return {str(name) for name in names if not str(name).startswith("{")}

    def portrait(self) -> str:
        """What the files of the owner's portrait have in their names, if there is one."""
        author = self.config().get("author")
        avatar = author.get("avatar") if isinstance(author, dict) else None
        return Path(avatar).stem if avatar else ""


@contextmanager
def visited(tree: Tree, folder: Path) -> Iterator[Visited]:
    """Make the tree in the folder, build it, and serve it for as long as the block lasts."""
    source, built = folder / tree.name, folder / f"{tree.name}-built"
    tree.make(source)
    built.mkdir()
    with served(built) as address:
        said = build_for(address, source, built)
        pages = pages_of(built)
        of_others = tree.has_much_of_others
        yield Visited(tree.name, source, built, address, said, pages, tree.chosen, of_others)

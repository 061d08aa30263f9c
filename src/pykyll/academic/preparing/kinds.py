"""Pages of papers, news, talks and the like, which come and go with their data and menu entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.preparing.change import Prepared
from pykyll.academic.preparing.menu import Menu
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files import front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.preparing.tree import Tree

FOLDER = "_pages"
_MENU = "navigation"


@dataclass(frozen=True, slots=True)
class Kind:
    """A page that shows one data file, or the posts."""

    name: str
    """Of the page, of its include, of its data file and of its word in `_data/i18n/`."""
    title: str
    """In English."""
    extension: str = "md"

    @property
    def path(self) -> str:
        """The page's file."""
        return f"{FOLDER}/{self.name}.{self.extension}"

    @property
    def permalink(self) -> str:
        """Its address."""
        return f"/{self.name}/"


KINDS = (
    Kind("publications", "Publications", "html"),
    Kind("news", "News"),
    Kind("talks", "Talks"),
    Kind("teaching", "Teaching"),
    Kind("projects", "Projects"),
    Kind("people", "People"),
    Kind("service", "Service"),
    Kind("awards", "Awards"),
    Kind("cv", "CV"),
    Kind("posts", "Posts", "html"),
)
"""In the order in which they come into the menu."""


def kinds(tree: Tree) -> Prepared:
    """The pages and menu entries of the kinds that have data, and no longer those of others."""
    made = Prepared("Pages")
    menu = Menu(tree.data(_MENU))
    there = []
    addresses = dict(_addresses(tree))
    for kind in KINDS:
        if not tree.is_file(f"{tree.includes_folder}/{kind.name}.html"):
            continue
        has_data = _has_data(tree, kind)
        if has_data:
            there.append(kind.name)
            _add(tree, made, kind, menu, addresses)
        elif has_data is not None:
            _take_away(tree, made, kind, menu)
    text, findings = menu.changed()
    if text is not None:
        made.write(menu.path, text)
    made.findings.extend(findings)
    made.summary = ", ".join(there) if there else "none"
    return made


def page_text(kind: Kind, title: str) -> str:
    """A page: its settings and its include."""
    return (
        f"---\npermalink: {kind.permalink}\ntitle: {title}\ni18n: {kind.name}\n---\n\n"
        f"{{% include {kind.name}.html %}}\n"
    )


def _title(tree: Tree, kind: Kind) -> str:
    word = tree.words.get(kind.name, kind.title)
    return word if word.replace(" ", "").isalnum() else kind.title  # no quotes are needed


def _add(tree: Tree, made: Prepared, kind: Kind, menu: Menu, addresses: dict[str, str]) -> None:
    if tree.exists(kind.path) or kind.permalink in addresses:
        return  # as it came, or somebody's own
    title = _title(tree, kind)
    made.write(kind.path, page_text(kind, title))
    menu.add(title, kind.permalink, kind.name)


def _take_away(tree: Tree, made: Prepared, kind: Kind, menu: Menu) -> None:
    """Remove a page and its entry, unless somebody has changed one of them."""
    text = tree.text(kind.path)
    if text is None:
        return
    titles = {kind.title, _title(tree, kind), *_titles_in_other_languages(tree, kind)}
    is_as_made = text.replace("\r\n", "\n") in {page_text(kind, each) for each in titles}
    if is_as_made and menu.may_remove(kind.permalink, kind.name, titles):
        made.remove(kind.path)
        menu.remove(kind.permalink)
        return
    changed = kind.path if not is_as_made else menu.path
    made.warn(
        f"there is nothing for {kind.permalink} to show, but {changed} was changed: both stay",
        path=changed,
        hint=f"remove {kind.path} and its entry in {menu.path}, or give it data",
    )


def _titles_in_other_languages(tree: Tree, kind: Kind) -> Iterator[str]:
    for name in tree.names(f"{tree.data_folder}/i18n"):
        file = tree.data(f"i18n/{name.partition('.')[0]}")
        word = file.value.get(kind.name) if file and isinstance(file.value, dict) else None
        if isinstance(word, str):
            yield word


def _has_data(tree: Tree, kind: Kind) -> bool | None:
    """Whether there is something to show; None where that cannot be known."""
    if kind.name == "posts":
        return any(name[:1].isdigit() for name in tree.names(f"{tree.collections_folder}_posts"))
    file = tree.data(kind.name)
    return None if file is None else bool(file.entries)


def _addresses(tree: Tree) -> Iterator[tuple[str, str]]:
    """The permalinks of the pages beside one another, and the files that have them."""
    for folder in (FOLDER, ""):
        for name in tree.names(folder):
            path = f"{folder}/{name}".lstrip("/")
            text = tree.text(path) if name.endswith((".md", ".html", ".markdown")) else None
            if text is None:
                continue
            try:
                parsed = front_matter.parse(text, schema=tree.config.compat.yaml_schema)
            except PykyllError:
                continue
            permalink = parsed.data.get("permalink") if parsed is not None else None
            if isinstance(permalink, str):
                yield permalink, path

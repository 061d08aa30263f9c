"""What a build warns of: layouts that do not exist, and files with one destination.

Source of the behaviour: Jekyll's `Renderer#place_in_layouts` and `Doctor.conflicting_urls`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic, suggest
from pykyll.site import Page, StaticFile
from pykyll.source.default_theme import LAYOUTS as DEFAULT_THEME_LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pykyll.builder.rendered import Output
    from pykyll.site import Document, Site


def missing_layout(site: Site, item: Document | Page, name: str) -> Diagnostic:
    """The warning that the page is published without the layout that it asks for."""
    line, excerpt = _where(item)
    return Diagnostic(
        f"Layout '{name}' requested in {item.relative_path} does not exist.",
        severity="warning",
        path=item.relative_path,
        line=line,
        column=None if excerpt is None else excerpt.index("layout") + 1,
        excerpt=excerpt,
        length=len((excerpt or "").strip()),
        hint=layout_remedy(site, name),
        reference=f"Build Warning: Layout '{name}' requested in {item.relative_path} "
        "does not exist.",
    )


def layout_remedy(site: Site, name: str) -> str:
    """The layout that is meant, or the file that would be it."""
    stem = os.path.splitext(name)[0]
    if stem in site.layouts:
        return f"write `layout: {stem}`, without the extension"
    return (
        suggest(name, site.layouts)
        or f"add {site.tree.layouts_dir}/{stem if name.endswith('.html') else name}.html, "
        "or ask for another layout"
    )


def missing_default_theme(site: Site) -> Iterator[Diagnostic]:
    """One warning for all pages that GitHub Pages would lay out with its own theme."""
    theme = site.missing_theme
    if theme is None:
        return
    items = (*site.pages, *(doc for doc in site.documents if doc.is_written))
    named = [item.layout_name for item in items if item.is_placed_in_layout]
    parents = [layout.parent_name for layout in site.layouts.values()]
    missing = DEFAULT_THEME_LAYOUTS - site.layouts.keys()
    count = sum(name in missing for name in named)
    if not count and not any(name in missing for name in parents):
        return
    pages = "1 page" if count == 1 else f"{count} pages" if count else "layouts of this site"
    yield Diagnostic(
        f"GitHub Pages would put {pages} into its default theme, {theme.name} {theme.version}, "
        f"which is missing here: {theme.reason}",
        severity="warning",
        hint=f"build once with a network, or run `gem install {theme.name} -v {theme.version}`; "
        "`theme: null` in _config.yml does without, on Pages too",
    )


def _where(item: Document | Page) -> tuple[int | None, str | None]:
    """The line of the front matter that names the layout, none where a default does."""
    if item.path_on_disk is None or not os.path.exists(item.path_on_disk):
        return None, None
    with open(item.path_on_disk, encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, start=1):
            if number >= item.body_line:
                break
            if line.lstrip().startswith("layout:"):
                return number, line.rstrip("\r\n")
    return None, None


def unseen_front_matter(files: Iterable[tuple[str, Output]]) -> Iterator[Diagnostic]:
    """A warning for each file that is copied as it is because of a byte order mark.

    Not where a plugin makes a page of it as well.

    Args:
        files: All that is written and where it goes.
    """
    listed = list(files)
    pages = {item.path_on_disk for _, item in listed if isinstance(item, Page)}
    for _, item in listed:
        if isinstance(item, StaticFile) and item.is_marked and item.path_on_disk not in pages:
            yield Diagnostic(
                "a byte order mark (BOM) stands before the front matter, so that Jekyll does not "
                "see it: the file is copied as it is",
                severity="warning",
                path=item.relative_path.removeprefix("/"),
                line=1,
                hint="save it as UTF-8 without BOM",
            )


def conflicts(files: Sequence[tuple[str, Output]], folder: str) -> Iterator[Diagnostic]:
    """A warning for each destination that more than one file is written to; the last one wins.

    The stubs of jekyll-redirect-from do not count: they give way on purpose.

    Args:
        files: All that is written and where it goes, in its order.
        folder: The folder that it is written to.
    """
    if len(dict(files)) == len(files):
        return
    sources: dict[str, list[str]] = {}
    for destination, item in files:
        if not (isinstance(item, Page) and item.gives_way):
            path = item.relative_path.removeprefix("/")
            sources.setdefault(destination, []).append(path)
    for destination, paths in sources.items():
        if len(paths) > 1:
            written = f"{os.path.basename(folder)}/{destination}"
            yield Diagnostic(
                f"{len(paths)} files have one destination, {destination}: {', '.join(paths)}",
                severity="warning",
                path=paths[-1],
                hint="the last one wins; give all but one another permalink, or remove them",
                reference="Conflict: The following destination is shared by multiple files. "
                f"The written file may end up with unexpected contents. {written}",
            )

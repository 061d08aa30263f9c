"""Pages that are left out of the site by accident, and plugins that Pages does not run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.config.pages import DEFAULT_PLUGINS
from pykyll.doctor.patient import names_of, warning
from pykyll.files.source_text import UnreadableFileError, has_front_matter
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.doctor.patient import Patient
    from pykyll.errors import Diagnostic

_OWN_FOLDERS = frozenset({"_posts", "_drafts", "_site"})
_FOLDER_SETTINGS = ("layouts_dir", "includes_dir", "data_dir", "plugins_dir", "sass_dir")
_USUAL_FOLDERS = frozenset({"_layouts", "_includes", "_data", "_plugins", "_sass"})
_PAGES = (".md", ".markdown", ".mkd", ".mkdown", ".html")
_MOST_NAMES = 5


def underscored_pages(patient: Patient) -> Iterator[Diagnostic]:
    """Pages below folders that begin with an underscore and are no collection."""
    pages: dict[str, list[str]] = {}
    read = {item.relative_path for item in patient.items}
    for folder, hidden, names in _hidden_folders(patient):
        for name in names:
            path = f"{folder}/{name}"
            if path not in read and _is_page(os.path.join(patient.site.source, path), name):
                pages.setdefault(hidden, []).append(path)
    for hidden, paths in pages.items():
        listed = ", ".join(paths[:_MOST_NAMES])
        more = f" and {len(paths) - _MOST_NAMES} more" if len(paths) > _MOST_NAMES else ""
        name = os.path.basename(hidden)
        yield warning(
            f"nothing in {hidden}/ is published, because its name begins with an underscore: "
            f"{listed}{more}",
            path=paths[0],
            hint=f"add `include: [{name}]` to the configuration, or make it a collection: "
            f"`collections: {{{name[1:]}: {{output: true}}}}`",
        )


def excluded_by_prefix(patient: Patient) -> Iterator[Diagnostic]:
    """Files that an entry of `exclude` hits only because it is how their name begins."""
    excludes = [pattern.removeprefix("/") for pattern in patient.site.config.strings("exclude")]
    source = patient.site.source
    for name in names_of(source):
        for pattern in excludes:
            is_longer = name.startswith(pattern) and name != pattern and not pattern.endswith("/")
            exists = os.path.exists(os.path.join(source, pattern))
            if is_longer and pattern and exists and pattern not in {"Gemfile", "gemfiles"}:
                found = warning(
                    f"`{pattern}` under `exclude` hits {name} too: it excludes every name "
                    "that begins so",
                    hint=f"write `{pattern}/` if the folder is meant",
                )
                if os.path.isdir(os.path.join(source, pattern)):
                    yield patient.at_config(found, "exclude")


def plugins_that_pages_leaves_out(patient: Patient) -> Iterator[Diagnostic]:
    """Plugins that the site asks for and that GitHub Pages passes over without a word."""
    site = patient.site
    if not site.compat.runs_listed_plugins_only:
        return
    allowed = {*DEFAULT_PLUGINS, *site.config.strings("whitelist")}
    for plugin in site.config.strings("plugins"):
        if plugin not in allowed:
            found = warning(
                f"GitHub Pages does not run the plugin '{plugin}'",
                hint="the site is built without it, here as there; "
                "`compat: jekyll` builds as Jekyll does elsewhere",
            )
            yield patient.at_config(found, "plugins")


def _hidden_folders(patient: Patient) -> Iterator[tuple[str, str, list[str]]]:
    """Each folder that Jekyll passes over for an underscore, that of the way to it, and its files."""
    site = patient.site
    known = {to_s(site.config.get(key)).strip("/") for key in _FOLDER_SETTINGS}
    known |= {f"_{label}" for label in site.collections} | _OWN_FOLDERS | _USUAL_FOLDERS
    known.add(site.config.text("destination").rpartition("/")[2])
    passed_over: dict[str, str] = {}
    own = set[str]()
    for folder, names in patient.own_folders[1:]:
        above, _, name = folder.rpartition("/")
        first = passed_over.get(above)
        if first is None and (above in own or name in known or folder in known):
            own.add(folder)
            continue
        if first is None and name.startswith("_") and not site.entry_filter.is_included(folder):
            first = folder
        if first is not None:
            passed_over[folder] = first
            yield folder, first, names


def _is_page(path: str, name: str) -> bool:
    if not name.lower().endswith(_PAGES):
        return False
    try:
        return has_front_matter(path)
    except UnreadableFileError:
        return False

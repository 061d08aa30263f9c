"""Layouts, includes and data: those that are asked for and missing, those that nobody uses."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.academic.preparing import KINDS
from pykyll.builder.warnings import layout_remedy, missing_default_theme
from pykyll.doctor.patient import names_of, warning
from pykyll.doctor.site_templates import Templates
from pykyll.errors import suggest
from pykyll.folders.walk import walk
from pykyll.source.default_theme import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config import Config
    from pykyll.doctor.patient import Patient
    from pykyll.errors import Diagnostic

_NOTHING = frozenset({"nil", "None", "empty", "blank"})


def missing_layouts(patient: Patient) -> Iterator[Diagnostic]:
    """Layouts that pages ask for, each missing one told once."""
    site = patient.site
    if patient.lacks_theme:
        return
    asked: dict[str, list[str]] = {}
    for item in patient.items:
        name = item.layout_name
        is_own = item.path_on_disk is not None and item.is_placed_in_layout
        if is_own and name and name != "none" and name not in site.layouts:
            asked.setdefault(name, []).append(item.relative_path)
    for layout in site.layouts.values():
        if layout.parent_name and layout.parent_name not in site.layouts:
            asked.setdefault(layout.parent_name, []).append(layout.relative_path)
    if site.missing_theme is not None:
        yield from missing_default_theme(site)
        asked = {name: paths for name, paths in asked.items() if name not in LAYOUTS}
    for name, paths in asked.items():
        others = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
        found = warning(
            f"the layout '{name}' does not exist; {paths[0]}{others} would be published without",
            path=paths[0],
            hint="write `layout: null` for none" if name in _NOTHING else layout_remedy(site, name),
        )
        line = _line_of(patient.text(paths[0]), "layout:")
        yield found if line is None else patient.at_line(found, paths[0], line)


def missing_includes(patient: Patient) -> Iterator[Diagnostic]:
    """Includes that are asked for by a name that no file has."""
    templates = Templates(patient)
    if patient.lacks_theme:
        return
    names = [
        os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
        for root in patient.site.tree.includes_paths
        if not patient.is_refused(root)
        for folder, _, files in walk(root)
        for name in files
    ]
    known, told = set(names), set[str]()
    for path, asked in templates.includes:
        name = asked.name
        is_meant = asked.tag != "include_relative" and not asked.is_put_together
        if not is_meant or name in known | told or not templates.is_rendered(path):
            continue
        told.add(name)
        found = warning(
            f"the include '{name}' does not exist",
            hint=suggest(name, names) or f"add it as {templates.includes_dir}/{name}",
        )
        yield patient.at_line(found, path, asked.line)


def unused(patient: Patient) -> Iterator[Diagnostic]:
    """Includes, layouts and data that no template names; not asked of themes."""
    if patient.lacks_theme or any(
        name.endswith(".gemspec") for name in names_of(patient.site.source)
    ):
        return
    templates = Templates(patient)
    unused_includes = [
        each for each in templates.unused_includes() if each not in _later(patient.site.config)
    ]
    for kind, folder, names in (
        ("include", templates.includes_dir, unused_includes),
        ("layout", patient.site.tree.layouts_dir, templates.unused_layouts()),
        ("data file", patient.site.tree.data_dir, templates.unused_data()),
    ):
        if names:
            are = f"this {kind} is" if len(names) == 1 else f"{len(names)} {kind}s are"
            yield warning(
                f"{are} used nowhere: {', '.join(names)}",
                path=f"{folder}/{names[0]}",
                hint="remove what is no longer needed",
            )


def _later(config: Config) -> frozenset[str]:
    """The includes of pages that come once there is data for them."""
    if config.get("prepare") is not True:
        return frozenset()
    return frozenset(f"{kind.name}.html" for kind in KINDS)


def _line_of(text: str, start: str) -> int | None:
    for number, line in enumerate(text.split("\n---", 1)[0].split("\n"), start=1):
        if line.lstrip().startswith(start):
            return number
    return None

"""Layouts, includes and data: those that are asked for and missing, those that nobody uses.

Read from the sources without rendering. A name that a template puts together counts as
every name that it could be, so that nothing in use is called unused.
"""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.doctor.patient import warning
from pykyll.errors import suggest
from pykyll.files.paths import basename_without_ext
from pykyll.source.data_reader import data_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.doctor.patient import Patient
    from pykyll.errors import Diagnostic

_INCLUDE = re.compile(
    r"\{%-?\s*include(?:_cached)?\s+[\"']?((?:\{\{.*?\}\}|[^\s%\"'{}])+)", re.DOTALL
)
_COMMENT = re.compile(
    r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}"
    r"|\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}",
    re.DOTALL,
)
_LAYOUT = re.compile(r"^\s*(?:-\s*)?[\"']?layout[\"']?\s*:\s*[\"']?([\w./-]+)", re.MULTILINE)
_VARIABLE = re.compile(r"\\?\{\\?\{.*?\\?\}\\?\}", re.DOTALL)
_NOTHING = frozenset({"nil", "None", "empty", "blank"})
_TEMPLATES = (".html", ".md", ".markdown", ".xml", ".json", ".js", ".css", ".scss", ".txt")


class Templates:
    """What the templates of a site name."""

    def __init__(self, patient: Patient) -> None:
        self.patient = patient
        site = patient.site
        self.includes_dir = patient.shown(site.tree.includes_paths[0])

    @cached_property
    def texts(self) -> dict[str, str]:
        """Path and text, without comments, of every file that may be a template."""
        found: dict[str, str] = {}
        for folder, names in self.patient.own_folders():
            for name in names:
                if name.startswith("."):
                    continue
                path = f"{folder}/{name}" if folder else name
                is_include = f"{folder}/".startswith(f"{self.includes_dir}/")
                if is_include or name.lower().endswith(_TEMPLATES):
                    found[path] = _COMMENT.sub(_blank, self.patient.text(path))
        return {**found, **self._of_theme()}

    def _of_theme(self) -> dict[str, str]:
        """Absolute path and text of the theme's layouts and includes."""
        theme = self.patient.site.theme
        roots = (theme.layouts_path, theme.includes_path) if theme is not None else ()
        paths = (
            os.path.join(folder, name)
            for root in roots
            if root is not None
            for folder, _, names in os.walk(root)
            for name in names
        )
        return {path: _COMMENT.sub(_blank, self.patient.text(path)) for path in paths}

    @cached_property
    def includes(self) -> dict[str, list[tuple[str, int]]]:
        """Each include's name, variables and all, and the places that ask for it."""
        found: dict[str, list[tuple[str, int]]] = {}
        for path, text in self.texts.items():
            for match in _INCLUDE.finditer(text):
                place = (path, text.count("\n", 0, match.start(1)) + 1)
                found.setdefault(match[1].removeprefix("/"), []).append(place)
        return found

    @cached_property
    def _first_lines(self) -> dict[str, int]:
        """The files that Liquid renders, and the line at which each begins for it."""
        lines = {item.relative_path: item.body_line for item in self.patient.items}
        for layout in self.patient.site.layouts.values():
            lines[layout.relative_path] = layout.body_line
        return lines

    def is_rendered(self, path: str, line: int) -> bool:
        """Whether a line is part of a page, a layout or an include."""
        if path.startswith(f"{self.includes_dir}/"):
            return True
        first = self._first_lines.get(path)
        return first is not None and line >= first

    @cached_property
    def config_text(self) -> str:
        """All configuration files as they are written."""
        return "\n".join(self.patient.text(path) for path in self.patient.site.config.files)

    def unused_includes(self) -> list[str]:
        """Includes that no template names, from the folder of includes."""
        patterns = [re.compile(_pattern(name)) for name in self.includes]
        prefix = f"{self.includes_dir}/"
        names = [path.removeprefix(prefix) for path in self.texts if path.startswith(prefix)]
        everything = "\n".join(self.texts.values())
        return [
            name
            for name in names
            if not any(pattern.fullmatch(name) for pattern in patterns)
            and not _is_included_relatively(everything, name)
        ]

    def unused_layouts(self) -> list[str]:
        """Layouts that nothing asks for, from the folder of layouts."""
        site = self.patient.site
        used = {item.layout_name for item in self.patient.items}
        used |= {item.layout_name for item in self.patient.unfiltered.documents}
        used |= {layout.parent_name for layout in site.layouts.values()}
        used |= set(_LAYOUT.findall(self.config_text))
        own = [
            layout for layout in site.layouts.values() if layout.path.startswith(f"{site.source}/")
        ]
        return sorted(
            os.path.relpath(layout.path, os.path.join(site.source, site.tree.layouts_dir))
            for layout in own
            if layout.name not in used and layout.name not in self.config_text
        )


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
    for name, paths in asked.items():
        others = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
        found = warning(
            f"the layout '{name}' does not exist; {paths[0]}{others} would be published without",
            path=paths[0],
            hint="write `layout: null` for none"
            if name in _NOTHING
            else suggest(name, site.layouts)
            or f"add {site.tree.layouts_dir}/{name}.html, or ask for another layout",
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
        for folder, _, files in os.walk(root)
        for name in files
    ]
    known = set(names)
    for name, asked in templates.includes.items():
        places = [(path, line) for path, line in asked if templates.is_rendered(path, line)]
        if not places or "{{" in name or name in known or not re.search(r"\w", name):
            continue
        path, line = places[0]
        found = warning(
            f"the include '{name}' does not exist",
            hint=suggest(name, names) or f"add it as {templates.includes_dir}/{name}",
        )
        yield patient.at_line(found, path, line)


def unused(patient: Patient) -> Iterator[Diagnostic]:
    """Includes, layouts and data that no template names; not asked of themes."""
    if patient.lacks_theme or any(
        name.endswith(".gemspec") for name in os.listdir(patient.site.source)
    ):
        return
    templates = Templates(patient)
    for kind, folder, names in (
        ("include", templates.includes_dir, templates.unused_includes()),
        ("layout", patient.site.tree.layouts_dir, templates.unused_layouts()),
        ("data file", patient.site.tree.data_dir, _unused_data(templates)),
    ):
        if names:
            are = f"this {kind} is" if len(names) == 1 else f"{len(names)} {kind}s are"
            yield warning(
                f"{are} used nowhere: {', '.join(names)}",
                path=f"{folder}/{names[0]}",
                hint="remove what is no longer needed",
            )


def _is_included_relatively(everything: str, name: str) -> bool:
    return re.search(rf"include_relative\s+\S*{re.escape(name)}", everything) is not None


def _unused_data(templates: Templates) -> list[str]:
    """Top entries of the data folder whose key is not named behind `site.data`."""
    patient = templates.patient
    folder = os.path.join(patient.site.source, patient.site.tree.data_dir)
    if not os.path.isdir(folder):
        return []
    everything = "\n".join(templates.texts.values())
    if re.search(r"site\.data(?![\w.-])(?!\s*\[\s*[\"'])", everything):
        return []  # taken as a whole, or by a name that is put together
    unused_names: list[str] = []
    for name in sorted(os.listdir(folder)):
        key = re.escape(data_key(basename_without_ext(name)))
        named = rf"site\.data(?:\.{key}(?![\w-])|\[\s*[\"']{key}[\"'])"
        if not name.startswith(".") and not re.search(named, everything):
            unused_names.append(name)
    return unused_names


def _pattern(name: str) -> str:
    """A pattern of the names that an include with variables in it could have."""
    return _VARIABLE.sub(".*", re.escape(name))


def _blank(match: re.Match[str]) -> str:
    """As many lines with nothing in them, so that those behind keep their numbers."""
    return "\n" * match[0].count("\n")


def _line_of(text: str, start: str) -> int | None:
    for number, line in enumerate(text.split("\n---", 1)[0].split("\n"), start=1):
        if line.lstrip().startswith(start):
            return number
    return None

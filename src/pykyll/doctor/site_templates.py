"""The templates of a site, and what they name. Nothing is rendered.

A name that a template puts together counts as every name that it could be, and a template
that cannot be parsed as naming every word in it, so that nothing in use is called unused.
"""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.doctor.patient import names_of
from pykyll.errors import PykyllError
from pykyll.files import front_matter
from pykyll.files.paths import basename_without_ext, inside
from pykyll.folders.walk import walk
from pykyll.regex import regex
from pykyll.source.data_reader import data_key
from pykyll.templates.names import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.doctor.patient import Patient
    from pykyll.templates.names import Named, TemplateNames

_LAYOUT = regex(r"^[^\S\n]*(?:-\s*)?[\"']?layout[\"']?\s*:\s*[\"']?([\w./-]+)", re.MULTILINE)
_TEMPLATES = (".html", ".md", ".markdown", ".xml", ".json", ".js", ".css", ".scss", ".txt")


@dataclass(frozen=True, slots=True)
class _Template:
    text: str
    """Without front matter."""
    first_line: int
    is_rendered: bool
    """Whether it is part of a page, a layout or an include, and not put aside."""


class Templates:
    """What the templates of a site name."""

    def __init__(self, patient: Patient) -> None:
        self.patient = patient
        self.includes_dir = patient.shown(patient.site.tree.includes_paths[0])
        self.unread: list[str] = []
        """The texts that cannot be parsed: what stands in them may be named."""

    @cached_property
    def _templates(self) -> dict[str, _Template]:
        """Every template of the site, by its path, those of drafts among them."""
        patient = self.patient
        rendered = {item.relative_path for item in patient.items}
        rendered |= {layout.relative_path for layout in patient.site.layouts.values()}
        found = {
            path: _template(patient.text(path), path in rendered)
            for path in self._own_paths
            if not self._is_include(path)
        }
        templates = {path: each for path, each in found.items() if each is not None}
        templates |= {path: _Template(patient.text(path), 1, True) for path in self._own_includes}
        for path in self._theme_paths():
            templates[path] = _Template(patient.text(path), 1, False)
        return templates

    @cached_property
    def _own_paths(self) -> list[str]:
        """The site's files that may be templates."""
        read = {item.relative_path for item in self.patient.items}
        return [
            path
            for folder, names in self.patient.own_folders
            for path in (f"{folder}/{name}" if folder else name for name in names)
            if not os.path.basename(path).startswith(".")
            and (path in read or self._is_include(path) or path.lower().endswith(_TEMPLATES))
        ]

    @property
    def _own_includes(self) -> list[str]:
        return [path for path in self._own_paths if self._is_include(path)]

    def _is_include(self, path: str) -> bool:
        return path.startswith(f"{self.includes_dir}/")

    def _theme_paths(self) -> Iterator[str]:
        """The theme's layouts and includes, absolute."""
        theme = self.patient.site.theme
        roots = (theme.layouts_path, theme.includes_path) if theme is not None else ()
        for root in roots:
            for folder, _, names in walk(root) if root is not None else ():
                yield from (os.path.join(folder, name) for name in names)

    @cached_property
    def names(self) -> dict[str, TemplateNames]:
        """What each template names, by its path."""
        env = self.patient.site.liquid.environment
        found: dict[str, TemplateNames] = {}
        for path, template in self._templates.items():
            try:
                found[path] = names_in(env, template.text, first_line=template.first_line)
            except PykyllError:
                self.unread.append(template.text)
        return found

    @cached_property
    def includes(self) -> list[tuple[str, Named]]:
        """Each include that is asked for, behind the path of the template that asks."""
        return [(path, each) for path, names in self.names.items() for each in names.files]

    def is_rendered(self, path: str) -> bool:
        """Whether a template is part of a page, a layout or an include."""
        return self._templates[path].is_rendered

    @cached_property
    def config_text(self) -> str:
        """All configuration files as they are written."""
        return "\n".join(self.patient.text(path) for path in self.patient.site.config.files)

    def unused_includes(self) -> list[str]:
        """Includes that no template names, from the folder of includes."""
        names = [path.removeprefix(f"{self.includes_dir}/") for path in self._own_includes]
        asked = [each for _, each in self.includes]
        return [
            name
            for name in names
            if not any(_may_mean(each, name) for each in asked) and not self._may_be_in_unread(name)
        ]

    def unused_data(self) -> list[str]:
        """Top entries of the data folder whose key is not named behind `site.data`."""
        folder = inside(self.patient.site.source, self.patient.site.tree.data_dir)
        if not os.path.isdir(folder) or self.patient.is_refused(folder):
            return []
        keys = {path[0] if path else None for names in self.names.values() for path in names.data}
        if None in keys:
            return []  # taken as a whole, or by a name that is put together
        return [
            name
            for name in names_of(folder)
            if not name.startswith(".")
            and data_key(basename_without_ext(name)) not in keys
            and not self._may_be_in_unread(basename_without_ext(name))
        ]

    def _may_be_in_unread(self, name: str) -> bool:
        word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
        return any(word.search(text) for text in self.unread)

    def unused_layouts(self) -> list[str]:
        """Layouts that nothing asks for, from the folder of layouts."""
        site = self.patient.site
        used = {item.layout_name for item in self.patient.items}
        used |= {item.layout_name for item in self.patient.unfiltered.documents}
        used |= {layout.parent_name for layout in site.layouts.values()}
        used |= set(_LAYOUT.findall(self.config_text))
        own = [layout for layout in site.layouts.values() if layout.path.startswith(site.source)]
        return sorted(
            os.path.relpath(layout.path, os.path.join(site.source, site.tree.layouts_dir))
            for layout in own
            if layout.name not in used and layout.name not in self.config_text
        )


def _template(text: str, is_rendered: bool) -> _Template | None:  # noqa: FBT001 - a field
    """A file with front matter, or one that a plugin makes a page of without any."""
    parts = front_matter.split(text)
    if parts is None:
        return _Template(text, 1, is_rendered) if is_rendered else None
    return _Template(parts.body, parts.body_line, is_rendered)


def _may_mean(named: Named, include: str) -> bool:
    """Whether an include may be meant, perhaps by its path from another folder."""
    if named.tag == "include_relative":
        return named.is_put_together or named.name.endswith(include)
    return named.may_be(include)

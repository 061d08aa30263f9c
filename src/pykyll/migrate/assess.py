"""Reads a site and puts together what is to be said of it."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.config.pages import DEFAULT_PLUGINS
from pykyll.dataclass import dataclass
from pykyll.doctor.left_out import plugins_that_pages_leaves_out
from pykyll.doctor.patient import Patient
from pykyll.extend.known_gems import BUILT_IN
from pykyll.extend.selection import wanted_plugins
from pykyll.migrate import differences
from pykyll.migrate.additions import Addition, additions
from pykyll.migrate.origin import Origin, find_origin
from pykyll.plugins import PLUGINS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config import Config
    from pykyll.errors import Diagnostic

_PLUGINS = {*PLUGINS, *BUILT_IN} - {"jekyll", "github-pages"}
_CHECKS = (
    differences.theme,
    differences.settings,
    differences.forced_settings,
    plugins_that_pages_leaves_out,
    differences.other_markup,
    differences.locked_versions,
    differences.templates,
    differences.unknown_filters,
    differences.workflows,
)


@dataclass(frozen=True, slots=True)
class Assessment:
    """What pykyll makes of a site.

    What Jekyll itself warns of is no difference, and left to `doctor`.
    """

    origin: Origin
    ready: tuple[str, ...]
    """What comes out as it did."""
    differences: tuple[Diagnostic, ...]
    """What comes out otherwise (warnings), and what stops a build (errors)."""
    additions: tuple[Addition, ...]
    """What may be added to the site."""
    lacks_theme: bool = False
    """Whether its theme is not on this machine, so that it cannot be built without a network."""

    @property
    def is_ready(self) -> bool:
        """Whether nothing was found that stops a build."""
        return not any(found.severity == "error" for found in self.differences)


def assess(config: Config, *, chosen: str | None = None) -> Assessment:
    """Assess a site, changing nothing and asking no server.

    Args:
        config: Its configuration.
        chosen: The `compat` that was asked for on the command line.

    Raises:
        PykyllError: Where there is no site to be read.
    """
    offline = replace(config, environ={**config.environ, "PYKYLL_RUBYGEMS": "off"})
    patient = Patient.admit(offline)
    origin = find_origin(config, chosen)
    found = [diagnostic for check in _CHECKS for diagnostic in check(patient)]
    told = dict.fromkeys((*patient.plugin_warnings, *found, *patient.site.errors))
    added = tuple(additions(config, origin))
    ready = tuple(_ready(patient))
    return Assessment(origin, ready, tuple(told), added, patient.lacks_theme)


def _ready(patient: Patient) -> Iterator[str]:
    """What was found that needs nothing."""
    site = patient.site
    collections = [label for label in site.collections if label != "posts"]
    yield f"{_count(len(site.pages), 'page')}, {_count(len(site.posts.docs), 'post')}"
    if collections:
        yield f"collections: {', '.join(collections)}"
    plugins = [each.name for each in wanted_plugins(site) if each.name in _PLUGINS]
    if site.compat.runs_listed_plugins_only:
        plugins = [name for name in plugins if name not in DEFAULT_PLUGINS]
        yield "the plugins that GitHub Pages runs for every site"
    if plugins:
        yield f"plugins: {', '.join(plugins)}"
    if site.ruby_files_done:
        done = sorted(os.path.basename(path) for path in site.ruby_files_done)
        yield f"in place of files in Ruby, of the same name: {', '.join(done)}"
    if site.theme is not None:
        yield f"theme: {site.theme.name}"
    if any(page.ext in {".scss", ".sass"} for page in site.pages):
        yield f"Sass: as {site.compat.sass.replace('-', ' ')} prints it"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

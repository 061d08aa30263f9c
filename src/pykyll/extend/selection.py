"""Which plugins a site runs, and what is said of those that it asks for in vain.

Source of the behaviour: Jekyll's `PluginManager`.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from pykyll.config.pages import DEFAULT_PLUGINS
from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic, suggest
from pykyll.extend.gemfile_group import jekyll_plugins_of
from pykyll.extend.known_gems import BUILT_IN, LIBRARIES, WITHOUT, gem_of
from pykyll.extend.python_plugins import plugin_files
from pykyll.extend.ruby_files import ruby_files
from pykyll.files.special import special_kind
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.extend.ruby_files import RubyFile
    from pykyll.site import Site


@dataclass(frozen=True, slots=True)
class Wanted:
    """A plugin that a site asks for."""

    name: str
    path: str | None = None
    """The file that names it, none where it is on without asking."""
    line: int | None = None
    excerpt: str | None = None
    required: str | None = None
    """How it is written there, where Ruby is to load it by a path: `jekyll/scholar`."""

    @property
    def written(self) -> str:
        """What stands in the file that names it."""
        return self.required or self.name


def wanted_plugins(site: Site) -> list[Wanted]:
    """The plugins to run, in the order in which Jekyll loads them, each once.

    In safe mode, as on Pages, only those on the white list are; the rest is left out
    without a word, as there.
    """
    named: dict[str, Wanted] = {}
    asked = (_from_gemfile, _from_theme, _from_ruby_files, _from_config)
    for wanted in (each for find in asked for each in find(site)):
        named.setdefault(wanted.name, wanted)
    return [wanted for wanted in named.values() if may_run(site, wanted.name)]


def may_run(site: Site, name: str) -> bool:
    """Whether a plugin is run where a site asks for it: in safe mode only those allowed are."""
    return not site.safe or name in {to_s(each) for each in _flat(site.config.get("whitelist"))}


def warn_of_missing(site: Site, wanted: Wanted, known: Iterable[str]) -> Diagnostic | None:
    """Say which plugin there is not, where it is asked for, and what the site misses.

    Args:
        site: The site.
        wanted: The plugin.
        known: The names of those that there are.

    Returns:
        What was said, None where nothing is to be said.
    """
    if wanted.name in BUILT_IN | LIBRARIES or (
        wanted.path is None and wanted.name in DEFAULT_PLUGINS
    ):
        return None
    missed = WITHOUT.get(wanted.name)
    close = None if missed else _closest(wanted.name, (*known, *WITHOUT))
    warning = Diagnostic(
        f"the plugin '{wanted.name}' is not supported",
        severity="warning",
        path=wanted.path,
        line=wanted.line,
        column=None if wanted.excerpt is None else wanted.excerpt.index(wanted.written) + 1,
        length=len(wanted.written),
        excerpt=wanted.excerpt,
        hint=close or f"without it, {missed or 'what it adds to the site is missing'}",
    )
    site.warnings.append(warning)
    return warning


def _closest(name: str, known: Iterable[str]) -> str | None:
    """The known plugin that may be meant; the `jekyll-` of most makes none of them alike."""
    own = name.removeprefix("jekyll-")
    return next(
        (
            f"did you mean '{each}'?"
            for each in known
            if suggest(own, [each.removeprefix("jekyll-")])
        ),
        None,
    )


def warn_of_plugins_not_run(site: Site) -> None:
    """Say which files of the site's own plugins are not run, and why.

    Those in Ruby go without a word in safe mode, as there they would in Jekyll.
    """
    if site.safe:
        for file in plugin_files(site.config, ".py"):
            site.warn(
                "this plugin is not run: the site is built in safe mode, as on GitHub Pages",
                path=file.shown,
                hint="`compat: jekyll` in _config.yml, without `safe: true`, runs it",
            )
        return
    done = {*site.ruby_files_done, *(each.shown for each in _loaders(site))}
    for file in plugin_files(site.config, ".rb"):
        if file.shown in done:
            continue
        site.warn(
            "this plugin is Ruby, which is not run",
            path=file.shown,
            hint="without it, the tags, filters and pages that it adds are missing; "
            "a plugin in Python may stand beside it",
        )


def _from_config(site: Site) -> Iterator[Wanted]:
    lines = _config_lines(site)
    for name in _flat(site.config.get("plugins")):
        yield _located(to_s(name), lines)


def _from_ruby_files(site: Site) -> Iterator[Wanted]:
    """What files in `_plugins` load that do nothing else, as `require "jekyll/scholar"` does."""
    for file in _loaders(site):
        lines = file.text.splitlines()
        for written in file.required or ():
            number = next(at for at, line in enumerate(lines, start=1) if written in line)
            yield Wanted(gem_of(written), file.shown, number, lines[number - 1], written)


def _loaders(site: Site) -> list[RubyFile]:
    """The files in Ruby that load plugins of Jekyll's and do nothing else; none in safe mode."""
    if site.safe:
        return []
    found = [file for file in ruby_files(site.config) if file.required]
    return [
        file for file in found if all(each.startswith("jekyll") for each in file.required or ())
    ]


def _from_theme(site: Site) -> Iterator[Wanted]:
    """What the theme's gem needs."""
    for name in site.theme.dependencies if site.theme is not None else ():
        yield Wanted(name)


def _from_gemfile(site: Site) -> Iterator[Wanted]:
    """What Bundler would load; Pages itself looks at no Gemfile."""
    if not site.compat.gemfile_names_plugins:
        return
    gemfile = os.path.join(site.source, "Gemfile")
    text = "" if site.config.wall.refuses(gemfile) else _read(gemfile)
    lines = text.splitlines()
    for name, line in jekyll_plugins_of(text).items():
        yield Wanted(name, "Gemfile", line, lines[line - 1])


def _config_lines(site: Site) -> list[tuple[str, int, str]]:
    """Path, number and text of each line of the configuration files."""
    found: list[tuple[str, int, str]] = []
    for file in site.config.files:
        shown = file.removeprefix(f"{site.source}/")
        for number, line in enumerate(_read(file).splitlines(), start=1):
            found.append((shown, number, line))
    return found


def _located(name: str, lines: list[tuple[str, int, str]]) -> Wanted:
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for path, number, text in lines:
        if word.search(text.partition("#")[0]):
            return Wanted(gem_of(name), path, number, text, name)
    return Wanted(gem_of(name))


def _read(path: str) -> str:
    if special_kind(path) is not None:
        return ""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, list):
        for each in value:
            yield from _flat(each)
    elif value is not None:
        yield value

"""`sass:` of a site's configuration, as jekyll-sass-converter reads it.

Source of the behaviour: jekyll-sass-converter 1.5.2 (Jekyll 3), 2.2.0 (4.0 to 4.2)
and 3.1.0 (from 4.3 on).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.files.paths import inside
from pykyll.files.wall import OPEN, Wall
from pykyll.ruby.fnmatch import has_magic
from pykyll.ruby.glob import glob
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from pykyll.config.compat import SassEngine
    from pykyll.config.merge import Data
    from pykyll.site import Site

_STYLES: dict[SassEngine, tuple[str, ...]] = {
    "ruby-sass": ("compact", "nested", "expanded", "compressed"),
    "libsass": ("compact", "nested", "expanded", "compressed"),
    "dart-sass": ("expanded", "compressed"),
}
"""The styles that each engine has, its default first."""


@dataclass(frozen=True, slots=True)
class SassSettings:
    """What holds for every stylesheet of a site."""

    source: str
    """The site's folder: what imports are relative to."""
    load_paths: tuple[str, ...]
    """Absolute folders, in the order in which they are looked through."""
    style: str
    writes_source_maps: bool
    line_comments: bool
    precision: int
    add_charset: bool
    """Whether `@charset` replaces a byte-order mark; otherwise the mark goes. Not for Dart Sass."""
    silenced: tuple[str, ...]
    """Dart Sass: deprecations that are not warned of."""
    quiet_deps: bool
    """Dart Sass: no warnings of deprecations from load paths."""
    wall: Wall = OPEN
    """What imports may lead to: in safe mode the site's folder and its theme's."""


def sass_settings(site: Site) -> SassSettings:
    """The settings of a site, with its engine's defaults."""
    given = site.config.section("sass")
    engine = site.compat.sass
    precision = given.get("precision")
    is_number = isinstance(precision, (int, float)) and not isinstance(precision, bool)
    own = is_number and not site.safe and engine == "libsass"
    return SassSettings(
        source=site.source,
        load_paths=_load_paths(site, given),
        style=_style(given, engine, safe=site.safe),
        writes_source_maps=site.compat.writes_sass_sourcemaps and _wants_source_map(site, given),
        line_comments=is_truthy(given.get("line_comments"))
        and (engine == "libsass" or (engine == "ruby-sass" and not site.safe)),
        precision=int(precision) if own and isinstance(precision, (int, float)) else 10,
        add_charset=bool(given.get("add_charset")),
        silenced=tuple(_texts(given.get("silence_deprecations"))),
        quiet_deps=bool(given.get("quiet_deps")),
        wall=_wall(site),
    )


def _wall(site: Site) -> Wall:
    return site.config.wall.around(() if site.theme is None else (site.theme.root,))


def _style(given: Data, engine: SassEngine, *, safe: bool) -> str:
    styles = _STYLES[engine]
    style = given.get("style")
    if style is None and engine == "ruby-sass" and not safe:
        return "nested"  # jekyll-sass-converter 1 then says nothing, and this is Sass's own default
    name = to_s(style).removeprefix(":")
    return name if name in styles else styles[0]


def _wants_source_map(site: Site, given: Data) -> bool:
    match to_s(given.get("sourcemap", "always")).removeprefix(":"):
        case "never":
            return False
        case "development":
            return site.environment == "development"
    return True


def _load_paths(site: Site, given: Data) -> tuple[str, ...]:
    sass_dir = to_s(given.get("sass_dir")) or "_sass"
    own = inside(site.source, sass_dir).removeprefix(f"{site.source}/")
    patterns = [*_texts(given.get("load_paths")), own]
    found: dict[str, None] = {}
    for pattern in patterns:
        allowed = inside(site.source, pattern) if site.safe else pattern
        for absolute in _matching(site.source, allowed, site.config.wall):
            found[inside(site.source, absolute) if site.safe else absolute] = None
    if site.theme is not None and site.theme.sass_path:
        found[site.theme.sass_path] = None
    return tuple(path for path in found if os.path.isdir(path))


def _matching(source: str, pattern: str, wall: Wall) -> list[str]:
    """The absolute paths that a pattern names, seen from the source or from the root."""
    folder = "/" if pattern.startswith("/") else source
    # What is to be refused is refused by name, when something is imported from it.
    refuses = wall.refuses if has_magic(pattern) else None
    found = glob(folder, pattern.lstrip("/"), refuses)
    return [os.path.normpath(os.path.join(folder, path)) for path in found]


def _texts(value: object) -> list[str]:
    if value is None:
        return []
    return [to_s(each) for each in (value if isinstance(value, list) else [value])]

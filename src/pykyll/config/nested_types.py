"""Of which type settings within settings must be: those over which Jekyll fails.

Each row was tried with Jekyll 4.3.1 and with that of GitHub Pages:
`tests/bad_input/wrong_types.json`, `tests/bad_input/wrong_types_pages.json`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.kinds import (
    FILLED_TEXT,
    MAP,
    MAP_OR_OFF,
    TEXT,
    TEXT_OR_TEXTS,
    Kind,
    is_number,
)
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config.compat import Compat
    from pykyll.config.merge import Data

Path = tuple[str, ...]
_PERMALINK_OF_POSTS = ("collections", "posts", "permalink")
"""Where it says nothing, that of the site stands in its place."""


@dataclass(frozen=True, slots=True)
class Place:
    """One value that a rule is about."""

    keys: Path
    """Those that lead to it; items of lists have none."""
    value: object


@dataclass(frozen=True, slots=True)
class Rule:
    """What one setting may be."""

    path: Path
    """The keys that lead to it; `*` is any key, or any item of a list."""
    kind: Kind
    hint: str
    takes_nothing: bool = True
    """Whether it may be named and left empty."""

    def takes(self, place: Place) -> bool:
        """Whether a value may be what it is."""
        if place.value is None:
            return self.takes_nothing or place.keys == _PERMALINK_OF_POSTS
        if place.value is False and place.keys == _PERMALINK_OF_POSTS:
            return True
        return self.kind.takes(place.value)


def rules(compat: Compat) -> tuple[Rule, ...]:
    """The rules of one Jekyll."""
    return _BOTH + (_OF_JEKYLL_3 if compat.migrates_old_config else _OF_JEKYLL_4)


def places(settings: Data, path: Path) -> Iterator[Place]:
    """The values of some settings that a path leads to."""
    found = [Place((), settings)]
    for key in path:
        found = [inner for place in found for inner in _below(place, key)]
    return iter(found)


def _below(place: Place, key: str) -> Iterator[Place]:
    value = place.value
    if key == "*" and isinstance(value, list):
        yield from (Place(place.keys, item) for item in value)
    elif key == "*" and isinstance(value, dict):
        yield from (Place((*place.keys, str(name)), each) for name, each in value.items())
    elif isinstance(value, dict) and key in value:
        yield Place((*place.keys, key), value[key])


def _are_names(value: object) -> bool:
    """Whether nothing else lies in a list, nor in lists within it."""
    if not isinstance(value, list):
        return True
    return all(
        isinstance(each, str) or (isinstance(each, list) and _are_names(each)) for each in value
    )


def _are_paths(value: object) -> bool:
    """Whether Ruby makes a list of texts of it, lists within lists taken apart."""
    if isinstance(value, dict):
        value = [part for pair in value.items() for part in pair]
    return isinstance(value, str) or (isinstance(value, list) and _are_names(value))


def _is_mode(value: object) -> bool:
    return isinstance(value, str) and value in {"warn", "lax", "strict"}


_NAMES = Kind("a list of file names", _are_names)
_PATHS = Kind("a text, or a list of texts", _are_paths)
_EMPTY_OR_TEXT = Kind("a text", lambda value: isinstance(value, str) or value in ([], {}))

# A text is no error as long as the collection's folder is missing: see `site/fill.py`.
_SETTINGS_OF_COLLECTION = Kind(
    MAP.words, lambda value: value is False or isinstance(value, (dict, str))
)
SETTINGS_OF_COLLECTION_HINT = "write its settings below it, such as `output: true`"
_ONE_PERMALINK = "write a template, such as `permalink: /:collection/:name`"
_ONE_SCOPE = 'write `scope: {path: ""}`, or remove `scope`'

_BOTH = (
    Rule(("collections", "*"), _SETTINGS_OF_COLLECTION, SETTINGS_OF_COLLECTION_HINT),
    Rule(("collections", "*", "permalink"), TEXT, _ONE_PERMALINK, takes_nothing=False),
    Rule(("defaults", "*", "scope"), MAP, _ONE_SCOPE, takes_nothing=False),
    Rule(("sass", "sass_dir"), TEXT, "write a folder: `sass_dir: _sass`"),
    Rule(
        ("kramdown", "syntax_highlighter_opts"),
        MAP_OR_OFF,
        "write its settings below it, such as `css_class: highlight`",
    ),
    # With a text that is no mode, Jekyll 4.3.1 prints no value at all, and 3.10 fails.
    Rule(
        ("liquid", "error_mode"),
        Kind("`warn`, `lax` or `strict`", _is_mode),
        "write `error_mode: warn`",
    ),
    Rule(
        ("keep_files", "*"),
        FILLED_TEXT,
        "write `keep_files: [.git]`, numbers in quotes",
        takes_nothing=False,
    ),
)
_OF_JEKYLL_4 = (
    Rule(("collections", "*", "order"), _NAMES, "write `order: [first.md, second.md]`"),
    Rule(
        ("defaults", "*", "scope", "type"),
        TEXT,
        "write `type: posts`, or remove it for all types",
        takes_nothing=False,
    ),
    Rule(
        ("sass", "precision"),
        Kind("a number", lambda value: value is False or is_number(value)),
        "write `precision: 5`",
    ),
    Rule(("sass", "load_paths"), _PATHS, "write folders: `load_paths: [vendor/css]`"),
    Rule(
        ("sass", "sourcemap"),
        TEXT,
        "write `sourcemap: never`, `development` or `always`",
        takes_nothing=False,
    ),
)
_OF_JEKYLL_3 = (
    Rule(
        ("defaults", "*", "scope", "path"),
        _EMPTY_OR_TEXT,
        'write the folder, as in `path: docs`, or `path: ""` for all',
        takes_nothing=False,
    ),
    Rule(("sass", "load_paths"), TEXT_OR_TEXTS, "write folders: `load_paths: [vendor/css]`"),
    Rule(("include", "*"), FILLED_TEXT, "write `include: [_pages]`", takes_nothing=False),
)

"""Of which type settings must be: those over which Jekyll fails, sooner or later and in Ruby's words.

Each row of the table was tried with Jekyll 4.3.1 and with that of GitHub Pages:
`tests/bad_input/wrong_types.json`, `tests/bad_input/wrong_types_pages.json`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.errors import ConfigError
from pykyll.config.kinds import (
    FILLED_TEXT,
    LIST,
    MAP,
    MAP_OR_OFF,
    TEXT,
    TEXT_OR_OFF,
    TEXT_OR_TEXTS,
    TEXTS,
    TEXTS_OR_GAPS,
    Kind,
    holds_nul,
    shown,
    without_nul,
)
from pykyll.config.nested_types import places, rules
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from pykyll.config.compat import Compat
    from pykyll.config.merge import Data

_SETTINGS: dict[str, tuple[Kind, str]] = {
    "source": (TEXT, "write the folder's name, as in `source: ./site`"),
    "destination": (FILLED_TEXT, "write the folder's name, as in `destination: ./_site`"),
    "permalink": (TEXT, "write `permalink: pretty`, or a template: `/:year/:title/`"),
    "markdown_ext": (TEXT, "write extensions behind commas: `markdown_ext: markdown,md`"),
    "layouts_dir": (TEXT, "write a folder: `layouts_dir: _layouts`"),
    "data_dir": (TEXT, "write a folder: `data_dir: _data`"),
    "collections_dir": (TEXT, "write a folder: `collections_dir: collections`"),
    "cache_dir": (TEXT, "write a folder: `cache_dir: .jekyll-cache`"),
    "plugins_dir": (TEXT_OR_TEXTS, "write a folder, or a list: `plugins_dir: _plugins`"),
    "encoding": (TEXT_OR_OFF, "write `encoding: utf-8`"),
    "timezone": (TEXT_OR_OFF, "write a name such as `timezone: Europe/Rome`"),
    "sass": (MAP_OR_OFF, "write its settings below it, such as `sass_dir: _sass`"),
    "kramdown": (MAP_OR_OFF, "write its settings below it, such as `input: GFM`"),
    "liquid": (MAP, "write its settings below it, such as `error_mode: strict`"),
    "exclude": (LIST, "write `exclude: [drafts.txt]`"),
    "include": (TEXTS_OR_GAPS, "write `include: [_pages]`, numbers in quotes"),
    "keep_files": (TEXTS, "write `keep_files: [.git]`, numbers in quotes"),
    "plugins": (TEXTS, "write `plugins: [jekyll-feed]`"),
}


class WrongTypeError(ConfigError):
    """A setting of a type over which Jekyll fails.

    Args:
        keys: The setting, behind those that it lies in.
        value: Its value.
        kind: What it may be.
        hint: What to write.
    """

    def __init__(self, keys: tuple[str, ...], value: object, kind: Kind, hint: str) -> None:
        named = ": ".join(keys)
        message = f"`{named}` must be {kind.words}, and is {shown(value)}"
        super().__init__(message, hint=hint, keys=keys)


def check_types(settings: Data, user: Data, compat: Compat) -> None:
    """Refuse settings of a type over which Jekyll fails.

    Args:
        settings: All settings.
        user: What the site itself sets.
        compat: The Jekyll that is meant.

    Raises:
        WrongTypeError: The first.
    """
    for key, (kind, hint) in _SETTINGS.items():
        value = _value(key, settings, user, compat)
        if value is not None and not kind.takes(value):
            raise WrongTypeError((key,), value, kind, hint)
        if holds_nul(value):
            raise WrongTypeError((key,), value, without_nul(kind), hint)
    if "\0" in to_s(settings.get("includes_dir")):  # of any type: its text is the folder's name
        hint = "write a folder: `includes_dir: _includes`"
        value = settings.get("includes_dir")
        raise WrongTypeError(("includes_dir",), value, without_nul(TEXT), hint)
    for rule in rules(compat):
        for place in places(user, rule.path):
            if not rule.takes(place):
                raise WrongTypeError(place.keys, place.value, rule.kind, rule.hint)
            if holds_nul(place.value):
                raise WrongTypeError(place.keys, place.value, without_nul(rule.kind), rule.hint)


def _value(key: str, settings: Data, user: Data, compat: Compat) -> object:
    """A setting as its type counts; None where it does not."""
    if key == "cache_dir" and not compat.disk_cache:
        return None  # it is no setting there
    if key == "plugins" and compat.runs_listed_plugins_only:
        return None  # what is not on the list is passed over, whatever it is
    if key == "kramdown" and compat.pages_settings:
        return user.get(key)  # Pages' own settings stand in its place
    return settings.get(key)

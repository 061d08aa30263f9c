"""Of which type settings must be: those over which Jekyll fails, sooner or later and in Ruby's words.

Each row of the table was tried with Jekyll 4.3.1: `tests/bad_input/wrong_types.json`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pykyll.config.errors import ConfigError
from pykyll.dataclass import dataclass
from pykyll.ruby.text import inspect

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data


@dataclass(frozen=True, slots=True)
class Kind:
    """What a setting may be; nothing at all it always may."""

    words: str
    """`a text`."""
    takes: Callable[[object], bool]


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_text_or_off(value: object) -> bool:
    return value is False or isinstance(value, str)


def _is_map(value: object) -> bool:
    return isinstance(value, dict)


def _is_map_or_off(value: object) -> bool:
    return value is False or isinstance(value, dict)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _are_texts_or_gaps(value: object) -> bool:
    return isinstance(value, list) and _are_texts([each for each in value if each is not None])


def _is_text_or_texts(value: object) -> bool:
    return isinstance(value, str) or value == {} or _are_texts(value)


TEXT = Kind("a text", _is_text)
_TEXT_OR_OFF = Kind("a text", _is_text_or_off)
_FILLED_TEXT = Kind("a text", lambda value: isinstance(value, str) and value != "")
_MAP = Kind("keys and values", _is_map)
_MAP_OR_OFF = Kind("keys and values", _is_map_or_off)
_NUMBER = Kind("a number", _is_number)
_TEXTS = Kind("a list of texts", _are_texts)
_TEXTS_OR_GAPS = Kind("a list of texts", _are_texts_or_gaps)
_TEXT_OR_TEXTS = Kind("a text, or a list of texts", _is_text_or_texts)

_SETTINGS: dict[str, tuple[Kind, str]] = {
    "source": (TEXT, "write the folder's name, as in `source: ./site`"),
    "destination": (_FILLED_TEXT, "write the folder's name, as in `destination: ./_site`"),
    "permalink": (TEXT, "write `permalink: pretty`, or a template: `/:year/:title/`"),
    "markdown_ext": (TEXT, "write extensions behind commas: `markdown_ext: markdown,md`"),
    "layouts_dir": (TEXT, "write a folder: `layouts_dir: _layouts`"),
    "data_dir": (TEXT, "write a folder: `data_dir: _data`"),
    "collections_dir": (TEXT, "write a folder: `collections_dir: collections`"),
    "cache_dir": (TEXT, "write a folder: `cache_dir: .jekyll-cache`"),
    "plugins_dir": (_TEXT_OR_TEXTS, "write a folder, or a list: `plugins_dir: _plugins`"),
    "encoding": (_TEXT_OR_OFF, "write `encoding: utf-8`"),
    "timezone": (_TEXT_OR_OFF, "write a name such as `timezone: Europe/Rome`"),
    "sass": (_MAP_OR_OFF, "write its settings below it, such as `sass_dir: _sass`"),
    "kramdown": (_MAP_OR_OFF, "write its settings below it, such as `input: GFM`"),
    "liquid": (_MAP, "write its settings below it, such as `error_mode: strict`"),
    "include": (_TEXTS_OR_GAPS, "write `include: [_pages]`, numbers in quotes"),
    "keep_files": (_TEXTS, "write `keep_files: [.git]`, numbers in quotes"),
    "plugins": (_TEXTS, "write `plugins: [jekyll-feed]`"),
    "paginate": (_NUMBER, "write how many posts a page shows: `paginate: 5`"),
}


class WrongTypeError(ConfigError):
    """A setting of a type over which Jekyll fails.

    Args:
        key: The setting.
        value: Its value.
        kind: What it may be.
        hint: What to write.
    """

    def __init__(self, key: str, value: object, kind: Kind, hint: str) -> None:
        super().__init__(f"`{key}` must be {kind.words}, and is {shown(value)}", hint=hint)
        self.key = key


def check_types(settings: Data) -> None:
    """Refuse settings of a type over which Jekyll fails.

    Raises:
        WrongTypeError: The first.
    """
    for key, (kind, hint) in _SETTINGS.items():
        value = settings.get(key)
        if value is not None and not kind.takes(value):
            raise WrongTypeError(key, value, kind, hint)
        if isinstance(value, str) and "\0" in value:
            raise WrongTypeError(key, value, Kind("a text without a NUL character", _is_text), hint)
    _check_collections(settings.get("collections"))


def _check_collections(collections: object) -> None:
    for settings in collections.values() if isinstance(collections, dict) else ():
        if isinstance(settings, dict) and "permalink" in settings:
            permalink = settings["permalink"]
            if not isinstance(permalink, str):
                hint = "write a template, such as `permalink: /:collection/:name`"
                raise WrongTypeError("permalink", permalink, TEXT, hint)


def shown(value: object) -> str:
    """What a value is, in a reader's words: `a list: ["a", 1]`."""
    text = inspect(value)
    if isinstance(value, bool):
        return text
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return next((f"{words}: {text}" for of, words in _WORDS if isinstance(value, of)), text)


_LONGEST = 60
"""Characters of a value that are shown."""


_WORDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    ((list, tuple), "a list"),
    (dict, "keys and values"),
    ((int, float), "a number"),
    (date, "a date"),
    (str, "a text"),
)

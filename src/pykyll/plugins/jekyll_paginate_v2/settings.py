"""What `pagination:` may say, in `_config.yml` and in the front matter of a page."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from pykyll.config.kinds import MAP, TEXT, Kind, shown
from pykyll.config.merge import deep_merge
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.liquid import is_truthy
from pykyll.ruby.numbers import string_to_i
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config.merge import Data

DEFAULTS: Mapping[str, object] = MappingProxyType(
    {
        "enabled": False,
        "collection": "posts",
        "offset": 0,
        "per_page": 10,
        "permalink": "/page:num/",
        "title": ":title - page :num",
        "page_num": 1,
        "sort_reverse": False,
        "sort_field": "date",
        "limit": 0,
        "trail": {"before": 0, "after": 0},
        "indexpage": None,
        "extension": "html",
        "debug": False,
        "legacy": False,
    }
)
"""The settings of a site that gives none."""


class WrongSettingError(PykyllError):
    """A setting of a type over which the original fails.

    Args:
        keys: The setting, behind those that it lies in.
        value: Its value.
        kind: What it may be.
        hint: What to write.
    """

    def __init__(self, keys: tuple[str, ...], value: object, kind: Kind, hint: str) -> None:
        named = ": ".join(keys)
        super().__init__(f"`{named}` must be {kind.words}, and is {shown(value)}", hint=hint)
        self.keys = keys


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings for one template page."""

    collections: object
    """Names of collections: a list, or a text of them."""
    category: object
    tag: object
    locale: object
    sort_field: str | None
    """None leaves the documents in their collections' order, and `offset` unheeded."""
    sort_reverse: bool
    offset: int
    limit: int
    """The most pages, 0 for as many as there are."""
    per_page: int
    permalink: str
    title: object
    index: str
    """The base name of the pages' files, empty where it is not set."""
    extension: str
    """Their extension with its dot."""
    trail: object
    trail_before: int
    trail_after: int

    @classmethod
    def read(cls, config: Data) -> Settings:
        """The settings in a merged `pagination:`.

        Raises:
            WrongSettingError: Where one is not what it has to be.
        """
        for key, (kind, hint) in _TYPES.items():
            if not kind.takes(config.get(key)):
                raise WrongSettingError(("pagination", key), config.get(key), kind, hint)
        trail = config["trail"] if isinstance(config["trail"], dict) else {}
        extension = to_s(config["extension"])
        sort_field = config["sort_field"]
        return cls(
            collections=config["collection"],
            category=config.get("category"),
            tag=config.get("tag"),
            locale=config.get("locale"),
            sort_field=to_s(sort_field) if is_truthy(sort_field) else None,
            sort_reverse=is_truthy(config["sort_reverse"]),
            offset=max(_integer(config, "offset"), 0) if is_truthy(sort_field) else 0,
            limit=_integer(config, "limit") if is_truthy(config["limit"]) else 0,
            per_page=_per_page(config),
            permalink="/".join(_flat(config["permalink"])),
            title=config["title"],
            index=to_s(config["indexpage"]).split(".")[0],
            extension=extension if extension.startswith(".") else f".{extension}",
            trail=config["trail"],
            trail_before=max(_integer(trail, "before", "trail"), 0),
            trail_after=max(_integer(trail, "after", "trail"), 0),
        )

    def check_further_pages(self) -> None:
        """Refuse what the original fails over where there is more than one page.

        Raises:
            WrongSettingError: The first of it.
        """
        if not isinstance(self.title, str):
            hint = "write a text: `title: ':title - page :num'`"
            raise WrongSettingError(("pagination", "title"), self.title, TEXT, hint)
        if is_truthy(self.trail) and not isinstance(self.trail, (dict, str)):
            hint = "write `trail: {before: 2, after: 2}`"
            raise WrongSettingError(("pagination", "trail"), self.trail, MAP, hint)


def _flat(value: object) -> list[str]:
    """Ruby's `File.join` takes lists apart."""
    if isinstance(value, list):
        return [part for each in value for part in _flat(each)]
    return [to_s(value)]


def _are_parts(value: object) -> bool:
    if isinstance(value, list):
        return all(map(_are_parts, value))
    return isinstance(value, str) and "\0" not in value


def _is_index(value: object) -> bool:
    return value is None or (
        isinstance(value, str) and "\0" not in value and value.strip(".") != ""
    )


def _is_extension(value: object) -> bool:
    if isinstance(value, str):
        return "\0" not in value
    return value is None or (isinstance(value, (int, list, dict)) and not isinstance(value, bool))


def _are_names(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(each, str) for each in value)
    return isinstance(value, str)


def _are_filters(value: object) -> bool:
    return value is None or isinstance(value, (str, list, dict))


_FILTER = Kind("a text, or a list", _are_filters)
_TYPES: Mapping[str, tuple[Kind, str]] = MappingProxyType(
    {
        "collection": (
            Kind("a text, or a list of texts", _are_names),
            "write `collection: posts`, or `all`, or a list",
        ),
        "permalink": (Kind("a text", _are_parts), "write `permalink: /page:num/`"),
        "indexpage": (Kind("a text", _is_index), "write `indexpage: index`, or leave it out"),
        "extension": (Kind("a text", _is_extension), "write `extension: html`"),
        "category": (_FILTER, "put it in quotes"),
        "tag": (_FILTER, "put it in quotes"),
        "locale": (_FILTER, "put it in quotes"),
    }
)


def merged(base: Mapping[str, object], over: object, *keys: str) -> Data:
    """The settings `base` overlaid with those that a file gives.

    Args:
        base: What holds where a file says nothing.
        over: What it says.
        keys: Where it says it.

    Raises:
        WrongSettingError: Where these are no hash.
    """
    if not is_truthy(over):
        over = {}
    if not isinstance(over, dict):
        hint = f"write `{keys[-1]}:` and below it, indented, `enabled: true`"
        raise WrongSettingError(keys, over, MAP, hint)
    return deep_merge(base, over)


def _per_page(config: Data) -> int:
    number = _integer(config, "per_page")
    if number < 1:
        raise _no_number("per_page", config["per_page"])
    return number


def _integer(config: Data, key: str, *within: str) -> int:
    """Ruby's `to_i`: text counts as the number that it begins with, nil as 0."""
    value = config.get(key)
    if isinstance(value, str):
        return string_to_i(value)
    if value is None:
        return 0
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not math.isfinite(value):
        raise _no_number(key, value, *within)
    return int(value)


_NUMBER = Kind("a number", lambda value: isinstance(value, (int, float)))


def _no_number(key: str, value: object, *within: str) -> WrongSettingError:
    return WrongSettingError(("pagination", *within, key), value, _NUMBER, f"write `{key}: 10`")

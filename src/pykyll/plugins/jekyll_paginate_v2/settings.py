"""What `pagination:` may say, in `_config.yml` and in the front matter of a page."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.liquid import is_truthy, to_s
from pykyll.ruby.numbers import string_to_i

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


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings for one template page."""

    path: str
    """The page's file, for messages."""
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
    title: str
    index: str
    """The base name of the pages' files, empty where it is not set."""
    extension: str
    """Their extension with its dot."""
    trail_before: int
    trail_after: int

    @classmethod
    def read(cls, config: Data, path: str) -> Settings:
        """The settings in a merged `pagination:`.

        Raises:
            PykyllError: Where one is not what it has to be.
        """
        trail = config["trail"] if isinstance(config["trail"], dict) else {}
        extension = to_s(config["extension"])
        sort_field = config["sort_field"]
        return cls(
            path=path,
            collections=config["collection"],
            category=config.get("category"),
            tag=config.get("tag"),
            locale=config.get("locale"),
            sort_field=to_s(sort_field) if is_truthy(sort_field) else None,
            sort_reverse=is_truthy(config["sort_reverse"]),
            offset=max(_integer(config, "offset", path), 0),
            limit=_integer(config, "limit", path),
            per_page=_per_page(config, path),
            permalink=to_s(config["permalink"]),
            title=to_s(config["title"]),
            index=to_s(config["indexpage"]).split(".")[0],
            extension=extension if extension.startswith(".") else f".{extension}",
            trail_before=max(_integer(trail, "before", path), 0),
            trail_after=max(_integer(trail, "after", path), 0),
        )


def merged(base: Mapping[str, object], over: object, key: str, path: str) -> Data:
    """The settings `base` overlaid with those that a file gives.

    Raises:
        PykyllError: Where these are no hash.
    """
    if not is_truthy(over):
        over = {}
    if not isinstance(over, dict):
        raise PykyllError(
            f"{key} must be a hash of settings, but is {to_s(over)}",
            path=path,
            hint=f"write `{key}:` and below it, indented, `enabled: true`",
        )
    return deep_merge(base, over)


def _per_page(config: Data, path: str) -> int:
    number = _integer(config, "per_page", path)
    if number < 1:
        raise _no_number("per_page", config["per_page"], path)
    return number


def _integer(config: Data, key: str, path: str) -> int:
    """Ruby's `to_i`: text counts as the number that it begins with, nil as 0."""
    value = config.get(key)
    if isinstance(value, str):
        return string_to_i(value)
    if value is False or value is None:
        return 0
    if not isinstance(value, (int, float)) or value is True or not math.isfinite(value):
        raise _no_number(key, value, path)
    return int(value)


def _no_number(key: str, value: object, path: str) -> PykyllError:
    return PykyllError(
        f"pagination: {key} must be a number, but is {to_s(value)}",
        path=path,
        hint=f"write `{key}: 10`",
    )

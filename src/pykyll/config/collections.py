"""The setting `collections`, with `posts` always among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.errors import ConfigError
from pykyll.config.kinds import shown
from pykyll.config.merge import deep_merge
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from pykyll.config.compat import Compat
    from pykyll.config.merge import Data

_POST_PERMALINKS = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
}
_WEEKDATE = "/:categories/:year/W:week/:short_day/:title:output_ext"


def add_default_collections(settings: Data, compat: Compat) -> Data:
    """Jekyll's `add_default_collections`: posts come first, with the site's permalink.

    Raises:
        ConfigError: `collections` is neither a mapping nor a list, or posts no mapping.
    """
    configured = settings.get("collections")
    if configured is None:
        return settings
    if isinstance(configured, list):
        configured = {_name(each): {} for each in configured}
    if not isinstance(configured, dict):
        raise ConfigError(
            "Your `collections` key must be a hash or an array.",
            hint="write `collections: {recipes: {output: true}}`",
            keys=("collections",),
        )
    collections = deep_merge({"posts": {}}, {_name(key): configured[key] for key in configured})
    posts = collections["posts"]
    if not isinstance(posts, dict):
        raise ConfigError(
            "the settings of the collection 'posts' are no mapping",
            hint="write `collections: {posts: {permalink: /:title/}}`",
            keys=("collections", "posts"),
        )
    posts["output"] = True
    permalink = settings.get("permalink")
    if is_truthy(permalink) and not is_truthy(posts.get("permalink")):
        posts["permalink"] = style_to_permalink(permalink, compat)
    return {**settings, "collections": collections}


def _name(value: object) -> str:
    """A collection's name, as a list has it.

    Raises:
        ConfigError: It is no text.
    """
    if isinstance(value, str):
        return value
    raise ConfigError(
        f"the name of a collection must be a text, and is {shown(value)}",
        hint="write `collections: [recipes]`, names that look like numbers in quotes",
        keys=("collections",),
    )


def style_to_permalink(style: object, compat: Compat) -> str:
    """The template behind a named style of permalinks; any other text is its own template."""
    name = style if isinstance(style, str) else str(style)
    if name == "weekdate" and compat.weekdate_permalinks:
        return _WEEKDATE
    return _POST_PERMALINKS.get(name, name)

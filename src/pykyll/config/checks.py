"""What Jekyll 4 refuses in a configuration: its `validate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.errors import ConfigError
from pykyll.errors import Diagnostic
from pykyll.ruby.text import inspect

if TYPE_CHECKING:
    from pykyll.config.merge import Data


def validate(settings: Data) -> list[Diagnostic]:
    """Check what the configuration files say, without defaults or command line.

    Raises:
        ConfigError: `plugins`, `include` or `exclude` is set and no list.
    """
    for option in ("plugins", "include", "exclude"):
        if option in settings and not isinstance(settings[option], list):
            raise ConfigError(
                f"'{option}' should be set as an array, but was: {inspect(settings[option])}.",
                hint=_LIST_HINTS[option],
                keys=(option,),
            )
    if "gems" in settings:
        return [
            Diagnostic(
                "Jekyll 4 does not know the setting 'gems'",
                severity="warning",
                hint="call it 'plugins'",
            )
        ]
    return []


_LIST_HINTS = {
    "plugins": "write `plugins: [jekyll-feed]`; a folder of plugins is `plugins_dir`",
    "include": "write `include: [_pages]`",
    "exclude": "write `exclude: [drafts.txt]`",
}


def check_limit(settings: Data) -> None:
    """Refuse a `limit_posts` that is negative, or no number.

    Raises:
        ConfigError: It is one of these.
    """
    limit = settings.get("limit_posts")
    if isinstance(limit, (int, float)) and not isinstance(limit, bool) and limit >= 0:
        return
    raise ConfigError(
        "limit_posts must be a non-negative number",
        hint="write how many posts to publish; 0 publishes all",
        keys=("limit_posts",),
    )

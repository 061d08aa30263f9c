"""What Jekyll 4 refuses in a configuration: its `validate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic
from pykyll.liquid import inspect
from pykyll.site.config.errors import ConfigError

if TYPE_CHECKING:
    from pykyll.site.merge import Data


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
    """Refuse a negative `limit_posts`.

    Raises:
        ConfigError: It is negative.
    """
    limit = settings.get("limit_posts")
    if isinstance(limit, int) and limit < 0:
        raise ConfigError("limit_posts must be a non-negative number")

"""Of which type a plugin's settings must be: those over which its original fails.

What each original makes of each type was tried: `tests/bad_input/wrong_types.json` and
`tests/bad_input/wrong_types_academic.json`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.kinds import Kind, holds_nul
from pykyll.config.nested_types import Rule, places
from pykyll.config.place import at_setting
from pykyll.config.types import WrongTypeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.errors import PykyllError
    from pykyll.extend.host import Host
    from pykyll.site import Document, Page

__all__ = [
    "LIST_OR_OFF", "PLAIN_TEXT", "PLAIN_TEXT_OR_OFF", "WITHOUT_NUL", "Rule", "at_config", "at_item",
    "check_settings",
]  # fmt: skip

PLAIN_TEXT = Kind("a text", lambda value: isinstance(value, str) and "\0" not in value)
PLAIN_TEXT_OR_OFF = Kind("a text", lambda value: value is False or PLAIN_TEXT.takes(value))
LIST_OR_OFF = Kind("a list", lambda value: value is False or isinstance(value, (list, dict)))
"""Ruby takes keys and values for a list of pairs."""
WITHOUT_NUL = Kind("a text without a NUL character", lambda value: not holds_nul(value))


def check_settings(host: Host, rules: Iterable[Rule]) -> None:
    """Refuse settings of a type over which the original fails.

    Args:
        host: The site.
        rules: What each setting may be.

    Raises:
        WrongTypeError: The first that is another, at its line.
    """
    for rule in rules:
        for place in places(host.config.raw, rule.path):
            if not rule.takes(place):
                raise at_config(
                    host, WrongTypeError(place.keys, place.value, rule.kind, rule.hint), place.keys
                )


def at_config(host: Host, error: PykyllError, keys: tuple[str, ...]) -> PykyllError:
    """The error at the line of a setting, which `keys` lead to."""
    *within, key = keys
    found = at_setting(
        error, key, files=host.config.files, source=host.config.source, within=within
    )
    return found.at("_config.yml")


def at_item(
    host: Host, item: Page | Document, error: PykyllError, keys: tuple[str, ...]
) -> PykyllError:
    """The error at the line of a setting: in front matter if that has it, else of the site's."""
    *within, key = keys
    own = item.data.get(keys[0])
    is_own = keys[0] in item.data and (len(keys) == 1 or (isinstance(own, dict) and keys[1] in own))
    if is_own and item.path_on_disk is not None:
        files = (item.path_on_disk,)
        at_setting(error, key, files=files, source=host.config.source, within=within)
    if error.diagnostic.path is None:
        at_setting(error, key, files=host.config.files, source=host.config.source, within=within)
    return error.at(item.relative_path)

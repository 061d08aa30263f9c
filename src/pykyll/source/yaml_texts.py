"""Front matter that was read before, under its own text.

Reading YAML as Ruby does takes longer than anything else that is done with an unchanged
file. What the same text gave before it gives again; JSON keeps it, and is read in no time.
"""

from __future__ import annotations

import json
import math
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.config.merge import Data

_LONGEST = 10_000
"""Characters of a text that is worth keeping."""


class YamlTexts:
    """Texts and what they hold, for one configuration.

    Args:
        known: What an earlier build has kept: JSON under the text of the YAML.
    """

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self._known = known or {}
        self.kept: dict[str, str] = {}
        """What was asked for, for the next build."""

    def load(self, text: str, read: Callable[[str], object]) -> object:
        """What a text holds; its own each time, so that it may be changed.

        Args:
            text: The YAML.
            read: Reads it, where it is not known.

        Raises:
            PykyllError: What `read` raises.
        """
        known = self._known.get(text)
        if known is not None:
            try:
                found: Data = json.loads(known, object_hook=_time)
            except ValueError:
                return self._read(text, read)
            self.kept[text] = known
            return found
        return self._read(text, read)

    def forget(self, text: str) -> None:
        """Have a text read again next time, since there is something to be said of it."""
        self.kept.pop(text, None)

    def _read(self, text: str, read: Callable[[str], object]) -> object:
        data = read(text)
        if len(text) <= _LONGEST and is_plain(data):
            self.kept[text] = json.dumps(data, ensure_ascii=False, default=_text_of_time)
        return data


_TIME, _DATE = "\0time", "\0date"
"""Keys of hashes that stand for times; no YAML has them, for no text may hold a null."""


def _time(found: dict[str, object]) -> object:
    if len(found) != 1:
        return found
    match next(iter(found.items())):
        case ("\0time", [str(text), int(offset), str(name)]):
            zone = timezone(timedelta(seconds=offset), name)
            return datetime.fromisoformat(text).replace(tzinfo=zone)
        case ("\0date", str(text)):
            return date.fromisoformat(text)
    return found


def _text_of_time(value: object) -> object:
    if isinstance(value, datetime):
        offset = value.utcoffset() or timedelta(0)
        text = value.replace(tzinfo=None).isoformat()
        return {_TIME: [text, int(offset.total_seconds()), value.tzname() or ""]}
    assert isinstance(value, date)  # noqa: S101 - `is_plain` lets nothing else through
    return {_DATE: value.isoformat()}


def is_plain(value: object) -> bool:
    """Whether JSON gives back just this value, times taken care of.

    Keys that are no texts it does not, nor times of a place's zone.
    """
    kind = type(value)
    if isinstance(value, datetime):
        return type(value.tzinfo) is timezone
    if kind is date:
        return True
    if kind is str or kind is int or kind is bool or value is None:
        return True
    if isinstance(value, float):
        return kind is float and math.isfinite(value)
    if isinstance(value, list):
        return kind is list and all(map(is_plain, value))
    if isinstance(value, dict):
        return kind is dict and all(
            type(key) is str and is_plain(each) for key, each in value.items()
        )
    return False

"""The zone that a site's times are local to, as a value: nothing sets the process's own."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pykyll.regex import regex
from pykyll.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

_LOCALTIME = "/etc/localtime"
_POSIX = regex(
    r"(?:<(?P<quoted>[^<>]+)>|(?P<name>[A-Za-z]{3,}))(?P<offset>[-+]?\d{1,2}(?::\d\d)?)?\Z"
)


def local_zone(name: object, environ: Mapping[str, str]) -> tzinfo:
    """The zone of `timezone:` in the configuration, else of `TZ`, else the machine's.

    A name that no zone bears counts as UTC, as the C library has it.
    """
    if isinstance(name, str) and name:
        return named_zone(name)
    if "TZ" in environ:
        return named_zone(environ["TZ"])
    return _machine_zone()


@remembered(128)
def named_zone(name: str) -> tzinfo:
    """A zone by what may stand in `TZ`: `Asia/Tokyo`, `EST5EDT`, `UTC+3`."""
    try:
        return ZoneInfo(name.removeprefix(":") or "UTC")
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        return _posix_zone(name)


def is_zone(name: str) -> bool:
    """Whether there is a zone of that name, or the name says its offset itself."""
    try:
        ZoneInfo(name.removeprefix(":"))
    except (KeyError, ValueError, OSError):
        match = _POSIX.match(name)
        return match is not None and (match["offset"] is not None or name in {"UTC", "GMT"})
    return True


def _posix_zone(name: str) -> tzinfo:
    """A name with an offset as POSIX writes it: `UTC+3` lies three hours west."""
    match = _POSIX.match(name)
    if match is None:
        letters = re.match(r"[A-Za-z]{3,}", name)
        return timezone(timedelta(0), letters[0] if letters else "UTC")
    hours, _, minutes = (match["offset"] or "0").partition(":")
    offset = timedelta(hours=abs(int(hours)), minutes=int(minutes or 0))
    west = not hours.startswith("-")
    label = match["quoted"] or match["name"]
    try:
        return timezone(-offset if west else offset, label)
    except ValueError:
        return timezone(timedelta(0), label)


@lru_cache(maxsize=1)
def _machine_zone() -> tzinfo:
    if os.path.exists(_LOCALTIME):
        target = os.path.realpath(_LOCALTIME)
        _, found, key = target.partition("zoneinfo/")
        try:
            if found:
                return ZoneInfo(key)
            with open(target, "rb") as file:
                return ZoneInfo.from_file(file, key=None)
        except (KeyError, ValueError, OSError):
            pass
    return datetime.now(UTC).astimezone().tzinfo or UTC

"""A site in which nothing has changed since it was built needs no build.

What the last build has looked at is looked at again: entries of folders, the
configuration, the environment, and what pages print of the clock. Nothing that reads or
renders a site is imported for that.

The time itself moves on, and some pages print it to the second: a feed says when it was
built. As long as nothing else has changed, they keep saying so; a site is always as one
build at one time would have left it. Where pages print the year or the day, or compare
times, they are looked at again when that has changed.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, cast

from pykyll._version import __version__
from pykyll.builder.incremental.inputs import all_signs, file_sign, folder_signs, source_signs
from pykyll.builder.incremental.state_file import StateFile
from pykyll.builder.report import Report
from pykyll.config.how_to_build import HOW_TO_BUILD
from pykyll.errors.as_json import diagnostics_from_json
from pykyll.files.site_cache import ANSWERS, FOLDER
from pykyll.files.wall import OPEN, Wall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.builder.incremental.inputs import Signs
    from pykyll.config import Config
    from pykyll.errors import Diagnostic

INPUTS = "inputs"
"""The part of the state that says what a build has looked at."""


@lru_cache(maxsize=1)
def engine_signature() -> str:
    """What tells this pykyll and this Python from others."""
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    code = folder_signs(package)
    # An entry changes with its owner or its name; the code does so with size and time.
    listed = sorted(
        (path, sign[:2])
        for path, sign in code.items()
        if path.endswith((".py", ".so", ".txt", ".toml", ".json"))
    )
    return _digest(repr((__version__, sys.version, listed)))


def config_signature(config: Config) -> str:
    """What a build is told, but for the time and for how to build: what pages rest on.

    Those that read of these two are known.
    """
    settings = {
        key: value for key, value in config.raw.items() if key != "time" and key not in HOW_TO_BUILD
    }
    told = [
        repr(settings),
        config.source,
        config.destination,
        repr(asdict(config.compat)),
        config.environment,
        config.environ.get("TZ", ""),
        *config.files,
    ]
    return _digest("\0".join(told))


def report_if_unchanged(config: Config, warnings: Sequence[Diagnostic]) -> Report | None:
    """What the last build has said, if this one would say the same; None where one is needed.

    Args:
        config: The configuration.
        warnings: What was found wrong with it.
    """
    known = unchanged_since(config)
    if known is None:
        return None
    kept = known["warnings"]
    found = diagnostics_from_json(kept)
    return Report(
        source=config.source,
        destination=config.destination,
        written=(),
        unchanged=cast("int", known["files"]),
        removed=(),
        warnings=tuple(dict.fromkeys([*warnings, *found])),
        pages=cast("int", known["pages"]),
        config_files=config.files,
    )


def unchanged_since(config: Config) -> dict[str, object] | None:
    """What the last build has said, if it would say the same now; None where one is needed."""
    parts = StateFile(config.source).read(INPUTS)
    if parts is None:
        return None
    try:
        known = cast("dict[str, object]", parts[INPUTS])
        if _is_unchanged(config, known):
            return cast("dict[str, object]", known["report"])
    except (KeyError, TypeError, ValueError, AttributeError):
        pass
    return None


def address_of_last_build(config: Config) -> tuple[str, str] | None:
    """`url` and `baseurl` as the pages in the destination print them.

    Flags and plugins may have given them others than the configuration says. None where what
    the last build wrote there is gone or was changed.
    """
    parts = StateFile(config.source).read(INPUTS)
    try:
        known = cast("dict[str, Any]", (parts or {})[INPUTS])
        url, baseurl = map(str, known["report"]["address"])
        written = cast("dict[str, list[int]]", known["destination"])
        found = _signs_of_destination(config, Wall((config.destination,)))
        is_there = all(found[path][:2] == sign for path, sign in written.items())
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return (url, baseurl) if is_there else None


def _is_unchanged(config: Config, known: dict[str, object]) -> bool:
    return (
        known["engine"] == engine_signature()
        and known["config"] == config_signature(config)
        and _settings_are(config, cast("dict[str, str]", known["settings"]))
        and _environ_is(config, cast("dict[str, str | None]", known["environ"]))
        and _clock_is(config, known)
        and _answers_are(config, known)
        and source_signs(config) == known["source"]
        and _extras_are(cast("dict[str, object]", known["extras"]))
        and _destination_is(config, cast("dict[str, list[int]]", known["destination"]))
    )


def _settings_are(config: Config, known: dict[str, str]) -> bool:
    return all(repr(config.get(name)) == value for name, value in known.items())


def _environ_is(config: Config, known: dict[str, str | None]) -> bool:
    return all(config.environ.get(name) == value for name, value in known.items())


def _answers_are(config: Config, known: dict[str, object]) -> bool:
    """Whether there is nothing to ask of the network, and what it has answered is still kept.

    What nobody answered shows the same for as long as nobody is asked.
    """
    until = cast("float | None", known["answers_until"])
    if until is None:
        return True
    from pykyll.config.network import is_offline  # few sites show anything of the web

    is_asked = not is_offline(config) and time.time() >= until
    return not is_asked and kept_answers(config) == known["answers"]


def kept_answers(config: Config) -> Signs:
    """The files with answers from the web, as they lie beside the site."""
    cache = os.path.join(config.source, FOLDER)
    folder = os.path.join(cache, ANSWERS)
    is_linked = os.path.islink(cache) or os.path.islink(folder)
    return {"": [-1]} if is_linked else all_signs(folder)


def _extras_are(known: dict[str, object]) -> bool:
    """Whether files and folders outside of the source are as they were."""
    return all(
        (folder_signs(path[:-1]) if path.endswith("/") else file_sign(path)) == sign
        for path, sign in known.items()
    )


def _destination_is(config: Config, known: dict[str, list[int]]) -> bool:
    kept = tuple(each.strip("/") for each in config.strings("keep_files") if each.strip("/"))
    found: Signs = {}
    folders: set[str] = set()
    wall = Wall((config.destination,)) if config.flag("safe") else OPEN
    for path, sign in _signs_of_destination(config, wall).items():
        if kept and path.startswith(kept):
            continue
        if path.endswith("/"):
            folders.add(path)
        else:
            found[path] = sign[:2]
    return found == known and folders <= _folders_of(known)


def _signs_of_destination(config: Config, wall: Wall) -> Signs:
    """What lies in the destination; nothing where there is none."""
    folder = config.destination
    return all_signs(folder, wall) if os.path.isdir(folder) else {"": [-1]}


def _folders_of(paths: dict[str, list[int]]) -> set[str]:
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and f"{folder}/" not in folders:
            folders.add(f"{folder}/")
            folder = folder.rpartition("/")[0]
    return folders


# The clock ----------------------------------------------------------------------------


def _clock_is(config: Config, known: dict[str, object]) -> bool:
    """Whether pages would print the same of the time now."""
    then = datetime.fromisoformat(cast("str", known["time"]))
    given = config.get("time")
    if given is not None or known["is_given"]:
        return known["is_given"] is True and str(given) == known["given"]
    now = datetime.now(then.tzinfo)
    passing = cast("float | None", known["next"])
    if now < then or (passing is not None and now.timestamp() >= passing):
        return False
    printed = cast("dict[str, str | None]", known["clock"])
    if not printed:
        return True
    return _prints_the_same(printed, config)


def _prints_the_same(printed: dict[str, str | None], config: Config) -> bool:
    from pykyll.ruby.time_zone import local_zone  # few sites print the time
    from pykyll.templates.printed_time import printed as prints

    now = datetime.now(local_zone(config.get("timezone"), config.environ))
    for name, text in printed.items():
        if text is None:
            return False
        if prints(name, now) != text and prints(name, now) == prints(
            name, now + timedelta(seconds=1)
        ):
            return False
    return True


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

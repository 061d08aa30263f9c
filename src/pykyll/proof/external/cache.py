"""What earlier runs found out about external links, with a life for good and for bad.

The option `cache` is html-proofer's: `timeframe.external` is how long a good link is
believed (`30d`, `2w`, `12h`, `1M`), `storage_dir` and `cache_file` say where. A bad link
is asked for again each time, unless `timeframe.external_failed` gives it a life too.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from dataclasses import asdict
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.folders.make import make_folders
from pykyll.proof.external.outcome import Outcome
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.proof.external.client import Request

_VERSION = 1
_DEFAULT_FOLDER = os.path.join("tmp", ".htmlproofer")
_DEFAULT_NAME = "cache.json"
_TIMEFRAME = regex(r"(\d+)\s*(\D)")
_SECONDS = {"h": 3600.0, "d": 86400.0, "w": 604800.0, "M": 2629746.0}


class Cache:
    """Outcomes by URL, read at the start and written at the end."""

    def __init__(self, options: Mapping[str, object]) -> None:
        frames = options.get("timeframe")
        frames = frames if isinstance(frames, dict) else {}
        self._good_life = timeframe(frames.get("external"))
        self._bad_life = timeframe(frames.get("external_failed"))
        folder = str(options.get("storage_dir") or _DEFAULT_FOLDER)
        self._path = os.path.join(folder, str(options.get("cache_file") or _DEFAULT_NAME))
        self._now = time.time()
        self._entries: dict[str, dict[str, object]] = self._read() if self.is_on else {}
        self._used: set[str] = set()

    @property
    def is_on(self) -> bool:
        """Whether outcomes are kept at all."""
        return self._good_life > 0

    def find(self, request: Request) -> Outcome | None:
        """What is known of a URL and still believed."""
        key = _key(request)
        self._used.add(key)
        entry = self._entries.get(key)
        if entry is None:
            return None
        try:
            age = self._now - float(str(entry["time"]))
            outcome = Outcome(**entry["outcome"])  # type: ignore[arg-type]  # what `add` wrote
        except (KeyError, TypeError, ValueError):
            return None
        life = self._good_life if outcome.verdict == "good" else self._bad_life
        return outcome if 0 <= age < life else None

    def add(self, request: Request, outcome: Outcome) -> None:
        """Remember an outcome."""
        if self.is_on:
            self._entries[_key(request)] = {"time": self._now, "outcome": asdict(outcome)}

    def write(self) -> None:
        """Save what the site still links to.

        Raises:
            PykyllError: Where the file cannot be written.
        """
        if not self.is_on:
            return
        entries = {key: self._entries[key] for key in sorted(self._used) if key in self._entries}
        text = json.dumps({"version": _VERSION, "external": entries}, indent=1)
        folder = os.path.dirname(self._path) or "."
        try:
            make_folders(folder)
            with tempfile.NamedTemporaryFile(
                "w", dir=folder, delete=False, encoding="utf-8"
            ) as file:
                file.write(text)
            os.replace(file.name, self._path)
        except OSError as error:
            raise PykyllError(f"cannot write {self._path}: {error.strerror}") from None

    def _read(self) -> dict[str, dict[str, object]]:
        """The file's outcomes; none where it is missing, foreign or damaged."""
        try:
            with open(self._path, encoding="utf-8") as file:
                saved = json.load(file)
        except (OSError, ValueError):
            return {}
        if not isinstance(saved, dict) or saved.get("version") != _VERSION:
            return {}
        entries = saved.get("external")
        return entries if isinstance(entries, dict) else {}


def timeframe(text: object) -> float:
    """Seconds in `30d`, `2w`, `12h` or `1M`; 0 where nothing is written.

    Raises:
        PykyllError: Where it is none of these.
    """
    if text is None:
        return 0.0
    match = _TIMEFRAME.match(str(text))
    if match is None or match[2] not in _SECONDS:
        raise PykyllError(f"{text} is not a valid timeframe!", hint="such as 30d, 2w, 12h or 1M")
    return float(match[1]) * _SECONDS[match[2]]


def _key(request: Request) -> str:
    return f"{request.url}#{request.fragment}" if request.fragment else request.url

"""Runs a builder: its time, and what it said where it failed."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from pykyll.compare.result import Built
from pykyll.dataclass import dataclass
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FRAME = regex(r"\s*(?:\d+: )?from .+:\d+:in ")
"""A line of Ruby's traceback: none of them tells a site's owner anything."""
_STYLE = regex(r"\x1b\[[0-9;]*[A-Za-z]")
"""A terminal's colours, which Jekyll prints wherever it prints."""
_LAST_LINES = 12
_LAST_BYTES = 20_000


@dataclass(frozen=True, slots=True)
class Builder:
    """A program that builds a site."""

    name: str
    """The program and its version, as it is told to people."""
    command: Sequence[str]
    """The program and its arguments."""
    environ: Mapping[str, str]

    def build(self, folder: str) -> Built:
        """Run it in a folder and wait for its end."""
        before, begun = _children(), time.perf_counter()
        failure = self._run(folder)
        seconds, after = time.perf_counter() - begun, _children()
        cpu = None if before is None or after is None else after - before
        return Built(self.name, seconds, cpu, failure)

    def _run(self, folder: str) -> str | None:
        """Run it; the last lines that it printed where it failed."""
        with tempfile.TemporaryFile() as printed:
            try:
                code = subprocess.run(  # noqa: S603 - the user's own words
                    self.command,
                    cwd=folder,
                    env=dict(self.environ),
                    stdin=subprocess.DEVNULL,
                    stdout=printed,
                    stderr=subprocess.STDOUT,
                    check=False,
                ).returncode
            except OSError as error:
                return f"cannot run {self.command[0]}: {error.strerror}"
            if code == 0:
                return None
            size = printed.tell() or printed.seek(0, 2)
            printed.seek(max(0, size - _LAST_BYTES))
            return _last_lines(printed.read().decode("utf-8", "replace"), code)


def _last_lines(text: str, code: int) -> str:
    plain = _STYLE.sub("", text).splitlines()
    kept = (line for line in plain if line.strip() and not _FRAME.match(line))
    lines = [line.rstrip() for line in kept]
    return "\n".join(lines[-_LAST_LINES:]) or f"it ended with {code} and printed nothing"


def _children() -> float | None:
    """Seconds of the processors of all processes that were waited for."""
    if sys.platform == "win32":
        return None
    else:  # noqa: RET505 - so that mypy knows the platform
        import resource

        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

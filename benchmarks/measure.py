"""What a command takes: seconds on the clock, seconds of the processors, memory.

Memory is sampled in a run of its own, so that sampling does not slow what is timed.
"""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_EVERY = 0.02  # seconds between two looks at the memory
_MIB = 1024  # KiB


class CommandError(Exception):
    """A command that must succeed did not; says what it printed last."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds on the clock, and user and system seconds of all processes together."""

    seconds: float
    cpu: float


def timed(command: list[str], environ: Mapping[str, str], folder: Path | None = None) -> Taken:
    """Run a command; the processors' time includes that of the workers that it waited for.

    Args:
        command: With its arguments.
        environ: Its environment.
        folder: Where it runs; here where not given.

    Raises:
        CommandError: It cannot be started, or ends with another code than 0.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    _run(command, environ, folder)
    seconds = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Taken(seconds, cpu)


def peak_memory(command: list[str], environ: Mapping[str, str]) -> float:
    """The most memory that all processes of a command held together, in MiB.

    Pages that workers share count once (PSS). Without Linux's /proc it is the most that
    one of the processes so far held.

    Raises:
        CommandError: As `timed`.
    """
    peak = _run(command, environ, None, sampled=os.path.exists("/proc/self/smaps_rollup"))
    if peak:
        return peak / _MIB
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / _MIB


def _run(
    command: list[str], environ: Mapping[str, str], folder: Path | None, *, sampled: bool = False
) -> int:
    peak = 0
    with tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(
                command,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                env=environ,
                cwd=folder,
                start_new_session=True,  # by which its workers are found
            )
        except OSError as error:
            raise CommandError(f"{command[0]}: {error.strerror}") from error
        while sampled and process.poll() is None:
            peak = max(peak, _held(process.pid))
            time.sleep(_EVERY)
        if process.wait() != 0:
            errors.seek(0)
            raise CommandError(_last_line(errors.read()) or f"ended with {process.returncode}")
    return peak


def _last_line(printed: bytes) -> str:
    lines = [line.strip() for line in printed.decode(errors="replace").splitlines()]
    return next((line for line in reversed(lines) if line), "")


def _held(session: int) -> int:
    """The memory of a session's processes, in KiB.

    What is mapped from files may be shared with others on the machine. It counts in full,
    for the process that maps the most, so that they change nothing.
    """
    anonymous, mapped = 0, 0
    for pid in filter(str.isdecimal, os.listdir("/proc")):
        try:
            if os.getsid(int(pid)) != session:
                continue
            with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
                lines = file.readlines()[1:]
        except OSError:  # it has ended meanwhile
            continue
        kib = {name: int(rest.split()[0]) for name, _, rest in (ln.partition(":") for ln in lines)}
        anonymous += kib.get("Pss_Anon", kib["Pss"])
        mapped = max(mapped, kib["Rss"] - kib["Anonymous"] if "Pss_Anon" in kib else 0)
    return anonymous + mapped

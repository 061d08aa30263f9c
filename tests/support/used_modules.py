"""What a run of the command line imports, and which of that runs: `python used_modules.py ARGUMENTS`.

A module is used where one of its functions runs that was called for: by the run itself or, as
decorators are, by another module while that is imported. Modules of names and values alone run
nothing; those that list them say what they are for.
"""

from __future__ import annotations

import builtins
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import FrameType


@dataclass(frozen=True)
class Used:
    """What a run has imported."""

    printed: str
    """What the run printed."""
    ours: frozenset[str]
    """The modules of pykyll, but for packages that only hold others."""
    running: frozenset[str]
    """Those of them of which a function ran."""
    python: frozenset[str]
    """Of Python's own modules those that ours ask for."""
    others: frozenset[str]
    """Packages of others."""


def used_by(*arguments: str, folder: Path | str = ".", **environ: str) -> Used:
    """Run the command line with these arguments in a process of its own.

    Args:
        arguments: Of `pykyll`.
        folder: Where it runs.
        environ: Variables to set.
    """
    done = subprocess.run(
        [sys.executable, __file__, *arguments],
        cwd=folder,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=True,
    )
    printed, _, told = done.stdout.rstrip("\n").rpartition("\n")
    return Used(printed, *(frozenset(each) for each in json.loads(told)))


class _Watch:
    """Notes who imports what, and which modules' functions are called."""

    def __init__(self) -> None:
        self.asked_for: set[str] = set()
        self.running: set[str] = set()
        self._importing: list[str] = []
        self._import = builtins.__import__

    def begin(self) -> None:
        builtins.__import__ = self._noted
        sys.setprofile(self._called)

    def end(self) -> None:
        sys.setprofile(None)
        builtins.__import__ = self._import

    def _noted(self, name, globals=None, *others, **named):  # noqa: A002 - as Python calls it
        if str((globals or {}).get("__name__")).partition(".")[0] == "pykyll":
            self.asked_for.add(name.partition(".")[0])
        return self._import(name, globals, *others, **named)

    def _called(self, frame: FrameType, event: str, _argument: object) -> None:
        is_module = frame.f_code.co_name == "<module>"
        if event == "call":
            name = str(frame.f_globals.get("__name__"))
            if is_module:
                self._importing.append(name)
            elif not self._importing or self._importing[-1] != name:
                self.running.add(name)
        elif event == "return" and is_module:
            self._importing.pop()


def _run() -> None:
    before = set(sys.modules)
    watch = _Watch()
    watch.begin()
    try:
        from pykyll.__main__ import start

        start()
    except SystemExit as ended:
        if ended.code:
            raise
    finally:
        watch.end()
    imported = set(sys.modules) - before
    ours = {
        name
        for name in imported
        if name.startswith("pykyll.") and not hasattr(sys.modules[name], "__path__")
    }
    known = sys.stdlib_module_names
    others = {
        name
        for name in (each.partition(".")[0] for each in imported)
        if name not in known
        and name != "pykyll"
        and not name.startswith("_sysconfigdata")  # of Python itself, for this machine
        and getattr(sys.modules.get(name), "__file__", "")
    }
    told = (ours, watch.running & ours, watch.asked_for & known, others)
    sys.stdout.write(json.dumps([sorted(each) for each in told]))


if __name__ == "__main__":
    del sys.path[0]
    _run()

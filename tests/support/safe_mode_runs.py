"""Builds the traps of `safe_mode_traps`, watched, and says what they have got at."""

from __future__ import annotations

import json
import os
import site
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from safe_mode_traps import REVISION, SECRET

import pykyll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safe_mode_traps import Trap

_PROGRAM = Path(__file__).parent / "watched_accesses.py"
_OF_PYTHON = tuple(
    {
        os.path.realpath(path)
        for path in (
            sys.prefix,
            sys.base_prefix,
            os.path.dirname(os.path.dirname(pykyll.__file__)),
            *sysconfig.get_paths().values(),
            *site.getsitepackages(),
            *(path for path in sys.path if path.endswith(("site-packages", "src"))),
        )
    }
)
_OF_SYSTEM = ("/usr", "/var/lib/gems", "/etc/localtime", "/etc/timezone", "/dev/null", "/opt")
"""Where time zones and gems lie that are installed."""


@dataclass(frozen=True)
class Done:
    """What one run has got at."""

    status: int
    outside: tuple[tuple[str, str, str], ...]
    """What it has touched outside, and run: the kind, the audit event, the file."""
    printed: str
    shown: tuple[str, ...]
    """The files that it has written which hold a secret."""
    changed: tuple[str, ...]
    """The files outside that are not as they were."""

    @property
    def got_out(self) -> bool:
        """Whether the trap has worked."""
        return bool(self.outside or self.shown or self.changed or SECRET in self.printed)


def environment() -> dict[str, str]:
    """For a process of Python's with the same pykyll as this one."""
    folder = os.path.dirname(os.path.dirname(os.path.abspath(pykyll.__file__)))
    return {**os.environ, "PYTHONPATH": folder, "NO_COLOR": "1", "TZ": "UTC"}


def lay(traps: Sequence[Trap], folder: Path) -> list[Path]:
    """Write all sites, each into a folder of its own, which is returned."""
    roots = [folder / str(at) for at in range(len(traps))]
    for trap, root in zip(traps, roots, strict=True):
        trap.lay(root)
    return roots


def watch(
    traps: Sequence[Trap], roots: Sequence[Path], *flags: str, way: str = "command"
) -> dict[str, Done]:
    """Build all sites that have been laid, by the names of the traps.

    Args:
        traps: The traps.
        roots: Where each lies.
        flags: What the command is given beside the trap's own flags.
        way: `command`; `workers`, which has the command fork for the least work; `serve`, as
            the server builds, twice.
    """
    before = [_states(root) for root in roots]
    runs = [
        {
            "argv": _arguments(trap, flags),
            "folder": str(root / "site"),
            "code": str(root),
            "environ": {"HOME": str(root / "home")},
            "way": way,
        }
        for trap, root in zip(traps, roots, strict=True)
    ]
    folder = roots[0].parent
    found = _run({"folder": str(folder / "warm"), "runs": runs})
    return {
        trap.name: _done(root, was, each, folder)
        for trap, root, was, each in zip(traps, roots, before, found, strict=True)
    }


def _arguments(trap: Trap, flags: Sequence[str]) -> list[str]:
    command, *rest = trap.argv
    if command in {"--help", "-h", "-v", "--version", "help", "nosuch"}:
        return [*flags, command, *rest]
    compat = ("--compat", trap.compat) if trap.compat else ()
    return [command, *compat, *flags, *rest]


def _run(given: object) -> list[dict[str, object]]:
    answer = subprocess.run(
        [sys.executable, "-P", str(_PROGRAM)],
        input=json.dumps(given),
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    found: list[dict[str, object]] = json.loads(answer.stdout)
    return found


def _done(root: Path, was: dict[str, str], found: dict[str, object], folder: Path) -> Done:
    now = _states(root)
    events = [tuple(event) for event in found["events"]]
    secrets = (SECRET, SECRET.lower(), REVISION)
    return Done(
        status=found["status"],
        outside=tuple(event for event in events if _is_outside(root, event, str(folder))),
        printed=found["printed"],
        shown=tuple(
            path
            for path, text in _texts(root / "site" / "_site").items()
            if any(secret in text for secret in secrets)
        ),
        changed=tuple(path for path in {*was, *now} if was.get(path) != now.get(path)),
    )


def _is_outside(root: Path, event: tuple[str, str, str], traps: str) -> bool:
    kind, _, path = event
    if kind == "run" and any(path.startswith(f"('{folder}/") for folder in _OF_PYTHON):
        return False  # a compiler of Python's packages
    if kind in {"run", "connect"}:
        return True
    source = str(root / "site")
    own = ("_site", ".pykyll-cache", ".jekyll-cache", ".jekyll-metadata", ".sass-cache")
    written = (str(root / "home"), *(f"{source}/{name}" for name in own))
    if _is_below(path, *written) or path.startswith(f"{source}/.pykyll-"):
        return False
    if not _is_below(path, traps) and _is_below(path, os.path.realpath(tempfile.gettempdir())):
        return False
    if kind == "write":
        return path != "/dev/null"
    return not _is_below(path, source, *_OF_PYTHON, *_OF_SYSTEM)


def _is_below(path: str, *folders: str) -> bool:
    return any(f"{path}/".startswith(f"{folder.rstrip('/')}/") for folder in folders)


def _texts(folder: Path) -> dict[str, str]:
    if folder.is_symlink():
        return {}
    return {
        str(path.relative_to(folder)): path.read_text("utf-8", "replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def _states(root: Path) -> dict[str, str]:
    """What lies beside the site."""
    found: dict[str, str] = {}
    for folder, folders, names in os.walk(root):
        if folder == str(root):
            folders[:] = [each for each in folders if each not in {"site", "home"}]
        for name in (*folders, *names):
            path = os.path.join(folder, name)
            is_file = os.path.isfile(path) and not os.path.islink(path)
            text = Path(path).read_text("utf-8", "replace") if is_file else "entry"
            found[os.path.relpath(path, root)] = text
    return found

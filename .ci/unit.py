"""Runs all tests: as many folders of `tests` at once as there are cores, each by its own pytest.

    python .ci/unit.py [flags of pytest]

What a folder's tests print comes in one piece when they are done; at the end stand the seconds
of each folder, and one line for all. Processes, not threads: builds fork only where there is
one thread, and that is what is tested.
"""

from __future__ import annotations

import os
import queue
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).parents[1]
LONGEST = (
    "safe_mode", "killers", "incremental", "documentation", "packaging", "bad_input", "cli",
    "academic", "serve", "plugins", "conformance", "al_folio", "bibliography", "house",
)  # fmt: skip
"""Folders that take long: they come first, so that none of them is left for the end."""
_COUNT = re.compile(r"(\d+) (passed|failed|skipped|xfailed|error)")
_NO_TESTS = 5


@dataclass(frozen=True)
class Part:
    """What became of a folder's tests."""

    folder: str
    status: int
    output: str
    seconds: float

    @property
    def counts(self) -> Counter[str]:
        """How many tests passed, failed and so on."""
        lines = self.output.strip().splitlines()
        return Counter({word: int(n) for n, word in _COUNT.findall(lines[-1] if lines else "")})

    @property
    def is_good(self) -> bool:
        """Whether all passed; a folder may have none that run by default."""
        return self.status in {0, _NO_TESTS}


def folders() -> list[str]:
    """All folders with tests in them, in the order to begin with them."""
    found = {path.relative_to(_ROOT / "tests").parts[0] for path in _tests()}
    place = {name: at for at, name in enumerate(LONGEST)}
    return sorted(found, key=lambda name: (place.get(name, len(place)), name))


def _tests() -> list[Path]:
    return list((_ROOT / "tests").rglob("test_*.py"))


def run(folder: str, flags: list[str]) -> Part:
    """Run the tests of one folder."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "pytest", f"tests/{folder}"]
    command += ["-o", f"cache_dir=.pytest_cache/{folder}", *flags]
    done = subprocess.run(
        command,
        cwd=_ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return Part(folder, done.returncode, done.stdout, time.monotonic() - begun)


def main() -> int:
    """Run all; the exit status."""
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    for folder in folders():
        waiting.put(folder)
    done: list[Part] = []
    flags = ["-q", *sys.argv[1:]]

    def work() -> None:
        while True:
            try:
                part = run(waiting.get_nowait(), flags)
            except queue.Empty:
                return
            done.append(part)
            print(f"== tests/{part.folder}, {part.seconds:.0f} s\n{part.output}", flush=True)

    workers = [threading.Thread(target=work) for _ in range(os.cpu_count() or 1)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    return told(done)


def told(parts: list[Part]) -> int:
    """Print what came of it; the exit status."""
    parts = sorted(parts, key=lambda part: -part.seconds)
    print("seconds:", ", ".join(f"{part.folder} {part.seconds:.0f}" for part in parts))
    total = sum((part.counts for part in parts), Counter[str]())
    bad = [part.folder for part in parts if not part.is_good]
    if bad:
        print(f"not all passed in {', '.join(bad)}: `python -m pytest tests/{bad[0]}`")
    failed = max(total["failed"] + total["error"], len(bad))
    print(f"{total['passed']} passed, {failed} failed, {total['skipped']} skipped")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())

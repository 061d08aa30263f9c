"""From a save to the changed file in the destination, while `pykyll serve` runs.

    python benchmarks/serve.py [--pages N] [--saves N]

Prints how long the server takes to be up, the median, best and worst save, and what the
server costs while nothing happens.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

_PAGE = "---\nlayout: default\n---\n# {title}\n\nText *here*.\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10)
    parser.add_argument("--saves", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _write_site(Path(folder), given.pages)
        begun = time.perf_counter()
        server = subprocess.Popen(
            [sys.executable, "-m", "pykyll", "serve", "-P", "0", "-l"],
            cwd=folder,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        try:
            next(line for line in server.stdout if "running" in line)
            print(f"up after {_milliseconds(begun):.0f} ms")
            threading.Thread(target=server.stdout.read, daemon=True).start()
            _measure(Path(folder), given.saves, server.pid)
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def _write_site(folder: Path, pages: int) -> None:
    (folder / "_layouts").mkdir()
    (folder / "_layouts/default.html").write_text("<html><body>{{ content }}</body></html>")
    (folder / "_config.yml").write_text("title: x\n")
    for number in range(pages):
        (folder / f"page{number}.md").write_text(_PAGE.format(title=f"Page {number}"))


def _measure(folder: Path, saves: int, pid: int) -> None:
    built, taken = folder / "_site/page0.html", []
    for number in range(saves):
        time.sleep(0.4)  # so that it is no burst
        (folder / "page0.md").write_text(_PAGE.format(title=f"Save {number}"))
        begun = time.perf_counter()
        while f"Save {number}<" not in built.read_text():
            time.sleep(0.0005)
        taken.append(_milliseconds(begun))
    print(
        f"save to disk: median {statistics.median(taken):.0f} ms, "
        f"best {min(taken):.0f} ms, worst {max(taken):.0f} ms"
    )
    before = _seconds_of_processor(pid)
    time.sleep(5)
    print(f"idle: {(_seconds_of_processor(pid) - before) / 5:.1%} of a processor")


def _milliseconds(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


def _seconds_of_processor(pid: int) -> float:
    """Of the server itself; Linux only."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()

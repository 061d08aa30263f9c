"""Ruby's kramdown as a process that converts one document after another."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any

_SERVER = Path(__file__).with_name("kramdown_server.rb")


class RubyKramdown:
    """One Ruby process; `convert` asks it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["ruby", str(_SERVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )

    def convert(
        self, text: str, options: dict[str, Any], encoding: str | None = None
    ) -> dict[str, Any]:
        """What kramdown prints: `html` and `warnings`, or `error`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        job = {"text": text, "options": options, "encoding": encoding}
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


@lru_cache(maxsize=1)
def is_there() -> bool:
    """Whether Ruby, kramdown and its GFM parser are on this machine."""
    if shutil.which("ruby") is None:
        return False
    probe = ["ruby", "-e", "require 'kramdown'; require 'kramdown-parser-gfm'"]
    return subprocess.run(probe, check=False, capture_output=True).returncode == 0

"""Ruby Sass as a process that compiles one stylesheet after another."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_SERVER = Path(__file__).with_name("sass_server.rb")


class RubySass:
    """One Ruby process; `compile` asks it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["nice", "-n", "10", "ruby", str(_SERVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )

    def compile(
        self,
        text: str,
        style: str = "nested",
        syntax: str = "scss",
        seconds: float = 5,
        load_paths: Sequence[str] = (),
        *,
        line_comments: bool = False,
    ) -> dict[str, Any]:
        """What it makes of a text: `css`, or `error` and `line`, or `crash`; and its `warnings`."""
        job = {"text": text, "style": style, "syntax": syntax, "seconds": seconds}
        return self._answer({**job, "load_paths": list(load_paths), "line_comments": line_comments})

    def indented(self, text: str) -> str | None:
        """A text of SCSS in the indented syntax; None where that cannot be had."""
        answer = self._answer({"text": text, "indent": True})
        return answer.get("sass")

    def _answer(self, job: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


@lru_cache(maxsize=1)
def is_there() -> bool:
    """Whether Ruby and its Sass are on this machine."""
    if shutil.which("ruby") is None:
        return False
    return (
        subprocess.run(
            ["ruby", "-e", "require 'sass'"], check=False, capture_output=True
        ).returncode
        == 0
    )

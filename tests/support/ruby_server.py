"""A script in Ruby as a process that answers each line of JSON with another."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any


class RubyServer:
    """One Ruby process; `ask` asks it.

    Args:
        script: The name of the script in this folder.
        arguments: What it is given.
        options: Ruby's own options.
        is_loud: Whether what it says of errors is shown.
    """

    def __init__(
        self,
        script: str,
        *arguments: str,
        options: Sequence[str] = (),
        is_loud: bool = False,
    ) -> None:
        path = Path(__file__).with_name(script)
        nice = ["nice", "-n", "10"] if shutil.which("nice") else []
        self._command = [*nice, "ruby", *options, str(path), *arguments]
        self._errors = None if is_loud else subprocess.DEVNULL
        self._process = self._started()

    def _started(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            encoding="utf-8",
        )

    def ask(self, job: Mapping[str, object]) -> Any:
        """Its answer; None where Ruby ended without one, and was started again."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            self.start_again()
            return None
        return json.loads(answer)

    def start_again(self) -> None:
        """Let another process answer from now on."""
        self.close()
        self._process = self._started()

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


@cache
def has_libraries(*names: str) -> bool:
    """Whether Ruby is on this machine, and finds these libraries."""
    if shutil.which("ruby") is None:
        return False
    probe = "; ".join(f"require '{name}'" for name in names)
    return subprocess.run(["ruby", "-e", probe], check=False, capture_output=True).returncode == 0

"""Ruby's Rouge as a process that highlights one text after another."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any

_SERVER = Path(__file__).with_name("rouge_server.rb")


class RubyRouge:
    """One Ruby process; `ask` sends it a job, which rouge_server.rb describes."""

    def __init__(self) -> None:
        self._process = _started()

    def start_again(self) -> None:
        """Forget what lexers have shared: Twig takes Jinja's words where Jinja was asked first."""
        self.close()
        self._process = _started()

    def ask(self, do: str, **job: Any) -> dict[str, Any]:
        """Rouge's answer, or `error` and `message`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **job}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def tokens(self, lang: str, code: str) -> list[tuple[str, str]]:
        """The CSS class and the text of each token."""
        return [(name, text) for name, text in self.ask("tokens", lang=lang, code=code)["tokens"]]

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(
        ["ruby", str(_SERVER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )


@lru_cache(maxsize=1)
def is_there() -> bool:
    """Whether Ruby, Rouge 3.30, kramdown and Jekyll are on this machine."""
    if shutil.which("ruby") is None:
        return False
    probe = "require 'rouge'; require 'kramdown'; require 'jekyll'; print Rouge.version"
    run = subprocess.run(["ruby", "-e", probe], check=False, capture_output=True, text=True)
    return run.returncode == 0 and run.stdout == "3.30.0"

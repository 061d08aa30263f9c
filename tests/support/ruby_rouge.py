"""Ruby's Rouge as a process that highlights one text after another."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from typing import Any

from ruby_server import RubyServer


class RubyRouge(RubyServer):
    """One Ruby process; `ask_to` sends it a job, which rouge_server.rb describes.

    To start it again is to forget what lexers have shared: Twig takes Jinja's words where Jinja
    was asked first.
    """

    def __init__(self) -> None:
        super().__init__("rouge_server.rb")

    def ask_to(self, do: str, **job: Any) -> dict[str, Any]:
        """Rouge's answer, or `error` and `message`."""
        return self.ask({"do": do, **job})

    def tokens(self, lang: str, code: str) -> list[tuple[str, str]]:
        """The CSS class and the text of each token."""
        found = self.ask_to("tokens", lang=lang, code=code)["tokens"]
        return [(name, text) for name, text in found]


@cache
def is_there() -> bool:
    """Whether Ruby, Rouge 3.30, kramdown and Jekyll are on this machine."""
    if shutil.which("ruby") is None:
        return False
    probe = "require 'rouge'; require 'kramdown'; require 'jekyll'; print Rouge.version"
    run = subprocess.run(["ruby", "-e", probe], check=False, capture_output=True, text=True)
    return run.returncode == 0 and run.stdout == "3.30.0"

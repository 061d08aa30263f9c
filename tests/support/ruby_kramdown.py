"""Ruby's kramdown as a process that converts one document after another."""

from __future__ import annotations

from typing import Any

from ruby_server import RubyServer, has_libraries


class RubyKramdown(RubyServer):
    """One Ruby process; `convert` asks it."""

    def __init__(self) -> None:
        super().__init__("kramdown_server.rb")

    def convert(
        self, text: str, options: dict[str, Any], encoding: str | None = None
    ) -> dict[str, Any]:
        """What kramdown prints: `html` and `warnings`, or `error`."""
        return self.ask({"text": text, "options": options, "encoding": encoding})


def is_there() -> bool:
    """Whether Ruby, kramdown and its GFM parser are on this machine."""
    return has_libraries("kramdown", "kramdown-parser-gfm")

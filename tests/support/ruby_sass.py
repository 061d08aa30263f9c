"""Ruby Sass as a process that compiles one stylesheet after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ruby_server import RubyServer, has_libraries

if TYPE_CHECKING:
    from collections.abc import Sequence


class RubySass(RubyServer):
    """One Ruby process; `compile` asks it."""

    def __init__(self) -> None:
        super().__init__("sass_server.rb")

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
        return self.ask({**job, "load_paths": list(load_paths), "line_comments": line_comments})

    def indented(self, text: str) -> str | None:
        """A text of SCSS in the indented syntax; None where that cannot be had."""
        answer = self.ask({"text": text, "indent": True})
        return answer.get("sass")


def is_there() -> bool:
    """Whether Ruby and its Sass are on this machine."""
    return has_libraries("sass")

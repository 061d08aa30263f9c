"""Ruby's Liquid in a process of its own, and pykyll's answering the same requests."""

from __future__ import annotations

import os
import shutil
from dataclasses import asdict, dataclass, field

from ruby_server import RubyServer

from pykyll.liquid import Environment, LiquidError, ResourceLimits
from pykyll.ruby.us_ascii import UsAscii


@dataclass
class Request:
    """A template and how to render it."""

    template: str
    data: dict = field(default_factory=dict)
    partials: dict = field(default_factory=dict)
    mode: str = "lax"
    strict: bool = False
    """Strict variables and strict filters."""
    limits: dict | None = None


def library() -> str | None:
    """The `lib` folder of Ruby's Liquid 4.0.4, where somebody has named it."""
    folder = os.environ.get("PYKYLL_LIQUID_RUBY")
    return folder if folder and shutil.which("ruby") else None


class RubyLiquid(RubyServer):
    """Liquid 4.0.4 for Ruby."""

    def __init__(self, folder: str) -> None:
        super().__init__("liquid_reference.rb", options=["-I", folder], is_loud=True)

    def answer(self, request: Request) -> dict | None:
        """Output, errors and warnings, or the error of parsing; None where Ruby itself fails.

        It may run out of memory, or time.
        """
        answer = self.ask(asdict(request))
        return None if answer is None or "crash" in answer or "0x0" in str(answer) else answer


def pykyll_answer(request: Request) -> dict:
    """The same from pykyll."""
    limits = None if request.limits is None else ResourceLimits(**request.limits)
    environment = Environment(
        request.partials,
        mode=request.mode,
        strict_variables=request.strict,
        strict_filters=request.strict,
        limits=limits,
        tells_us_ascii=True,
    )
    try:
        template = environment.parse(request.template)
    except LiquidError as error:
        return {"parse_error": error.liquid_message()}
    output = template.render(request.data)
    return {
        "output": str(output),
        "us_ascii": isinstance(output, UsAscii),
        "errors": [error.liquid_message() for error in template.errors],
        "warnings": [warning.reference for warning in template.warnings],
    }

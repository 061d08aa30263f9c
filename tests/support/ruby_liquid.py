"""Ruby's Liquid in a process of its own, and pykyll's answering the same requests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pykyll.liquid import Environment, LiquidError, ResourceLimits
from pykyll.ruby.us_ascii import UsAscii

_SCRIPT = Path(__file__).with_name("liquid_reference.rb")


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


class RubyLiquid:
    """Liquid 4.0.4 for Ruby."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._process = self._start()

    def _start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            ["ruby", "-I", self._folder, str(_SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def answer(self, request: Request) -> dict | None:
        """Output, errors and warnings, or the error of parsing; None where Ruby itself fails."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(asdict(request)) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:  # it ran out of memory, or time
            self._process.wait()
            self._process = self._start()
            return None
        answer = json.loads(line)
        return None if "crash" in answer or "0x0" in str(answer) else answer

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()


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

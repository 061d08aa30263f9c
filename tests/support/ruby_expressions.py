"""Ruby expressions, what they gave when they were recorded, and the Ruby of this machine."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from ruby_server import has_libraries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LIBRARIES = ("json", "time", "date", "bigdecimal", "cgi")
_PROGRAM = """
STDIN.each_line do |line|
  shown = begin
    eval(JSON.parse(line)).inspect
  rescue StandardError => error
    error.message
  end
  puts JSON.generate(shown)
end
"""


@dataclass(frozen=True)
class Case:
    """An expression, its like in Python, and what Ruby's `inspect` prints for its value."""

    ruby: str
    ours: Callable[[], object]
    printed: str

    def __str__(self) -> str:
        return self.ruby


def rows(*table: tuple[str, Callable[[], object], str]) -> list[Case]:
    """A table of cases."""
    return [Case(*row) for row in table]


def told_differently(table: list[Case]) -> list[tuple[str, str, str]]:
    """The cases in which the Ruby of this machine says something else, and what."""
    if not has_libraries("json"):
        pytest.skip("ruby is not installed")
    answers = evaluate([case.ruby for case in table])
    return [
        (case.ruby, case.printed, answer)
        for case, answer in zip(table, answers, strict=True)
        if answer != case.printed
    ]


def evaluate(expressions: Iterable[str], *libraries: str) -> list[str]:
    """What `inspect` prints for the value of each expression, or the message of its error."""
    required = [f"-r{name}" for name in (*_LIBRARIES, *libraries)]
    result = subprocess.run(
        ["ruby", "-W0", *required, "-e", _PROGRAM],
        input="".join(json.dumps(each) + "\n" for each in expressions),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC"},
    )
    return [json.loads(line) for line in result.stdout.removesuffix("\n").split("\n")]

"""What a build says of the slips that the owner of an academic site makes.

`slips.txt` holds them: a name, the file, the lines taken away (`-`) and put there (`+`), and
below `=` all that is said, nothing where the edit is no slip.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from site_text import parse_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Edit

_CASES = Path(__file__).with_name("slips.txt")


@dataclass(frozen=True)
class _Slip:
    name: str
    edit: Edit
    said: str


def _slips() -> list[_Slip]:
    return [_slip(name, text) for name, text in parse_site(_CASES.read_text("utf-8")).items()]


def _slip(name: str, text: str) -> _Slip:
    given, _, said = text.partition("\n=\n")
    file, *lines = given.split("\n")
    old = "\n".join(line[1:] for line in lines if line.startswith("-"))
    new = "\n".join(line[1:] for line in lines if line.startswith("+"))
    return _Slip(name, (file, old, new), said.strip("\n"))


@pytest.mark.parametrize("slip", [pytest.param(each, id=each.name) for each in _slips()])
def test_what_is_said_of_a_slip(
    slip: _Slip, edit: Callable[[Edit], None], said: Callable[[], str]
) -> None:
    edit(slip.edit)
    assert said() == slip.said

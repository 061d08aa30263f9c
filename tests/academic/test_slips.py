"""What a build says of the slips that the owner of an academic site makes.

`slips.txt` holds them: a name, the file, the lines taken away (`-`) and put there (`+`), and
below `=` all that is said, nothing where the edit is no slip.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from site_text import parse_site, write_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Edit

_OF_EACH_KIND = """
-- _talks/engine.md --
---
title: On the engine
---
-- _posts/2026-01-31-first.md --
---
title: First
---
-- notes/index.md --
---
title: Notes
---
-- files/a slide.pdf --
-- _data/navigation.yml --
# yaml-language-server: $schema=../_schemas/navigation.json

- { title: Home, url: / }
- { title: A redirect, url: /me/ }
- { title: Of a collection, url: /talks/engine.html }
- { title: The same, url: /talks/engine }
- { title: A post, url: /2026/01/31/first.html }
- { title: A folder, url: /notes/ }
- { title: The same folder, url: /notes }
- { title: Its file, url: /notes/index.html }
- { title: A file, url: /files/a%20slide.pdf }
- { title: A style, url: /assets/css/site.css?v=1 }
- { title: Kept, url: /old/site/ }
- { title: A host, url: "https://example.org/gone/" }
"""
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
    slip: _Slip, academic: Path, edit: Callable[[Edit], None], said: Callable[[], str]
) -> None:
    edit(slip.edit)
    assert said().replace(str(academic), "SITE") == slip.said


def test_what_is_said_of_a_file_in_latin_1(academic: Path, said: Callable[[], str]) -> None:
    file = academic / "_data/publications.yml"
    text = file.read_text("utf-8").replace("Charles Babbage", "Karl Müller")
    file.write_bytes(text.encode("latin-1"))
    assert said() == (
        "error: this file is not UTF-8: byte 0xFC on line 8\n"
        " --> _data/publications.yml:8:13\n"
        "  |\n"
        "8 |     - Karl M\N{REPLACEMENT CHARACTER}ller\n"
        "  |             ^ save it as UTF-8, or set `encoding:` in _config.yml"
    )


def test_addresses_of_all_that_a_site_has_are_no_slips(
    academic: Path, edit: Callable[[Edit], None], said: Callable[[], str]
) -> None:
    edit(
        ("_config.yml", "prepare: true", "prepare: false\ncollections: { talks: { output: true } }")
    )
    edit(("_config.yml", "theme:", "keep_files: [old]\ntheme:"))
    edit(("_pages/about.md", "title:", "redirect_from: /me/\ntitle:"))
    write_site(_OF_EACH_KIND, academic)
    assert said() == ""

"""A site to add to, and the command line over it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from site_text import write_site

from pykyll.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT = Path(__file__).parents[3]
_SITE = """
-- _config.yml --
title: Ada Lovelace
author:
  name: Ada Lovelace
-- _data/interests.yml --
- name: Engines
- name: Notes
-- _data/publications.yml --
# yaml-language-server: $schema=../_schemas/publications.json
# Papers, the newest of a topic first.

- key: lovelace2025notes
  topic: Engines
  title: "Notes upon the Engine"
  authors: # in order
    - Ada Lovelace
    - 'Charles Babbage'
  year: 2025
  arxiv: "2601.00010"
  doi: 10.1000/engine.3

# the first one
- key: lovelace2024sketch
  topic: Notes
  title: Sketch of the Engine
  authors: [Ada Lovelace]
  year: 2024
"""


@dataclass(frozen=True)
class Ended:
    """How a run ended and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with two papers, in which the commands are run."""
    folder = tmp_path / "site"
    write_site(_SITE, folder)
    (folder / "_schemas").mkdir()
    schema = (_ROOT / "_schemas/publications.json").read_bytes()
    (folder / "_schemas/publications.json").write_bytes(schema)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYKYLL_NETWORK", "off")
    return folder


@pytest.fixture
def run(site: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Runs `pykyll` in the site."""
    del site

    def pykyll(*arguments: str) -> Ended:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        printed = capsys.readouterr()
        return Ended(int(ended.value.code or 0), printed.out, printed.err)

    return pykyll

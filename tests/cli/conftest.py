"""The command line, run in this process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from pykyll.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Ended:
    """How a run ended and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ended]:
    """Run `pykyll` with arguments."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TZ", "UTC")

    def run_main(*arguments: str) -> Ended:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ending:
            main(list(arguments))
        printed = capsys.readouterr()
        assert isinstance(ending.value.code, int)
        return Ended(ending.value.code, printed.out, printed.err)

    return run_main


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site in the working directory."""
    folder = tmp_path / "site"
    (folder / "_posts").mkdir(parents=True)
    (folder / "_drafts").mkdir()
    files = {
        "_config.yml": "title: Ada\n",
        "index.html": "---\n---\n{{ site.title }} {{ site.posts.size }} {{ site.extra }}\n",
        "_posts/2020-01-01-first.md": "---\n---\nFirst\n",
        "_posts/2020-01-02-second.md": "---\n---\nSecond\n",
        "_posts/2020-01-03-hidden.md": "---\npublished: false\n---\nHidden\n",
        "_drafts/sketch.md": "---\n---\nSketch\n",
    }
    for name, content in files.items():
        (folder / name).write_text(content, "utf-8")
    monkeypatch.chdir(folder)
    return folder

"""A site that was good once, and what a build says after it was broken."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from pykyll.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Content = str | bytes
    Files = Mapping[str, Content]

_GOOD = {
    "_config.yml": "title: Ada\n",
    "index.md": "---\ntitle: Home\n---\n# {{ site.title }}\n",
    "assets/site.css": "body { margin: 0 }\n",
}


def _write(folder: Path, files: Files) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ending:
        main(["build", "--quiet", *arguments])
    code = ending.value.code
    assert isinstance(code, int)
    return code


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A good site, built, in the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TZ", "UTC")
    _write(tmp_path, _GOOD)
    assert _run() == 0
    return tmp_path


@pytest.fixture
def failure(site: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Break the site, build it, and return all that was printed.

    Asserts that the build fails and that the site that was built before is untouched.
    """

    def fail(files: Files, *arguments: str) -> str:
        before = _snapshot(site / "_site")
        _write(site, files)
        capsys.readouterr()
        assert _run(*arguments) == 1
        assert _snapshot(site / "_site") == before
        printed = capsys.readouterr()
        assert printed.out == ""
        return printed.err.replace(str(site), "SITE")

    return fail


@pytest.fixture
def warned(site: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Change the site, build it, and return the warnings; asserts that the build succeeds."""

    def build(files: Files, *arguments: str) -> str:
        _write(site, files)
        capsys.readouterr()
        with pytest.raises(SystemExit) as ending:
            main(["build", *arguments])
        assert ending.value.code == 0
        return capsys.readouterr().err.replace(str(site), "SITE")

    return build


@pytest.fixture
def text() -> Callable[[str], str]:
    """A text of several lines, written indented in the test."""
    return lambda indented: textwrap.dedent(indented).removeprefix("\n")

"""What runs here runs on other systems: texts are the same bytes, and POSIX is no condition.

`make types` looks at each use of what a system does not have; this at what types do not say.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from site_text import read_tree

import pykyll
from pykyll.builder.file_names import Limits, _wrong_with

_SOURCE = Path(pykyll.__file__).parent
_ROOT = Path(__file__).parents[2]
_SCRIPT = Path(__file__).parents[1] / "support/without_posix.py"
_SITE = (
    "_config.yml", "_data", "_includes", "_layouts", "_pages", "_papers", "_sass", "_schemas", "assets", "feed.xml",
    "images", "publications.bib", "robots.txt", "sitemap.xml",
)  # fmt: skip


def _calls(*names):
    """Each call of a function or method of one of these names, and where it stands."""
    for path in sorted(_SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
                if name in names:
                    yield node, f"{path.relative_to(_SOURCE)}:{node.lineno}"


def _mode(call):
    given = [*call.args[1:2], *(each.value for each in call.keywords if each.arg == "mode")]
    found = next((each.value for each in given if isinstance(each, ast.Constant)), "r")
    return found if isinstance(found, str) else "r"


def test_every_text_says_its_encoding_and_how_lines_end():
    """Else both are the system's, and so are the bytes."""
    silent = []
    for call, place in _calls("open", "fdopen", "NamedTemporaryFile"):
        is_builtin = isinstance(call.func, ast.Name) or call.func.attr != "open"
        mode = _mode(call)
        if not is_builtin or "b" in mode:
            continue
        said = {each.arg for each in call.keywords}
        wanted = {"encoding", "newline"} if set(mode) & set("wax+") else {"encoding"}
        if not wanted <= said:
            silent.append(f"{place}: {sorted(wanted - said)}")
    for call, place in _calls("write_text"):
        said = {each.arg for each in call.keywords}
        if "newline" not in said:
            silent.append(f"{place}: newline")
    assert silent == []


def _run(script, site, *arguments):
    command = [sys.executable, *script, *arguments]
    done = subprocess.run(
        command,
        cwd=site,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    for name in _SITE:
        copy = shutil.copytree if (_ROOT / name).is_dir() else shutil.copyfile
        copy(_ROOT / name, folder / name)
    return folder


def test_a_site_is_the_same_without_what_windows_lacks(site, tmp_path):
    at = ("--time", "2040-01-01 12:00:00 +0000")
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    _run(["-m", "pykyll"], site, "build", "-q", "--no-cache", "-d", str(here), *at)
    _run([_SCRIPT], site, "build", "-q", "-d", str(elsewhere), *at)
    assert read_tree(elsewhere) == read_tree(here)
    page = next((site / "_pages").glob("*.md"))
    page.write_text(page.read_text("utf-8") + "\nOne more line.\n", "utf-8")
    _run(["-m", "pykyll"], site, "build", "-q", "--no-cache", "-d", str(here), *at)
    _run([_SCRIPT], site, "build", "-q", "-d", str(elsewhere), *at)
    assert read_tree(elsewhere) == read_tree(here)
    _run([_SCRIPT], site, "proof", "--disable-external", "-s", ".", str(elsewhere))


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("a/b:c.html", "on Windows no name holds `:`"),
        ("what?/index.html", "on Windows no name holds `?`"),
        ("a./index.html", "on Windows no name ends with `.`"),
        ("a /index.html", "on Windows no name ends with ` `"),
        ("aux.html", "on Windows `aux` is a device"),
        ("com1/index.html", "on Windows `com1` is a device"),
        ("auxiliary/com10.html", None),
        ("ä/b-c_(d)'.html", None),
    ],
)
def test_a_name_that_windows_refuses_is_told_before_anything_is_written(path, why):
    wrong = _wrong_with(path, Limits(255, 4096, is_windows=True), 4000)
    assert (wrong and wrong[0].partition(": ")[2]) == why
    assert _wrong_with(path, Limits(255, 4096), 4000) is None

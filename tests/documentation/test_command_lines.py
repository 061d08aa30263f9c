"""Every command line that the documentation shows does what it is shown for."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from tempfile import mkdtemp

import click
import pytest

from pykyll.cli.program import program

_ROOT = Path(__file__).parents[2]
_PAGES = [_ROOT / "README.md", *sorted((_ROOT / "docs").rglob("*.md"))]
_BLOCK = re.compile(r"^ *```(?:sh|bash|console)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
_VARIABLES = r"(?:[A-Z_]+=\S+ )*"
_INSTALLERS = ("pip ", "pipx ", "uvx ", "uv ", "python3 -m venv")
_ELSEWHERE = (
    "docker ",  # tests/packaging/test_container.py
    "make",  # what runs this test
    "git ",
    "htmlproofer ",
    "npm ",
    "sudo ",
    "bundle ",
    "cd ",
    "python ",  # benchmarks
    ".venv/bin/",
)
"""What begins lines that are run elsewhere, or are not pykyll's."""
_ASKS_OTHERS = re.compile(r"10\.1145/|arXiv:|proof(?!.*--disable-external)|compare")
"""Lines that ask other sites, or Ruby's Jekyll: they are parsed, not run."""
_REFERENCES = """@article{lovelace2025notes, title = {Notes on the Engine}, journal = {Memoirs},
  author = {Lovelace, Ada}, year = 2025, doi = {10.5555/notes}}
"""


_INTEREST = "\n- name: Engines\n  summary:\n    - What they compute.\n"


def _lines(page: Path) -> list[str]:
    """The command lines of a page, in their order, without comments."""
    found = []
    for block in _BLOCK.findall(page.read_text("utf-8")):
        joined = re.sub(r"\\\n\s*", "", block)
        for line in joined.splitlines():
            command = re.sub(r"\s+# .*$", "", line.strip())
            if command and not command.startswith("#"):
                found.append(command)
    return found


def _is_ours(line: str) -> bool:
    return re.match(rf"{_VARIABLES}(cd \S+ && )?pykyll\b", line) is not None


_OURS = {
    page: ours for page in _PAGES if (ours := [each for each in _lines(page) if _is_ours(each)])
}


def test_each_line_is_one_that_is_run_or_known_to_be_run_elsewhere():
    known = (*_INSTALLERS, *_ELSEWHERE)
    strangers = [
        f"{page.name}: {line}"
        for page in _PAGES
        for line in _lines(page)
        if not _is_ours(line) and not line.startswith(known)
    ]
    assert strangers == []


def test_what_is_installed_is_there_to_be_installed():
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for page in _PAGES:
        for extras in re.findall(r"(?:pykyll|\.)\[([\w,-]+)\]", page.read_text("utf-8")):
            for extra in extras.split(","):
                assert extra in project["optional-dependencies"], (page.name, extra)


@pytest.fixture(scope="module")
def academic(tmp_path_factory):
    """The site of an academic, as `new` makes it, built."""
    folder = tmp_path_factory.mktemp("academic")
    command = [sys.executable, "-m", "pykyll", "new", "--academic", "Ada Lovelace"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    site = folder / "ada-lovelace"
    build = [sys.executable, "-m", "pykyll", "build", "--quiet"]
    subprocess.run(build, cwd=site, check=True, capture_output=True)
    return site


@pytest.fixture
def sandbox(tmp_path, academic):
    """A folder with that site in it, and `pykyll` on the path."""
    shutil.copytree(academic, tmp_path / "site")
    (tmp_path / "site/refs.bib").write_text(_REFERENCES, "utf-8")
    with (tmp_path / "site/_data/interests.yml").open("a", encoding="utf-8") as interests:
        interests.write(_INTEREST)  # what the owner's guide says before
    commands = tmp_path / "bin"
    commands.mkdir()
    script = commands / "pykyll"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m pykyll "$@"\n', "utf-8")
    script.chmod(0o755)
    for folder in ("bash-completion/completions", "man/man1"):
        (tmp_path / ".local/share" / folder).mkdir(parents=True)
    return tmp_path


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize("page", _OURS, ids=lambda page: page.relative_to(_ROOT).as_posix())
def test_the_lines_of_a_page_run_in_their_order(sandbox, page):
    environ = {
        **os.environ,
        "HOME": str(sandbox),
        "PATH": f"{sandbox / 'bin'}:{os.environ['PATH']}",
        "NO_COLOR": "1",
    }
    for line in _OURS[page]:
        command = re.sub(r"^cd \S+ && ", "", line)
        if " new " in command or " serve" in command or _ASKS_OTHERS.search(command):
            _parse(command)
        if " serve" in command:
            _serve(command, sandbox / "site", environ)
        elif " new " in command:
            _run(command, Path(mkdtemp(dir=sandbox)), environ)
        elif not _ASKS_OTHERS.search(command):
            _run(command, sandbox / "site", environ)


def _run(command, folder, environ):
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


def _serve(command, folder, environ):
    process = subprocess.Popen(
        ["bash", "-c", f"exec {command} --port 0"],
        cwd=folder,
        env={**environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert any("Server address" in line for line in process.stdout), command
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)
        assert process.returncode == 0, command
    finally:
        process.kill()
        process.communicate()


def _parse(command):
    """See that the command line takes it, without running it."""
    arguments = shlex.split(re.sub(rf"^{_VARIABLES}", "", command))[1:]
    root = click.Context(program, info_name="pykyll")
    found = program.get_command(root, arguments[0])
    assert found is not None, command
    found.make_context(arguments[0], arguments[1:], parent=root)

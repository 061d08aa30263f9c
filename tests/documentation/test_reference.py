"""The reference pages say what the code says now, and all of it."""

import importlib.util
import re
import sys
from pathlib import Path

import click
import pytest

from pykyll.cli.program import COMMANDS, program

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "docs/reference"
_needs_griffe = pytest.mark.skipif(
    importlib.util.find_spec("griffe") is None, reason="there is no griffe"
)


@pytest.fixture(scope="module")
def pages():
    sys.path.insert(0, str(_ROOT / "documentation"))
    try:
        spec = importlib.util.spec_from_file_location(
            "write_reference", _ROOT / "documentation/__main__.py"
        )
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module.pages()
    finally:
        sys.path.remove(str(_ROOT / "documentation"))


@_needs_griffe
def test_the_pages_are_what_make_reference_writes(pages):
    assert {path.name for path in _FOLDER.glob("*.md")} == set(pages)
    for name, text in pages.items():
        assert (_FOLDER / name).read_text("utf-8") == text, f"{name}: run `make reference`"


def test_every_command_and_every_flag_is_there_and_no_other():
    page = (_FOLDER / "commands.md").read_text("utf-8")
    root = click.Context(program, info_name="pykyll")
    assert re.findall(r"(?m)^## pykyll ([\w-]+)$", page) == list(COMMANDS)
    sections = re.split(r"(?m)^## ", page)[2:]
    for name, section in zip(COMMANDS, sections, strict=True):
        rows = "\n".join(line for line in section.splitlines() if line.startswith("| `-"))
        documented = set(re.findall(r"[`, ](--?[\w-]+)", rows.replace("<br>", " ")))
        params = program.get_command(root, name).params
        options = [each for each in params if isinstance(each, click.Option) and not each.hidden]
        there = {flag for each in options for flag in (*each.opts, *each.secondary_opts)}
        assert there <= documented, name


@_needs_griffe
@pytest.mark.usefixtures("pages")
def test_no_part_that_says_something_is_left_out_of_the_errors():
    assert sys.modules["errors"].rooms_left_out() <= {"interrupts"}


def test_known_messages_are_among_the_errors():
    page = (_FOLDER / "errors.md").read_text("utf-8")
    assert "this folder cannot be read: …" in page
    assert "pip install 'pykyll\\[…\\]'…" in page

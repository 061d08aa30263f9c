"""The documentation names every flag, and no others."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import click
import pytest
import yaml

from pykyll.academic.adding import KINDS, fields_of
from pykyll.cli.add_entry import entry_command
from pykyll.cli.program import ALIASES, COMMANDS, program
from pykyll.compare import SENTENCES
from pykyll.errors import Diagnostic

_DOCS = Path(__file__).parents[2] / "docs"
_PAGE = (_DOCS / "cli.md").read_text("utf-8")
_OF_ALL = {"--source", "--config", "--trace"}
_COMMANDS = ("build", "serve", "clean", "why")


def _flags(command):
    for parameter in import_module(f"pykyll.cli.{command}").command.params:
        if isinstance(parameter, click.Argument):
            continue
        yield [*parameter.opts, *parameter.secondary_opts]


@pytest.mark.parametrize("command", _COMMANDS)
def test_each_flag_is_documented_under_one_of_its_long_names(command):
    for names in _flags(command):
        assert any(f"`{name}" in _PAGE for name in names if name.startswith("--")), names


def test_no_flag_is_documented_that_there_is_not():
    known = {name for command in _COMMANDS for names in _flags(command) for name in names}
    documented = set(re.findall(r"`(--?[\w-]+)", _PAGE))
    assert documented <= known


def test_the_flags_of_a_comparison_are_documented_on_its_page():
    page = (_DOCS / "comparing.md").read_text("utf-8").partition("## Flags")[2]
    named = list(_flags("compare"))
    for names in named:
        assert any(f"`{name}" in page for name in names if name.startswith("--")), names
    assert set(re.findall(r"`(--?[\w-]+)", page)) <= {name for names in named for name in names}


def test_the_page_on_adding_names_the_flags_that_are_no_fields():
    page = (_DOCS / "adding.md").read_text("utf-8")
    exported = list(_flags("export"))
    added = [[*each.opts] for kind in KINDS.values() for each in entry_command(kind).params]
    for names in exported:
        if not set(names) & _OF_ALL:
            assert any(f"`{name}" in page for name in names if name.startswith("--")), names
    for name in ("--dry-run", "--offline", "--key"):
        assert f"`{name}" in page
    documented = set(re.findall(r"`(--?[\w-]+)", page)) - {"--force", "-"}
    assert documented <= {name for names in (*exported, *added) for name in names}


def test_the_page_on_adding_names_every_kind_with_what_it_needs():
    page = (_DOCS / "adding.md").read_text("utf-8")
    for kind in KINDS.values():
        row = next(
            line for line in page.splitlines() if line.startswith(f"| `pykyll add {kind.word}`")
        )
        assert f"`{kind.schema}.yml`" in row
        needed = [field.name for field in fields_of(kind.schema) if field.is_needed]
        assert kind.word == "paper" or all(f"`{name}`" in row for name in needed)


def test_the_causes_of_differences_are_documented():
    page = (_DOCS / "comparing.md").read_text("utf-8")
    assert set(SENTENCES) <= set(re.findall(r"`([\w -]+)`", page.partition("## Causes")[2]))


def test_each_part_of_a_diagnostic_is_documented():
    for field in fields(Diagnostic):
        assert f"`{field.name}`" in _PAGE


def test_the_workflow_of_an_al_folio_site_builds_with_the_extra_that_there_is():
    text = (_DOCS / "al-folio.md").read_text("utf-8")
    [workflow] = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    [job] = yaml.safe_load(workflow)["jobs"].values()
    assert [step["run"] for step in job["steps"] if "run" in step] == [
        "pip install 'pykyll[al-folio]'",
        "pykyll build",
    ]
    extras = tomllib.loads((_DOCS.parent / "pyproject.toml").read_text("utf-8"))["project"]
    assert "al-folio" in extras["optional-dependencies"]


_OF_OTHERS = re.compile(r"benchmarks/|^python |PYTHONPATH|^coffee |--runs |^--site$")
"""Code in texts with flags of programs that are not pykyll."""
_OTHER_PAGES = {"jekyll-scholar.md"}
"""Pages with flags of a tag's, which tests/plugins holds to what the tag takes."""


def _all_flags():
    root = click.Context(program, info_name="pykyll")
    of_commands = [program.get_command(root, name) for name in COMMANDS]
    kinds = [entry_command(kind) for kind in KINDS.values()]
    for command in (program, *of_commands, *kinds):
        for each in command.params:
            if isinstance(each, click.Option):
                yield from (*each.opts, *each.secondary_opts)


def test_no_page_names_a_flag_or_a_command_that_there_is_not():
    flags = {*_all_flags(), "--help"}
    wrong = []
    for page in [_DOCS.parent / "README.md", *sorted(_DOCS.rglob("*.md"))]:
        text = re.sub(r"(?ms)^ *```.*?^ *```", "", page.read_text("utf-8"))  # run elsewhere
        for code in re.findall(r"`([^`\n]+)`", text):
            command = re.match(r"pykyll ([a-z][\w-]*)", code)
            if command is not None and command[1] not in {*COMMANDS, *ALIASES, "name"}:
                wrong.append(f"{page.name}: {code}")
            if page.name in _OTHER_PAGES or page.name == "parity.md" or _OF_OTHERS.search(code):
                continue
            named = re.findall(r"(?<![\w-])(--[a-z][\w-]*)", code)
            wrong += [f"{page.name}: {flag}" for flag in named if flag not in flags]
    assert wrong == []


def test_every_command_has_a_place_in_a_guide():
    """Beside the reference, which is made of the command line."""
    guides = "\n".join(page.read_text("utf-8") for page in _DOCS.glob("*.md"))
    assert [name for name in COMMANDS if f"pykyll {name}" not in guides] == []

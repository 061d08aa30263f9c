"""The documentation names every flag, and no others."""

from __future__ import annotations

import re
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import click
import pytest

from pykyll.errors import Diagnostic

_PAGE = (Path(__file__).parents[2] / "docs/cli.md").read_text("utf-8")
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


def test_each_part_of_a_diagnostic_is_documented():
    for field in fields(Diagnostic):
        assert f"`{field.name}`" in _PAGE

"""What a proof found, printed for people and for machines: one format, one file."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pykyll.proof.report.result import Result

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FORMATS", "Result", "render"]

FORMATS = ("text", "json", "junit", "sarif", "github")
"""The names of all formats; each is a module with a function `render`."""


def render(result: Result, form: str) -> str:
    """The report in one of `FORMATS`, ending in a line feed unless it is empty."""
    module = import_module(f"pykyll.proof.report.{form}_report")
    function: Callable[[Result], str] = module.render
    return function(result)

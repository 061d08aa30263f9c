"""Builds a site: read, generate, plan, render, write, clean up, report.

`building.py` reads like the table of contents; each step lives in the file of its name.
`incremental/unchanged.py` comes before all of them: it knows a site that needs no build, and imports
nothing of what builds one.

Public names: `build`, `Build`, `Report`, imported on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.builder.building import Build, build
    from pykyll.builder.report import Report

__all__ = ["Build", "Report", "build"]


def __getattr__(name: str) -> object:
    module = {"Build": "building", "build": "building", "Report": "report"}.get(name)
    if module is None:
        raise AttributeError(f"module 'pykyll.builder' has no attribute {name!r}")
    found: object = getattr(import_module(f"pykyll.builder.{module}"), name)
    return found

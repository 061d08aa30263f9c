"""Builds a site: read, generate, render, write, clean up, report.

`build.py` reads like the table of contents; each step lives in the file of its name.
Public names: `build`, `Report`.
"""

from pykyll.builder.build import Build, build
from pykyll.builder.report import Report

__all__ = ["Build", "Report", "build"]

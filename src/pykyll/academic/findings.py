"""Which data files are checked: those that name one of our schemas.

They do so in their first lines, as editors want it:
`# yaml-language-server: $schema=../_schemas/publications.json`. All others are the site's own.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.academic.schema import Schema, schema_for, schema_line
from pykyll.files.paths import inside
from pykyll.files.special import special_kind
from pykyll.ruby.text import to_s
from pykyll.source.listing import files_below

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pykyll.config import Config
    from pykyll.errors import Diagnostic

_HEAD = 4096
"""Bytes in which the line is looked for."""


def data_findings(config: Config) -> list[Diagnostic]:
    """What is wrong with the data of a site, by file and line.

    An error is what would have the site lead to a wrong address; all else is a warning.
    """
    named = dict(_named(config))
    if not named:
        return []
    from pykyll.academic.checking import findings_of  # most sites have nothing to check

    return findings_of(named, config)


def advice(config: Config) -> list[Diagnostic]:
    """What visitors of an academic's site would look for in vain, though nothing is wrong."""
    named = dict(_named(config))
    if not named:
        return []
    from pykyll.academic.checking import advice_of

    return advice_of(named, config)


def lost_addresses(
    config: Config, is_there: Callable[[str], bool], pages: Callable[[], list[str]]
) -> list[tuple[str, Diagnostic]]:
    """Each address of the site itself, in its data, that leads nowhere, with a warning.

    Args:
        config: The site's.
        is_there: Whether the site has something at a path, which begins with a slash.
        pages: Gives the paths of its pages, one of which may be meant.
    """
    named = dict(_named(config))
    if not named:
        return []
    from pykyll.academic.checking import lost_addresses_of

    return lost_addresses_of(named, config, is_there, pages)


def data_failures(config: Config) -> list[Diagnostic]:
    """The same, every finding an error: for those who ask whether all is well."""
    return [replace(each, severity="error") for each in data_findings(config)]


def _named(config: Config) -> Iterator[tuple[str, Schema]]:
    """The data files that name a schema of ours."""
    folder = inside(config.source, to_s(config.get("data_dir")))
    if config.wall.refuses(folder):
        return
    for name in files_below(folder, unreadable=lambda _path, _error: None):
        path = f"{folder}/{name}"
        if name.endswith((".yml", ".yaml")) and os.path.isfile(path) and not os.path.islink(path):
            line = schema_line(_head(path))
            schema = None if line is None else schema_for(line, path, config.source)
            if schema is not None:
                yield path, schema


def _head(path: str) -> str:
    if special_kind(path) is not None:
        return ""
    try:
        with open(path, "rb") as file:
            return file.read(_HEAD).decode("utf-8", "replace").removeprefix("\ufeff")
    except OSError:
        return ""

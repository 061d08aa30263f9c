"""Which files are checked, and what with.

A file is checked that names one of our schemas in its first lines, as editors want it:
`# yaml-language-server: $schema=../_schemas/publications.json`. All others are the site's own.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.academic.bibtex_fields import bibtex_findings
from pykyll.academic.data_file import DataFile, read_data_file
from pykyll.academic.dates import spans_findings
from pykyll.academic.entries import paper_findings, repeated_findings
from pykyll.academic.finding import Finding, first_of_each
from pykyll.academic.person import author_findings, config_file_of_author, person_of
from pykyll.academic.pictures import images_findings
from pykyll.academic.publications import publications_findings
from pykyll.academic.schema import Schema, part, schema_for, schema_line
from pykyll.academic.shape import shape_findings
from pykyll.academic.spelling import spelling_findings
from pykyll.academic.words import menu_findings, words_findings
from pykyll.files.paths import inside
from pykyll.ruby.text import to_s
from pykyll.source.listing import files_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pykyll.config import Config
    from pykyll.errors import Diagnostic

_ENGLISH = "i18n/en"
"""The words that all others are a translation of."""
_HEAD = 4096
"""Bytes in which the line is looked for."""


def data_findings(config: Config) -> list[Diagnostic]:
    """What is wrong with the data of a site, by file and line.

    An error is what would have the site lead to a wrong address; all else is a warning.
    """
    named = dict(_named(config))
    files = {path: read_data_file(path, _shown(path, config), config) for path in named}
    found: list[Diagnostic] = []
    for path, file in files.items():
        if file is not None:
            of_file = _findings(file, named[path], _rest(named, files), config)
            found.extend(_placed(file, of_file))
    found.extend(_of_author(config, named, files))
    return found


def data_failures(config: Config) -> list[Diagnostic]:
    """The same, every finding an error: for those who ask whether all is well."""
    return [replace(each, severity="error") for each in data_findings(config)]


def _findings(
    file: DataFile, schema: Schema, by_schema: Mapping[str, DataFile | None], config: Config
) -> Iterator[Finding]:
    yield from spelling_findings(file)
    yield from shape_findings(file, schema)
    yield from spans_findings(file, schema.name)
    thing = str(part(schema.definition, "items").get("title", ""))
    yield from repeated_findings(file, schema.name, thing)
    yield from images_findings(file, config)
    yield from _of_kind(file, schema.name, by_schema, config)


def _of_kind(
    file: DataFile, kind: str, by_schema: Mapping[str, DataFile | None], config: Config
) -> Iterator[Finding]:
    """What one kind of data alone is asked."""
    if kind == "publications":
        yield from publications_findings(file, by_schema.get("interests"), person_of(config))
        yield from bibtex_findings(file)
    elif kind in {"talks", "projects"}:
        yield from paper_findings(file, by_schema.get("publications"))
    elif kind == "i18n":
        yield from words_findings(file, by_schema.get(_ENGLISH))
    elif kind == "navigation":
        yield from menu_findings(file, by_schema.get(_ENGLISH))
        if not file.value:
            message = "the menu is empty: no page leads to another"
            yield Finding((), message, "add `- title: …` and `url`")


def _placed(file: DataFile, findings: Iterable[Finding]) -> list[Diagnostic]:
    placed = [file.placed(each) for each in first_of_each(findings)]
    return sorted(placed, key=lambda each: (each.line or 0, each.column or 0))


def _rest(
    named: Mapping[str, Schema], files: Mapping[str, DataFile | None]
) -> dict[str, DataFile | None]:
    """The files by their schemas; those of words by their language too."""
    return {_name(path, schema): files[path] for path, schema in named.items()}


def _name(path: str, schema: Schema) -> str:
    language = os.path.splitext(os.path.basename(path))[0]
    return f"i18n/{language}" if schema.name == "i18n" else schema.name


def _of_author(
    config: Config, named: Mapping[str, Schema], files: Mapping[str, DataFile | None]
) -> list[Diagnostic]:
    profiles = _rest(named, files).get("profiles")
    file = config_file_of_author(config) if profiles is not None else None
    if profiles is None or file is None or not profiles.all_have("field"):
        return []
    of_author = [
        each for each in spelling_findings(file) if each.way[:1] == ("author",)
    ]  # the rest of the file is Jekyll's
    return _placed(file, [*of_author, *author_findings(config, profiles)])


def _named(config: Config) -> Iterator[tuple[str, Schema]]:
    """The data files that name a schema of ours."""
    folder = inside(config.source, to_s(config.get("data_dir")))
    for name in files_below(folder, unreadable=lambda _path, _error: None):
        path = f"{folder}/{name}"
        if name.endswith((".yml", ".yaml")) and os.path.isfile(path) and not os.path.islink(path):
            line = schema_line(_head(path))
            schema = None if line is None else schema_for(line, path, config.source)
            if schema is not None:
                yield path, schema


def _head(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read(_HEAD).decode("utf-8", "replace").removeprefix("\ufeff")
    except OSError:
        return ""


def _shown(path: str, config: Config) -> str:
    return os.path.relpath(path, config.source).replace(os.sep, "/")

"""What is wrong with the data files that name a schema of ours."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.academic.data_file import DataFile, read_data_file
from pykyll.academic.finding import Finding, first_of_each
from pykyll.academic.person import author_findings, config_file_of_author, person_of
from pykyll.academic.publications import publications_findings
from pykyll.academic.shape import shape_findings
from pykyll.academic.spelling import spelling_findings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pykyll.academic.schema import Schema
    from pykyll.config import Config
    from pykyll.errors import Diagnostic


def findings_of(named: Mapping[str, Schema], config: Config) -> list[Diagnostic]:
    """What is wrong with data files, by file and line.

    Args:
        named: The schema of each, by the file's absolute path.
        config: The site's.
    """
    files = {path: read_data_file(path, _shown(path, config), config) for path in named}
    found: list[Diagnostic] = []
    for path, file in files.items():
        if file is not None:
            of_file = _findings(file, named[path], _rest(named, files), config)
            found.extend(_placed(file, of_file))
    found.extend(_of_author(config, named, files))
    return found


def _findings(
    file: DataFile, schema: Schema, by_schema: Mapping[str, DataFile | None], config: Config
) -> Iterator[Finding]:
    yield from spelling_findings(file)
    yield from shape_findings(file, schema)
    if schema.name == "publications":
        interests = by_schema.get("interests")
        yield from publications_findings(file, interests, person_of(config))
    elif schema.name == "interests":
        yield from _names_given_twice(file)
    elif schema.name == "navigation" and not file.value:
        yield Finding(
            (), "the menu is empty: no page leads to another", "add `- title: …` and `url`"
        )


def _names_given_twice(file: DataFile) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for at, entry in enumerate(file.entries):
        name = entry.get("name") if isinstance(entry, dict) else None
        if isinstance(name, str) and first.setdefault(name, at) != at:
            line = file.line_of((first[name],))
            message = f"there is an interest '{name}' already, in line {line}"
            yield Finding((at, "name"), message, "give it another name, or join the two")


def _placed(file: DataFile, findings: Iterable[Finding]) -> list[Diagnostic]:
    placed = [file.placed(each) for each in first_of_each(findings)]
    return sorted(placed, key=lambda each: (each.line or 0, each.column or 0))


def _rest(
    named: Mapping[str, Schema], files: Mapping[str, DataFile | None]
) -> dict[str, DataFile | None]:
    """The files by their schemas."""
    return {schema.name: files[path] for path, schema in named.items()}


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


def _shown(path: str, config: Config) -> str:
    return os.path.relpath(path, config.source).replace(os.sep, "/")

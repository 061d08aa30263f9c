"""What is wrong with the data files that name a schema of ours."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.academic.addresses import MAY_HOLD, address_findings
from pykyll.academic.bibtex_fields import bibtex_findings
from pykyll.academic.data_file import DataFile, read_data_file
from pykyll.academic.dates import spans_findings
from pykyll.academic.entries import paper_findings, repeated_findings
from pykyll.academic.finding import Finding, first_of_each
from pykyll.academic.person import (
    author_findings,
    config_file_of_author,
    contact_findings,
    person_of,
)
from pykyll.academic.pictures import images_findings
from pykyll.academic.publications import publications_findings
from pykyll.academic.schema import Schema, part
from pykyll.academic.shape import shape_findings
from pykyll.academic.spelling import spelling_findings
from pykyll.academic.words import menu_findings, words_findings
from pykyll.errors import PykyllError
from pykyll.files.source_text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pykyll.academic.schema import Schema
    from pykyll.config import Config
    from pykyll.errors import Diagnostic

_ENGLISH = "i18n/en"
"""The words that all others are a translation of."""


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
    if any(schema.name == "publications" for schema in named.values()):
        from pykyll.academic.preparing import out_of_date  # brings kramdown with it

        found.extend(out_of_date(config))
    return found


def advice_of(named: Mapping[str, Schema], config: Config) -> list[Diagnostic]:
    """What visitors would look for in vain; see `advice`."""
    profiles = _file_of("profiles", named, config)
    file = config_file_of_author(config)
    if profiles is None or file is None or not profiles.all_have("field"):
        return []
    return _placed(file, contact_findings(config, profiles))


def lost_addresses_of(
    named: Iterable[str],
    config: Config,
    is_there: Callable[[str], bool],
    pages: Callable[[], list[str]],
) -> list[tuple[str, Diagnostic]]:
    """Which addresses of the site lead nowhere, by file and line; see `lost_addresses`."""
    found: list[tuple[str, Diagnostic]] = []
    for path in named:
        try:
            text = read_text(path, "utf-8")
        except PykyllError:
            continue  # reading the site has told of it
        file = read_data_file(path, _shown(path, config), config) if MAY_HOLD.search(text) else None
        if file is not None:
            for address, finding in address_findings(file, is_there, pages):
                found.append((address, file.placed(finding)))
    return found


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
        yield from words_findings(file, by_schema.get(_ENGLISH), by_schema.get("profiles"))
    elif kind == "navigation":
        yield from menu_findings(file, by_schema.get(_ENGLISH))
        if not file.value:
            message = "the menu is empty: no page leads to another"
            yield Finding((), message, "add `- title: …` and `url`")


def _file_of(kind: str, named: Mapping[str, Schema], config: Config) -> DataFile | None:
    path = next((path for path, schema in named.items() if schema.name == kind), None)
    return None if path is None else read_data_file(path, _shown(path, config), config)


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


def _shown(path: str, config: Config) -> str:
    return os.path.relpath(path, config.source).replace(os.sep, "/")

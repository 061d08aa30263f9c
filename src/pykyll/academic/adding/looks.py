"""Looks at new entries as the build will."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.academic.bibtex_fields import bibtex_findings
from pykyll.academic.data_file import DataFile, data_file_of, read_data_file
from pykyll.academic.dates import spans_findings
from pykyll.academic.entries import paper_findings
from pykyll.academic.person import person_of
from pykyll.academic.pictures import images_findings
from pykyll.academic.publications import publications_findings
from pykyll.academic.shape import shape_findings
from pykyll.errors import BuildError, Diagnostic
from pykyll.files.paths import inside
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pykyll.academic.adding.found import Found
    from pykyll.academic.finding import Finding
    from pykyll.academic.schema import Schema
    from pykyll.config import Config

_PAPERS = "publications"


def check(config: Config, schema: Schema, found: Sequence[Found], texts: Sequence[str]) -> None:
    """See that each entry is as its schema says.

    Raises:
        BuildError: With all that is wrong, each at the place that the entry is from.
    """
    wrong: list[Diagnostic] = []
    for each, text in zip(found, texts, strict=True):
        file = data_file_of(text, "", config)
        findings = [*shape_findings(file, schema)]
        findings += bibtex_findings(file) if schema.name == _PAPERS else []
        wrong.extend(_of_entry(each, finding) for finding in findings)
    if wrong:
        raise BuildError(wrong)


def _of_entry(found: Found, finding: Finding) -> Diagnostic:
    message = f"{found.name}: {finding.message}"
    return Diagnostic(message, path=found.path, line=found.line, hint=finding.hint)


def warnings_of(
    config: Config, file: DataFile, schema: str, places: Sequence[int]
) -> Iterator[Diagnostic]:
    """What the build would say of some entries of a list, beside what its schema says."""
    findings = [*spans_findings(file, schema), *images_findings(file, config)]
    if schema == _PAPERS:
        findings += publications_findings(file, None, person_of(config))
    elif schema in {"talks", "projects"}:
        findings += paper_findings(file, _papers(config))
    for finding in findings:
        if finding.way[:1] and finding.way[0] in places:
            yield replace(file.placed(finding), severity="warning")


def _papers(config: Config) -> DataFile | None:
    path = inside(config.source, to_s(config.get("data_dir")), f"{_PAPERS}.yml")
    return read_data_file(path, os.path.relpath(path, config.source), config)

"""Posts that are not published, and why: their date, or a name that tells none."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from pykyll.doctor.patient import warning
from pykyll.regex import regex
from pykyll.ruby.time_text import time_to_s
from pykyll.source.file_names import DATE_FILENAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.doctor.patient import Patient
    from pykyll.errors import Diagnostic
    from pykyll.site.document import Document

_TEXT = (".md", ".markdown", ".mkd", ".mkdown", ".html", ".htm", ".textile")
_DATE_LINE = regex(r"^date[ \t]*:", re.MULTILINE)


def future_documents(patient: Patient) -> Iterator[Diagnostic]:
    """Documents dated after the build, in posts and in collections that are written."""
    site = patient.site
    if site.shows_future:
        return
    for document in patient.unfiltered.documents:
        is_meant = document.data.get("published") is not False or site.tree.shows_unpublished
        is_meant = is_meant and document.collection.is_written and not document.is_draft
        if is_meant and site.publisher.hidden_in_the_future(document):
            yield _held_back(patient, document)


def _held_back(patient: Patient, document: Document) -> Diagnostic:
    site = patient.site
    path = patient.shown(document.path_on_disk)
    zone = site.config.get("timezone")
    hint = "it is published by the first build after that; `future: true` publishes it now"
    if document.date - site.time < timedelta(days=1):
        counted = (
            f"`timezone: {zone}`" if zone else "this machine's time zone, no `timezone:` is set"
        )
        hint += f"; dates count in {counted}"
    found = warning(
        f"this is held back until {time_to_s(document.date.astimezone(site.zone))}, "
        f"and now is {time_to_s(site.time)}",
        path=path,
        hint=hint,
    )
    line = _line_of_date(patient.text(path))
    if line is None:
        return found
    return patient.at_line(found, path, line)


def _line_of_date(text: str) -> int | None:
    head = text.split("\n---", 1)[0]
    match = _DATE_LINE.search(head)
    return None if match is None else head.count("\n", 0, match.start()) + 1


def posts_without_a_date(patient: Patient) -> Iterator[Diagnostic]:
    """Files in `_posts` that Jekyll passes over without a word, for their names.

    Names that begin with an underscore are taken as put aside on purpose.
    """
    for folder, names in patient.own_folders:
        if "/_posts/" not in f"/{folder}/":
            continue
        dateless = [name for name in names if _is_text(name) and not DATE_FILENAME.search(name)]
        if dateless:
            listed = "this is no post: its name does"
            if len(dateless) > 1:
                listed = f"{len(dateless)} files are no posts: {', '.join(dateless)} do"
            yield warning(
                f"{listed} not begin with a date",
                path=f"{folder}/{dateless[0]}",
                hint=f"call it YEAR-MONTH-DAY-{dateless[0]}, or move it to _drafts",
            )


def _is_text(name: str) -> bool:
    return name.lower().endswith(_TEXT) and not name.startswith("_")

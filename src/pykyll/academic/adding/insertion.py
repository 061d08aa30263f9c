"""New entries in the text of their list: looked at as a whole before anything is written."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pykyll.academic.adding.data_list import DataList, data_list, schema_copy
from pykyll.academic.adding.duplicates import KnownPapers, repeated
from pykyll.academic.adding.entry_text import entry_text
from pykyll.academic.adding.form import fields_of
from pykyll.academic.adding.keys import with_keys
from pykyll.academic.adding.plain_paper import plain_paper
from pykyll.academic.adding.splice import spliced
from pykyll.academic.adding.topics import check_topics
from pykyll.academic.bibtex_fields import bibtex_findings
from pykyll.academic.data_file import DataFile, data_file_of, read_data_file
from pykyll.academic.dates import spans_findings
from pykyll.academic.entries import paper_findings
from pykyll.academic.person import person_of
from pykyll.academic.pictures import images_findings
from pykyll.academic.publications import publications_findings
from pykyll.academic.schema import Schema, definition_of, part, text_of
from pykyll.academic.shape import shape_findings
from pykyll.errors import BuildError, Diagnostic, PykyllError
from pykyll.files.paths import inside
from pykyll.files.put import put_below
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pykyll.academic.adding.found import Found
    from pykyll.academic.adding.kinds import Kind
    from pykyll.academic.finding import Finding
    from pykyll.config import Config

_PAPERS = "publications"
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Insertion:
    """What is to be written, and what is to be said of it."""

    path: str
    """The data file, absolute."""
    shown: str
    """Relative to the source."""
    schema: str
    before: str
    """Its text; empty where there is no such file."""
    after: str
    added: tuple[tuple[Found, int], ...]
    """The new entries in the order of the file, each with its line there."""
    duplicates: tuple[Diagnostic, ...]
    """The entries that are there already."""
    warnings: tuple[Diagnostic, ...]
    """What one may want to change in the new ones."""


def insertion(config: Config, kind: Kind, found: Sequence[Found]) -> Insertion:
    """Put entries into the list of their kind, but for those that are in it.

    Raises:
        PykyllError: The list cannot be read or added to, or an entry is not as its schema
            says; then all that is wrong is told at once.
    """
    into = data_list(config, kind.schema)
    if into.is_plain:
        found = [replace(each, values=plain_paper(each.values)) for each in found]
    elif kind.schema == _PAPERS:
        check_topics(config, found)
        found = with_keys(found, KnownPapers(into.file).keys)
    schema = Schema(into.schema, definition_of(into.schema))
    order = tuple(field.name for field in fields_of(into.schema))
    texts = [entry_text(each.values, order) for each in found]
    _check(config, schema, found, texts)
    doubled = _doubled(config, into, found, texts)
    new = [at for at in range(len(found)) if at not in doubled]
    if kind.schema == _PAPERS:
        new.sort(key=lambda at: to_s(found[at].values.get("year")), reverse=True)
    before = f"{_MARK if into.is_marked else ''}{'' if into.is_new else into.file.text}"
    after = before
    lines: tuple[int, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()
    if new:
        text, at = _with(into, kind, [found[each] for each in new], [texts[each] for each in new])
        file = _read_again(config, into, text)
        after = f"{_MARK if into.is_marked else ''}{text}"
        first = text.count("\n", 0, at)
        lines = _lines(file, first, len(new))
        warnings = tuple(_warnings(config, file, schema.name, lines))
    return Insertion(
        into.path,
        into.shown,
        into.schema,
        before,
        after,
        tuple(zip((found[each] for each in new), lines, strict=True)),
        tuple(doubled.values()),
        warnings,
    )


def write(config: Config, made: Insertion) -> None:
    """Write the list whole, and a copy of its schema where the site has none.

    Raises:
        PykyllError: It cannot be written.
    """
    mode = os.stat(made.path).st_mode & 0o777 if os.path.exists(made.path) else None
    below = os.path.relpath(made.path, os.path.realpath(config.source))
    if not put_below(os.path.realpath(config.source), below, made.after.encode()):
        raise PykyllError(f"{made.shown} cannot be written", hint="nothing was changed")
    if mode is not None:
        os.chmod(made.path, mode)
    copy = schema_copy(config, made.schema)
    if not made.before and not os.path.exists(inside(config.source, copy)):
        put_below(config.source, copy, text_of(made.schema).encode())


def _with(
    into: DataList, kind: Kind, found: Sequence[Found], texts: Sequence[str]
) -> tuple[str, int]:
    block = "\n".join(texts)
    before = None if kind.goes_last else 0
    if kind.schema == _PAPERS:
        before = _place_of_papers(into.file, found)
    try:
        return spliced(into.file.text, block, before)
    except PykyllError as error:
        raise error.at(into.shown, into.file.text) from None


def _place_of_papers(file: DataFile, found: Sequence[Found]) -> int | None:
    """Before the first paper of the same topic that is no newer; the first of all else."""
    topics = {to_s(each.values.get("topic")) for each in found}
    newest = max(to_s(each.values.get("year")) for each in found)
    same = [
        (at, to_s(entry.get("year")))
        for at, entry in enumerate(file.entries)
        if isinstance(entry, dict) and {to_s(entry.get("topic"))} == topics
    ]
    for at, year in same:
        if year <= newest:
            return at
    if not same:
        return 0
    behind = same[-1][0] + 1
    return behind if behind < len(file.entries) else None


# What is looked at -----------------------------------------------------------------------


def _check(config: Config, schema: Schema, found: Sequence[Found], texts: Sequence[str]) -> None:
    """See that each entry is as its schema says.

    Raises:
        BuildError: With all that is wrong.
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
    message = finding.message
    if message.startswith("this "):
        message = f"{found.name}: {message}"
    return Diagnostic(message, path=found.path, line=found.line, hint=finding.hint)


def _doubled(
    config: Config, into: DataList, found: Sequence[Found], texts: Sequence[str]
) -> dict[int, Diagnostic]:
    if into.schema == _PAPERS or into.is_plain:
        known = KnownPapers(into.file)
        told = ((at, known.duplicate(each)) for at, each in enumerate(found))
        return {at: each for at, each in told if each is not None}
    text, _ = _spliced_behind(into, texts)
    with_new = data_file_of(text, into.shown, config)
    thing = str(part(definition_of(into.schema), "items").get("title", ""))
    return repeated(with_new, len(into.file.entries), into.schema, thing)


def _spliced_behind(into: DataList, texts: Sequence[str]) -> tuple[str, int]:
    """The list with entries behind all others."""
    try:
        return spliced(into.file.text, "\n".join(texts), None)
    except PykyllError as error:
        raise error.at(into.shown, into.file.text) from None


def _read_again(config: Config, into: DataList, text: str) -> DataFile:
    """The new text, of which the old entries have to be the old ones."""
    file = data_file_of(text, into.shown, config)
    new = [each for each in file.entries if each not in into.file.entries]
    kept = [each for each in file.entries if each not in new]
    if kept != into.file.entries:
        raise PykyllError(
            f"{into.shown} is written in a way that nothing can be added to",
            hint="--dry-run shows the new entries: copy them to their place",
        )
    return file


def _lines(file: DataFile, first: int, count: int) -> tuple[int, ...]:
    """Where the new entries begin, counted from 1, of a block that begins on some line."""
    lines = [file.line_of((at,)) for at in range(len(file.entries))]
    return tuple(each for each in lines if each > first)[:count]


def _warnings(
    config: Config, file: DataFile, schema: str, lines: Sequence[int]
) -> Iterator[Diagnostic]:
    """What the build would say of the new entries."""
    places = {at for at in range(len(file.entries)) if file.line_of((at,)) in set(lines)}
    findings = [*spans_findings(file, schema), *images_findings(file, config)]
    if schema == _PAPERS:
        findings += publications_findings(file, None, person_of(config))
    elif schema in {"talks", "projects"}:
        findings += paper_findings(file, _papers(config))
    for finding in findings:
        if finding.way[:1] and finding.way[0] in places:
            yield replace(file.placed(finding), severity="warning")


def _papers(config: Config) -> DataFile | None:
    into = inside(config.source, to_s(config.get("data_dir")), f"{_PAPERS}.yml")
    return read_data_file(into, os.path.relpath(into, config.source), config)

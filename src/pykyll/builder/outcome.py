"""What becomes of an item, in plain values that a worker can send to the process it works for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.builder.incremental.fingerprints import digest
from pykyll.builder.incremental.keys import lasting
from pykyll.builder.staging import output_digest
from pykyll.builder.unwritable import unwritable
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.ruby.us_ascii import kept
from pykyll.site import Document

if TYPE_CHECKING:
    from pykyll.builder.incremental.keys import Key
    from pykyll.builder.incremental.state import FileStamp
    from pykyll.builder.rendered import Derived, Rendered
    from pykyll.builder.staging import Staging
    from pykyll.errors import Findings
    from pykyll.site import Page
    from pykyll.site.excerpt import Excerpt


@dataclass(slots=True)
class Outcome:
    """An item that was rendered."""

    identity: str
    findings: Findings
    reads: list[Key]
    content: str
    """The digest of its content."""
    output: str
    """The digest of its output."""
    path: str = ""
    """The item's path from the source."""
    seconds: float = 0.0
    """How long it took to render."""
    destination: str = ""
    """Relative to the destination; empty where it becomes no file."""
    stamp: FileStamp | None = None
    """Its file; None where it becomes none, or where it has errors."""
    staged: str | None = None
    """What its file is called while it waits; None where the destination has it already."""


@dataclass(slots=True)
class ExcerptOutcome:
    """An excerpt that was rendered."""

    identity: str
    text: str
    reads: list[Key]
    findings: Findings


def outcome_of(done: Rendered, staging: Staging, name: str) -> Outcome:
    """Put what was rendered into the staging folder, unless it has errors.

    Args:
        done: What was rendered.
        staging: Where its file waits.
        name: What the file is called there.

    Raises:
        PykyllError: Where the file cannot be written.
    """
    item = done.item
    outcome = Outcome(
        item.identity,
        done.findings,
        lasting(done.reads, item),
        digest(kept(item.content)),
        output_digest(item),
        item.relative_path,
    )
    if not done.findings.errors and _is_written(item):
        try:
            outcome.destination = item.destination
        except PykyllError as error:
            outcome.findings.fail(error.at(item.relative_path))
        else:
            try:
                outcome.stamp, waits = staging.put(name, item, outcome.destination)
            except OSError as error:
                raise unwritable(item, outcome.destination, staging.destination, error) from error
            outcome.staged = name if waits else None
    return outcome


def _is_written(item: Document | Page) -> bool:
    return item.is_written if isinstance(item, Document) else True


def outcome_of_excerpt(excerpt: Excerpt, derived: Derived) -> ExcerptOutcome:
    """An excerpt with its keys."""
    reads = derived.reads
    if not isinstance(reads, list):
        reads = lasting(reads, excerpt.parent)
    return ExcerptOutcome(excerpt.parent.identity, derived.text, reads, derived.findings)

"""What is wrong with one value of a data file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

MOST = 100
"""Slips of a file that are told at once."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.academic.data_file import Way


@dataclass(frozen=True, slots=True)
class Finding:
    """A slip, without its file."""

    way: Way
    """To the value."""
    message: str
    hint: str | None = None
    is_error: bool = False
    """Whether the site is not built: it would lead to a wrong address, or templates would fail."""
    is_key: bool = False
    """Whether the key is meant, not the value."""
    explains: Way | None = None
    """Below which no more is said, since it might follow from this."""


def first_of_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those about a value that was told of already, or a part of it.

    What explains others has to come first. Of many slips the first are told, so that looking
    for what was meant takes no longer than they are worth.
    """
    told: set[Way] = set()
    count = 0
    for finding in findings:
        ways = {finding.way[:end] for end in range(len(finding.way) + 1)}
        if not told & ways:
            count += 1
            if count > MOST:
                message = f"there are more than {MOST} slips in this file: these are the first"
                yield Finding((), message, "mend these, and build again")
                return
            yield finding
        told.add(finding.way if finding.explains is None else finding.explains)

"""What is found out about two outputs: values, and nothing that prints."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING, Literal

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from datetime import datetime

    from pykyll.compare.kind import Kind

Verdict = Literal["same bytes", "same DOM", "different", "missing", "extra"]
"""`missing` is what pykyll alone did not write, `extra` what pykyll alone wrote."""

UNKNOWN = "unknown"
"""The cause of a difference that no rule explains."""


@dataclass(frozen=True, slots=True)
class Place:
    """The first place at which two texts differ, long lines cut around it."""

    line: int
    """Line in the other's file, counted from 1."""
    before: str | None
    """The line before, which is the same in both."""
    theirs: tuple[str, ...]
    """The lines that the other wrote there; none where pykyll wrote lines more."""
    ours: tuple[str, ...]
    """The lines that pykyll wrote there."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file of the built site, in both outputs."""

    path: str
    """Path below the destination, with forward slashes."""
    kind: Kind
    verdict: Verdict
    place: Place | None = None
    """Where a text differs first; None for what is the same, alone, or no text."""
    causes: tuple[str, ...] = ()
    """Names of all that differs in it, or `unknown`."""


@dataclass(frozen=True, slots=True)
class Built:
    """How a build ended."""

    name: str
    """The program and its version, as it is told to people."""
    seconds: float | None = None
    """Seconds on the clock; None for a folder that was built before."""
    cpu: float | None = None
    """Seconds of the processors, workers included; None where it is not known."""
    failure: str | None = None
    """The last lines of what it printed, where it failed."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two outputs of one site."""

    ours: Built
    theirs: Built
    time: datetime
    """The time that both were built at, or that pykyll was."""
    time_source: str
    """Where that time is from, in words."""
    like: str
    """The Jekyll that pykyll printed like."""
    files: list[FileResult] = field(default_factory=list)
    """Every file of either, in the order of their paths; none where one build failed."""

    @property
    def is_same(self) -> bool:
        """Whether both were built and every file has the same bytes."""
        return not self.has_failed and not self.differences

    @property
    def has_failed(self) -> bool:
        """Whether a build failed."""
        return self.ours.failure is not None or self.theirs.failure is not None

    @property
    def differences(self) -> list[FileResult]:
        """The files whose bytes are not the same, or that one alone wrote."""
        return [each for each in self.files if each.verdict != "same bytes"]

    def verdicts(self) -> dict[Verdict, int]:
        """How many files there are of each verdict, those that are there in a fixed order."""
        found = Counter(each.verdict for each in self.files)
        order: tuple[Verdict, ...] = ("same bytes", "same DOM", "different", "missing", "extra")
        return {verdict: found[verdict] for verdict in order}

    def causes(self) -> dict[str, int]:
        """How many files differ by each cause; a file with two counts for both."""
        found = Counter(name for each in self.differences for name in each.causes)
        return dict(found.most_common())

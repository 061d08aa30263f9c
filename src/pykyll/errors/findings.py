"""What a step finds wrong on its way: values that it returns, not lists of somebody else's."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors.diagnostic import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.errors.exceptions import PykyllError


@dataclass(slots=True)
class Findings:
    """Errors and warnings, each in the order in which they were found."""

    warnings: list[Diagnostic] = field(default_factory=list)
    errors: list[Diagnostic] = field(default_factory=list)

    def note(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic; its severity says to which of the two."""
        (self.errors if diagnostic.severity == "error" else self.warnings).append(diagnostic)

    def warn(self, message: str, *, path: str | None = None, hint: str | None = None) -> None:
        """Add a warning."""
        self.warnings.append(Diagnostic(message, severity="warning", path=path, hint=hint))

    def fail(self, error: PykyllError) -> None:
        """Add all that an exception reports; the step goes on to find what else is wrong."""
        self.errors.extend(error.diagnostics)

    def extend(self, others: Iterable[Diagnostic]) -> None:
        """Add several diagnostics."""
        for each in others:
            self.note(each)

    def join(self, others: Findings) -> None:
        """Add what another step returned."""
        self.warnings.extend(others.warnings)
        self.errors.extend(others.errors)


class Collector:
    """Hands what is found to the step at work, for tags, filters and plugins deep inside it.

    The outermost step is the making of the model; each rendering of an item is one of its own.
    """

    def __init__(self) -> None:
        self.current = Findings()
        """Where findings go now."""

    @contextmanager
    def step(self) -> Iterator[Findings]:
        """Findings of their own for as long as the block runs."""
        outer, self.current = self.current, Findings()
        try:
            yield self.current
        finally:
            self.current = outer

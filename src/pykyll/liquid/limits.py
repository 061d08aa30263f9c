"""Limits on what a rendering may cost."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pykyll.liquid.errors import MemoryLimit


@dataclass(slots=True)
class ResourceLimits:
    """Bounds on one rendering; none means no bound.

    Source of the behaviour: `Liquid::ResourceLimits`.
    """

    render_length: int | None = None
    """How many bytes may be printed."""
    render_score: int | None = None
    """How many nodes may be rendered."""
    assign_score: int | None = None
    """How many bytes may be assigned."""
    length: int = 0
    score: int = 0
    assigned: int = 0

    def fresh(self) -> ResourceLimits:
        """The same bounds, nothing spent."""
        return replace(self, length=0, score=0, assigned=0)

    def printed(self, text: str) -> None:
        """Count what is printed.

        Raises:
            MemoryLimit: When it is too much.
        """
        self.length += len(text)
        if self.render_length is not None and self.length > self.render_length:
            raise MemoryLimit("Memory limits exceeded")

    def rendered(self, nodes: int) -> None:
        """Count nodes.

        Raises:
            MemoryLimit: When there are too many.
        """
        self.score += nodes
        if self.render_score is not None and self.score > self.render_score:
            raise MemoryLimit("Memory limits exceeded")

    def assigned_value(self, value: object) -> None:
        """Count what is assigned.

        Raises:
            MemoryLimit: When it is too much.
        """
        self.assigned += _score(value)
        if self.assign_score is not None and self.assigned > self.assign_score:
            raise MemoryLimit("Memory limits exceeded")


def _score(value: object) -> int:
    if isinstance(value, (str, list, tuple, dict)):
        return max(1, len(value))
    return 1

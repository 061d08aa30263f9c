"""Limits on what a rendering may cost."""

from __future__ import annotations

from dataclasses import replace

from pykyll.dataclass import dataclass
from pykyll.liquid.errors import MemoryLimit


@dataclass(slots=True)
class ResourceLimits:
    """Bounds on one rendering, counted as Liquid 4.0.4 counts; None means no bound.

    What a block prints counts once where it is printed and again for each block around
    it. A partial of Liquid's own `include` starts to count anew.

    Source of the behaviour: `Liquid::ResourceLimits`, `Liquid::BlockBody`.
    """

    render_length: int | None = None
    """How many characters may be printed."""
    render_score: int | None = None
    """How many nodes may be rendered."""
    assign_score: int | None = None
    """How much may be assigned: characters of strings, 1 for any other value."""
    length: int = 0
    """What has been printed."""
    score: int = 0
    """What has been rendered."""
    assign: int = 0
    """What has been assigned."""

    def fresh(self) -> ResourceLimits:
        """The same bounds, nothing spent."""
        return replace(self, length=0, score=0, assign=0)

    def reset(self) -> None:
        """Start to count anew."""
        self.length = self.score = self.assign = 0

    def printed(self, length: int) -> None:
        """Count what is printed, and look at all bounds.

        Raises:
            MemoryLimit: When one is passed.
        """
        self.length += length
        if (
            (self.render_length is not None and self.length > self.render_length)
            or (self.render_score is not None and self.score > self.render_score)
            or (self.assign_score is not None and self.assign > self.assign_score)
        ):
            raise MemoryLimit("Memory limits exceeded")

    def block_printed(self, out: list[str], start: int) -> None:
        """Count what a block has printed.

        Args:
            out: All that is printed.
            start: The index in it at which the block began.

        Raises:
            MemoryLimit: When a bound is passed.
        """
        self.printed(sum(map(len, out[start:])))

    def captured(self, text: str) -> None:
        """Count what `capture` keeps."""
        self.assign += len(text)

    def assigned(self, value: object) -> None:
        """Count what `assign` keeps: strings by length, arrays and hashes by what is in them."""
        self.assign += _score(value)


def _score(value: object) -> int:
    total = 0
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            total += len(item)
            continue
        total += 1
        if isinstance(item, (list, tuple)):
            stack.extend(item)
        elif isinstance(item, dict):
            for pair in item.items():
                total += 1
                stack.extend(pair)
    return total

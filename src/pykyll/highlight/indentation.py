"""Blocks by indentation, as Rouge's Sass and Haml have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import HandlerWith, ScanWith


class Block:
    """The memory of a grammar with indented blocks: the block that may come, and how deep it is."""

    def __init__(self) -> None:
        """Begin without a block."""
        self._state: str | None = None
        self._indentation = ""
        self._last = ""

    def begin(self, state: str) -> None:
        """Await a block: lines deeper than the last are read in that state."""
        self._state = state
        self._indentation = self._last

    def state_of(self, indentation: str) -> str:
        """Return the state of a line that is so deep; one that is not in the block ends it."""
        self._last = indentation
        deeper = indentation.startswith(self._indentation) and indentation != self._indentation
        if self._state is not None and deeper:
            return self._state
        self._state = None
        return "content"


def begin_line(scan: ScanWith[Block], match: re.Match[str], _group: int) -> None:
    """Take a line's indentation, the rule's whole match."""
    scan.emit("", match[0])
    scan.move(scan.memory.state_of(match[0]))


def begin_block(name: str, state: str) -> HandlerWith[Block]:
    """Return the handler that leaves a state and begins a block, with the class of its first line."""

    def take(scan: ScanWith[Block], match: re.Match[str], _group: int) -> None:
        scan.emit(name, match[0])
        scan.move(-1)
        scan.memory.begin(state)

    return take

"""What a regular expression is made of, once it has been read."""

from __future__ import annotations

from typing import TypeAlias

from pykyll.dataclass import dataclass


class RegexpError(Exception):
    """Something that Ruby does not take for a regular expression."""


class UnsupportedError(RegexpError):
    """A regular expression of Ruby's that cannot be used here."""


@dataclass(frozen=True, slots=True)
class Chars:
    """One character out of some."""

    ranges: tuple[tuple[int, int], ...]
    """First and last code points, in order and apart from each other."""
    ignores_case: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """One behind the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The first of these that fits."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something several times."""

    part: Node
    least: int
    most: int | None
    """None for any number."""
    is_greedy: bool = True


@dataclass(frozen=True, slots=True)
class Capture:
    """A group that is remembered."""

    part: Node
    number: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place between characters: `^`, `$`, `A`, `z`, `Z`, `b` or `B`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Look:
    """What stands ahead or behind, or does not."""

    part: Node
    is_ahead: bool
    is_wanted: bool


@dataclass(frozen=True, slots=True)
class Atomic:
    """What is not tried in another way once it fits."""

    part: Node


@dataclass(frozen=True, slots=True)
class Back:
    """What a group has matched, once more."""

    number: int


Node: TypeAlias = Chars | Sequence | Choice | Repeat | Capture | Place | Look | Atomic | Back

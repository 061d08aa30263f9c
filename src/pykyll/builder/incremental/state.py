"""What a build knows of the one before."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.builder.incremental.keys import Key
    from pykyll.errors import Findings


@dataclass(slots=True)
class FileStamp:
    """A file as it was written: what says that nobody has touched it since."""

    size: int
    changed: int
    """Nanoseconds since 1970."""
    digest: str
    """Of its bytes."""


@dataclass(slots=True)
class ItemState:
    """A page or document as it was rendered."""

    destination: str
    """Relative to the destination; empty where it becomes no file."""
    own: str
    """The digest of all that belongs to it."""
    reads: list[int]
    """The numbers of the keys that it has read."""
    findings: Findings
    stamp: FileStamp | None = None
    """Its file; None where it becomes none, or another one took its place."""
    content: str = ""
    """The digest of its content."""
    output: str = ""
    """The digest of its output."""


@dataclass(slots=True)
class ExcerptState:
    """An excerpt as it was rendered."""

    reads: list[int]
    """The numbers of the keys that it has read."""
    findings: Findings
    text: str


@dataclass(slots=True)
class KeyTable:
    """All keys that items have read, each once and by its number."""

    keys: list[Key] = field(default_factory=list)
    digests: list[str | None] = field(default_factory=list)
    """Of what stood there; None for content, output and excerpts of items."""
    numbers: dict[Key, int] = field(default_factory=dict)

    def number(self, key: Key) -> int:
        """The number of a key, which is added where it is new."""
        found = self.numbers.get(key)
        if found is None:
            found = self.numbers[key] = len(self.keys)
            self.keys.append(key)
            self.digests.append(None)
        return found

    def digest(self, key: Key) -> str | None:
        """What stood under a key; None where nobody has read it."""
        number = self.numbers.get(key)
        return None if number is None else self.digests[number]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an item is rendered."""

    kind: str
    """`new`, `changed`, `read`, `file` or `always`."""
    key: Key | None = None
    """What it reads that has changed, with the kind `read`."""


@dataclass(slots=True)
class State:
    """All that one build leaves to the next."""

    signature: str = ""
    """The digest of what every page rests on."""
    keys: KeyTable = field(default_factory=KeyTable)
    """What was read, and the digests of what stood there."""
    items: dict[str, ItemState] = field(default_factory=dict)
    """By identity."""
    excerpts: dict[str, ExcerptState] = field(default_factory=dict)
    """By the identity of their documents."""
    reasons: dict[str, Reason] = field(default_factory=dict)
    """Why items were rendered in that build, by identity; all others were not."""
    contents: dict[str, str] = field(default_factory=dict)
    """The content of those items whose content others have read."""

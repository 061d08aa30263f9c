"""Keys of what was read, as plain texts that last from one build to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pykyll.site import reads as kinds
from pykyll.site.renderable import Renderable
from pykyll.site.static_file import StaticFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.site.reads import Read

Key: TypeAlias = tuple[str, str, str]
"""A kind, a name, and of items the field: `("field", "_posts/a.md>a.html", "title")`."""

FIELD = "field"

KINDS = frozenset(
    {FIELD, kinds.LIST, kinds.LAYOUT, kinds.DATA, kinds.FILE, kinds.LINK, kinds.POST_URL,
     kinds.SHOWN, kinds.PARSED, kinds.LEFT, kinds.CONFIG, kinds.CLOCK, kinds.EVERYTHING,
     kinds.ENTRY, kinds.BYTES, kinds.NAMES, kinds.ANSWER}
)  # fmt: skip

_NOT_OWN = frozenset({"next", "previous", "excerpt"})
"""Fields of an item that rest on more than the item itself."""


def lasting(reads: Iterable[Read], own: Renderable) -> list[Key]:
    """The keys of what an item has read, sorted.

    What it reads of itself it rests on in any case, so that is left out.
    """
    keys: list[Key] = []
    for owner, name in reads:
        if isinstance(owner, str):
            keys.append((owner, name, ""))
        elif isinstance(owner, (Renderable, StaticFile)) and (owner is not own or name in _NOT_OWN):
            keys.append((FIELD, owner.identity, name))
    keys.sort()
    return keys

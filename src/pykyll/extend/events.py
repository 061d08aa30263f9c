"""When plugins run: Jekyll's owners and events, and its words for priorities.

Source of the behaviour: Jekyll's `Hooks` and `Plugin::PRIORITIES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import PykyllError, suggest
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from collections.abc import Mapping

HOOK_PRIORITIES: Mapping[str, int] = {"low": 10, "normal": 20, "high": 30}
"""The numbers behind the priorities of hooks; those of generators and converters are others."""

_ITEM_EVENTS = ("post_init", "pre_render", "post_convert", "post_render", "post_write")
EVENTS: Mapping[str, tuple[str, ...]] = {
    "site": ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write"),
    "clean": ("on_obsolete",),
}
"""The events of Jekyll's owners; those of pages, documents and collections are the same five."""


def part_rank(priority: str) -> int:
    """The number behind the priority of a generator or a converter.

    Raises:
        PykyllError: For a priority that there is not.
    """
    return _rank(priority, PRIORITIES)


def hook_rank(priority: str) -> int:
    """The number behind the priority of a hook.

    Raises:
        PykyllError: For a priority that there is not.
    """
    return _rank(priority, HOOK_PRIORITIES)


def check_event(owner: str, event: str) -> None:
    """Refuse an event that the owner does not have.

    Raises:
        PykyllError: With the events that it has.
    """
    events = EVENTS.get(owner, _ITEM_EVENTS)
    if event not in events:
        raise PykyllError(
            f"Invalid hook. {owner} supports only the following hooks: {', '.join(events)}",
            hint=suggest(event, events),
        )


def _rank(priority: str, known: Mapping[str, int]) -> int:
    if priority not in known:
        raise PykyllError(
            f"there is no priority '{priority}'",
            hint=suggest(priority, known) or f"there are {', '.join(known)}",
        )
    return known[priority]

"""What a build leaves to the next, made of the build before and of what was rendered since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.builder.incremental.keys import FIELD
from pykyll.builder.incremental.plan import order_key
from pykyll.builder.incremental.state import ExcerptState, ItemState, KeyTable, State
from pykyll.builder.rendering import CONTENT, EXCERPT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pykyll.builder.incremental.current import CurrentValues
    from pykyll.builder.incremental.plan import Planner
    from pykyll.builder.outcome import ExcerptOutcome, Outcome
    from pykyll.builder.spool import Spool
    from pykyll.site import Document, Page

_ROOM_FOR_UNREAD = 2
"""Keys that nobody reads any more go when there are that many times more keys than are read."""


class NewState:
    """A state in the making.

    Args:
        before: The build before.
        planner: What has compared it with the site.
        current: What keys stand for now.
        spool: The texts that were rendered.
        outcomes: What was rendered, by identity.
    """

    def __init__(
        self,
        before: State,
        planner: Planner,
        current: CurrentValues,
        spool: Spool,
        outcomes: Mapping[str, Outcome],
    ) -> None:
        self._before = before
        self._planner = planner
        self._current = current
        self._spool = spool
        self._outcomes = outcomes
        old = before.keys
        self._table = KeyTable(list(old.keys), [None] * len(old.keys), dict(old.numbers))

    def made_of(
        self,
        items: Iterable[Document | Page],
        excerpts: Sequence[ExcerptOutcome],
        collections: Iterable[str],
    ) -> State:
        """The state.

        Args:
            items: All items, in the order of rendering.
            excerpts: Those that this process has rendered.
            collections: The labels of all collections.
        """
        state = State(keys=self._table)
        for item in items:
            state.items[item.identity] = self._item(item)
        orders = {self._table.number(order_key(label)) for label in collections}
        read: set[int] = orders.union(*(each.reads for each in state.items.values()))
        self._add_excerpts(state, read, excerpts)
        read.update(*(each.reads for each in state.excerpts.values()))
        keys = self._table.keys
        for number in read:
            self._table.digests[number] = self._planner.digest_of(number, keys[number])
        state.contents = self._contents(read)
        state.reasons = dict(self._planner.plan.reasons)
        if len(keys) > _ROOM_FOR_UNREAD * len(read) + 1000:
            _drop_unread(state, read)
        return state

    def _item(self, item: Document | Page) -> ItemState:
        outcome = self._outcomes.get(item.identity)
        if outcome is None:
            return self._before.items[item.identity]
        return ItemState(
            outcome.destination,
            self._current.of_item(item),
            [self._table.number(key) for key in outcome.reads],
            outcome.findings,
            outcome.stamp,
            outcome.content,
            outcome.output,
        )

    def _add_excerpts(
        self, state: State, read: Iterable[int], excerpts: Sequence[ExcerptOutcome]
    ) -> None:
        """Those that somebody reads."""
        fresh = {each.identity: each for each in (*self._spool.excerpts(), *excerpts)}
        keys = self._table.keys
        for number in read:
            kind, identity, name = keys[number]
            if kind != FIELD or name != EXCERPT:
                continue
            outcome = fresh.get(identity)
            if outcome is not None:
                numbers = [self._table.number(key) for key in outcome.reads]
                state.excerpts[identity] = ExcerptState(numbers, outcome.findings, outcome.text)
            elif identity in self._before.excerpts:
                state.excerpts[identity] = self._before.excerpts[identity]

    def _contents(self, read: Iterable[int]) -> dict[str, str]:
        """The content of those whose content others have read."""
        found: dict[str, str] = {}
        for number in read:
            kind, identity, name = self._table.keys[number]
            if kind == FIELD and name == CONTENT:
                text = self._spool.known_content(identity) or self._before.contents.get(identity)
                if text is not None:
                    found[identity] = text
        return found


def _drop_unread(state: State, read: set[int]) -> None:
    """Number the keys anew, without those that nobody reads."""
    old = state.keys
    table = KeyTable()
    renumbered: dict[int, int] = {}
    for number in sorted(read):
        renumbered[number] = table.number(old.keys[number])
        table.digests[-1] = old.digests[number]
    for each in state.items.values():
        each.reads = [renumbered[number] for number in each.reads]
    for excerpt in state.excerpts.values():
        excerpt.reads = [renumbered[number] for number in excerpt.reads]
    state.keys = table

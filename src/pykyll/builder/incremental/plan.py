"""Which items have to be rendered, and why.

An item is rendered where it is new, where something that belongs to it has changed, where
anything that it has read would now read otherwise, and where its file is not as it was
left. Its content and output may be read by others: those follow in further rounds, once it
is known whether they have changed.
"""

from __future__ import annotations

import os
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.builder.incremental.current import GONE
from pykyll.builder.incremental.fingerprints import digest
from pykyll.builder.incremental.keys import FIELD
from pykyll.builder.incremental.state import Reason
from pykyll.builder.rendering import BODY, CONTENT, EXCERPT, OUTPUT
from pykyll.builder.staging import is_untouched, output_digest
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.ruby.us_ascii import kept
from pykyll.site import Document, Page
from pykyll.site.excerpt import Excerpt
from pykyll.site.reads import BYTES, EVERYTHING, FILE, LAYOUT, LEFT, LIST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pykyll.builder.incremental.current import CurrentValues
    from pykyll.builder.incremental.keys import Key
    from pykyll.builder.incremental.state import ExcerptState, ItemState, State
    from pykyll.builder.outcome import Outcome
    from pykyll.builder.rendering import Rendering
    from pykyll.site import Site

_OF_OTHERS = frozenset({CONTENT, OUTPUT})
_MAY_BE_PATCHED = frozenset({BYTES, FILE, LAYOUT, LEFT, EVERYTHING})
_BY_PLACE = _OF_OTHERS | {BODY}
_NEIGHBOURS = frozenset({"next", "previous"})


@dataclass(slots=True)
class Plan:
    """What is to be done in a build, as far as it is known."""

    before: State
    """What the build before has left; empty where there was none, or it no longer holds."""
    reasons: dict[str, Reason] = field(default_factory=dict)
    """Why each item is rendered, by its identity."""


class Planner:
    """Compares a site with what is known of the build before.

    Args:
        site: The site, frozen.
        rendering: What renders its items.
        current: What keys stand for now.
        before: The build before.
        patched: Where the site is that of the build before but for the text of some items,
            these; only layouts and includes may be others besides.
    """

    def __init__(
        self,
        site: Site,
        rendering: Rendering,
        current: CurrentValues,
        before: State,
        patched: frozenset[str] | None = None,
    ) -> None:
        self._patched = patched
        self._site = site
        self._rendering = rendering
        self._current = current
        self._before = before
        self._same: set[str] = set()
        """The items all of which is as it was."""
        self._changed: set[int] = set()
        """The keys that stand for something else now, but for those seen by place."""
        self._by_place: set[int] = set()
        """The keys of others' content, output and bodies."""
        self._excerpts: dict[str, bool] = {}
        self._settled: dict[str, bool] = {}
        self._digests: dict[tuple[str, str], str] = {}
        """The content and output of items that were rendered in this build."""
        self.plan = Plan(before)

    def first_round(self) -> list[Document | Page]:
        """What has to be rendered as far as can be told before anything is."""
        self._compare_items()
        self._compare_keys()
        return self._round(self._waiting())

    def know_rendered(self, outcomes: Mapping[str, Outcome]) -> None:
        """Take note of what is rendered in every build: stylesheets."""
        for identity, outcome in outcomes.items():
            self.always(identity)
            self._digests[identity, CONTENT] = outcome.content
            self._digests[identity, OUTPUT] = outcome.output

    def always(self, identity: str) -> None:
        """Take note that an item is rendered in every build."""
        self.plan.reasons[identity] = Reason("always")

    def next_round(self, rendered: Mapping[tuple[str, str], str]) -> list[Document | Page]:
        """What has to be rendered since what it reads of others has changed.

        Args:
            rendered: The digests of content and output of what was rendered since, under
                the identity and which of the two it is.
        """
        self._digests.update(rendered)
        self._settled.clear()
        numbers = self._before.keys.numbers
        touched = {numbers.get((FIELD, *each), -1) for each in rendered}
        readers = (
            each
            for each in self._waiting()
            if each.identity in self._before.items
            and not touched.isdisjoint(self._before.items[each.identity].reads)
        )
        return self._round(readers)

    def _waiting(self) -> list[Document | Page]:
        known = self.plan.reasons
        return [each for each in self._site.in_order() if each.identity not in known]

    def _round(self, items: Iterable[Document | Page]) -> list[Document | Page]:
        found: list[Document | Page] = []
        for item in items:
            reason = self._reason(item)
            if reason is not None:
                self.plan.reasons[item.identity] = reason
                found.append(item)
        return found

    def _reason(self, item: Document | Page) -> Reason | None:
        known = self._before.items.get(item.identity)
        if known is None:
            return Reason("new")
        if item.identity not in self._same:
            return Reason("changed")
        number = self._first_changed(known.reads, item.position)
        if number is not None:
            return Reason("read", self._before.keys.keys[number])
        if self._patched is None and not self._is_in_place(known):
            return Reason("file")
        return None

    def _first_changed(self, reads: list[int], position: int) -> int | None:
        """The first key that an item at that place would now read otherwise."""
        if not self._changed.isdisjoint(reads):
            return next(number for number in reads if number in self._changed)
        if self._by_place.isdisjoint(reads):
            return None
        for number in reads:
            if number in self._by_place and self._reads_other_otherwise(number, position):
                return number
        return None

    def _reads_other_otherwise(self, number: int, position: int) -> bool:
        key = self._before.keys.keys[number]
        _, identity, name = key
        other = self._current.items.get(identity)
        if not isinstance(other, (Document, Page)):
            return True
        if (other.position < position) != (name in _OF_OTHERS):
            return True  # they have changed places: another side of it is seen now
        if name == BODY:
            return identity not in self._same and self._is_another(key)
        return self._other_has_changed(identity, name)

    def _is_in_place(self, known: ItemState) -> bool:
        if known.stamp is None:
            return not known.destination  # its place was another's, which may be gone by now
        return is_untouched(os.path.join(self._site.destination, known.destination), known.stamp)

    # Items and keys ---------------------------------------------------------------------

    def _compare_items(self) -> None:
        for item in self._site.in_order():
            own = self._current.of_item(item)  # before it is rendered, which may fill its body
            known = self._before.items.get(item.identity)
            if known is not None and known.own == own:
                self._same.add(item.identity)

    def _compare_keys(self) -> None:
        orders = {label: self._has_moved(label) for label in self._site.collections}
        for number, key in enumerate(self._before.keys.keys):
            kind, identity, name = key
            if kind != FIELD:
                if self._patched is not None and kind not in _MAY_BE_PATCHED:
                    continue
                changed = self._is_another(key)
            elif name in _BY_PLACE:
                self._by_place.add(number)
                continue
            elif name == EXCERPT:
                changed = self._excerpt_has_changed(identity)
            elif identity not in self._same:
                changed = self._is_another(key)
            elif name in _NEIGHBOURS:
                item = self._current.items[identity]
                is_moved = isinstance(item, Document) and orders[item.collection.label]
                changed = is_moved and self._is_another(key)
            else:
                continue
            if changed:
                self._changed.add(number)

    def _has_moved(self, label: str) -> bool:
        return self._patched is None and self._is_another(order_key(label))

    def _is_another(self, key: Key) -> bool:
        before = self._before.keys.digest(key)
        return self._current.of(key) != (GONE if before is None else before)

    def digest_of(self, number: int, key: Key) -> str | None:
        """What a key stands for now; None for content, output and excerpts of items.

        Args:
            number: Its number; keys of the build before have theirs from there.
            key: The key.
        """
        kind, identity, name = key
        if kind == FIELD:
            if name in _OF_OTHERS or (name == EXCERPT and self._has_excerpt(identity)):
                return None
            if name == BODY:
                return self._current.of(key)
        before = self._before.keys.digests
        if number < len(before) and number not in self._changed:
            known = before[number]
            if known is not None:
                return known
        return self._current.of(key)

    def _has_excerpt(self, identity: str) -> bool:
        item = self._current.items.get(identity)
        return isinstance(item, (Document, Page)) and isinstance(item.data.get("excerpt"), Excerpt)

    def _other_has_changed(self, identity: str, name: str) -> bool:
        """Whether an item's content or output is another; not before it has been rendered."""
        known = self._before.items.get(identity)
        if known is None:
            return True
        rendered = self._digests.get((identity, name))
        if rendered is None:
            return False
        return rendered != (known.content if name == CONTENT else known.output)

    # Excerpts -----------------------------------------------------------------------------

    def _excerpt_has_changed(self, identity: str) -> bool:
        """Whether an excerpt's text is another; rendered, where what it reads has changed."""
        found = self._excerpts.get(identity)
        if found is None:
            found = self._excerpts[identity] = self._is_another_excerpt(identity)
        return found

    def _is_another_excerpt(self, identity: str) -> bool:
        item = self._current.items.get(identity)
        if not isinstance(item, (Document, Page)):
            return True
        excerpt = item.data.get("excerpt")
        if not isinstance(excerpt, Excerpt):
            return self._is_another((FIELD, identity, EXCERPT))
        known = self._before.excerpts.get(identity)
        if known is None:
            return True
        if self.excerpt_holds(item):
            return False
        try:
            with self._site.findings.step(), self._site.reads.gathered():
                return kept(self._rendering.derived_excerpt(excerpt).text) != kept(known.text)
        except PykyllError:
            return True

    def excerpt_holds(self, item: Document | Page) -> bool:
        """Whether an excerpt of the build before holds: it and all that it reads is as it was.

        It has read no other item's content: a site whose excerpts do is rendered in one line.
        """
        known = self._before.excerpts.get(item.identity)
        if known is None or item.identity not in self._same:
            return False
        keys = self._before.keys.keys
        return all(self._key_holds(keys[number]) for number in known.reads)

    def _key_holds(self, key: Key) -> bool:
        kind, identity, name = key
        if kind == FIELD and name == EXCERPT:
            return not self._excerpt_has_changed(identity)
        if kind == FIELD and identity in self._same and name not in _NEIGHBOURS:
            return True
        return not self._is_another(key)

    # Texts of the build before ----------------------------------------------------------

    def content_that_holds(self, item: Document | Page) -> str | None:
        """An item's content as the build before has left it; None where it may be another."""
        if item.identity not in self._before.contents or not self._holds(item):
            return None
        return self._before.contents[item.identity]

    def excerpt_that_holds(self, item: Document | Page) -> ExcerptState | None:
        """An excerpt as the build before has left it; None where it may be another."""
        return self._before.excerpts[item.identity] if self.excerpt_holds(item) else None

    def keys_of(self, reads: Iterable[int]) -> list[Key]:
        """Keys of the build before by their numbers."""
        keys = self._before.keys.keys
        return [keys[number] for number in reads]

    def _holds(self, item: Document | Page) -> bool:
        """Whether an item is as it was, for certain.

        It may have read others' content, and they that of others: these are looked at first,
        and rendered where they have to be.
        """
        waiting = [item]
        while waiting:
            current = waiting[-1]
            if current.identity in self._settled:
                waiting.pop()
                continue
            known = self._before.items.get(current.identity)
            if known is None or current.identity in self.plan.reasons:
                self._settled[current.identity] = False
                continue
            keys = self.keys_of(self._by_place.intersection(known.reads))
            first = [
                other
                for other in self._others_before(current, keys)
                if other.identity not in self._settled
            ]
            if first:
                waiting += first
            else:
                self._settled[current.identity] = not any(
                    self._reads_otherwise(current, key) for key in keys if key[2] != BODY
                )
        return self._settled[item.identity]

    def _others_before(
        self, item: Document | Page, keys: Iterable[Key]
    ) -> Iterator[Document | Page]:
        """The items before this one whose content or output it has read."""
        for _, identity, name in keys:
            other = self._current.items.get(identity)
            if name == BODY or not isinstance(other, (Document, Page)):
                continue
            if other.position < item.position:
                yield other

    def _reads_otherwise(self, item: Document | Page, key: Key) -> bool:
        _, identity, name = key
        other = self._current.items.get(identity)
        known = self._before.items.get(identity)
        if not isinstance(other, (Document, Page)) or other.position >= item.position:
            return True
        if known is None:
            return True
        before = known.content if name == CONTENT else known.output
        found = self._digests.get((identity, name))
        if found is None:
            if self._holds(other):
                return False
            done = self._rendering.render(other)
            found = digest(other.content) if name == CONTENT else output_digest(done.item)
        return found != before


def order_key(label: str) -> Key:
    """The key of which documents a collection has, and in which order."""
    return (LIST, f"collection:{label}", "")

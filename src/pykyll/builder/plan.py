"""Which items have to be rendered, and why.

An item is rendered where it is new, where something that belongs to it has changed, where
anything that it has read would now read otherwise, and where its file is not as it was
left. Its content, output and excerpt may be read by others: those follow in further
rounds, once it is known whether they have changed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pykyll.builder.current import GONE
from pykyll.builder.fingerprints import digest
from pykyll.builder.keys import FIELD
from pykyll.builder.rendering import BODY, CONTENT, EXCERPT, OUTPUT
from pykyll.builder.staging import is_untouched, output_digest
from pykyll.builder.state import Reason
from pykyll.errors import PykyllError
from pykyll.site import Document, Page
from pykyll.site.excerpt import Excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pykyll.builder.current import CurrentValues
    from pykyll.builder.keys import Key
    from pykyll.builder.outcome import Outcome
    from pykyll.builder.rendering import Rendering
    from pykyll.builder.state import ExcerptState, ItemState, State
    from pykyll.site import Site

_OF_OTHERS = frozenset({CONTENT, OUTPUT})
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
    """

    def __init__(
        self, site: Site, rendering: Rendering, current: CurrentValues, before: State
    ) -> None:
        self._site = site
        self._rendering = rendering
        self._current = current
        self._before = before
        self._changed: dict[Key, bool] = {}
        self._excerpts: dict[str, bool] = {}
        self._settled: dict[str, bool] = {}
        self._digests: dict[tuple[str, str], str] = {}
        """The content and output of items that were rendered in this build."""
        self.plan = Plan(before)

    def first_round(self) -> list[Document | Page]:
        """What has to be rendered as far as can be told before anything is."""
        return self._round(self._waiting())

    def know_rendered(self, outcomes: Mapping[str, Outcome]) -> None:
        """Take note of what is rendered in every build: stylesheets."""
        for identity, outcome in outcomes.items():
            self.plan.reasons[identity] = Reason("always")
            self._digests[identity, CONTENT] = outcome.content
            self._digests[identity, OUTPUT] = outcome.output

    def next_round(self, rendered: Mapping[tuple[str, str], str]) -> list[Document | Page]:
        """What has to be rendered since what it reads of others has changed.

        Args:
            rendered: The digests of content and output of what was rendered since, under
                the identity and which of the two it is.
        """
        self._digests.update(rendered)
        self._changed.clear()
        self._excerpts.clear()
        self._settled.clear()
        return self._round(self._waiting())

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
        own = self._current.of_item(item)  # before it is rendered, which may fill its body
        known = self._before.items.get(item.identity)
        if known is None:
            return Reason("new")
        if known.own != own:
            return Reason("changed")
        changed = self._changed
        for key in known.reads:
            if changed.get(key) is not False and self.has_changed(key, item.position):
                return Reason("read", key)
        if not self._is_in_place(known):
            return Reason("file")
        return None

    def _is_in_place(self, known: ItemState) -> bool:
        if known.stamp is None:
            return not known.destination  # its place was another's, which may be gone by now
        return is_untouched(os.path.join(self._site.destination, known.destination), known.stamp)

    # Keys -----------------------------------------------------------------------------

    def has_changed(self, key: Key, position: int) -> bool:
        """Whether what an item at that place has read would now read otherwise."""
        kind, identity, name = key
        if kind == FIELD and name in _BY_PLACE:
            other = self._current.items.get(identity)
            if not isinstance(other, (Document, Page)):
                return True
            if (other.position < position) != (name in _OF_OTHERS):
                return True  # they have changed places: another side of it is seen now
            return self._has_changed(key)
        found = self._changed.get(key)
        if found is None:
            found = self._changed[key] = self._has_changed(key)
        return found

    def _has_changed(self, key: Key) -> bool:
        kind, identity, name = key
        if kind == FIELD:
            if name in _OF_OTHERS:
                return self._other_has_changed(identity, name)
            if name == EXCERPT:
                return self.excerpt_has_changed(identity)
            if name not in _NEIGHBOURS and self._is_as_it_was(identity):
                return False
        return self._current.of(key) != self._before.keys.get(key, GONE)

    def _is_as_it_was(self, identity: str) -> bool:
        known = self._before.items.get(identity)
        item = self._current.items.get(identity)
        return (
            known is not None
            and isinstance(item, (Document, Page))
            and known.own == self._current.of_item(item)
        )

    def digest_of(self, key: Key) -> str:
        """What a key stands for now; content, output and excerpts of items are none of these."""
        kind, identity, name = key
        if kind == FIELD and name not in _NEIGHBOURS and self._is_as_it_was(identity):
            known = self._before.keys.get(key)
            if known is not None:
                return known
        return self._current.of(key)

    def _other_has_changed(self, identity: str, name: str) -> bool:
        """Whether an item's content or output is another; not before it has been rendered."""
        known = self._before.items.get(identity)
        if known is None:
            return True
        rendered = self._digests.get((identity, name))
        if rendered is None:
            return False
        return rendered != (known.content if name == CONTENT else known.output)

    def excerpt_has_changed(self, identity: str) -> bool:
        """Whether an excerpt's text is another; rendered, where what it reads has changed."""
        found = self._excerpts.get(identity)
        if found is None:
            found = self._excerpts[identity] = self._excerpt_has_changed(identity)
        return found

    def _excerpt_has_changed(self, identity: str) -> bool:
        item = self._current.items.get(identity)
        if not isinstance(item, (Document, Page)):
            return True
        excerpt = item.data.get("excerpt")
        if not isinstance(excerpt, Excerpt):
            key = (FIELD, identity, EXCERPT)
            return self._current.of(key) != self._before.keys.get(key, GONE)
        known = self._before.excerpts.get(identity)
        if known is None:
            return True
        if self.excerpt_holds(item):
            return False
        try:
            with self._site.findings.step(), self._site.reads.gathered():
                return self._rendering.derived_excerpt(excerpt).text != known.text
        except PykyllError:
            return True

    def excerpt_holds(self, item: Document | Page) -> bool:
        """Whether an excerpt of the build before holds: it and all that it reads is as it was."""
        known = self._before.excerpts.get(item.identity)
        return (
            known is not None
            and self._is_as_it_was(item.identity)
            and not any(self.has_changed(key, item.position) for key in known.reads)
        )

    # Texts of the build before ----------------------------------------------------------

    def content_that_holds(self, item: Document | Page) -> str | None:
        """An item's content as the build before has left it; None where it may be another."""
        if item.identity not in self._before.contents or not self._holds(item):
            return None
        return self._before.contents[item.identity]

    def excerpt_that_holds(self, item: Document | Page) -> ExcerptState | None:
        """An excerpt as the build before has left it; None where it may be another."""
        known = self._before.excerpts.get(item.identity)
        if known is None or not self.excerpt_holds(item):
            return None
        return known if self._all_hold(item, known.reads) else None

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
            first = [
                other
                for other in self._read_of_others(current, known.reads)
                if other.identity not in self._settled
            ]
            if first:
                waiting += first
            else:
                self._settled[current.identity] = self._all_hold(current, known.reads)
        return self._settled[item.identity]

    def _read_of_others(
        self, item: Document | Page, keys: Iterable[Key]
    ) -> Iterator[Document | Page]:
        """The items before this one whose content or output it has read."""
        for kind, identity, name in keys:
            if kind == FIELD and name in _OF_OTHERS:
                other = self._current.items.get(identity)
                if isinstance(other, (Document, Page)) and other.position < item.position:
                    yield other

    def _all_hold(self, item: Document | Page, keys: Iterable[Key]) -> bool:
        """Whether what it has read of others' content and output is as it was."""
        return not any(
            key[0] == FIELD and key[2] in _OF_OTHERS and self._reads_otherwise(item, key)
            for key in keys
        )

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

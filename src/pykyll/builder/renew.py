"""Renders what has to be rendered of a site, and knows the rest from the build before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.builder.incremental.current import CurrentValues
from pykyll.builder.incremental.new_state import NewState
from pykyll.builder.incremental.plan import Plan, Planner
from pykyll.builder.incremental.state import State
from pykyll.builder.lost_data import only_follows
from pykyll.builder.outcome import Outcome, outcome_of
from pykyll.builder.render import begin, begin_again, render
from pykyll.builder.rendering import CONTENT, OUTPUT
from pykyll.builder.spool import Spool
from pykyll.builder.workers import Workers
from pykyll.dataclass import dataclass
from pykyll.errors import Findings
from pykyll.site import Document, Page
from pykyll.site.renderable import SASS_EXTENSIONS
from pykyll.templates.drops import PageDrop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pykyll.builder.site import Site
    from pykyll.builder.staging import Staging
    from pykyll.templates.liquid_templates import LiquidTemplates

    Item = Document | Page


@dataclass(slots=True)
class Renewed:
    """A site all of whose items are rendered, now or before."""

    items: list[Item]
    """In the order of rendering, with the pages that came up on the way behind them."""
    came_up: list[Page]
    outcomes: dict[str, Outcome]
    """Of those that were rendered now, by identity."""
    plan: Plan
    make_state: Callable[[], State] = State
    """Makes what the next build is to know; not needed before the files are in place."""
    close: Callable[[], None] = lambda: None
    """Lets go of what was needed for that."""

    def findings(self, lost: frozenset[str] = frozenset()) -> Findings:
        """What was found wrong with all items, in their order.

        Args:
            lost: Keys of `site.data` that cannot be relied upon: an item that reads these
                has no errors of its own.
        """
        found = Findings()
        for item in self.items:
            outcome = self.outcomes.get(item.identity)
            if outcome is not None:
                found.warnings.extend(outcome.findings.warnings)
                if not (lost and only_follows(outcome, lost)):
                    found.errors.extend(outcome.findings.errors)
            elif item.identity in self.plan.before.items:
                found.join(self.plan.before.items[item.identity].findings)
        return found

    def destination_of(self, item: Item) -> str:
        """Where an item's file goes, relative to the destination; empty where it has none."""
        outcome = self.outcomes.get(item.identity)
        if outcome is not None:
            return outcome.destination
        known = self.plan.before.items.get(item.identity)
        return "" if known is None else known.destination


class OrderMattersError(Exception):
    """Items depend on which were rendered before them: they must be rendered in their order."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How rendering is done; what comes of it is the same."""

    jobs: int = 1
    """How many processes may work at once."""
    progress: Callable[[int, int], None] = lambda _done, _total: None
    """Told now and then how many of how many items are rendered."""
    patched: frozenset[str] | None = None
    """Of a site that was rendered before and is frozen, the items whose text is another now."""


def renew(
    site: Site, liquid: LiquidTemplates, before: State, staging: Staging, effort: Effort
) -> Renewed:
    """Render what is new and what would now come out otherwise.

    Args:
        site: The site, generated.
        liquid: Its templates.
        before: What the build before has left.
        staging: Where files wait.
        effort: How it is done.

    Raises:
        OSError: Where files cannot be written.
        OrderMattersError: Where the site has to be rendered in one line; see `renew_all`.
    """
    return _Renewal(site, liquid, before, staging, effort).run()


def renew_all(site: Site, liquid: LiquidTemplates, staging: Staging) -> Renewed:
    """Render everything, one after the other in this process, and note nothing of it.

    For sites whose own code may do what nobody can follow.

    Raises:
        OSError: Where files cannot be written.
    """
    rendered = render(site, liquid)
    came_up = [page for each in rendered for page in each.files]
    outcomes: dict[str, Outcome] = {}
    for number, each in enumerate(rendered):
        each.item.identity = each.item.identity or f"{each.item.relative_path}>{number}"
        outcomes[each.item.identity] = outcome_of(each, staging, str(number))
    return Renewed([each.item for each in rendered], came_up, outcomes, Plan(State()))


class _Renewal:
    """One renewal of a site."""

    def __init__(
        self, site: Site, liquid: LiquidTemplates, before: State, staging: Staging, effort: Effort
    ) -> None:
        self._site = site
        patched = effort.patched
        self._rendering = begin(site, liquid) if patched is None else begin_again(site, liquid)
        self._values = liquid.settle()
        self._before = before
        self._current = CurrentValues(site, self._rendering, self._values)
        if patched is not None:
            self._current.know_items(
                {name: each.own for name, each in before.items.items() if name not in patched}
            )
        self._planner = Planner(site, self._rendering, self._current, before, patched)
        self._spool = Spool(staging, self._planner)
        self._rendering.texts = self._spool
        self._workers = Workers(site, self._rendering, staging, self._spool, effort.jobs)
        self._workers.progress = effort.progress
        self._outcomes: dict[str, Outcome] = {}

    def run(self) -> Renewed:
        """All rounds."""
        try:
            return self._run()
        except BaseException:
            self._workers.close()
            self._spool.close()
            raise

    def _run(self) -> Renewed:
        comes_with_others = self._site.compat.writes_sass_sourcemaps
        came_up = self._stylesheets() if comes_with_others else []
        alone = [] if comes_with_others else self._stylesheets_alone()
        self._rounds([*alone, *self._planner.first_round()])
        late = self._took_in(self._workers.finish())
        if late:
            self._rounds(self._planner.next_round(_digests(late)))
        self._took_in(self._workers.render_here(came_up))
        self._planner.know_rendered(
            {each.identity: self._outcomes[each.identity] for each in came_up}
        )
        if self._site.reads.order_matters:
            raise OrderMattersError
        items = [*self._site.in_order(), *came_up]
        return Renewed(
            items,
            came_up,
            self._outcomes,
            self._planner.plan,
            lambda: self._state(items),
            self._spool.close,
        )

    def _rounds(self, todo: Sequence[Item]) -> None:
        """Render items, then those that would come out otherwise for it, until there are none."""
        while todo:
            self._workers.expect(len(todo))
            done = self._render(todo)
            todo = self._planner.next_round(_digests(done))

    def _stylesheets(self) -> list[Page]:
        """Render these first, in this process: pages come with them, which others see."""
        came_up: list[Page] = []
        count = sum(1 for _ in self._site.in_order())
        for item in self._site.in_order():
            if item.ext in SASS_EXTENSIONS:
                self._current.of_item(item)
                done = self._rendering.render(item)
                for page in done.files:
                    page.position = count + len(came_up)
                    page.identity = f"{page.relative_path}>{page.destination}>{item.identity}"
                    came_up.append(page)
                    self._values.extra_pages.append((item.position, PageDrop(page)))
                self._took_in(self._workers.render_here([item]))
        self._planner.know_rendered(self._outcomes)
        return came_up

    def _stylesheets_alone(self) -> list[Item]:
        """Those that no pages come with: rendered in every build.

        Those that take long are begun in a process of its own, if that is possible.

        Returns:
            The others.
        """
        found = [item for item in self._site.in_order() if item.ext in SASS_EXTENSIONS]
        for item in found:
            self._current.of_item(item)
            self._planner.always(item.identity)
            # One that the build before has compiled is likely in the cache.
            item.takes_long = item.identity not in self._before.items
        long = [item for item in found if item.takes_long]
        if not self._workers.begin(long):
            return found
        self._workers.expect(len(long))
        return [item for item in found if not item.takes_long]

    def _render(self, items: Sequence[Item]) -> list[Outcome]:
        """Documents first, for pages see them rendered; and what takes long beside them."""
        documents = [item for item in items if isinstance(item, Document) or item.takes_long]
        pages = [item for item in items if not isinstance(item, Document) and not item.takes_long]
        done = self._took_in(self._workers.render(documents))
        return done + self._took_in(self._workers.render(pages))

    def _took_in(self, outcomes: list[Outcome]) -> list[Outcome]:
        self._outcomes.update((each.identity, each) for each in outcomes)
        return outcomes

    # The state --------------------------------------------------------------------------

    def _state(self, items: Sequence[Item]) -> State:
        return NewState(
            self._before, self._planner, self._current, self._spool, self._outcomes
        ).made_of(items, self._workers.new_excerpts(), self._site.collections)


def _digests(outcomes: Iterable[Outcome]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for each in outcomes:
        found[each.identity, CONTENT] = each.content
        found[each.identity, OUTPUT] = each.output
    return found

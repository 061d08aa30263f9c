"""Renders items on several cores: in processes forked from this one.

All has been read and planned by then, so that nothing has to be handed to the workers: they
have the site as it was at the fork. Each, and this one too, takes the next few items as
soon as it is done with the last, and writes their files into the staging folder; the others
send back what became of them. Where processes cannot be forked, or it would not pay, this one does it all.
"""

from __future__ import annotations

import os
import signal
import struct
import sys
import threading
import time as clock
from contextlib import suppress
from dataclasses import field
from typing import TYPE_CHECKING, NoReturn

from pykyll.builder.garbage import freeze, unfreeze
from pykyll.builder.outcome import ExcerptOutcome, Outcome, outcome_of, outcome_of_excerpt
from pykyll.dataclass import dataclass
from pykyll.fetch.answers import Missed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.builder.rendering import Rendering
    from pykyll.builder.site import Site
    from pykyll.builder.spool import Places, Spool
    from pykyll.builder.staging import Staging
    from pykyll.site import Document, Page
    from pykyll.site.excerpt import Excerpt
    from pykyll.templates.liquid_templates import ProfileEntry

WORTH_FORKING = 120_000
"""Characters of text from which on several processes are faster than one."""
_CHARACTERS_AN_ITEM = 1_500
"""What rendering an item costs beside its text, in characters."""
_CHARACTERS_OF_WHAT_TAKES_LONG = 100_000
"""What an item costs that takes long, at least, in characters."""
_MOST_PORTIONS = 8_000
"""What a pipe holds of numbers with four bytes, and some."""
_NUMBER = struct.Struct("=I")


@dataclass(slots=True)
class Share:
    """What one process has rendered."""

    outcomes: list[Outcome] = field(default_factory=list)
    excerpts: list[ExcerptOutcome] = field(default_factory=list)
    files: dict[str, str | None] = field(default_factory=dict)
    """The files that it looked for, and their digests."""
    inputs: set[str] = field(default_factory=set)
    """The files outside of the source that it looked for."""
    environ: dict[str, str | None] = field(default_factory=dict)
    """The variables of the environment that it asked for."""
    is_complete: bool = True
    """False where it read something that nobody can tell."""
    order_matters: bool = False
    """Whether it saw that the order of rendering matters."""
    missed: Missed = field(default_factory=Missed)
    """What the web gave no answer to."""
    profile: dict[str, ProfileEntry] = field(default_factory=dict)
    spool: str = ""
    """The file that holds what it has rendered."""
    places: Places = field(default_factory=dict)
    """Where each item's content lies in it."""


def usable_cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether workers can be forked: not everywhere, nor beside other threads."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def is_worth_forking(items: Sequence[Document | Page]) -> bool:
    """Whether it pays to render these on several cores."""
    work = sum(len(item.body) + _CHARACTERS_AN_ITEM for item in items)
    long = sum(1 for item in items if item.takes_long)
    return work + long * _CHARACTERS_OF_WHAT_TAKES_LONG >= WORTH_FORKING


class Workers:
    """Renders items of one site and puts their files into the staging folder.

    Args:
        site: The site.
        rendering: What renders its items.
        staging: Where files wait.
        spool: Takes the texts that workers have rendered, for those behind them.
        jobs: How many processes may work at once.
    """

    def __init__(
        self, site: Site, rendering: Rendering, staging: Staging, spool: Spool, jobs: int
    ) -> None:
        self._site = site
        self._liquid = site.liquid
        self._rendering = rendering
        self._staging = staging
        self._spool = spool
        self._jobs = jobs
        self._told: set[Excerpt] = set()
        self.progress: Callable[[int, int], None] = lambda _done, _total: None
        """Told how many items are rendered, and how many there are to render."""
        self._done = self._expected = 0

    def expect(self, count: int) -> None:
        """So many more items are going to be rendered."""
        self._expected += count

    def _tell(self, count: int) -> None:
        self._done += count
        self.progress(self._done, max(self._done, self._expected))

    def render(self, items: Sequence[Document | Page]) -> list[Outcome]:
        """Render items, given in their order; what became of them, in that order.

        Raises:
            OSError: Where files cannot be written.
        """
        if self._jobs < 2 or not items or not can_fork() or not is_worth_forking(items):
            return self.render_here(items)
        # The first one loads and parses what all need, once.
        first = next((item for item in items if not item.takes_long), items[0])
        outcomes = self.render_here([first])
        outcomes += self._forked([item for item in items if item is not first])
        done = {outcome.identity for outcome in outcomes}
        outcomes += self.render_here([each for each in items if each.identity not in done])
        place = {item.identity: number for number, item in enumerate(items)}
        outcomes.sort(key=lambda outcome: place[outcome.identity])
        return outcomes

    def render_here(self, items: Sequence[Document | Page]) -> list[Outcome]:
        """As `render`, in this process."""
        outcomes: list[Outcome] = []
        for item in items:
            outcomes.append(self._render(item))
            self._tell(1)
        return outcomes

    def _render(self, item: Document | Page) -> Outcome:
        begun = clock.perf_counter()
        outcome = outcome_of(self._rendering.render(item), self._staging, str(item.position))
        if item.converted is not None and not outcome.findings.errors:
            self._spool.put(item.identity, item.converted)
            self._rendering.let_go_of(item)
        outcome.seconds = clock.perf_counter() - begun
        return outcome

    def new_excerpts(self) -> list[ExcerptOutcome]:
        """The excerpts that this process has rendered since it was last asked."""
        known = self._rendering.rendered_excerpts()
        fresh = [each for each in known if each not in self._told]
        self._told.update(fresh)
        return [outcome_of_excerpt(each, known[each]) for each in fresh]

    def _taken(self, share: Share) -> list[Outcome]:
        reads = self._site.reads
        for path, digest in share.files.items():
            reads.file(path, digest)
        reads.inputs |= share.inputs
        reads.environ.update(share.environ)
        self._site.asked.missed.join(share.missed)
        reads.is_complete = reads.is_complete and share.is_complete
        reads.order_matters = reads.order_matters or share.order_matters
        for name, entry in share.profile.items():
            self._liquid.add_profile(name, entry)
        self._spool.add(share.spool, share.places, share.excerpts)
        return share.outcomes

    # Processes --------------------------------------------------------------------------

    def _forked(self, items: Sequence[Document | Page]) -> list[Outcome]:
        """Render items in this process and in others, each as many as it gets done."""
        items = sorted(items, key=lambda item: not item.takes_long)  # else all wait for the last
        size = max(1, min(16, len(items) // (self._jobs * 8)), len(items) // _MOST_PORTIONS)
        portions = [items[at : at + size] for at in range(0, len(items), size)]
        tasks, give = os.pipe()
        os.write(give, b"".join(_NUMBER.pack(number) for number in range(len(portions))))
        os.close(give)
        sys.stdout.flush()
        sys.stderr.flush()
        self._staging.make()  # before the fork: one for all
        freeze()
        workers: dict[int, int] = {}
        ticks, tick = os.pipe()
        try:
            for _ in range(min(self._jobs, len(portions)) - 1):
                answers, answer = os.pipe()
                process = os.fork()
                if process == 0:
                    os.close(answers)
                    self._work(portions, tasks, answer, tick)
                os.close(answer)
                workers[answers] = process
            os.close(tick)
            os.set_blocking(ticks, False)
            outcomes: list[Outcome] = []
            while portion := os.read(tasks, _NUMBER.size):
                outcomes += self.render_here(portions[_NUMBER.unpack(portion)[0]])
                with suppress(BlockingIOError):
                    self._tell(len(os.read(ticks, 1 << 16)))
            for share in self._collected(workers, ticks):
                outcomes += self._taken(share)
            return outcomes
        finally:
            os.close(tasks)
            os.close(ticks)
            unfreeze()
            for process in workers.values():
                _end(process)

    def _collected(self, workers: dict[int, int], ticks: int) -> list[Share]:
        """What the workers answer, in the order of the workers; nothing of one that died."""
        import selectors

        parts: dict[int, list[bytes]] = {answers: [] for answers in workers}
        with selectors.DefaultSelector() as selector:
            for source in (*workers, ticks):
                selector.register(source, selectors.EVENT_READ)
            while len(selector.get_map()) > 0:
                for ready, _ in selector.select():
                    part = os.read(ready.fd, 1 << 20)
                    if not part:
                        selector.unregister(ready.fd)
                    elif ready.fd == ticks:
                        self._tell(len(part))
                    else:
                        parts[ready.fd].append(part)
        return [share for each in workers if (share := _unpacked(each, parts[each])) is not None]

    def _work(
        self, portions: Sequence[Sequence[Document | Page]], tasks: int, answer: int, tick: int
    ) -> NoReturn:
        """Work off portions as long as there are any, and answer; never returns."""
        status = 1
        try:
            import pickle

            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that forked this one ends it
            with os.fdopen(answer, "wb") as pipe:
                share = self._share(portions, tasks, tick)
                pickle.dump(share, pipe, protocol=5)
            status = 0
        except BaseException as error:  # noqa: BLE001 - it is told by the process that renders it again
            del error
        finally:
            os._exit(status)

    def _share(self, portions: Sequence[Sequence[Document | Page]], tasks: int, tick: int) -> Share:
        self._told = set(self._rendering.rendered_excerpts())
        reads = self._site.reads
        known = set(reads.digests)
        self._liquid.clear_profile()
        self._spool.start_anew()
        share = Share()
        parent = os.getppid()
        while portion := os.read(tasks, _NUMBER.size):
            if os.getppid() != parent:
                break  # nobody waits any more
            items = portions[_NUMBER.unpack(portion)[0]]
            share.outcomes += [self._render(item) for item in items]
            os.write(tick, b"." * len(items))
        share.excerpts = self.new_excerpts()
        share.files = {path: reads.digests[path] for path in reads.digests if path not in known}
        share.inputs, share.environ = reads.inputs, reads.environ
        share.missed = self._site.asked.missed
        share.is_complete = reads.is_complete
        share.order_matters = reads.order_matters
        share.profile = self._liquid.profile_entries()
        share.spool, share.places = self._spool.path, self._spool.places
        return share


def _unpacked(answers: int, parts: list[bytes]) -> Share | None:
    import pickle

    os.close(answers)
    try:
        share = pickle.loads(b"".join(parts))  # nosec B301 # noqa: S301 - from a process of our own
    except (EOFError, pickle.UnpicklingError):
        return None
    return share if isinstance(share, Share) else None


def _end(process: int) -> None:
    """See that a worker is gone."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitpid(process, 0)

"""Renders items on several cores: in processes forked from this one.

All has been read and planned by then, so that nothing has to be handed to the workers: they
have the site as it was at the fork. Each, and this one too, takes the next few items as
soon as it is done with the last, and writes their files into the staging folder; the others
send back what became of them. Where processes cannot be forked, or it would not pay, this one does it all.

What takes long and is seen by hardly anybody, stylesheets, may be begun before all else, in a
process of its own: nothing waits for it but the end.
"""

from __future__ import annotations

import gc
import os
import signal
import struct
import sys
import threading
import time as clock
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from pykyll.builder.garbage import freeze, unfreeze
from pykyll.builder.outcome import ExcerptOutcome, Outcome, outcome_of, outcome_of_excerpt
from pykyll.builder.share import Share, unpacked
from pykyll.dataclass import dataclass
from pykyll.forks import fork, kill, never_wait

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.builder.rendering import Rendering
    from pykyll.builder.site import Site
    from pykyll.builder.spool import Spool
    from pykyll.builder.staging import Staging
    from pykyll.site import Document, Page
    from pykyll.site.excerpt import Excerpt

WORTH_FORKING = 120_000
"""Characters of text from which on several processes are faster than one."""
_CHARACTERS_AN_ITEM = 1_500
"""What rendering an item costs beside its text, in characters."""
_CHARACTERS_OF_WHAT_TAKES_LONG = 100_000
"""What an item costs that takes long, at least, in characters."""
_WORTH_ONE_MORE = 1_500_000
"""Characters of text from which on one more process is used than there are cores, as long as
another compiles stylesheets: it is done much sooner than they are."""
_MOST_PORTIONS = 8_000
"""What a pipe holds of numbers with four bytes, and some."""
_NUMBER = struct.Struct("=I")


def usable_cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether workers can be forked: not everywhere, nor beside other threads."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def work_of(items: Sequence[Document | Page]) -> int:
    """What it costs to render these, in characters of text."""
    work = sum(len(item.body) + _CHARACTERS_AN_ITEM for item in items)
    long = sum(1 for item in items if item.takes_long)
    return work + long * _CHARACTERS_OF_WHAT_TAKES_LONG


@dataclass(slots=True)
class Apart:
    """A process that renders items while others are rendered."""

    items: list[list[Document | Page]]
    """Each alone."""
    tasks: int
    """Where the numbers of those come from that nobody has begun."""
    answers: int
    process: int


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
        self._apart: Apart | None = None

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
        jobs = self._jobs_for(items)
        if jobs < 2:
            return self.render_here(items)
        # The first one loads and parses what all need, once.
        first = next((item for item in items if not item.takes_long), items[0])
        outcomes = self.render_here([first])
        outcomes += self._forked([item for item in items if item is not first], jobs)
        done = {outcome.identity for outcome in outcomes}
        outcomes += self.render_here([each for each in items if each.identity not in done])
        place = {item.identity: number for number, item in enumerate(items)}
        outcomes.sort(key=lambda outcome: place[outcome.identity])
        return outcomes

    def _jobs_for(self, items: Sequence[Document | Page]) -> int:
        """How many processes are to render these."""
        work = work_of(items)
        if self._jobs < 2 or not items or work < WORTH_FORKING or not can_fork():
            return 1
        return self._jobs if self._apart is None or work >= _WORTH_ONE_MORE else self._jobs - 1

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

    def begin(self, items: Sequence[Document | Page]) -> bool:
        """Begin to render items in a process of its own; `finish` says what became of them.

        Returns:
            Whether that was done: not where there is one core, or no process can be forked.
        """
        if self._jobs < 2 or not items or not can_fork():
            return False
        alone = [[item] for item in items]
        tasks = _tasks(len(alone))
        self._before_fork()
        answers, answer = os.pipe()
        process = fork()
        if process == 0:
            os.close(answers)
            gc.disable()  # it ends before what it leaves behind amounts to much
            self._work(alone, tasks, answer, None)
        unfreeze()
        os.close(answer)
        self._apart = Apart(alone, tasks, answers, process)
        return True

    def finish(self) -> list[Outcome]:
        """What became of the items that `begin` was given; of none without it.

        Those that have not been begun are rendered here.

        Raises:
            OSError: Where files cannot be written.
        """
        apart = self._apart
        if apart is None:
            return []
        outcomes: list[Outcome] = []
        while portion := os.read(apart.tasks, _NUMBER.size):
            outcomes += self.render_here(apart.items[_NUMBER.unpack(portion)[0]])
        parts: list[bytes] = []
        while part := os.read(apart.answers, 1 << 20):
            parts.append(part)
        share = unpacked(apart.answers, parts)
        if share is not None:
            self._tell(len(share.outcomes))
            outcomes += self._taken(share)
        self._apart = replace(apart, answers=-1)
        self.close()
        done = {outcome.identity for outcome in outcomes}
        items = [item for each in apart.items for item in each]
        return outcomes + self.render_here([each for each in items if each.identity not in done])

    def close(self) -> None:
        """End what `begin` has begun, if it is still there."""
        apart, self._apart = self._apart, None
        if apart is None:
            return
        os.close(apart.tasks)
        if apart.answers >= 0:
            os.close(apart.answers)
        _end(apart.process)

    def _before_fork(self) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        self._staging.make()  # one for all
        freeze()

    def _forked(self, items: Sequence[Document | Page], jobs: int) -> list[Outcome]:
        """Render items in this process and in others, each as many as it gets done."""
        items = sorted(items, key=lambda item: not item.takes_long)  # else all wait for the last
        size = max(1, min(16, len(items) // (jobs * 8)), len(items) // _MOST_PORTIONS)
        portions = [items[at : at + size] for at in range(0, len(items), size)]
        tasks = _tasks(len(portions))
        self._before_fork()
        workers: dict[int, int] = {}
        ticks, tick = os.pipe()
        try:
            for _ in range(min(jobs, len(portions)) - 1):
                answers, answer = os.pipe()
                process = fork()
                if process == 0:
                    os.close(answers)
                    self._work(portions, tasks, answer, tick)
                os.close(answer)
                workers[answers] = process
            os.close(tick)
            never_wait(ticks)
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
        return [share for each in workers if (share := unpacked(each, parts[each])) is not None]

    def _work(
        self,
        portions: Sequence[Sequence[Document | Page]],
        tasks: int,
        answer: int,
        tick: int | None,
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

    def _share(
        self, portions: Sequence[Sequence[Document | Page]], tasks: int, tick: int | None
    ) -> Share:
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
            if tick is not None:
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


def _tasks(count: int) -> int:
    """A pipe that holds the numbers from 0 up: who reads one has taken that portion."""
    tasks, give = os.pipe()
    os.write(give, b"".join(_NUMBER.pack(number) for number in range(count)))
    os.close(give)
    return tasks


def _end(process: int) -> None:
    """See that a worker is gone."""
    with suppress(ProcessLookupError):
        kill(process)
    with suppress(ChildProcessError):
        os.waitpid(process, 0)

"""What a build asks the web: side by side, seldom, and kept for the next build.

An answer counts as new for as long as its question says. When it is old, it is asked for
again; where nobody answers then, the old one goes on being used. A failure is remembered
for a while too, so that a build soon after another asks nothing.

No server is asked more than two things at a time, and none goes on being asked that
refuses, or has been silent twice.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import tempfile
import threading
import time
from collections import defaultdict, deque
from contextlib import suppress
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.config.network import SERVER, is_off
from pykyll.dataclass import dataclass
from pykyll.fetch.web import Answer, NoAnswerError, ask, host_of
from pykyll.files.site_cache import ANSWERS, FOLDER, make_site_cache
from pykyll.folders.make import make_folders

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

HOUR = 3600
DAY = 24 * HOUR

_FAILURE_LASTS = 600
_LANES = 2
_SILENCES = 2
_SECONDS_FOR_ALL = 120.0
_MOST = 1 << 26
"""More bytes than any answer that was kept."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask a server."""

    url: str
    headers: tuple[tuple[str, str], ...] = ()
    life: int = DAY
    """For how many seconds an answer is new."""
    is_fixed: bool = False
    """Whether pykyll itself names the server, whatever a site says. Safe mode asks no other: what
    a site names may be any, also one that this machine alone can reach."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a question."""

    answer: Answer | None = None
    answered: float = 0.0
    """When, in seconds since 1970."""
    failed: float = 0.0
    """When it was last asked in vain."""
    why: str = ""

    def until(self, life: int) -> float:
        """When to ask again."""
        answered = self.answered + life if self.answer is not None else 0.0
        return max(answered, self.failed + _FAILURE_LASTS if self.failed else 0.0)

    def is_to_be_asked(self, life: int, now: float) -> bool:
        """Whether to ask, also where the clock has been put back since."""
        return not max(self.answered, self.failed) <= now < self.until(life)

    def is_old(self, life: int, now: float) -> bool:
        """Whether there is no answer, or one that would have been asked for again."""
        return self.answer is None or not self.answered <= now < self.answered + life


@dataclass(slots=True)
class Missed:
    """What a build got no new answer for."""

    urls: dict[str, str] = field(default_factory=dict)
    """What was asked, and why there was no answer; empty where nobody was to be asked."""
    until: float | None = None
    """When the first of all answers that were used is to be asked for again."""

    def join(self, other: Missed) -> None:
        """Add what another process has missed."""
        self.urls.update(other.urls)
        if other.until is not None:
            self.until = other.until if self.until is None else min(self.until, other.until)


class Answers:
    """Answers of the web, for one site.

    Args:
        source: The site's folder, which has the cache in it; None where nothing is kept.
        environ: The environment of the build, for `PYKYLL_NETWORK`.
        is_offline: Whether nobody is to be asked.
        is_safe: Whether no server is asked that the site itself names.
        keeps_failures: Whether what was not answered, or in vain, is kept too: a build asks
            again after a while, a person who asks again wants an answer.
    """

    def __init__(
        self,
        source: str | None,
        environ: Mapping[str, str],
        *,
        is_offline: bool = False,
        is_safe: bool = False,
        keeps_failures: bool = True,
    ) -> None:
        self._source = source
        self._keeps_failures = keeps_failures
        self._is_safe = is_safe
        self.is_offline = is_offline or is_off(environ)
        self._server = environ.get(SERVER, "").rstrip("/")
        self._known: dict[str, _Known] = {}
        self._silences: dict[str, int] = defaultdict(int)
        self.missed = Missed()

    def answer(self, question: Question) -> Answer | None:
        """The answer, asked for if need be; the last one where nobody answers, else None."""
        return self.answers([question])[0]

    def answers(self, questions: Sequence[Question]) -> list[Answer | None]:
        """The answers to all questions, in their order."""
        self.ask(questions)
        now = time.time()
        found: list[Answer | None] = []
        for question in questions:
            known = self._look_up(question)
            until = known.until(question.life)
            self.missed.join(Missed(until=until))
            if known.is_old(question.life, now) and not (self.is_offline and known.answer):
                self.missed.urls[question.url] = self._why(question, known)
            found.append(known.answer)
        return found

    def _why(self, question: Question, known: _Known) -> str:
        """Why there is no new answer."""
        if self.is_offline:
            return known.why
        if self._refuses(question):
            return "safe mode asks no server that a site names"
        return known.why or "there was no time left"

    def _refuses(self, question: Question) -> bool:
        return self._is_safe and not question.is_fixed

    def ask(self, questions: Iterable[Question]) -> None:
        """Ask for what is not known yet, or not any more, all side by side."""
        if self.is_offline:
            return
        now = time.time()
        wanted = {
            each.url: each
            for each in questions
            if not self._refuses(each) and self._look_up(each).is_to_be_asked(each.life, now)
        }
        by_host: dict[str, deque[Question]] = defaultdict(deque)
        for each in wanted.values():
            by_host[host_of(each.url)].append(each)
        end = time.monotonic() + _SECONDS_FOR_ALL
        lanes = [
            threading.Thread(target=self._work_off, args=(host, queue, end), daemon=True)
            for host, queue in by_host.items()
            for _ in range(min(_LANES, len(queue)))
        ]
        for lane in lanes:
            lane.start()
        for lane in lanes:
            lane.join(max(0.0, end - time.monotonic()) + 1.0)

    def _work_off(self, host: str, queue: deque[Question], end: float) -> None:
        """Ask one server one thing after another."""
        while time.monotonic() < end:
            try:
                question = queue.popleft()
            except IndexError:
                return
            if self._silences[host] >= _SILENCES:
                self._failed(question, "it was not asked again after it had not answered")
                continue
            try:
                answer = ask(self._address(question.url), question.headers)
            except NoAnswerError as error:
                self._silences[host] += _SILENCES if error.refused else 1
                self._failed(question, str(error))
            else:
                self._keep(question, _Known(answer, answered=time.time()))

    def _address(self, url: str) -> str:
        """Where the question goes: `PYKYLL_NETWORK` stands in for every server."""
        return f"{self._server}/{url.partition('://')[2]}" if self._server else url

    def _failed(self, question: Question, why: str) -> None:
        before = self._look_up(question)
        self._keep(question, _Known(before.answer, before.answered, time.time(), why))

    # On disk ------------------------------------------------------------------------------

    def _look_up(self, question: Question) -> _Known:
        known = self._known.get(question.url)
        if known is None:
            known = self._known[question.url] = self._read(question.url)
        return known

    def _keep(self, question: Question, known: _Known) -> None:
        self._known[question.url] = known
        is_failure = known.failed or known.answer is None or not known.answer.is_good
        if self._source is None or (is_failure and not self._keeps_failures):
            return
        with suppress(OSError):
            folder = os.path.join(make_site_cache(self._source), ANSWERS)
            make_folders(folder)
            if os.path.islink(folder):
                return
            handle, beside = tempfile.mkstemp(prefix=".answer-", dir=folder)
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                json.dump(_as_json(question.url, known), file)
            os.replace(beside, os.path.join(folder, _name(question.url)))

    def _read(self, url: str) -> _Known:
        if self._source is None:
            return _Known()
        top = os.path.join(self._source, FOLDER)
        folder = os.path.join(top, ANSWERS)
        if os.path.islink(top) or os.path.islink(folder):
            return _Known()
        try:
            flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
            with os.fdopen(os.open(os.path.join(folder, _name(url)), flags), "rb") as file:
                return _from_json(url, json.loads(file.read(_MOST)))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return _Known()


def _name(url: str) -> str:
    return f"{hashlib.blake2b(url.encode('utf-8', 'replace'), digest_size=16).hexdigest()}.json"


def _as_json(url: str, known: _Known) -> dict[str, object]:
    answer = known.answer
    return {
        "url": url,
        "answered": known.answered,
        "failed": known.failed,
        "why": known.why,
        "answer": None
        if answer is None
        else {
            "status": answer.status,
            "url": answer.url,
            "charset": answer.charset,
            "body": base64.b64encode(answer.body).decode("ascii"),
        },
    }


def _from_json(url: str, kept: dict[str, object]) -> _Known:
    if kept["url"] != url:
        return _Known()
    given = kept["answer"]
    answer = None
    if isinstance(given, dict):
        answer = Answer(
            int(given["status"]),
            base64.b64decode(given["body"]),
            str(given["url"]),
            str(given["charset"]),
        )
    answered, failed = kept["answered"], kept["failed"]
    if not (isinstance(answered, (int, float)) and isinstance(failed, (int, float))):
        return _Known()
    return _Known(answer, float(answered), float(failed), str(kept["why"]))

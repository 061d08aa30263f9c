"""What pages show of the web, known by what they show of it.

A plugin says once how a name becomes a question, and how an answer becomes a text
(`Source`). Pages ask by name; what they rest on is the text, so that an answer which says
the same in other words has no page rendered again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic
from pykyll.fetch.answers import Answers
from pykyll.site.reads import ANSWER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pykyll.config import Config
    from pykyll.fetch.answers import Missed, Question
    from pykyll.fetch.web import Answer
    from pykyll.site.reads import Reads

_HOSTS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of thing that is asked of the web."""

    name: str
    """A word of its own."""
    question: Callable[[str], Question]
    """What to ask for a name."""
    shown: Callable[[Answer | None], str]
    """What pages show of the answer, or of that there is none."""


class Asked:
    """All that one site asks.

    Args:
        config: The site's configuration.
        reads: Where it is noted what was read.
        keeps: Whether answers are kept between builds.
    """

    def __init__(self, config: Config, reads: Reads, *, keeps: bool = True) -> None:
        keeps = keeps and not config.flag("disable_disk_cache")
        self._answers = Answers(
            config.source if keeps else None,
            config.environ,
            is_offline=config.flag("offline"),
            is_safe=config.flag("safe"),
        )
        self._reads = reads
        self._sources: dict[str, Source] = {}
        self._expected: set[str] = set()
        self._texts: dict[str, str] = {}

    @property
    def missed(self) -> Missed:
        """What there was no new answer to."""
        return self._answers.missed

    def add(self, source: Source) -> None:
        """Have another kind of thing that pages may ask for."""
        self._sources[source.name] = source

    def expect(self, source: str, names: Iterable[str]) -> None:
        """Say what pages will ask for: it is asked for together, before they are rendered."""
        self._expected.update(f"{source} {name}" for name in names)

    def ask_ahead(self, keys: Iterable[str] = ()) -> None:
        """Ask for what is expected, and for what pages have asked for in the build before."""
        self._answers.ask(self._questions({*self._expected, *keys}))
        self._expected.clear()

    def _questions(self, keys: Iterable[str]) -> Iterator[Question]:
        for key in sorted(keys):
            name, _, asked = key.partition(" ")
            if name in self._sources:
                yield self._sources[name].question(asked)

    def text(self, source: str, name: str) -> str:
        """What is shown for a name; whoever asks rests on it."""
        key = f"{source} {name}"
        self._reads.keys.add((ANSWER, key))
        return self.text_of(key)

    def text_of(self, key: str) -> str:
        """What is shown for a source and a name, with a blank between them."""
        if key not in self._texts:
            word, _, name = key.partition(" ")
            source = self._sources.get(word)
            if source is None:
                return ""
            self._texts[key] = source.shown(self._answers.answer(source.question(name)))
        return self._texts[key]

    def answers(self, questions: Sequence[Question]) -> list[Answer | None]:
        """The answers to questions that are no page's own, in their order."""
        return self._answers.answers(questions)

    def warning(self) -> Diagnostic | None:
        """What is to be said of the answers that there are none of; one warning for all."""
        urls = self.missed.urls
        if not urls:
            return None
        hosts: dict[str, list[str]] = {}
        for url, why in sorted(urls.items()):
            hosts.setdefault(_host(url), []).append(why)
        shown = [f"{host} ({_why(reasons)})" for host, reasons in hosts.items()][:_HOSTS_SHOWN]
        more = "" if len(hosts) <= _HOSTS_SHOWN else f" and {len(hosts) - _HOSTS_SHOWN} more"
        if self._answers.is_offline:
            asked = "nothing is asked of the network, and there are no answers from before"
            hint = "build once without --offline, and what is answered is kept"
        else:
            asked = "the network gave no answer"
            hint = (
                "what was answered last is shown, or what there is without; --offline asks nothing"
            )
        count = f"{len(urls)} question" + ("" if len(urls) == 1 else "s")
        return Diagnostic(
            f"{asked}: {count} to {', '.join(shown)}{more}", severity="warning", hint=hint
        )


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.rpartition("@")[2] or url
    except ValueError:
        return url


def _why(reasons: list[str]) -> str:
    """The first reason; the others follow from it, mostly."""
    number = f"{len(reasons)} times" if len(reasons) > 1 else ""
    first = next((each for each in reasons if each and "asked again" not in each), "")
    return ": ".join(part for part in (number, first) if part) or "not asked"

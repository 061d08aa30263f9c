"""From the external links of a site to failures and notices, in html-proofer's words."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.proof.external.cache import Cache
from pykyll.proof.external.client import Client, Request
from pykyll.proof.external.found import Place
from pykyll.proof.external.settings import http_settings
from pykyll.proof.failure import Failure
from pykyll.ruby.uri import unencode

if TYPE_CHECKING:
    from pykyll.proof.external.found import ExternalLinks
    from pykyll.proof.external.outcome import Outcome
    from pykyll.proof.external.progress import Progress
    from pykyll.proof.external.settings import HttpSettings
    from pykyll.proof.options import ProofOptions
    from pykyll.proof.url import Url

CHECK_NAME = "Links > External"
_NOWHERE = (Place("", None, None, None, None),)


class ExternalCheck:
    """Asks for each URL once, and reports every place that links to it."""

    def __init__(
        self,
        links: ExternalLinks,
        options: ProofOptions,
        progress: Progress | None = None,
        settings: HttpSettings | None = None,
    ) -> None:
        self._links = links
        self._options = options
        self._progress = progress
        self._settings = settings or http_settings(options)
        self._outcomes: dict[Request, Outcome] = {}
        self._requests: dict[str, Request] = {}
        self._bad = 0

    def run(self) -> None:
        """Ask. What was found so far stays where this is interrupted."""
        cache = Cache(self._options.cache)
        requests = self._collect()
        asked = []
        for request in requests:
            known = cache.find(request)
            if known is None:
                asked.append(request)
            else:
                self._outcomes[request] = known
        total = len(requests)

        def tell(request: Request, outcome: Outcome) -> None:
            self._outcomes[request] = outcome
            cache.add(request, outcome)
            self._bad += outcome.verdict == "bad"
            if self._progress is not None:
                self._progress.update(len(self._outcomes), total, self._bad)

        try:
            if asked:
                asyncio.run(Client(self._settings).ask_all(asked, tell))
        finally:
            cache.write()

    @property
    def failures(self) -> list[Failure]:
        """The links that lead nowhere."""
        found = []
        for url, places in self._links:
            problem = self._problem(url)
            if problem is not None:
                found += [_failure(url, place, *problem) for place in places or _NOWHERE]
        return found

    @property
    def notices(self) -> list[Failure]:
        """What can't be verified, and what moved for good."""
        found = []
        for url, places in self._links:
            outcome = self._outcome(url)
            words = None if outcome is None else _notice(url, outcome)
            if outcome is not None and words is not None:
                found += [
                    replace(
                        _failure(url, place, words, outcome.status), replacement=outcome.moved_to
                    )
                    for place in places or _NOWHERE
                ]
        return found

    def _collect(self) -> list[Request]:
        """One request for each URL, and one for those that differ in a query's values only."""
        seen_queries = set()
        for url, _places in self._links:
            if not url.is_valid:
                continue
            if url.uri is not None and url.uri.query:
                names = tuple(unencode(pair.partition("=")[0]) for pair in url.uri.query.split("&"))
                key = (url.host, url.path, names)
                if key in seen_queries:
                    continue
                seen_queries.add(key)
            self._requests[url.text] = self._request(url)
        return list(dict.fromkeys(self._requests.values()))

    def _request(self, url: Url) -> Request:
        address = url.without_fragment
        if "://" not in address:
            address = f"http://{address}"  # as curl takes a bare `www.example.org`
        wanted = url.fragment if self._options.check_external_hash else None
        return Request(address, wanted or "")

    def _outcome(self, url: Url) -> Outcome | None:
        request = self._requests.get(url.text)
        return None if request is None else self._outcomes.get(request)

    def _problem(self, url: Url) -> tuple[str, int] | None:
        """Words and status of a link's failure, if it is one under the options."""
        if not url.is_valid:
            return f"{url} is an invalid URL", 0
        outcome = self._outcome(url)
        if outcome is None or outcome.verdict != "bad" or self._is_ignored(outcome):
            return None
        if outcome.reason == "hash":
            exists = f"{url.without_fragment} exists, but the hash '{url.fragment}' does not"
            return f"External link {url} failed: {exists}", outcome.status
        reason = f": {outcome.reason}" if outcome.reason else ""
        return f"External link {url} failed{reason}", outcome.status

    def _is_ignored(self, outcome: Outcome) -> bool:
        options, status = self._options, outcome.status
        if status in options.ignore_status_codes:
            return True
        if options.only_4xx and not 400 <= status <= 499:
            return True
        return bool(options.only_status_codes) and status not in options.only_status_codes


def _notice(url: Url, outcome: Outcome) -> str | None:
    if outcome.verdict == "unverifiable":
        return f"External link {url} can't be verified: {outcome.reason}"
    if outcome.verdict == "good" and outcome.moved_to is not None:
        return f"External link {url} moved permanently to {outcome.moved_to}"
    return None


def _failure(url: Url, place: Place, words: str, status: int) -> Failure:
    return Failure(
        place.path,
        CHECK_NAME,
        words,
        line=place.line,
        status=status,
        element=place.element,
        column=place.column,
        excerpt=place.excerpt,
        url=url.raw,
    )

"""Links: every `a` and `link` has an `href` that leads somewhere.

Source of the behaviour: html-proofer 5.2.1's check `Links`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check
from pykyll.proof.checks.integrity import integrity_problem
from pykyll.proof.internal_links import check_internal_link
from pykyll.regex import regex
from pykyll.ruby.strings import split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element, Page
    from pykyll.proof.url import Url

_EMAIL = regex(
    r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+"
    r"@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\Z"
)


class Links(Check):
    """Missing and invalid `href`, broken files and fragments, `mailto:`, `tel:`, `http:`."""

    name = "Links"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with the links of a page."""
        for element in page.select("a, link"):
            raw = element.get("href")
            url = self.context.url(raw, page.base_href) if raw is not None else None
            if url is not None and url.ignored:
                continue
            problem = self._problem_of_writing(raw, url, element)
            if problem is not None:
                yield self.failure(page, problem, element)
            elif url is not None and raw:
                yield from self._check_target(url, page, element)

    def _problem_of_writing(self, raw: str | None, url: Url | None, element: Element) -> str | None:
        """What is wrong with the `href` itself, wherever it leads."""
        if raw == "#" and not self.options.allow_hash_href:
            return "linking to internal hash #, which points to nowhere"
        if not raw or url is None:
            missing = not self.options.allow_missing_href
            return f"'{element.name}' tag is missing a reference" if missing else None
        if not url.is_valid:
            return f"{raw} is an invalid URL"
        if url.is_protocol_relative:
            return f"{url} is a protocol-relative URL, use explicit https:// instead"
        return None

    def _check_target(self, url: Url, page: Page, element: Element) -> Iterator[Failure]:
        problem = self._problem_of_scheme(url)
        if problem is not None:
            yield self.failure(page, problem, element)
        if url.is_other_scheme:
            return
        if url.is_remote and not self.context.resolver.is_own(url):
            yield from self._check_remote(url, page, element)
        elif url.is_remote or url.is_internal:
            yield from self._check_internal(url, page, element)

    def _problem_of_scheme(self, url: Url) -> str | None:
        match url.scheme:
            case "mailto":
                return self._problem_of_mailto(url)
            case "tel" if not url.path:
                return f"{url.raw} contains no phone number"
            case "http" if self.options.enforce_https and not self.context.resolver.is_own(url):
                return f"{url.raw} is not an HTTPS link"
            case _:
                return None

    def _problem_of_mailto(self, url: Url) -> str | None:
        if not url.path:
            silent = self.options.ignore_empty_mailto
            return None if silent else f"{url.raw} contains no email address"
        addresses = split(url.path, ",")
        if all(_EMAIL.match(address) for address in addresses):
            return None
        return f"{url.raw} contains an invalid email address"

    def _check_remote(self, url: Url, page: Page, element: Element) -> Iterator[Failure]:
        if self.options.check_sri and element.name == "link" and element.get("rel") == "stylesheet":
            problem = integrity_problem(element, url)
            if problem is not None:
                yield self.failure(page, problem, element)
        if element.get("rel") == "dns-prefetch":
            return
        if url.host is None:
            yield self.failure(page, f"{url.raw} is an invalid URL", element)
            return
        self.context.found_external(url, page, element)

    def _check_internal(self, url: Url, page: Page, element: Element) -> Iterator[Failure]:
        if self.context.resolver.is_unslashed_folder(url, page):
            yield self.failure(
                page,
                f"internally linking to a directory {url.raw} without trailing slash",
                element,
            )
            return
        failure = check_internal_link(self.context, url, page, element)
        if failure is not None:
            yield failure

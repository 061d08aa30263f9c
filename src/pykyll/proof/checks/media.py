"""Media: frames, films, sounds and what else a page embeds exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element, Page

_ATTRIBUTES = {
    "iframe": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
}
_NEEDS_SOURCE = frozenset({"iframe", "track", "embed"})


class Media(Check):
    """`iframe`, `video` with its `poster`, `audio`, `track`, `embed`, `object`, SVG's images."""

    name = "Media"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with what a page embeds."""
        for element in page.select(", ".join(_ATTRIBUTES)):
            values = {
                name: element.attributes[name]
                for name in _ATTRIBUTES[element.name]
                if element.get(name) is not None
            }
            if not values and element.name in _NEEDS_SOURCE and element.get("srcdoc") is None:
                yield self.failure(page, f"{element.name} has no src attribute", element)
            for name, value in values.items():
                problem = self._problem(element, name, value, page)
                if problem is not None:
                    yield self.failure(page, problem, element, url=value)

    def _problem(self, element: Element, name: str, value: str, page: Page) -> str | None:
        url = self.context.url(value, page.base_href)
        what = f"{element.name} {name}"
        if url.ignored or url.text == "about:blank":
            return None
        if not url.text:
            return f"{what} is empty"
        if not url.is_valid:
            return f"{what} {value} is an invalid URL"
        if url.is_protocol_relative:
            return f"{what} {url} is a protocol-relative URL, use explicit https:// instead"
        if url.is_remote and not self.context.resolver.is_own(url):
            self.context.found_external(url, page, element)
            insecure = url.scheme == "http" and self.options.enforce_https
            return f"{what} {value} uses the http scheme" if insecure else None
        if url.is_other_scheme and not url.is_remote:
            return None
        if self.context.resolver.file(url, page) is None:
            return f"internal {what} {value} does not exist"
        return None

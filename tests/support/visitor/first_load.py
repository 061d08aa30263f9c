"""What the first visit of a page brings over the wire, in an empty cache."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from visitor.browser import window

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Request, Route

_SCRIPTS_IN_THE_PAGE = """() => [...document.scripts]
  .filter(each => !each.src && (!each.type || /javascript|module/.test(each.type)))
  .reduce((sum, each) => sum + new Blob([each.textContent]).size, 0)"""
_BLOCKING = """() => performance.getEntriesByType("resource")
  .filter(each => each.renderBlockingStatus === "blocking").map(each => each.name)"""
_SHIFTS = """() => new Promise(resolve => {
  const named = ({ node }) => node?.outerHTML?.slice(0, 90) ?? node?.nodeName;
  new PerformanceObserver(list => resolve(list.getEntries().map(
    each => [each.value, each.sources.map(named).join("; ")])))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve([]), 100);
})"""


@dataclass(frozen=True, slots=True)
class Answer:
    """One request and the bytes of its answer, headers included."""

    path: str
    kind: str
    """What it is to the page: `document`, `stylesheet`, `script`, `image`, `font`…"""
    bytes: int


@dataclass(slots=True)
class FirstLoad:
    """The first visit of a page."""

    path: str
    answers: list[Answer] = field(default_factory=list)
    other_hosts: set[str] = field(default_factory=set)
    """Hosts beside the site's own that were asked; none was reached."""
    complaints: list[str] = field(default_factory=list)
    """What the console said, and which requests of the site's own failed."""
    inline_script_bytes: int = 0
    blocking: list[str] = field(default_factory=list)
    """What had to come before anything was shown, by Chromium's own word."""
    shifts: list[tuple[float, str]] = field(default_factory=list)
    """What moved while the page came, by how much (layout shift, 0 to 1), and what it was."""

    def without(self, picture: str) -> list[Answer]:
        """The answers but those of the portrait, given by part of its file's name."""
        return [
            each
            for each in self.answers
            if not (picture and each.kind == "image" and picture in each.path)
        ]

    @property
    def bytes(self) -> int:
        """The sum, of all answers."""
        return sum(answer.bytes for answer in self.answers)

    @property
    def script_bytes(self) -> int:
        """Of scripts: those of files as sent, those in the page as they stand there."""
        files = sum(answer.bytes for answer in self.answers if answer.kind == "script")
        return files + self.inline_script_bytes


def first_load(of: Browser, address: str, path: str, *, width: int = 1440) -> FirstLoad:
    """Visit the page once; servers of others are not reached, but noted."""
    load = FirstLoad(path)
    asked: list[Request] = []
    finished: list[Request] = []

    def note_asked(request: Request) -> None:  # Playwright marks what it is given: no built-in
        asked.append(request)

    def note_finished(request: Request) -> None:
        finished.append(request)

    def only_here(route: Route) -> None:
        host = urlsplit(route.request.url).netloc
        if route.request.url.startswith((address, "data:", "blob:")):
            route.continue_()
            return
        load.other_hosts.add(host)
        route.abort()

    with window(of, width) as page:
        page.route("**/*", only_here)
        page.on("request", note_asked)
        page.on("requestfinished", note_finished)
        page.on(
            "console",
            lambda said: load.complaints.append(said.text) if said.type == "error" else None,
        )
        page.on("pageerror", lambda error: load.complaints.append(str(error)))
        page.goto(address + path, wait_until="networkidle")
        for request in (each for each in asked if each in finished):
            sizes = request.sizes()
            size = sizes["responseHeadersSize"] + sizes["responseBodySize"]
            where = request.url.removeprefix(address)
            load.answers.append(Answer(where, request.resource_type, size))
        load.blocking = [url.removeprefix(address) for url in page.evaluate(_BLOCKING)]
        load.inline_script_bytes = page.evaluate(_SCRIPTS_IN_THE_PAGE)
        load.shifts = [(value, what) for value, what in page.evaluate(_SHIFTS)]
    return load

"""What is warned of redirects: those that lead back to where they start, or hide a page.

Jekyll writes them without a word (jekyll-redirect-from#54), and so does this: but whoever
builds the site should hear of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.builder.provenance import provenance
from pykyll.errors import Diagnostic
from pykyll.ruby.text import to_s
from pykyll.site import Document, Page
from pykyll.site.url import unescape_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pykyll.builder.rendered import Output
    from pykyll.config import Config
    from pykyll.site.leads_on import LeadsOn


def lost_by_redirects(
    files: Sequence[tuple[str, Output]], config: Config, *, names_hidden: bool = False
) -> Iterator[Diagnostic]:
    """A warning for each circle of redirects, and for each redirect in the place of a page.

    Args:
        files: All that is written and where it goes, in its order; the last one wins.
        config: Says what the site's own URLs begin with.
        names_hidden: Whether to name the file of a page that another's redirect hides. A
            build does not: that may be meant, and Jekyll's scenario "Redirecting from an
            existing permalink" wants the file unnamed.
    """
    if not any(_redirect(item) for _, item in files):
        return
    written: dict[str, list[Output]] = {}
    for destination, item in files:
        written.setdefault(destination, []).append(item)
    in_circles: set[str] = set()
    for circle in _circles(written, config):
        in_circles.update(circle)
        yield _circle(circle, written)
    for destination, items in written.items():
        if destination not in in_circles:
            yield from _hidden(items, is_named=names_hidden)


def _redirect(item: Output) -> LeadsOn | None:
    return item.leads_on if isinstance(item, (Page, Document)) else None


def _is_stub(item: Output) -> bool:
    """Whether an item was made to lead on, and is nothing else."""
    asked = _redirect(item)
    return asked is not None and asked.item is not item


# Circles ------------------------------------------------------------------------------


def _circles(written: dict[str, list[Output]], config: Config) -> Iterator[list[str]]:
    """The destinations of the redirects of each circle, in their order."""
    next_of: dict[str, str] = {}
    for destination, items in written.items():
        asked = _redirect(items[-1])
        target = None if asked is None else _destination_of(asked.to, written, config)
        if target is not None:
            next_of[destination] = target
    done: set[str] = set()
    for start in next_of:
        way: list[str] = []
        at: str | None = start
        while at is not None and at not in done and at not in way:
            way.append(at)
            at = next_of.get(at)
        if at in way:
            yield way[way.index(at) :]
        done.update(way)


def _destination_of(address: str, written: dict[str, list[Output]], config: Config) -> str | None:
    """The file that an address of the site gives; None for any other."""
    site = to_s(config.get("url")).rstrip("/")
    base = to_s(config.get("baseurl")).strip("/")
    path = address.partition("#")[0].partition("?")[0]
    if "://" in path:
        if not site or not f"{path}/".startswith(f"{site}/"):
            return None
        path = path.removeprefix(site)
        path = f"/{path.lstrip('/')}".removeprefix(f"/{base}" if base else "")
    path = unescape_path(path.lstrip("/"))
    candidates = (path, f"{path}index.html", f"{path}/index.html", f"{path}.html")
    return next((each for each in candidates if each in written), None)


def _circle(circle: Sequence[str], written: dict[str, list[Output]]) -> Diagnostic:
    redirects = [written[destination][-1] for destination in circle]
    places = [provenance(item) for item in redirects]
    urls = [_url(item) for item in redirects]
    lost = _pages_of(item for destination in circle for item in written[destination][:-1])
    if len(urls) == 1:
        message = f"{urls[0]} redirects to itself"
    else:
        message = f"redirects go in a circle: {' -> '.join([*urls, urls[0]])}"
    hint = "remove one of them"
    if lost:
        message += f", in the place of {lost}"
        hint = f"remove this entry: {urls[0]} is the URL of a page itself"
    found = Diagnostic(
        message,
        severity="warning",
        hint=hint,
        trail=tuple(place.frame("and") for place in places[1:]),
    )
    return places[0].placed(found)


def _url(item: Output) -> str:
    assert isinstance(item, (Page, Document))  # noqa: S101 - only these lead on
    return item.url


def _pages_of(items: Iterable[Output]) -> str:
    return " and ".join(
        dict.fromkeys(provenance(item).name for item in items if not _is_stub(item))
    )


# Redirects and pages at one place ------------------------------------------------------


def _hidden(items: Sequence[Output], *, is_named: bool) -> Iterator[Diagnostic]:
    """The warnings for a destination that a redirect and something else are written to."""
    stubs = [item for item in items if _is_stub(item)]
    others = [item for item in items if not _is_stub(item)]
    if not stubs or not others:
        return
    stub, other = provenance(stubs[-1]), provenance(others[-1])
    hint = "remove this entry, or give the page another permalink"
    if items[-1] is others[-1]:
        message = f"{stub.name} has no effect: {other.name} is published there"
    elif is_named:
        message = f"{stub.name} takes the place of {other.name}, which nobody reaches now"
    else:
        message = f"{stub.name} takes the place of the page with that URL, which nobody reaches now"
        hint += "; `pykyll doctor` names it"
    is_told = is_named or items[-1] is others[-1]
    trail = (other.frame("the page is"),) if is_told else ()
    found = Diagnostic(message, severity="warning", hint=hint, trail=trail)
    yield stub.placed(found)

"""The checks, one class each, found by name.

pykyll's own stand in a table and are imported when they run; other packages offer theirs
under the entry point group `pykyll.proof_checks`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError, suggest
from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import EntryPoint

__all__ = ["BUILT_IN", "EVERY_CHECK", "GROUP", "find_checks", "known_checks"]

GROUP = "pykyll.proof_checks"
"""The entry point group of other packages' checks."""

EVERY_CHECK = "all"
"""What stands for every check under `checks`."""

BUILT_IN = {
    "Links": "links",
    "Images": "images",
    "Scripts": "scripts",
    "Favicon": "favicon",
    "OpenGraph": "open_graph",
    "Media": "media",
    "Stylesheets": "stylesheets",
    "Headings": "headings",
    "UniqueIds": "unique_ids",
    "DocumentHead": "document_head",
    "Forms": "forms",
    "LinkText": "link_text",
    "Leftovers": "leftovers",
    "Repetition": "repetition",
    "PageWeight": "page_weight",
    "NotFoundPage": "not_found_page",
    "WellFormed": "well_formed",
    "Canonical": "canonical",
    "Redirects": "redirects",
    "Feeds": "feeds",
    "Sitemap": "sitemap",
}
"""Names of pykyll's own checks and the modules that hold a class of that name."""


def known_checks() -> tuple[str, ...]:
    """The names of all checks, pykyll's own first."""
    return (*BUILT_IN, *(each.name for each in _declared()))


def find_checks(names: Iterable[str]) -> list[type[Check]]:
    """The classes of some checks.

    Raises:
        PykyllError: Where there is no check of that name.
    """
    asked = list(names)
    if EVERY_CHECK in asked:
        asked = list(known_checks())
    return [_find(name) for name in dict.fromkeys(asked)]


def _declared() -> Iterable[EntryPoint]:
    """What installed packages offer; looking takes 40 ms, so only when it is asked for."""
    from importlib.metadata import entry_points

    return entry_points(group=GROUP)


def _find(name: str) -> type[Check]:
    if name in BUILT_IN:
        module = import_module(f"pykyll.proof.checks.{BUILT_IN[name]}")
        found = getattr(module, name)
    else:
        found = _from_other_package(name)
    if not (isinstance(found, type) and issubclass(found, Check)):
        raise PykyllError(f"the check '{name}' is no subclass of pykyll.proof.Check")
    return found


def _from_other_package(name: str) -> object:
    for entry_point in _declared():
        if entry_point.name == name:
            return entry_point.load()
    raise PykyllError(f"unknown check '{name}'", hint=suggest(name, known_checks()))

"""Whether a page elsewhere has the place that a link's `#` names."""

from __future__ import annotations

from pykyll.regex import regex
from pykyll.ruby.uri import unencode

_GITHUB_LINES = regex(r"(L\d+)(?:C\d+)?(?:-L\d+(?:C\d+)?)?\Z")
_PDF_PARAMETER = regex(r"(?:page|zoom|view|nameddest|search|toolbar|pagemode)=")


def can_verify(fragment: str, host: str) -> bool:
    """Whether a fragment is one that stands in a page's HTML.

    Routes of scripts (`#!/x`, `#/x`), marked words (`#:~:text=x`), lines of files on
    GitHub and parameters of PDF viewers do not.
    """
    if not fragment or fragment.startswith(("!", "/", ":~:")):
        return False
    if host.endswith("github.com") and _GITHUB_LINES.match(fragment):
        return False
    return _PDF_PARAMETER.match(fragment) is None


def has_fragment(known: frozenset[str], fragment: str, host: str) -> bool:
    """Whether a page's ids and names have a fragment, GitHub's prefix included."""
    name = fragment.partition(":~:")[0]
    wanted = {name, unencode(name)}
    if "github.com" in host.lower():
        wanted |= {f"user-content-{each}" for each in wanted}
    return "top" in wanted or not wanted.isdisjoint(known)

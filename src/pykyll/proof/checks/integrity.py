"""Subresource integrity: what an external style or script should carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.proof.page import Element
    from pykyll.proof.url import Url


def integrity_problem(element: Element, url: Url) -> str | None:
    """What lacks of `integrity` and `crossorigin`, in html-proofer's words."""
    integrity, crossorigin = element.get("integrity"), element.get("crossorigin")
    if not integrity and not crossorigin:
        return f"SRI and CORS not provided in: {url.raw}"
    if not integrity:
        return f"Integrity is missing in: {url.raw}"
    if not crossorigin:
        return f"CORS not provided for external resource in: {url.raw}"
    return None

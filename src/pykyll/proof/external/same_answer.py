"""Whether two addresses answer the same."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.proof.external.settings import HttpSettings


async def answers_the_same(pairs: Iterable[tuple[str, str]], settings: HttpSettings) -> list[str]:
    """The first of each pair of addresses that lead to one place or to equal bytes."""
    same = []
    async with httpx.AsyncClient(
        http2=True,
        verify=settings.verify,
        headers=dict(settings.headers),
        timeout=httpx.Timeout(settings.timeout, connect=settings.connect_timeout),
        follow_redirects=True,
    ) as http:
        for one, other in pairs:
            first, second = await _answer(http, one), await _answer(http, other)
            if first and second and (first[0] == second[0] or first[1] == second[1]):
                same.append(one)
    return same


async def _answer(http: httpx.AsyncClient, url: str) -> tuple[str, str] | None:
    """Where an address leads and a digest of what is there; None where nothing is."""
    try:
        response = await http.get(url)
    except (httpx.HTTPError, httpx.InvalidURL, OSError):
        return None
    if not response.is_success:
        return None
    return str(response.url), hashlib.sha256(response.content).hexdigest()

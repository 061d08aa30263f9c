"""Brings files over the network into the user's cache."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.fetch.web import opened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from http.client import HTTPResponse

_LARGEST = 100 * 1024 * 1024
_SECONDS_OF_SILENCE = 30
_SECONDS = 300
"""What a server has for the whole: it may send without end."""
_PIECE = 1 << 16


def cache_folder(environ: Mapping[str, str]) -> str | None:
    """The folder in the user's cache that downloads lie in; None without HOME."""
    caches = environ.get("XDG_CACHE_HOME") or ""
    home = environ.get("HOME")
    if not caches and not home:
        return None
    return os.path.join(caches or os.path.join(str(home), ".cache"), "pykyll")


def get(url: str) -> bytes | None:
    """What a URL holds, None where there is nothing.

    Raises:
        PykyllError: It cannot be had, or is larger than any theme should be.
    """
    # 25 ms, for HTTP, e-mail and TLS, which only a download needs.
    import http.client
    import urllib.error

    try:
        with opened(url, _SECONDS_OF_SILENCE) as answer:
            if url.startswith("https:") and not answer.url.startswith("https:"):
                raise PykyllError(
                    f"{url} leads to {answer.url}, which anybody on the way may change"
                )
            return _read(answer, url)
    except urllib.error.HTTPError as error:
        with error:
            if error.code == 404:
                return None
            raise PykyllError(f"{url} answers {error.code} {error.reason}") from None
    except (http.client.HTTPException, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise PykyllError(f"{url} cannot be reached: {reason}") from None


def _read(answer: HTTPResponse, url: str) -> bytes:
    end = time.monotonic() + _SECONDS
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(_PIECE):
        parts.append(part)
        size += len(part)
        if size > _LARGEST:
            raise PykyllError(f"{url} is larger than any theme should be")
        if time.monotonic() > end:
            raise PykyllError(f"{url} has not come whole in {_SECONDS // 60} minutes")
    if answer.length:  # what was promised and has not come
        raise PykyllError(f"{url} cannot be reached: the answer broke off")
    return b"".join(parts)

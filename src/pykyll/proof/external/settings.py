"""How to ask: html-proofer's `typhoeus` and `hydra` options, read once."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pykyll._version import __version__
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.proof.options import ProofOptions

RESOLVERS = frozenset({"doi.org", "dx.doi.org", "www.doi.org"})
"""The DOI resolver's names: it knows its links, and publishers behind it refuse programs."""
USER_AGENT = f"Mozilla/5.0 (compatible; pykyll-proof/{__version__})"
_ACCEPT = (
    "application/xml,application/xhtml+xml,text/html;q=0.9,text/plain;q=0.8,image/png,*/*;q=0.5"
)
_UNDERSTOOD = frozenset(
    [
        *("followlocation", "maxredirs", "connecttimeout", "timeout", "headers", "proxy"),
        *("ssl_verifypeer", "ssl_verifyhost", "userpwd", "verbose", "cookiefile", "cookiejar"),
    ]
)


@dataclass(frozen=True, kw_only=True)
class HttpSettings:
    """Times in seconds."""

    follow: bool = True
    redirects: int = 10
    connect_timeout: float = 10.0
    timeout: float = 30.0
    headers: Mapping[str, str] = field(default_factory=dict)
    verify: bool = True
    user: tuple[str, str] | None = None
    proxy: str | None = None
    at_once: int = 50
    per_host: int = 2
    retries: int = 2
    backoff: float = 0.5
    """The pause before the first new attempt; it doubles with each further one."""
    patience: float = 60.0
    """The longest `Retry-After` that is waited for."""
    resolvers: frozenset[str] = RESOLVERS
    """Hosts whose redirect alone says that a link is good."""


def http_settings(options: ProofOptions) -> HttpSettings:
    """The settings in html-proofer's options.

    Raises:
        PykyllError: Where one of Typhoeus' options means nothing here.
    """
    given = options.typhoeus
    unknown = sorted(set(given) - _UNDERSTOOD)
    if unknown:
        raise PykyllError(f"typhoeus option '{unknown[0]}' is not supported")
    user, colon, password = str(given.get("userpwd", "")).partition(":")
    headers = given.get("headers")
    return HttpSettings(
        follow=options.follows_redirects,
        redirects=_whole(given.get("maxredirs"), 10),
        connect_timeout=_seconds(given.get("connecttimeout"), 10),
        timeout=_seconds(given.get("timeout"), 30),
        headers={
            "User-Agent": USER_AGENT,
            "Accept": _ACCEPT,
            **(
                {str(key): str(value) for key, value in headers.items()}
                if isinstance(headers, dict)
                else {}
            ),
        },
        verify=bool(given.get("ssl_verifypeer", True)) and given.get("ssl_verifyhost", 2) != 0,
        user=(user, password) if colon else None,
        proxy=str(given["proxy"]) if given.get("proxy") else None,
        at_once=_whole(options.hydra.get("max_concurrency"), 50),
        per_host=max(1, options.max_per_host),
        retries=max(0, options.retries),
    )


def _whole(value: object, default: int) -> int:
    return value if isinstance(value, int) and value > 0 else default


def _seconds(value: object, default: float) -> float:
    return float(value) if isinstance(value, int | float) and value > 0 else float(default)

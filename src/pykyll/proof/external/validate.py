"""External links, asked for politely."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.external.found import ExternalLinks
    from pykyll.proof.failure import Failure
    from pykyll.proof.options import ProofOptions


def check_external_links(links: ExternalLinks, options: ProofOptions) -> Iterator[Failure]:
    """The failures of links out of the site."""
    del links, options
    yield from ()

"""From a link to the file that answers it: html-proofer's rules, or GitHub Pages'."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pykyll.proof.resolve.files import Files
from pykyll.proof.resolve.github_pages import GitHubPages

if TYPE_CHECKING:
    from pykyll.proof.options import ProofOptions
    from pykyll.proof.page import Page
    from pykyll.proof.url import Url

__all__ = ["Files", "GitHubPages", "Resolver", "resolver"]


class Resolver(Protocol):
    """The rules of one kind of server."""

    def is_own(self, url: Url) -> bool:
        """Whether an absolute URL is one of the site's own."""

    def file(self, url: Url, page: Page) -> str | None:
        """The file that a link on a page leads to, or None."""

    def is_unslashed_folder(self, url: Url, page: Page) -> bool:
        """Whether a link leads to a folder and lacks the slash that it needs."""


def resolver(options: ProofOptions) -> Resolver:
    """The rules that the options ask for."""
    knows_address = bool(options.baseurl.strip("/") or options.site_url)
    rules = options.resolution or ("github-pages" if knows_address else "html-proofer")
    return GitHubPages(options) if rules == "github-pages" else Files(options)

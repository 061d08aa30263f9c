"""Where GitHub and its Pages are: from the environment, with github.com's own as defaults.

Source of the behaviour: `Pages` of jekyll-github-metadata 2.15.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class GitHubHosts:
    """The servers, by the environment variables of a build."""

    environ: Mapping[str, str]

    @property
    def env(self) -> str:
        """What builds the site: `dotcom` is GitHub, `enterprise` a server of one's own."""
        return self._variable("PAGES_ENV", "development", instead="JEKYLL_ENV")

    @property
    def is_dotcom(self) -> bool:
        """Whether GitHub itself builds."""
        return self.env == "dotcom"

    @property
    def is_enterprise(self) -> bool:
        """Whether a server of GitHub Enterprise builds."""
        return self.env == "enterprise"

    @property
    def has_custom_domains(self) -> bool:
        """Whether each owner's Pages have a domain of their own."""
        return self.env in ("dotcom", "test")

    @property
    def scheme(self) -> str:
        """That of the server of GitHub Enterprise."""
        return "https" if self._variable("SSL", "") == "true" or self.env == "test" else "http"

    @property
    def isolates_subdomains(self) -> bool:
        """Whether an Enterprise server has a host of its own for Pages."""
        return self._variable("SUBDOMAIN_ISOLATION", "") == "true"

    @property
    def is_page_build(self) -> bool:
        """Whether this is a build of Pages, whatever the environment is called."""
        return self._variable("PAGE_BUILD_ID", "") != ""

    @property
    def github_hostname(self) -> str:
        """The host of the repositories."""
        host = self._variable("PAGES_GITHUB_HOSTNAME", "github.com", instead="GITHUB_HOSTNAME")
        return host.removesuffix("/")

    @property
    def pages_hostname(self) -> str:
        """The host below which the owners' Pages are."""
        default = "localhost:4000" if self.env == "development" else "github.io"
        host = self._variable("PAGES_PAGES_HOSTNAME", default, instead="PAGES_HOSTNAME")
        return host.removesuffix("/")

    @property
    def github_url(self) -> str:
        """Where the repositories are."""
        if self.is_dotcom or self.github_hostname == "github.com":
            return "https://github.com"
        return f"{self.scheme}://{self.github_hostname}"

    @property
    def api_url(self) -> str:
        """Where GitHub's API is. Templates may print it; it is never called."""
        url = self._variable("PAGES_API_URL", "https://api.github.com", instead="API_URL")
        return url.removesuffix("/")

    def help_url(self, default: str) -> str:
        """Where GitHub's documentation is, as the environment says."""
        url = self._variable("PAGES_HELP_URL", default, instead="HELP_URL")
        return url.removesuffix("/")

    def _variable(self, name: str, default: str, *, instead: str | None = None) -> str:
        """A variable, or where it is empty the one instead of it, or else the default."""
        value = self.environ.get(name)
        if value:
            return value
        return default if instead is None else self.environ.get(instead, default)

"""A repository on GitHub: what its name says about its addresses.

Source of the behaviour: `Repository`, `RepositoryCompat` and `RepositoryFinder` of
jekyll-github-metadata 2.15.0, where GitHub's API gives no answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.plugins.jekyll_github_metadata.git_directory import GitDirectory

if TYPE_CHECKING:
    from pykyll.config import Config
    from pykyll.extend import Host
    from pykyll.plugins.jekyll_github_metadata.hosts import GitHubHosts


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository by its name with its owner."""

    nwo: str
    """The name with the owner, `owner/name`."""
    hosts: GitHubHosts

    @property
    def owner(self) -> str:
        """Who owns it."""
        return self.nwo.split("/")[0]

    @property
    def name(self) -> str:
        """Its name alone."""
        return self.nwo.rstrip("/").rpartition("/")[2]

    @property
    def owner_url(self) -> str:
        """The owner's page."""
        return f"{self.hosts.github_url}/{self.owner}"

    @property
    def url(self) -> str:
        """The repository's page."""
        return f"{self.owner_url}/{self.name}"

    @property
    def source(self) -> dict[str, object]:
        """The branch and the folder that Pages builds, where nobody says otherwise."""
        return {"branch": self.branch, "path": "/"}

    @property
    def branch(self) -> str:
        """The branch that Pages used to build."""
        return "master" if self.is_user_page else "gh-pages"

    @property
    def is_user_page(self) -> bool:
        """Whether it holds the owner's own site, at the root of the domain."""
        name, owner = self.name.lower(), self.owner.lower()
        if self.hosts.is_enterprise:
            return name == f"{owner}.{self.hosts.github_hostname}"
        return name in (self._user_domain, f"{owner}.github.com")

    @property
    def _user_domain(self) -> str:
        if self.hosts.is_enterprise:
            return self.hosts.pages_hostname.lower()
        if self.owner == "github":
            return f"github.{self.hosts.github_hostname}".lower()
        return f"{self.owner}.{self.hosts.pages_hostname}".lower()

    @property
    def pages_url(self) -> str:
        """Where its Pages are."""
        hosts = self.hosts
        if hosts.has_custom_domains:
            domain = self._user_domain
            secure = self.owner == "github" and domain.endswith(".github.com")
            site = f"{'https' if secure else 'http'}://{domain}"
            return site if self.is_user_page else f"{site}/{self.name}"
        path = self.owner if self.is_user_page else self.nwo
        if hosts.isolates_subdomains:
            return f"{hosts.scheme}://{hosts.pages_hostname}/{path}".removesuffix("/")
        return f"{hosts.github_url}/pages/{path}".removesuffix("/")

    @property
    def pages_origin(self) -> str:
        """The address of its Pages without the path."""
        scheme, separator, rest = self.pages_url.partition("://")
        return scheme + separator + rest.partition("/")[0]

    @property
    def baseurl(self) -> str:
        """The path of its Pages."""
        return self.pages_url.removeprefix(self.pages_origin)


def find_repository(host: Host, hosts: GitHubHosts) -> Repository | None:
    """The repository that a site is about, none where nothing names it.

    Jekyll's plugin fails there, and also outside development where only the remote
    `origin` names it.
    """
    nwo = named_repository(host.config) or _origin(host, hosts)
    return Repository(nwo, hosts) if nwo else None


def named_repository(config: Config) -> str | None:
    """What `PAGES_REPO_NWO` or else `repository:` says."""
    named = config.environ.get("PAGES_REPO_NWO")
    if named:
        return named
    configured = config.get("repository")
    return configured if isinstance(configured, str) and "/" in configured else None


def _origin(host: Host, hosts: GitHubHosts) -> str | None:
    git = GitDirectory.around(host.source, host.environ, host.disk)
    url = git.remote_url("origin") if git is not None else None
    server = re.escape(hosts.github_hostname)
    match = re.search(
        rf"{server}[:/]([\w-]+)/([\w.-]+)", (url or "").removesuffix(".git"), re.ASCII
    )
    return f"{match[1]}/{match[2]}" if match is not None else None

"""`site.github` in templates.

Source of the behaviour: `MetadataDrop` of jekyll-github-metadata 2.15.0. What only
GitHub's API knows has the value that the plugin gives without a network, or an empty one
where it fails.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from pykyll.config.merge import deep_merge
from pykyll.plugins.jekyll_github_metadata.git_directory import GitDirectory
from pykyll.plugins.jekyll_github_metadata.pages_versions import PAGES_VERSIONS
from pykyll.plugins.jekyll_github_metadata.repository import find_repository
from pykyll.ruby.json_text import pretty_json
from pykyll.templates.drops import MemberDrop

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.plugins.jekyll_github_metadata.hosts import GitHubHosts
    from pykyll.plugins.jekyll_github_metadata.repository import Repository

_OWNER_KEYS = (
    "avatar_url",
    "bio",
    "blog",
    "collaborators",
    "company",
    "created_at",
    "description",
    "email",
    "followers",
    "following",
    "has_organization_projects",
    "has_repository_projects",
    "hireable",
    "html_url",
    "id",
    "is_verified",
    "location",
    "login",
    "name",
    "node_id",
    "public_gists",
    "public_repos",
    "type",
    "updated_at",
)

_HASHES = ("source", "versions")
"""The members that a hash of the configuration adds to; it takes the place of any other."""


def _owner(repository: Repository) -> Data:
    """What GitHub says of owners, of which the name is known."""
    known: Data = dict.fromkeys(_OWNER_KEYS)
    known["login"] = repository.owner
    known["html_url"] = repository.owner_url
    return known


def _named(read: Callable[[Repository], object]) -> Callable[[MetadataDrop], object]:
    """A member that the repository's name tells; nil, with a warning, where none is known."""

    def member(drop: MetadataDrop) -> object:
        repository = drop.repository
        if repository is not None:
            return read(repository)
        drop.warn_of_no_repository()
        return None

    return member


def _asked(name: str, otherwise: object = None) -> Callable[[MetadataDrop], object]:
    """A member that GitHub alone can tell: empty, with a warning."""

    def member(drop: MetadataDrop) -> object:
        drop.warn_of_no_network(name)
        return otherwise

    return member


def _public_repositories(drop: MetadataDrop) -> object:
    drop.warn_of_no_network("public_repositories")
    return [] if drop.is_since_2_16 else None


def _unknown(_drop: MetadataDrop) -> None:
    """A member that GitHub alone can tell, and that a site does well without."""


class MetadataDrop(MemberDrop):
    """The repository's metadata under `github:` of the configuration.

    Nothing is looked up before a template asks for it.
    """

    def __init__(self, host: Host, hosts: GitHubHosts, configured: Data) -> None:
        self._host = host
        self._configured = configured
        self.hosts = hosts

    @cached_property
    def repository(self) -> Repository | None:
        """What the site is about, none where nothing names it."""
        return find_repository(self._host, self.hosts)

    @property
    def fallback(self) -> Data:
        """The configuration's own keys."""
        return self._configured

    def get(self, key: object) -> object:
        """What is configured, else the member; of two hashes both."""
        own = self._configured.get(key) if isinstance(key, str) else None
        if own is None:
            return super().get(key)
        if isinstance(own, dict) and key in _HASHES:
            known = super().get(key)
            return deep_merge(known, own) if isinstance(known, dict) else own
        return own

    def keys(self) -> list[str]:
        """All names, sorted."""
        return sorted(super().keys(), key=str)

    def to_s(self) -> str:
        """All of it as JSON."""
        return pretty_json(self)

    def warn_of_no_repository(self) -> None:
        """Say that nothing tells which repository it is."""
        self._host.warn(
            "no repository is known, so site.github is mostly empty",
            hint="set `repository: owner/name` in _config.yml or PAGES_REPO_NWO in the "
            "environment, or let git's remote `origin` lead to GitHub",
        )

    def warn_of_no_network(self, name: str) -> None:
        """Say that only GitHub knows that."""
        self._host.warn(
            f"site.github.{name} is empty: only GitHub's API knows it, and it is not asked",
            hint=f"write it below `github:` in _config.yml, under `{name}:`",
        )

    @property
    def is_since_2_16(self) -> bool:
        """Whether the plugin is as Pages has it."""
        return self._host.compat.github_metadata_since_2_16

    @property
    def help_url(self) -> str:
        """Where GitHub's documentation is."""
        of_old = "https://help.github.com"
        return self.hosts.help_url("https://docs.github.com" if self.is_since_2_16 else of_old)

    def versions(self) -> object:
        """The gems of Pages, empty elsewhere."""
        return dict(PAGES_VERSIONS) if self._host.compat.reports_pages_versions else {}

    @cached_property
    def build_revision(self) -> str:
        """The commit that is built."""
        environ = self._host.environ
        given = environ.get("JEKYLL_BUILD_REVISION")
        if given is not None:
            return given
        git = GitDirectory.around(self._host.source, environ, self._host.disk)
        return git.head() if git is not None else ""

    members: ClassVar = {
        "environment": lambda drop: drop.hosts.env,
        "pages_env": lambda drop: drop.hosts.env,
        "hostname": lambda drop: drop.hosts.github_hostname,
        "pages_hostname": lambda drop: drop.hosts.pages_hostname,
        "api_url": lambda drop: drop.hosts.api_url,
        "help_url": lambda drop: drop.help_url,
        "versions": versions,
        "build_revision": lambda drop: drop.build_revision,
        "project_title": _named(lambda repository: repository.name),
        "repository_name": _named(lambda repository: repository.name),
        "repository_nwo": _named(lambda repository: repository.nwo),
        "repository_url": _named(lambda repository: repository.url),
        "owner": _named(_owner),
        "owner_name": _named(lambda repository: repository.owner),
        "owner_url": _named(lambda repository: repository.owner_url),
        "owner_gravatar_url": _named(lambda repository: f"{repository.owner_url}.png"),
        "zip_url": _named(lambda repository: f"{repository.url}/zipball/{repository.branch}"),
        "tar_url": _named(lambda repository: f"{repository.url}/tarball/{repository.branch}"),
        "clone_url": _named(lambda repository: f"{repository.url}.git"),
        "releases_url": _named(lambda repository: f"{repository.url}/releases"),
        "is_user_page": _named(lambda repository: repository.is_user_page),
        "is_project_page": _named(lambda repository: not repository.is_user_page),
        "url": _named(lambda repository: repository.pages_url),
        "baseurl": _named(lambda repository: repository.baseurl),
        "source": _named(lambda repository: repository.source),
        "contributors": _asked("contributors", otherwise=False),
        "releases": _asked("releases", otherwise=False),
        "latest_release": _asked("latest_release", otherwise=False),
        "public_repositories": _public_repositories,
        "organization_members": _asked("organization_members"),
        "project_tagline": _unknown,
        "owner_display_name": _unknown,
        "issues_url": _unknown,
        "wiki_url": _unknown,
        "language": _unknown,
        "show_downloads": _unknown,
        "private": _unknown,
        "archived": _unknown,
        "disabled": _unknown,
        "license": _unknown,
    }

"""`site.github`, and what it lends to a site without a title or an address of its own.

Source of the behaviour: jekyll-github-metadata 2.15.0, whose `SiteGitHubMunger` this is.
GitHub is never asked.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pykyll.plugins.jekyll_github_metadata.edit_link import install_edit_link
from pykyll.plugins.jekyll_github_metadata.hosts import GitHubHosts
from pykyll.plugins.jekyll_github_metadata.metadata_drop import MetadataDrop
from pykyll.plugins.jekyll_github_metadata.repository import (
    Repository,
    find_repository,
    named_repository,
)

if TYPE_CHECKING:
    from pykyll.extend import Host


def install(host: Host) -> None:
    """Add the tag `github_edit_link`, and the settings when the site is there."""
    install_edit_link(host)
    host.add_hook("site", "after_init", _lend_settings)
    host.add_hook("site", "pre_render", _show_metadata)


def _lend_settings(host: Host) -> None:
    hosts = GitHubHosts(host.environ)
    _lend_title(host, hosts)
    if host.environment == "production" or hosts.is_page_build:
        _lend_address(host, hosts)


def _lend_title(host: Host, hosts: GitHubHosts) -> None:
    if host.config.flag("title"):
        return
    if host.config.flag("name"):
        host.warn(
            "site.name is set in _config.yml, but many plugins and themes expect site.title "
            "to be used instead. To avoid potential inconsistency, Jekyll GitHub Metadata "
            "will not set site.title to the repository's name."
        )
        return
    repository = find_repository(host, hosts)
    if repository is not None:
        name = repository.owner if repository.is_user_page else repository.name
        host.show("title", name)


def _lend_address(host: Host, hosts: GitHubHosts) -> None:
    """Set `url` and `baseurl` where they are not; a baseurl `/` counts as none.

    The remote `origin` does not count: without another name Jekyll's plugin fails here.
    """
    nwo = named_repository(host.config)
    if nwo is None:
        return
    repository = Repository(nwo, hosts)
    if not host.config.flag("url"):
        is_known = hosts.has_custom_domains or hosts.is_enterprise
        guessed = None if is_known else partial(_warn_of_guess, host, repository)
        host.show("url", repository.pages_origin, asked=guessed)
    if host.config.get("baseurl") in (None, "/"):
        host.show("baseurl", repository.baseurl)


def _warn_of_guess(host: Host, repository: Repository) -> None:
    host.warn(
        f"`url` is not set, and GitHub is not asked: the site's is {repository.pages_url}",
        hint="set `url` and `baseurl` in _config.yml, or PAGES_ENV=dotcom in the environment",
    )


def _show_metadata(host: Host, _variables: object) -> None:
    configured = host.config.get("github")
    if configured is None or isinstance(configured, dict):
        hosts = GitHubHosts(host.environ)
        host.show("github", MetadataDrop(host, hosts, configured or {}))

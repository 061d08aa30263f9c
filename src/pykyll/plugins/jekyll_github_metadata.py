"""`site.github`, and what it lends to a site without a title or an address of its own.

Source of the behaviour: jekyll-github-metadata 2.15.0, whose `SiteGitHubMunger` this is.
GitHub is never asked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.plugins.github_drop import MetadataDrop
from pykyll.plugins.github_edit_link import install_edit_link
from pykyll.plugins.github_hosts import GitHubHosts
from pykyll.plugins.github_repository import Repository, find_repository, named_repository

if TYPE_CHECKING:
    from pykyll.site import Site


def install(site: Site) -> None:
    """Add the tag `github_edit_link`, and the settings when the site is there."""
    install_edit_link(site)
    site.hooks.register("site", "after_init", _lend_settings)
    site.hooks.register("site", "pre_render", _add_drop)


def _lend_settings(site: Site) -> None:
    hosts = GitHubHosts(site.config.environ)
    _lend_title(site, hosts)
    if site.environment == "production" or hosts.is_page_build:
        _lend_address(site, hosts)


def _lend_title(site: Site, hosts: GitHubHosts) -> None:
    if site.config.flag("title"):
        return
    if site.config.flag("name"):
        site.warn(
            "site.name is set in _config.yml, but many plugins and themes expect site.title "
            "to be used instead. To avoid potential inconsistency, Jekyll GitHub Metadata "
            "will not set site.title to the repository's name."
        )
        return
    repository = find_repository(site.config, hosts)
    if repository is not None:
        name = repository.owner if repository.is_user_page else repository.name
        _set(site, "title", name)


def _lend_address(site: Site, hosts: GitHubHosts) -> None:
    """Set `url` and `baseurl` where they are not; a baseurl `/` counts as none.

    The remote `origin` does not count: without another name Jekyll's plugin fails here.
    """
    nwo = named_repository(site.config)
    if nwo is None:
        return
    repository = Repository(nwo, hosts)
    if not site.config.flag("url"):
        _set(site, "url", repository.pages_origin)
        if not (hosts.has_custom_domains or hosts.is_enterprise):
            _warn_of_guess(site, repository)
    if site.config.get("baseurl") in (None, "/"):
        _set(site, "baseurl", repository.baseurl)


def _warn_of_guess(site: Site, repository: Repository) -> None:
    site.warn(
        f"`url` is not set, and GitHub is not asked: the site's is {repository.pages_url}",
        hint="set `url` and `baseurl` in _config.yml, or PAGES_ENV=dotcom in the environment",
    )


def _add_drop(site: Site, _variables: object) -> None:
    configured = site.config.get("github")
    if configured is None or isinstance(configured, dict):
        hosts = GitHubHosts(site.config.environ)
        _set(site, "github", MetadataDrop(site, hosts, configured or {}))


def _set(site: Site, key: str, value: object) -> None:
    site.config = replace(site.config, raw={**site.config.raw, key: value})

"""The tag `github_edit_link`: where on GitHub a page is edited.

Source of the behaviour: `EditLinkTag` of jekyll-github-metadata 2.15.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.extend.template_values import is_on, member
from pykyll.liquid import to_s
from pykyll.regex import regex
from pykyll.ruby import uri

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

_TEXT = regex(r"\"(.*)\"|'(.*)'")


def install_edit_link(host: Host) -> None:
    """Add the tag."""
    site_drop = host.site_drop()

    def github_edit_link(markup: str, _parse: ParseContext) -> Callable[[Context], str]:
        text = _TEXT.search(markup)

        def render(context: Context) -> str:
            address = _address(host, site_drop.get("github"), context.registers.get("page"))
            if text is None:
                return address
            return f'<a href="{address}">{text[1] if text[1] is not None else text[2]}</a>'

        return render

    host.add_tag("github_edit_link", github_edit_link)


def _address(host: Host, github: object, page: object) -> str:
    repository = member(github, "repository_url")
    branch, folder = member(github, "source", "branch"), member(github, "source", "path")
    path = member(page, "path")
    if not (is_on(repository) and is_on(branch) and is_on(folder) and is_on(path)):
        host.warn("Cannot generate edit URLs due to missing site.github data")
        return ""
    folders = "".join(_as_folder(part) for part in (repository, "edit/", branch, folder))
    address = folders + to_s(path).removeprefix("/")
    try:
        return uri.normalize(address)
    except uri.UriError:
        return address


def _as_folder(part: object) -> str:
    text = to_s(part).removeprefix("/").removesuffix("/")
    return f"{text}/" if text else ""

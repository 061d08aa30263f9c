"""`remote_theme: owner/name`: a theme from a repository on GitHub, or from a folder.

Source of the behaviour: jekyll-remote-theme 0.4.3, and its later versions for folders.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pykyll.config.place import at_setting
from pykyll.errors import PykyllError
from pykyll.fetch.remote_theme_download import Repository, theme_folder
from pykyll.liquid import to_s
from pykyll.regex import regex
from pykyll.source.theme import Theme, theme_outside

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.extend import Host

_OPTION = "remote_theme"
_REPOSITORY = regex(r"([a-z0-9-]+)/([a-z0-9._-]+?)(?:@([a-z0-9._-]+))?")
_WHOLE_ADDRESS = regex(r"https?://")
_DEPENDENCY = regex(
    r"""^[^\S\n]*[a-z]+\.add_(?:runtime_)?dependency\(?\s*["']([a-z_-]+)["']""", re.MULTILINE
)


def install(host: Host) -> None:
    """Find the theme, and have the site use it.

    Raises:
        PykyllError: The theme cannot be had.
    """
    asked = host.config.get(_OPTION)
    if not asked:
        return
    try:
        theme = _theme(host, to_s(asked).strip())
    except PykyllError as error:
        raise at_setting(error, _OPTION, files=host.config.files, source=host.source) from error
    if theme is not None:
        host.use_theme(theme)


def _theme(host: Host, asked: str) -> Theme | None:
    if asked.startswith(("/", "./", "../", "~/")):
        return _local_theme(host, asked)
    repository = _repository(asked, host.environ)
    if repository is None:
        host.warn(
            f"'{asked}' is not a valid remote theme",
            path="_config.yml",
            hint="write `remote_theme: owner/name`, `owner/name@tag` or the repository's "
            "address; without it the theme's layouts are missing",
        )
        return None
    root = os.path.realpath(theme_folder(repository, host.environ))
    return Theme(repository.name, root, _dependencies(host, repository.name, root))


def _local_theme(host: Host, asked: str) -> Theme:
    path = asked.replace("~", host.environ.get("HOME", "~"), 1) if asked[0] == "~" else asked
    root = os.path.realpath(os.path.join(host.source, path))
    if host.config.wall.refuses(root):
        raise theme_outside(asked)
    if not host.disk.is_folder(root):
        raise PykyllError(
            f"there is no theme in the folder '{asked}'",
            hint="the path counts from the site's folder",
        )
    name = os.path.basename(root)
    return Theme(name, root, _dependencies(host, name, root))


def _repository(asked: str, environ: Mapping[str, str]) -> Repository | None:
    """The repository by owner and name, or by its whole address."""
    address = urlsplit(asked.lower()) if _WHOLE_ADDRESS.match(asked.lower()) else None
    host = "github.com" if address is None else address.hostname or ""
    own = (environ.get("PAGES_GITHUB_HOSTNAME"), environ.get("GITHUB_HOSTNAME"))
    match = _REPOSITORY.fullmatch(asked.lower() if address is None else address.path[1:])
    if match is None or host not in ("github.com", *own) or match[2] in {".", ".."}:
        return None
    if match[3] in {".", ".."}:
        return None
    return Repository(host, match[1], match[2], match[3] or "HEAD")


def _dependencies(host: Host, name: str, root: str) -> tuple[str, ...]:
    """The plugins that the theme's gemspec asks for."""
    disk = host.disk.with_folders(root)
    for file in (f"{name}.gemspec", f"jekyll-theme-{name}.gemspec"):
        gemspec = disk.text(os.path.join(root, file))
        if gemspec is not None:
            return tuple(_DEPENDENCY.findall(gemspec))
    return ()

"""Brings a theme's repository from GitHub, once, and keeps it in the user's cache.

What is kept is used by every later build: a theme does not change under a site. None of
its code runs.
"""

from __future__ import annotations

import json
import os
import tempfile
from typing import TYPE_CHECKING
from urllib.parse import quote

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.fetch.downloads import cache_folder, get
from pykyll.fetch.unpacking import UnpackingError, unpack
from pykyll.folders.make import make_folders
from pykyll.folders.remove import remove_what_goes

if TYPE_CHECKING:
    from collections.abc import Mapping

SERVER = "PYKYLL_REMOTE_THEMES"
"""The environment variable with another server's address, or `off`."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository of GitHub's, and which state of it."""

    host: str
    owner: str
    name: str
    ref: str

    def __str__(self) -> str:
        return f"{self.owner}/{self.name}"


def theme_folder(repository: Repository, environ: Mapping[str, str]) -> str:
    """The folder that the repository lies in, brought there if it is not there yet.

    Raises:
        PykyllError: It cannot be had.
    """
    cache = cache_folder(environ)
    if cache is None:
        raise PykyllError(
            f"there is no folder to keep the theme {repository} in",
            hint="set HOME or XDG_CACHE_HOME",
        )
    parts = (repository.host, repository.owner, repository.name, repository.ref)
    folder = os.path.join(cache, "themes", *parts)
    if not os.path.isdir(folder):
        _bring(repository, folder, environ.get(SERVER, ""))
    return folder


def _bring(repository: Repository, folder: str, server: str) -> None:
    if server == "off":
        raise PykyllError(
            f"the theme {repository} has not been downloaded, and {SERVER}=off forbids it",
            hint=f"build once without {SERVER}, or name a folder (`remote_theme: ./path`)",
        )
    server = server or f"https://codeload.{repository.host}"
    ref = _newest_release(repository, server) if repository.ref == "latest" else repository.ref
    archive = get(f"{server}/{repository.owner}/{repository.name}/tar.gz/{quote(ref, safe='')}")
    if archive is None:
        raise PykyllError(
            f"there is no theme {repository} on {repository.host}"
            + ("" if ref == "HEAD" else f", or no '{ref}' in it"),
            hint="is the name right, and the repository public?",
        )
    _unpack(archive, repository, folder)


def _newest_release(repository: Repository, server: str) -> str:
    """The tag of the newest release; the default branch where there is none."""
    own = server.startswith("https://codeload.")
    api = f"https://api.{repository.host}" if own else server
    answer = get(f"{api}/repos/{repository}/releases/latest")
    try:
        release = json.loads(answer or b"{}")
    except (ValueError, RecursionError):
        return "HEAD"
    tag = release.get("tag_name") if isinstance(release, dict) else None
    return tag if isinstance(tag, str) and tag else "HEAD"


def _unpack(archive: bytes, repository: Repository, folder: str) -> None:
    """Unpack beside the final place and rename, so that a theme is there whole or not at all."""
    make_folders(os.path.dirname(folder))
    staging = tempfile.mkdtemp(prefix=".theme-", dir=os.path.dirname(folder))
    try:
        unpack(archive, staging, without_parents=1)
        os.replace(staging, folder)
    except (UnpackingError, OSError) as error:
        raise PykyllError(f"the theme {repository} cannot be unpacked: {error}") from error
    finally:
        remove_what_goes(staging)

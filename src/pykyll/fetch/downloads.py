"""Brings files over the network into the user's cache, and unpacks them with care."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError

if TYPE_CHECKING:
    import tarfile
    from collections.abc import Mapping

_LARGEST = 100 * 1024 * 1024
_SECONDS = 30


def cache_folder(environ: Mapping[str, str]) -> str | None:
    """The folder in the user's cache that downloads lie in; None without HOME."""
    caches = environ.get("XDG_CACHE_HOME") or ""
    home = environ.get("HOME")
    if not caches and not home:
        return None
    return os.path.join(caches or os.path.join(str(home), ".cache"), "pykyll")


def get(url: str) -> bytes | None:
    """What a URL holds, None where there is nothing.

    Raises:
        PykyllError: It cannot be had, or is larger than any theme should be.
    """
    # 25 ms, for HTTP, e-mail and TLS, which only a download needs.
    import urllib.error
    import urllib.request

    try:
        with urllib.request.urlopen(url, timeout=_SECONDS) as answer:  # nosec B310 # noqa: S310 - https unless the user says otherwise
            data: bytes = answer.read(_LARGEST + 1)
    except urllib.error.HTTPError as error:
        with error:
            if error.code == 404:
                return None
            raise PykyllError(f"{url} answers {error.code} {error.reason}") from None
    except (urllib.error.URLError, OSError) as error:
        reason = getattr(error, "reason", error)
        raise PykyllError(f"{url} cannot be reached: {reason}") from None
    if len(data) > _LARGEST:
        raise PykyllError(f"{url} is larger than any theme should be")
    return data


def extract(
    archive: tarfile.TarFile, member: tarfile.TarInfo, folder: str, *, without_parents: int = 0
) -> None:
    """Write one file of an archive; links, devices and paths that lead out are left out.

    Args:
        archive: The archive.
        member: The file.
        folder: Where to.
        without_parents: How many of the file's outermost folders to leave out.
    """
    parts = member.name.split("/")
    content = archive.extractfile(member) if member.isreg() else None
    if content is None or member.name.startswith("/") or ".." in parts:
        return
    below = [part for part in parts if part not in {"", "."}][without_parents:]
    if not below:
        return
    path = os.path.join(folder, *below)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        shutil.copyfileobj(content, file)

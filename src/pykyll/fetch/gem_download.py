"""Brings the gem of a theme from rubygems.org, once, without Ruby.

A gem is an archive of an archive; a theme's is unpacked into the user's cache folder and
read from there. None of its code runs. The digest that rubygems.org gives is checked.
"""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from pykyll.errors import PykyllError
from pykyll.fetch.downloads import cache_folder, get
from pykyll.fetch.unpacking import UnpackingError, packed_file, unpack
from pykyll.folders.make import make_folders
from pykyll.folders.remove import remove_what_goes
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEFAULT_HOST = "https://rubygems.org"
_NAME = regex(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def gem_cache(environ: Mapping[str, str]) -> str | None:
    """The folder that downloaded gems lie in, in the shape of RubyGems' own; None without HOME."""
    cache = cache_folder(environ)
    return None if cache is None else os.path.join(cache, "gems")


def download_gem(name: str, version: str | None, environ: Mapping[str, str]) -> bool:
    """Bring a gem into the cache.

    Args:
        name: The gem's name.
        version: The version wanted; the newest where None.
        environ: Environment variables. `PYKYLL_RUBYGEMS` names another server than
            rubygems.org; `off` keeps from asking any.

    Returns:
        Whether it was brought; not if downloads are off, or there is no such gem.

    Raises:
        PykyllError: The server cannot be reached, or what came is not what was promised.
    """
    host = environ.get("PYKYLL_RUBYGEMS", _DEFAULT_HOST)
    cache = gem_cache(environ)
    if host == "off" or cache is None or not _NAME.fullmatch(name):
        return False
    info = _info(host, name, version)
    if info is None:
        return False
    number = str(info.get("number") or info.get("version"))
    archive = get(f"{host}/downloads/{quote(name)}-{quote(number)}.gem")
    if archive is None:
        return False
    promised = info.get("sha") or info.get("sha256")
    if promised and hashlib.sha256(archive).hexdigest() != promised:
        raise PykyllError(
            f"the gem {name} {number} that {host} sent is not the one that it promised",
            hint="try again later, or install the gem yourself",
        )
    _unpack(archive, name, number, cache, _runtime_dependencies(info))
    return True


def _info(host: str, name: str, version: str | None) -> dict[str, object] | None:
    path = f"api/v2/rubygems/{quote(name)}/versions/{quote(version)}.json" if version else None
    answer = get(f"{host}/{path or f'api/v1/gems/{quote(name)}.json'}")
    if answer is None:
        return None
    try:
        info = json.loads(answer)
    except (ValueError, RecursionError) as error:
        raise PykyllError(f"{host} did not answer as rubygems.org does") from error
    return info if isinstance(info, dict) else None


def _runtime_dependencies(info: Mapping[str, object]) -> list[str]:
    dependencies = info.get("dependencies")
    runtime = dependencies.get("runtime") if isinstance(dependencies, dict) else None
    return [str(each["name"]) for each in runtime or () if isinstance(each, dict)]


def _unpack(archive: bytes, name: str, version: str, cache: str, dependencies: list[str]) -> None:
    """Unpack beside the final place and rename, so that a gem is there whole or not at all."""
    import tempfile  # it costs start-up; few builds download anything

    final = os.path.join(cache, "gems", f"{name}-{version}")
    make_folders(os.path.dirname(final))
    staging = tempfile.mkdtemp(prefix=".gem-", dir=os.path.dirname(final))
    try:
        unpack(packed_file(archive, "data.tar.gz"), staging)
        _write_dependencies(os.path.join(staging, f"{name}.gemspec"), dependencies)
        remove_what_goes(final)
        os.replace(staging, final)
    except (UnpackingError, OSError) as error:
        raise PykyllError(f"the gem {name} {version} cannot be unpacked: {error}") from error
    finally:
        remove_what_goes(staging)


def _write_dependencies(path: str, dependencies: list[str]) -> None:
    """Note what the gem needs where `find_gem` looks for it."""
    if not os.path.exists(path):
        lines = (f's.add_runtime_dependency "{each}"\n' for each in dependencies)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.writelines(lines)

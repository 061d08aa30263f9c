"""The files that belong to entries: PDFs and the like in a folder, under the entries' keys.

Source of the behaviour: jekyll-scholar's `Utilities#load_repository`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeAlias

from pykyll.files.paths import inside, join
from pykyll.plugins.jekyll_scholar.addresses import base_url, file_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.bibliography import Entry
    from pykyll.extend import Host
    from pykyll.plugins.jekyll_scholar.settings import Settings

Repository: TypeAlias = "Mapping[str, Mapping[str, str]]"
"""The path from the source of each file, by the entry's name and the file's ending."""


def repository(host: Host, settings: Settings) -> Repository:
    """The files of the folder that `repository` names; none where it names none."""
    folder = settings.text("repository")
    if not folder:
        return {}
    top = inside(host.source, folder)
    delimiter = settings.text("repository_file_delimiter")
    found: dict[str, dict[str, str]] = {}
    for path in host.disk.glob(top, "**/*"):
        name, _, ending = path.partition(delimiter)
        found.setdefault(name, {})[ending] = os.path.relpath(join(top, path), host.source)
    return found


def links_to_files(host: Host, entry: Entry, files: Repository) -> dict[str, object]:
    """What templates see of an entry's files: `link` to the PDF, and all `links`."""
    base = base_url(host)
    links = {
        ending: join(base, path) for ending, path in files.get(file_name(entry.key), {}).items()
    }
    return {"link": links.get("pdf", links.get("ps")), "links": links}

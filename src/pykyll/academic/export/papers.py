"""The papers that a site has, for those who read them out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.academic.export.fields import text_of
from pykyll.errors import PykyllError, suggest
from pykyll.files.paths import inside
from pykyll.ruby.text import to_s
from pykyll.source.data_reader import read_data_file, replace_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.academic.export.fields import Fields
    from pykyll.config import Config

NAMES = ("publications.yml", "publications.yaml")


def read_papers(config: Config) -> list[Fields]:
    """All papers, in the order of the file; none where there is no such file.

    Raises:
        PykyllError: It cannot be read, or is no list.
    """
    folder = to_s(config.get("data_dir"))
    for name in NAMES:
        path = inside(config.source, folder, name)
        if os.path.isfile(path):
            shown = os.path.relpath(path, config.source)
            try:
                value = read_data_file(path, config)
            except PykyllError as error:
                raise replace_path(error, path, shown) from None
            return _entries(value, shown)
    raise PykyllError(
        f"there is no {folder}/{NAMES[0]}",
        hint="`pykyll add paper` makes it; -s DIR names the folder of the site",
    )


def _entries(value: object, shown: str) -> list[Fields]:
    if not value:
        return []
    if not isinstance(value, list):
        raise PykyllError("this file is no list", hint="begin each entry with `- `").at(shown)
    return [each for each in value if isinstance(each, dict)]


def chosen(papers: Sequence[Fields], keys: Sequence[str]) -> list[Fields]:
    """The papers of some keys, in the order of the keys; all where none is given.

    Raises:
        PykyllError: There is no paper of a key.
    """
    by_key = {text_of(paper, "key"): paper for paper in reversed(papers)}
    for key in keys:
        if key not in by_key:
            raise PykyllError(
                f"there is no paper '{key}'",
                hint=suggest(key, by_key) or f"there are {', '.join(reversed(by_key))}",
            )
    return [by_key[key] for key in keys] if keys else list(papers)

"""Errors that only follow from a data file that cannot be read, or holds what it should not.

A template that sorts what is not there fails too, though nobody has touched it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.files.paths import inside
from pykyll.ruby.text import to_s
from pykyll.site.reads import DATA
from pykyll.source.data_reader import data_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.builder.outcome import Outcome
    from pykyll.config import Config
    from pykyll.errors import Diagnostic


def lost_data(errors: Iterable[Diagnostic], config: Config) -> frozenset[str]:
    """The keys of `site.data` that templates cannot rely upon.

    Args:
        errors: What reading the site found, and what is wrong with its data.
        config: The site's.
    """
    folder = inside(config.source, to_s(config.get("data_dir")))
    keys = set()
    for error in errors:
        path = os.path.normpath(os.path.join(config.source, error.path or ""))
        if path.startswith(f"{folder}{os.sep}"):
            first = os.path.relpath(path, folder).replace(os.sep, "/").partition("/")[0]
            keys.add(data_key(os.path.splitext(first)[0]))
    return frozenset(keys)


def only_follows(outcome: Outcome, lost: frozenset[str]) -> bool:
    """Whether an item that cannot be rendered has read what is not there."""
    return any(kind == DATA and (name in lost or name == "*") for kind, name, _ in outcome.reads)

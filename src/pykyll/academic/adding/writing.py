"""Writes a list with its new entries."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.academic.schema import text_of
from pykyll.errors import PykyllError
from pykyll.files.paths import inside
from pykyll.files.put import put_below

if TYPE_CHECKING:
    from pykyll.academic.adding.insertion import Insertion
    from pykyll.config import Config

_SCHEMAS = "_schemas"


def write(config: Config, made: Insertion) -> None:
    """Write the list whole, and a copy of its schema where the site has none.

    Raises:
        PykyllError: It cannot be written.
    """
    source = os.path.realpath(config.source)
    mode = os.stat(made.path).st_mode & 0o777 if os.path.exists(made.path) else None
    if not put_below(source, os.path.relpath(made.path, source), made.after.encode()):
        raise PykyllError(
            f"{made.shown} cannot be written: nothing was added",
            hint="may you write there, and is there room?",
        )
    if mode is not None:
        os.chmod(made.path, mode)
    copy = f"{_SCHEMAS}/{made.schema}.json"
    if not made.before and not os.path.exists(inside(source, copy)):
        put_below(source, copy, text_of(made.schema).encode())

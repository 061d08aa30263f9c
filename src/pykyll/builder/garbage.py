"""How often Python looks for garbage while a site is built, and what builds before have left."""

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
BUILDS_UNTIL_TIDY = 20
"""How many sites that were built may lie about: each is a circle of objects, which waits for a
collection, and `re` keeps the last expressions, however long. To let go of them takes 10 ms."""
_left = 0
"""How many do."""


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Collect garbage more rarely for as long as the block runs."""
    before = gc.get_threshold()
    gc.set_threshold(*_BETWEEN)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def freeze() -> None:
    """Have processes that are forked share all objects there are, which no collection touches."""
    gc.freeze()


def unfreeze() -> None:
    """Take that back. Python takes these objects for old, and may never look at them again."""
    global _left  # noqa: PLW0603 - Python has one collector for all
    gc.unfreeze()
    _left = BUILDS_UNTIL_TIDY


def tidy_up() -> None:
    """Give up what builds before have left, now and then; told of each build before it begins."""
    global _left  # noqa: PLW0603 - likewise
    _left += 1
    if _left > BUILDS_UNTIL_TIDY:
        import re  # only where there was much to build

        _left = 0
        re.purge()
        gc.collect()

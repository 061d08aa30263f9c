"""Limits on what compiling a stylesheet may cost."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST_CALLS = 350
"""How many mixins and functions may be called within one another; Ruby Sass's stack takes
between 200 and 400."""
MOST_STEPS = 1_000_000
"""How many statements and selectors may be evaluated: Bootstrap 4 has some 95,000, and Ruby Sass
takes minutes for so many."""
LARGEST_TEXT = 20_000_000
"""How many characters a text, or how many elements a list may have, and the CSS."""
_FRAMES = 6000
"""How many frames of Python this takes, each some hundred bytes of its stack for C at most."""

_lock = threading.Lock()
_users = 0
_limit_before = 0


@contextmanager
def room_to_recurse() -> Iterator[None]:
    """Let Python nest as deep as stylesheets may, while this is open in any thread."""
    global _users, _limit_before  # noqa: PLW0603 - Python has one limit for all threads
    with _lock:
        if _users == 0:
            _limit_before = sys.getrecursionlimit()
            sys.setrecursionlimit(max(_limit_before, _FRAMES))
        _users += 1
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if _users == 0:
                sys.setrecursionlimit(_limit_before)

"""What functions made of texts, kept for as long as the process lives, within bounds.

`functools.lru_cache` bounds how much is kept by its number alone. Texts of sites have any
length, and what is made of them is many times as large: a few hundred long ones would hold
hundreds of megabytes in a process that builds one site after another.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Any, TypeVar, cast

_Function = TypeVar("_Function", bound=Callable[..., Any])

LONGEST = 400
"""Characters of the longest text that is kept: what people write in one place is shorter."""


_MOST_FILES = 64
_KEPT: list[Callable[[], None]] = []
"""What gives up all that one function keeps."""


def remembered(most: int, *, longest: int = LONGEST) -> Callable[[_Function], _Function]:
    """Keep what a function returns for short texts; a text, or None, is its first argument.

    Args:
        most: How many texts to keep: those that were asked for last.
        longest: How many characters one may have.
    """

    def decorate(function: _Function) -> _Function:
        kept = lru_cache(maxsize=most)(function)

        def call(text: str | None, /, *rest: Any, **named: Any) -> Any:
            if text is None or len(text) <= longest:
                return kept(text, *rest, **named)
            return function(text, *rest, **named)

        update_wrapper(call, function)
        vars(call)["cache_clear"] = kept.cache_clear
        _KEPT.append(kept.cache_clear)
        return cast("_Function", call)

    return decorate


def remembered_up_to(characters: int) -> Callable[[_Function], _Function]:
    """Keep what a function returns for whole files, its only argument, as long as they are few.

    Args:
        characters: How many the files may have in all; the one asked for last is always kept.
    """

    def decorate(function: _Function) -> _Function:
        kept: dict[str, Any] = {}

        def call(text: str, /) -> Any:
            result = kept.pop(text) if text in kept else function(text)
            kept[text] = result
            while len(kept) > _MOST_FILES or (len(kept) > 1 and sum(map(len, kept)) > characters):
                kept.pop(next(iter(kept)))
            return result

        update_wrapper(call, function)
        vars(call)["cache_clear"] = kept.clear
        _KEPT.append(kept.clear)
        return cast("_Function", call)

    return decorate


def forget_all() -> None:
    """Give up all that is kept, as who measures how long something takes has to."""
    for clear in _KEPT:
        clear()

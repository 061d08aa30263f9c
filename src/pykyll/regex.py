"""Regular expressions that are compiled when they are first used.

A build of a small site imports some 430 expressions and uses 80 of them. Compiling each where
it is defined took a sixth of such a build, and of every other command that starts.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """An expression as `re.compile` gives it, but compiled when it is first asked for anything.

    For expressions that stand at a module's level; one that is about to be used is compiled
    by `re.compile` as well. A mistake in it shows at its first use: `tests/house` compiles all.

    Raises:
        re.error: At the first use, where the pattern is none.
    """
    # `re.Pattern` cannot be derived from. What stands for it has its members.
    return cast("re.Pattern[AnyStr]", Expression(pattern, flags))


class Expression:
    """Stands for a compiled expression, and has that one's methods as soon as one is used.

    They are attributes of its own, so that a call costs what a call of the other does, but
    for some 10 ns.
    """

    __slots__ = (
        "_flags",
        "findall",
        "finditer",
        "flags",
        "fullmatch",
        "groupindex",
        "groups",
        "match",
        "pattern",
        "scanner",
        "search",
        "split",
        "sub",
        "subn",
    )

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Only asked for what is not there yet: the first time, for any of the methods."""
        compiled: re.Pattern[Any] = re.compile(self.pattern, self._flags)
        for member in self.__slots__[1:]:
            setattr(self, member, getattr(compiled, member))
        return getattr(compiled, name)

"""Keys that are taken already: they are counted up to the next that is free."""

from __future__ import annotations

from pykyll.ruby.successor import successor


class FreeKeys:
    """The keys of a bibliography, in the order in which they are asked for."""

    def __init__(self) -> None:
        self._next: dict[str, str] = {}
        """For each key that is taken, one from which on the next free one is to be looked for."""

    def take(self, key: str) -> str:
        """The key itself, or the next that is free: a second `d1` is `d2`."""
        passed = []
        while key in self._next:
            passed.append(key)
            key = self._next[key]
        behind = successor(key)
        for each in (*passed, key):  # so that many of one key do not all count from the first
            self._next[each] = behind
        return key

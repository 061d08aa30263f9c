"""A hash whose keys are told apart as Ruby does: 1, 1.0 and true are three of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pykyll.ruby.hash_key import hash_key

if TYPE_CHECKING:
    from collections.abc import ItemsView, Iterable, Iterator, KeysView

V = TypeVar("V")


class HashWithRubyKeys(dict[object, V]):
    """Only for reading, and by its methods: what it holds inside has other keys.

    Args:
        pairs: Keys, which may be lists and hashes, and their values.
    """

    def __init__(self, pairs: Iterable[tuple[object, V]]) -> None:
        pairs = list(pairs)
        super().__init__((hash_key(key), value) for key, value in pairs)
        self._keys = {hash_key(key): key for key, _ in pairs}

    def __iter__(self) -> Iterator[object]:
        return iter(self._keys.values())

    def keys(self) -> KeysView[object]:  # type: ignore[override]  # lists are no dict's keys
        """The keys as they were given."""
        return list(self)  # type: ignore[return-value]  # likewise

    def items(self) -> ItemsView[object, V]:  # type: ignore[override]  # likewise
        """Those keys and their values."""
        return list(zip(self, self.values(), strict=True))  # type: ignore[return-value]  # likewise

    def __contains__(self, key: object) -> bool:
        return super().__contains__(hash_key(key))

    def __getitem__(self, key: object) -> V:
        return super().__getitem__(hash_key(key))

    def get(self, key: object, default: object = None, /) -> object:  # type: ignore[override]  # one signature for dict's three
        """The value of the key that Ruby takes for the same."""
        return super().get(hash_key(key), default)

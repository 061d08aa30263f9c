"""`site.data`: a hash that notes which of its keys are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.site.reads import DATA

if TYPE_CHECKING:
    from _collections_abc import dict_items, dict_keys, dict_values
    from collections.abc import Iterator

    from pykyll.config.merge import Data
    from pykyll.site.reads import Reads


class DataHash(dict[str, object]):
    """The data of a site, to be read.

    Args:
        data: What `_data` holds.
        reads: Where it is noted.
    """

    __slots__ = ("_reads",)

    def __init__(self, data: Data, reads: Reads) -> None:
        super().__init__(data)
        self._reads = reads

    def _whole(self) -> None:
        self._reads.keys.add((DATA, "*"))

    def _one(self, key: object) -> None:
        self._reads.keys.add((DATA, key if isinstance(key, str) else "*"))

    def get(self, key: object, default: object = None, /) -> object:
        """The value of a key, whatever it is."""
        self._one(key)
        return super().get(key, default)  # type: ignore[call-overload]  # any key may be asked for

    def __getitem__(self, key: str) -> object:
        self._one(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._one(key)
        return super().__contains__(key)

    def __iter__(self) -> Iterator[str]:
        self._whole()
        return super().__iter__()

    def __len__(self) -> int:
        self._whole()
        return super().__len__()

    def __eq__(self, other: object) -> bool:
        self._whole()
        return super().__eq__(other)

    __hash__ = None

    def keys(self) -> dict_keys[str, object]:
        """All keys."""
        self._whole()
        return super().keys()

    def values(self) -> dict_values[str, object]:
        """All values."""
        self._whole()
        return super().values()

    def items(self) -> dict_items[str, object]:
        """All pairs."""
        self._whole()
        return super().items()

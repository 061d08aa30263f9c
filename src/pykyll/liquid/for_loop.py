"""`forloop` and `tablerowloop`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.drop import Drop

if TYPE_CHECKING:
    from collections.abc import Callable


class ForLoop(Drop):
    """Where a loop is. Source of the behaviour: `Liquid::ForloopDrop`."""

    __slots__ = ("index0", "length", "name", "parent")

    def __init__(self, name: str, length: int, parent: ForLoop | None) -> None:
        self.name = name
        self.length = length
        self.parent = parent
        self.index0 = 0

    def get(self, key: object) -> object:
        """One of the loop's members."""
        member = _FOR_MEMBERS.get(key)  # type: ignore[call-overload]  # any key may be asked for
        return None if member is None else member(self)

    def to_s(self) -> str:
        """Liquid prints a drop as its class."""
        return "Liquid::ForloopDrop"


_FOR_MEMBERS: dict[str, Callable[[ForLoop], object]] = {
    "name": lambda loop: loop.name,
    "length": lambda loop: loop.length,
    "parentloop": lambda loop: loop.parent,
    "index": lambda loop: loop.index0 + 1,
    "index0": lambda loop: loop.index0,
    "rindex": lambda loop: loop.length - loop.index0,
    "rindex0": lambda loop: loop.length - loop.index0 - 1,
    "first": lambda loop: loop.index0 == 0,
    "last": lambda loop: loop.index0 == loop.length - 1,
}


class TableRowLoop(Drop):
    """Where a table's loop is. Source of the behaviour: `Liquid::TablerowloopDrop`."""

    __slots__ = ("columns", "index0", "length")

    def __init__(self, length: int, columns: int) -> None:
        self.length = length
        self.columns = columns
        self.index0 = 0

    @property
    def column0(self) -> int:
        """The column, counted from 0."""
        return self.index0 % self.columns if self.columns else self.index0

    @property
    def row(self) -> int:
        """The row, counted from 1."""
        return self.index0 // self.columns + 1 if self.columns else 1

    def get(self, key: object) -> object:
        """One of the loop's members."""
        member = _ROW_MEMBERS.get(key)  # type: ignore[call-overload]  # any key may be asked for
        return None if member is None else member(self)

    def to_s(self) -> str:
        """Liquid prints a drop as its class."""
        return "Liquid::TablerowloopDrop"


_ROW_MEMBERS: dict[str, Callable[[TableRowLoop], object]] = {
    "length": lambda loop: loop.length,
    "index": lambda loop: loop.index0 + 1,
    "index0": lambda loop: loop.index0,
    "rindex": lambda loop: loop.length - loop.index0,
    "rindex0": lambda loop: loop.length - loop.index0 - 1,
    "first": lambda loop: loop.index0 == 0,
    "last": lambda loop: loop.index0 == loop.length - 1,
    "col": lambda loop: loop.column0 + 1,
    "row": lambda loop: loop.row,
    "col0": lambda loop: loop.column0,
    "col_first": lambda loop: loop.column0 == 0,
    "col_last": lambda loop: loop.column0 == loop.columns - 1,
}

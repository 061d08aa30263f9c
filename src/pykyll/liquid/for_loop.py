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
        member = _FOR_MEMBERS.get(key) if isinstance(key, str) else None
        return None if member is None else member(self)

    def has_member(self, key: object) -> bool:
        """Whether there is such a member."""
        return isinstance(key, str) and key in _FOR_MEMBERS

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
    "to_liquid": lambda loop: loop,
}


class TableRowLoop(Drop):
    """Where a table's loop is. Source of the behaviour: `Liquid::TablerowloopDrop`."""

    __slots__ = ("column", "columns", "index0", "length", "row")

    def __init__(self, length: int, columns: int) -> None:
        self.length = length
        self.columns = columns
        self.index0 = 0
        self.column = 1
        """The column, counted from 1."""
        self.row = 1
        """The row, counted from 1."""

    def advance(self) -> None:
        """Go to the next cell."""
        self.index0 += 1
        if self.column == self.columns:
            self.column = 1
            self.row += 1
        else:
            self.column += 1

    def get(self, key: object) -> object:
        """One of the loop's members."""
        member = _ROW_MEMBERS.get(key) if isinstance(key, str) else None
        return None if member is None else member(self)

    def has_member(self, key: object) -> bool:
        """Whether there is such a member."""
        return isinstance(key, str) and key in _ROW_MEMBERS

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
    "col": lambda loop: loop.column,
    "row": lambda loop: loop.row,
    "col0": lambda loop: loop.column - 1,
    "col_first": lambda loop: loop.column == 1,
    "col_last": lambda loop: loop.column == loop.columns,
    "to_liquid": lambda loop: loop,
}

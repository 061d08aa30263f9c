"""How deep the lines of a YAML text stand: the levels open and the one that may come next."""

from __future__ import annotations


class Indent:
    """The levels of indentation that are open at a place of the text."""

    __slots__ = ("block_scalar", "levels", "next")

    def __init__(self) -> None:
        """Begin at no indentation."""
        self.reset()

    def reset(self) -> None:
        """Go back to no indentation, as a new document does."""
        self.levels = [0]
        self.next = 0
        self.block_scalar: int | None = None
        """The indentation of the open block scalar's text, once known."""

    @property
    def current(self) -> int:
        """The deepest level that is open."""
        return self.levels[-1]

    def save(self, blanks: str) -> tuple[str, str]:
        """Note a line's indentation; return what of it is right and what fits no open level."""
        self.next = len(blanks)
        if self.next >= self.current:
            return blanks, ""
        while self.next < self.current:
            self.levels.pop()
        return blanks[: self.current], blanks[self.current :]

    def proceed(self, text: str) -> None:
        """Move the possible next level on by a text's length."""
        self.next += len(text)

    def enter(self, text: str, *, implicit: bool = False) -> None:
        """Open the noted level, if it is deeper; an explicit indicator moves the next one on."""
        if self.current < self.next:
            self.levels.append(self.next)
        if not implicit:
            self.next += len(text)

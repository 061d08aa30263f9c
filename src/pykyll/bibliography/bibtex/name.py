"""One person: von, last, first and Jr, as BibTeX tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a person's name; what is not there is None."""

    first: str | None = None
    last: str | None = None
    prefix: str | None = None
    """The von part: `van der`."""
    suffix: str | None = None
    """`Jr.`"""

    @property
    def text(self) -> str:
        """The last name first: `van Dorn, Jr., Pim`."""
        family = " ".join(part for part in (self.prefix, self.last) if part)
        return ", ".join(part for part in (family, self.suffix, self.first) if part)

    def converted(self, change: Callable[[str], str]) -> Name:
        """Each part changed."""
        return Name(
            first=_changed(self.first, change),
            last=_changed(self.last, change),
            prefix=_changed(self.prefix, change),
            suffix=_changed(self.suffix, change),
        )

    def to_csl(self) -> dict[str, str]:
        """The name as CSL-JSON has it."""
        parts = {
            "family": self.last,
            "given": self.first,
            "suffix": self.suffix,
            "non-dropping-particle": self.prefix,
        }
        return {name: part for name, part in parts.items() if part is not None}


def _changed(part: str | None, change: Callable[[str], str]) -> str | None:
    return None if part is None else change(part)

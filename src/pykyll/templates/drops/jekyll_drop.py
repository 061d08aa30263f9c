"""`jekyll` in templates. Source of the behaviour: Jekyll's `JekyllDrop`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pykyll.templates.drops.member_drop import MemberDrop

if TYPE_CHECKING:
    from pykyll.site.site import Site


class JekyllDrop(MemberDrop):
    """The version that is emulated and the environment."""

    __slots__ = ("site",)

    def __init__(self, site: Site) -> None:
        self.site = site

    def get(self, key: object) -> object:
        """One of the two, or both as a hash; it is not one of Jekyll's other drops."""
        return super().get(key) if self.has(key) else None

    def has(self, key: object) -> bool:
        """Whether it is one of them."""
        return key in self.members or key == "to_h"

    def iterate(self) -> None:
        """Nothing to walk over."""

    def inspect(self) -> str:
        """Its class."""
        return self.to_s()

    def inspect_alone(self) -> str:
        """Its class."""
        return self.to_s()

    members: ClassVar = {
        "version": lambda drop: drop.site.compat.jekyll_version,
        "environment": lambda drop: drop.site.environment,
    }

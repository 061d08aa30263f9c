"""`jekyll` in templates. Source of the behaviour: Jekyll's `JekyllDrop`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pykyll.site.drops.member_drop import MemberDrop

if TYPE_CHECKING:
    from pykyll.site.site import Site


class JekyllDrop(MemberDrop):
    """The version that is emulated and the environment."""

    __slots__ = ("site",)

    def __init__(self, site: Site) -> None:
        self.site = site

    def to_s(self) -> str:
        """Liquid prints a drop without a text of its own as its class."""
        return "Jekyll::Drops::JekyllDrop"

    members: ClassVar = {
        "version": lambda drop: drop.site.compat.jekyll_version,
        "environment": lambda drop: drop.site.environment,
    }

"""`theme` in templates. Source of the behaviour: Jekyll's `ThemeDrop`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pykyll.templates.drops.member_drop import MemberDrop

if TYPE_CHECKING:
    from pykyll.source.theme import Theme


class ThemeDrop(MemberDrop):
    """The theme's folder; what a gem's specification says is not known here."""

    __slots__ = ("theme",)

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    members: ClassVar = {
        "root": lambda drop: drop.theme.root,
        "dependencies": lambda _drop: [],
        "authors": lambda _drop: "",
        "version": lambda _drop: None,
        "description": lambda _drop: None,
        "metadata": lambda _drop: {},
    }

"""What an item leaves in the variables `layout` and `content` for the ones behind it.

Jekyll renders all items with one set of variables. Until an item sets these two itself it
finds there what the items before have left. That follows from their layouts' front matter
alone, or, for `content`, from rendering the one that left it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge
from pykyll.liquid import Drop
from pykyll.site.reads import LEFT

if TYPE_CHECKING:
    from pykyll.builder.rendering import Rendering
    from pykyll.config.merge import Data
    from pykyll.site import Document, Layout, Page, Site


class LeftOver:
    """What each item of a site leaves, by their places in the order of rendering."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._items = list(site.in_order())
        self._layouts: dict[int, Data | None] = {}
        self._givers: dict[int, Document | Page | None] = {}
        # By the places that were asked for: else each of many items looks at all before it.

    def note(self, position: int) -> None:
        """Note that what is left for an item is read."""
        self._site.reads.keys.add((LEFT, self._items[position].identity))

    def layout_before(self, position: int) -> Data | None:
        """What `layout` is when that item's turn comes; None is nil."""
        at = position
        while at > 0 and at not in self._layouts and not self._items[at - 1].is_placed_in_layout:
            at -= 1
        if at in self._layouts:
            left = self._layouts[at]
        else:
            left = self._left_by_layouts(self._items[at - 1]) if at > 0 else None
        for each in range(at, position):
            self._layouts[each] = left
            layout = self._site.layouts.get(self._items[each].layout_name or "")
            if layout is not None:
                left = deep_merge(layout.data, left or {})
        self._layouts[position] = left
        return left

    def giver_of_content(self, position: int) -> Document | Page | None:
        """The last item before that place which has left something in `content`."""
        at = position
        while at > 0 and at not in self._givers and not self._gives_content(self._items[at - 1]):
            at -= 1
        giver = self._givers[at] if at in self._givers else self._items[at - 1] if at > 0 else None
        self._givers.update(dict.fromkeys(range(at, position + 1), giver))
        return giver

    def _gives_content(self, item: Document | Page) -> bool:
        return item.is_placed_in_layout and (item.layout_name or "") in self._site.layouts

    def _left_by_layouts(self, item: Document | Page) -> Data | None:
        left: Data | None = None
        used: set[str] = set()
        layout = self._site.layouts.get(item.layout_name or "")
        while layout is not None and layout.name not in used:
            used.add(layout.name)
            left = deep_merge(layout.data, left or {})
            layout = self._site.layouts.get(layout.parent_name or "")
        return left


class LeftLayout(Drop):
    """`layout` until an item sets it, worked out when a template asks for it."""

    __slots__ = ("_left", "_over", "_position")

    def __init__(self, left: LeftOver, position: int, over: Layout | None = None) -> None:
        self._left = left
        self._position = position
        self._over = over

    def under(self, layout: Layout) -> LeftLayout:
        """The same, laid over the front matter of the item's own layout."""
        return LeftLayout(self._left, self._position, layout)

    def liquid_value(self) -> object:
        """The hash, or nil."""
        self._left.note(self._position)
        left = self._left.layout_before(self._position)
        return left if self._over is None else deep_merge(self._over.data, left or {})

    def get(self, key: object) -> object:
        """A value of the hash."""
        value = self.liquid_value()
        return value.get(key) if isinstance(value, dict) else None


class LeftContent(Drop):
    """`content` until an item's layouts set it: what the last item before left there."""

    __slots__ = ("_giver", "_rendering")

    def __init__(self, rendering: Rendering, giver: Document | Page | None) -> None:
        self._rendering = rendering
        self._giver = giver

    def liquid_value(self) -> object:
        """The text, or nil."""
        return self._rendering.content_left_by(self._giver)

    def get(self, key: object) -> object:
        """A text has no members."""
        del key
        return None

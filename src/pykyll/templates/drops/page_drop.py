"""A page as templates see it: a hash of front matter and six attributes.

Source of the behaviour: Jekyll's `Convertible#to_liquid`. In Jekyll this is a plain
hash, made anew each time; here its values are got when they are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import Drop
from pykyll.ruby.json_text import JsonHash
from pykyll.ruby.text import inspect, to_s
from pykyll.site.excerpt import Excerpt
from pykyll.site.reads import WHOLE_CLOCK
from pykyll.templates.drops.member_drop import is_hashable

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data
    from pykyll.site.page import Page

_ATTRIBUTES: dict[str, Callable[[Page], object]] = {
    "dir": lambda page: page.dir,
    "name": lambda page: page.name,
    "path": lambda page: page.path,
    "url": lambda page: page.url,
}


class PageDrop(Drop, JsonHash):
    """A page.

    Args:
        page: The page.
        content: What `content` gives: the page's own while it is rendered stays as it
            was before; none gives whatever it is when asked.
    """

    __slots__ = ("content", "page")

    def __init__(self, page: Page, content: str | None = None) -> None:
        self.page = page
        self.content = content

    def get(self, key: object) -> object:
        """The attribute, else the front matter's value."""
        reads = self.page.site.reads.keys
        if key != "content":  # the renderer notes that
            reads.add((self.page, key if isinstance(key, str) else "*"))
        value = self._get(key)
        if value is self.page.site.time:
            reads.add(WHOLE_CLOCK)
        return value

    def _get(self, key: object) -> object:
        if not isinstance(key, str):
            return self.page.merged_data.get(key) if is_hashable(key) else None  # type: ignore[call-overload]  # any key may be asked for
        attribute = _ATTRIBUTES.get(key)
        if attribute is not None:
            value = attribute(self.page)
        elif key == "content":
            value = self._content()
        elif key == "excerpt":
            value = self._excerpt()
        else:
            return self.page.merged_data.get(key)
        return self.page.merged_data.get(key) if value is None else value

    def _content(self) -> str:
        if self.content is not None:
            return self.content
        return self.page.site.renderer.content_of(self.page)

    def _excerpt(self) -> object:
        if not self.page.site.compat.page_excerpts:
            return None
        excerpt = self.page.data.get("excerpt")
        if isinstance(excerpt, Excerpt):
            return excerpt.rendered()
        return to_s(excerpt) if excerpt else None

    def has(self, key: object) -> bool:
        """Whether the hash has that key."""
        self.page.site.reads.keys.add((self.page, key if isinstance(key, str) else "*"))
        if key in ("content", "dir", "name", "path", "url"):
            return True
        if key == "excerpt" and self.page.site.compat.page_excerpts:
            return True
        return is_hashable(key) and key in self.page.merged_data

    def _keys(self) -> list[str]:
        self.page.site.reads.keys.add((self.page, "*"))
        attributes = ["content", "dir", "name", "path", "url"]
        if self.page.site.compat.page_excerpts:
            attributes.insert(2, "excerpt")
        return list(dict.fromkeys([*self.page.merged_data, *attributes]))

    def to_h(self) -> Data:
        """The whole hash, in Jekyll's order."""
        return {key: self.get(key) for key in self._keys()}

    def pairs(self) -> list[tuple[object, object]]:
        """The hash's pairs."""
        return list(self.to_h().items())

    def size(self) -> int:
        """How many pairs."""
        return len(self._keys())

    def to_s(self) -> str:
        """A hash prints as Ruby inspects it."""
        return inspect(self.to_h())

    def hash_for_json(self, depth: int) -> Data:  # noqa: ARG002 - the same at any depth
        """The whole hash."""
        return self.to_h()

    def inspect_alone(self) -> str:
        """A hash as Ruby inspects it."""
        return inspect(self.to_h())

    def inspect(self) -> str:
        """What a list of pages shows: there they are objects, not yet hashes."""
        if self.page.site.compat.inspects_relative_path:
            return f'#<Jekyll::Page @relative_path="{self.page.relative_path}">'
        return f'#<Jekyll::Page @name="{self.page.name}">'

    def equals(self, other: object) -> bool:
        """Two hashes are equal when they stand for the same page."""
        return isinstance(other, PageDrop) and other.page is self.page

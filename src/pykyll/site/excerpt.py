"""The beginning of a document as a text of its own.

Source of the behaviour: Jekyll's `Excerpt` and `PageExcerpt`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic
from pykyll.files.paths import join
from pykyll.regex import regex
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy
from pykyll.site.renderable import Renderable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.site.document import Document
    from pykyll.site.page import Page

_LIQUID_TAG = regex(r"\{%-?\s*(\w+)")
_LINK_NAME = regex(r"^ {0,3}\[", re.MULTILINE)
_LINK_TARGET = regex(r":.+")


def excerpt_separator(item: Renderable) -> str:
    """What ends the excerpt: the front matter's word, else the configuration's."""
    own = item.value("excerpt_separator")
    if is_truthy(own):
        return to_s(own)
    return to_s(item.site.config.get("excerpt_separator"))


class Excerpt(Renderable):
    """The part of a document before its excerpt separator, rendered without layouts."""

    hook_owners = ()

    def __init__(self, parent: Document | Page) -> None:
        self.site = parent.site
        self.parent = parent
        self.ext = parent.ext
        self.relative_path = join(parent.relative_path, "#excerpt")
        self.body_line = parent.body_line
        self.body = self._extract(parent.body)
        self._data: dict[str, object] | None = None

    @property
    def data(self) -> dict[str, object]:  # type: ignore[override]  # derived from the parent's, read only
        """The parent's front matter without `layout` and `excerpt`, as first asked for."""
        if self._data is None:
            without = {"layout", "excerpt"}
            self._data = {k: v for k, v in self.parent.data.items() if k not in without}
        return self._data

    @property
    def type(self) -> str:
        """The parent's."""
        return self.parent.type

    @property
    def is_placed_in_layout(self) -> bool:
        """Excerpts take no layout."""
        return False

    def rendered(self) -> str:
        """The excerpt after Liquid and Markdown, rendered when first asked for."""
        return self.site.renderer.excerpt_text(self)

    def _extract(self, content: str) -> str:
        separator = excerpt_separator(self.parent)
        head, _, tail = content.partition(separator)
        if not self.site.compat.excerpt_keeps_only_used_references:
            return self._with_every_definition(head, tail, separator)
        if not tail:
            return head
        if "{%" in head:
            head = self._close_open_blocks(head, separator)
        definitions = [name + rest for _, name, rest in _link_definitions(tail) if name in head]
        return head + "\n\n" + "\n".join(definitions) if definitions else head

    def _with_every_definition(self, head: str, tail: str, separator: str) -> str:
        """Before Jekyll 4 the rest leaves a blank line and all its link definitions."""
        if "{%" in head:
            head = self._close_open_blocks(head, separator)
        if not tail:
            return head
        return head + "\n\n" + "\n".join("".join(each) for each in _link_definitions(tail))

    def _close_open_blocks(self, head: str, separator: str) -> str:
        """Close each Liquid block that the separator has cut in two."""
        closed = head
        for name in dict.fromkeys(reversed(_tag_names(head))):
            if self.site.liquid.is_block(name) and not _has_end(closed, name):
                closed += f"\n{{% end{name} %}}"
        if closed != head:
            self.site.note(
                Diagnostic(
                    f"Excerpt modified in {self.parent.relative_path}! Found a Liquid block "
                    f'containing the excerpt separator "{_escaped(separator)}"',
                    severity="warning",
                    path=self.parent.relative_path,
                    hint="the block has been closed; give the page an excerpt or an "
                    "excerpt_separator of its own if that is not what you want",
                )
            )
        return closed


def _tag_names(text: str) -> list[str]:
    """The names of the tags that are closed by `%}`, wherever."""
    names: list[str] = []
    at = 0
    while tag := _LIQUID_TAG.search(text, at):
        end = text.find("%}", tag.end())
        if end < 0:
            break
        names.append(tag[1])
        at = end + 2
    return names


def _has_end(text: str, name: str) -> bool:
    return re.compile(rf"\{{%-?\s*end{name}").search(text, 0, max(text.rfind("%}"), 0)) is not None


def _link_definitions(text: str) -> Iterator[tuple[str, str, str]]:
    """The definitions of links, each as indentation, `[name]` and `: target`."""
    at = 0
    while (closing := text.find("]", at)) >= 0:
        opening = _LINK_NAME.search(text, at, closing)
        target = _LINK_TARGET.match(text, closing + 1)
        at = closing + 1
        if opening and target and opening.end() < closing:
            yield opening[0][:-1], text[opening.end() - 1 : closing + 1], target[0]
            at = target.end()


def _escaped(separator: str) -> str:
    return separator.replace("\n", "\\n")

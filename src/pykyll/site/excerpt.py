"""The beginning of a document as a text of its own.

Source of the behaviour: Jekyll's `Excerpt` and `PageExcerpt`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic
from pykyll.files.paths import join
from pykyll.liquid import to_s
from pykyll.ruby.truth import is_truthy
from pykyll.site.renderable import Renderable

if TYPE_CHECKING:
    from pykyll.site.document import Document
    from pykyll.site.page import Page

_LIQUID_TAG = re.compile(r"\{%-?\s*(\w+)\s*.*?-?%\}", re.DOTALL)
_LINK_DEFINITION = re.compile(r"^ {0,3}(?:(\[[^\]]+\])(:.+))$", re.MULTILINE)


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
        self.output = None
        self.content = self._extract(parent.content)
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
        if self.output is None:
            self.output = self.site.renderer.render_excerpt(self)
        return self.output

    def _extract(self, content: str) -> str:
        separator = excerpt_separator(self.parent)
        head, _, tail = content.partition(separator)
        if not tail:
            return head
        if "{%" in head:
            head = self._close_open_blocks(head, separator)
        definitions = [name + rest for name, rest in _LINK_DEFINITION.findall(tail) if name in head]
        return head + "\n\n" + "\n".join(definitions) if definitions else head

    def _close_open_blocks(self, head: str, separator: str) -> str:
        """Close each Liquid block that the separator has cut in two."""
        closed = head
        for name in reversed(_LIQUID_TAG.findall(head)):
            if not self.site.liquid.is_block(name):
                continue
            if re.search(rf"\{{%-?\s*end{name}.*?\s*-?%\}}", closed, re.DOTALL):
                continue
            closed += f"\n{{% end{name} %}}"
        if closed != head:
            self.site.warnings.append(
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


def _escaped(separator: str) -> str:
    return separator.replace("\n", "\\n")

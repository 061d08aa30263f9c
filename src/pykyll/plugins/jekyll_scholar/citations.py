"""What was cited on a page, shared by its content, its includes and its layouts.

Source of the behaviour: jekyll-scholar's `Utilities#cited_keys` and `#citation_number`.
"""

from __future__ import annotations

from collections import deque
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.bibliography import Bibliography
    from pykyll.bibliography.csl import Renderer
    from pykyll.liquid import Context, Template
    from pykyll.plugins.jekyll_scholar.late_reference import LateReference

_PLACE = "jekyll-scholar"
_NUMBERS = "citation_numbers"


@dataclass(slots=True)
class TagState:
    """What a tag keeps from one rendering to the next on the same page."""

    renderer: Renderer | None = None
    waiting: deque[LateReference] = field(default_factory=deque)
    """The references of the list at hand that nobody has looked at yet."""
    template: Template | None = None
    assigns: dict[str, object] = field(default_factory=dict)
    """Variables that the template has set for an entry are there for the next."""
    group_by: str | None = None


@dataclass(slots=True)
class PageState:
    """What the tags of one page share."""

    cited: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    """The links to entries, by key alone: the first form of each is repeated."""
    bibliographies: dict[object, Bibliography] = field(default_factory=dict)
    """What has been read for the page, by what was asked for."""
    depth: int = 0
    """How many templates of bibliographies are rendered within each other."""
    is_endless: bool = False
    """Whether a template was found to print a bibliography by itself."""
    tags: dict[int, tuple[object, TagState]] = field(default_factory=dict)
    """By the identity of each tag, which is held here so that no other gets the same one."""

    def of_tag(self, tag: object) -> TagState:
        """The state of one tag."""
        return self.tags.setdefault(id(tag), (tag, TagState()))[1]


def page_state(context: Context) -> PageState:
    """What the tags of the page that is rendered share."""
    shared = context.registers.get("shared")
    if not isinstance(shared, dict):
        shared = context.registers["shared"] = {}
    state = shared.setdefault(_PLACE, PageState())
    assert isinstance(state, PageState)  # noqa: S101 - nobody else writes there
    return state


def cite(context: Context, key: str) -> None:
    """Note that an entry is cited."""
    cited = cited_keys(context)
    if key not in cited:
        cited.append(key)


def cited_keys(context: Context) -> list[str]:
    """The keys that were cited so far, which templates may see as `cited`."""
    cited = page_state(context).cited
    context.set("cited", cited)
    return cited


def citation_number(context: Context, key: str) -> int:
    """The number of a citation, for styles that number them.

    It is counted within a template: in a layout an entry of the content has another.
    """
    numbers = context.get(_NUMBERS)
    if not isinstance(numbers, dict):
        numbers = {}
        context.set(_NUMBERS, numbers)
    number: int = numbers.setdefault(key, len(cited_keys(context)))
    return number

"""What a plugin may add to a site: converters, generators, hooks, tags and filters.

The words are Jekyll's. A plugin is a function that takes the site and registers
what it brings; nothing is found by reflection.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.site.converters import Converted
    from pykyll.site.renderable import Renderable
    from pykyll.site.site import Site


class Converter(Protocol):
    """Turns the content of files with certain extensions into another format."""

    @property
    def priority(self) -> int:
        """Higher converts first."""

    @property
    def highlighter_affix(self) -> str:
        """What `{% highlight %}` puts before and behind its block; a line end for Markdown."""

    def matches(self, ext: str) -> bool:
        """Whether files with this extension (with its dot) are converted."""

    def output_ext(self, ext: str) -> str:
        """The extension (with its dot) of the result."""

    def convert(self, content: str, item: Renderable | None) -> Converted | str:
        """The content converted; `item` is what it belongs to, where it has a file.

        Text alone where there is nothing else to tell. A converter adds nothing to the site.

        Raises:
            PykyllError: Where the content cannot be converted.
        """


class Generator(Protocol):
    """Adds pages or data to a site after it has been read."""

    @property
    def priority(self) -> int:
        """Higher runs first: Jekyll's `:highest` is 100, `:lowest` is -100."""

    def generate(self, site: Site) -> None:
        """Add to `site.pages`, `site.static_files`, `site.data`."""


class SiteView:
    """What stands between a site and a plugin; what is made of a site can be made of it.

    Args:
        site: The site.
    """

    __slots__ = ("model",)

    def __init__(self, site: Site) -> None:
        self.model = site


def site_of(given: Site | SiteView) -> Site:
    """The site, where a plugin gives what it was given of it."""
    return given.model if isinstance(given, SiteView) else given


@dataclass(slots=True)
class Hooks:
    """Callbacks under Jekyll's owners and events, run in the order of priority."""

    _hooks: dict[tuple[str, str], list[tuple[int, Callable[..., object]]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def register(
        self, owner: str, event: str, hook: Callable[..., object], *, priority: int = 20
    ) -> None:
        """Run `hook` at `event` of `owner` (`site`, `pages`, `documents`, a collection).

        Source of the behaviour: Jekyll's `Hooks` (priorities low 10, normal 20, high 30).
        """
        hooks = self._hooks[owner, event]
        hooks.append((priority, hook))
        hooks.sort(key=lambda entry: -entry[0])

    def trigger(self, owner: str, event: str, *arguments: object) -> None:
        """Run what is registered for that event."""
        for _, hook in self._hooks.get((owner, event), ()):
            hook(*arguments)


PRIORITIES = {"lowest": -100, "low": -10, "normal": 0, "high": 10, "highest": 100}
"""Jekyll's names for the priorities of generators and converters."""

"""What a build did."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.errors import Diagnostic
    from pykyll.templates.liquid_templates import ProfileEntry


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a build that succeeded."""

    source: str
    """The site's folder, absolute."""
    destination: str
    """The folder written to, absolute."""
    written: tuple[str, ...]
    """Output files that are new or have changed, relative to the destination."""
    unchanged: int
    """How many output files were already as they should be."""
    removed: tuple[str, ...]
    """Orphans that were removed, relative to the destination."""
    warnings: tuple[Diagnostic, ...]
    """In the order of the steps."""
    pages: int
    """How many pages and documents were rendered."""
    config_files: tuple[str, ...] = ()
    """The configuration files read, relative to where the command ran."""
    timings: Mapping[str, float] = field(default_factory=dict)
    """Seconds spent in each step."""

    rendered: int = 0
    """How many of the pages had to be rendered; the others are as an earlier build left them."""

    items: Mapping[str, float] = field(default_factory=dict)
    """Seconds that each page took which was rendered, by its path, with `--profile`."""

    profile: Mapping[str, ProfileEntry] = field(default_factory=dict)
    """What each template cost, with `--profile`."""

    @property
    def seconds(self) -> float:
        """How long the whole build took."""
        return sum(self.timings.values())

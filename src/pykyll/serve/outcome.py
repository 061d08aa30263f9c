"""How a build went, as plain data that goes from the builder process to the server."""

from __future__ import annotations

from dataclasses import asdict, field
from typing import TYPE_CHECKING, Any

from pykyll.dataclass import dataclass
from pykyll.errors.as_json import diagnostics_as_json, diagnostics_from_json
from pykyll.serve.site_settings import SiteSettings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.errors import Diagnostic

_DIAGNOSTICS = ("errors", "warnings")


@dataclass(frozen=True, slots=True)
class TemplateCost:
    """What the renderings of one template cost, with `--profile`."""

    count: int
    size: int
    """Characters written."""
    seconds: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """A build that succeeded, or the errors that it failed with; then nothing was written."""

    seconds: float = 0.0
    """How long it took, reading the configuration included."""
    errors: tuple[Diagnostic, ...] = ()
    """Empty where the build succeeded."""
    warnings: tuple[Diagnostic, ...] = ()
    written: tuple[str, ...] = ()
    """Output files that are new or have changed, relative to the destination."""
    removed: tuple[str, ...] = ()
    """Orphans that were removed, relative to the destination."""
    prepared: Mapping[str, int] = field(default_factory=dict)
    """Files of the source that were written or removed before the build, relative to it, and
    when they changed (nanoseconds since 1970; 0 where they are gone)."""
    unchanged: int = 0
    """How many output files were already as they should be."""
    pages: int = 0
    """How many pages and documents the site has."""
    rendered: int = 0
    """How many of them had to be rendered."""
    timings: Mapping[str, float] = field(default_factory=dict)
    """Seconds spent in each step."""
    profile: Mapping[str, TemplateCost] = field(default_factory=dict)
    items: Mapping[str, float] = field(default_factory=dict)
    """Seconds that each page took which was rendered, by its path, with `--profile`."""
    site: SiteSettings | None = None
    """The settings as they are now; none where the configuration could not be read."""

    @property
    def destination(self) -> str:
        """The folder written to, absolute; empty where it is not known."""
        return "" if self.site is None else self.site.destination

    def as_data(self) -> dict[str, object]:
        """All of it as what JSON can hold."""
        found = {name: diagnostics_as_json(getattr(self, name)) for name in _DIAGNOSTICS}
        return {**asdict(self), **found}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Outcome:
        """What `as_data` gave, after its way through JSON."""
        given = dict(data)
        for name in _DIAGNOSTICS:
            given[name] = tuple(diagnostics_from_json(data[name]))
        for name in ("written", "removed"):
            given[name] = tuple(data[name])
        given["profile"] = {name: TemplateCost(**cost) for name, cost in data["profile"].items()}
        given["site"] = None if data["site"] is None else SiteSettings.from_data(data["site"])
        return cls(**given)

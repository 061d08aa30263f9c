"""The build, step by step."""

from __future__ import annotations

import os
import time as clock
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from pykyll.builder.caches import leave_metadata, prepare_cache
from pykyll.builder.clean import remove_orphans
from pykyll.builder.render import render
from pykyll.builder.repeats import without_repeats
from pykyll.builder.report import Report
from pykyll.builder.site import Site
from pykyll.builder.warnings import conflicts
from pykyll.builder.write import files_to_write, write
from pykyll.config import load_config
from pykyll.errors import BuildError, Findings, PykyllError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from pykyll.builder.rendered import Rendered
    from pykyll.builder.write import Written
    from pykyll.config import Compat, Config
    from pykyll.errors import Diagnostic


_T = TypeVar("_T")


def build(  # noqa: PLR0913 - the flags of a build, by keyword
    source: str | Path = ".",
    destination: str | Path | None = None,
    *,
    config: Sequence[str | Path] = (),
    overrides: Mapping[str, object] | None = None,
    compat: str | Compat | None = None,
    environment: str | None = None,
    time: datetime | str | None = None,
) -> Report:
    """Build a site.

    Args:
        source: The site's folder.
        destination: Where to write; the configuration's `destination`, or `_site`.
        config: Configuration files instead of `_config.yml`, later ones winning.
        overrides: Configuration that wins over all files, under Jekyll's names.
        compat: `github-pages`, `jekyll` or `jekyll 4.3.1`; found out from the site's
            `compat:`, `Gemfile.lock` or `Gemfile` where not given.
        environment: `JEKYLL_ENV`; the process's where not given.
        time: The time of the build (`site.time`); now where not given.

    Returns:
        What was done.

    Raises:
        BuildError: With every error found. The destination is then as it was.
    """
    environ = dict(os.environ)
    if environment is not None:
        environ["JEKYLL_ENV"] = environment
    settings = dict(overrides or {})
    if destination is not None:
        settings["destination"] = os.fspath(destination)
    if time is not None:
        settings["time"] = time
    try:
        loaded, warnings = load_config(
            source, files=config, overrides=settings, compat=compat, environ=environ
        )
        return Build(loaded, list(warnings)).run()
    except BuildError:
        raise
    except PykyllError as error:
        raise BuildError(error.diagnostics) from error


@dataclass
class Build:
    """One run over one configuration."""

    config: Config
    warnings: list[Diagnostic]
    timings: dict[str, float] = field(default_factory=dict)

    def run(self) -> Report:
        """All steps in their order.

        Raises:
            BuildError: Where any step found errors; nothing is written then.
        """
        site = self._timed("assemble", lambda: Site(self.config))
        self._timed("read", site.read)
        try:
            self._timed("generate", site.generate)
        except PykyllError as error:
            site.fail(error)  # what else is wrong shows while rendering
        rendered = self._timed("render", lambda: render(site, site.liquid))
        found = _all_findings(site, rendered)
        if found.errors:
            raise BuildError(without_repeats(found.errors))
        files = files_to_write(site, rendered)
        if site.compat.warns_of_conflicts:
            found.extend(conflicts(files, site.destination))
        prepare_cache(site)
        leave_metadata(site)
        written = self._timed("write", lambda: write(site.destination, files))
        removed = self._timed("clean", lambda: remove_orphans(site, written.files))
        site.hooks.trigger("site", "post_write", site)
        return self._report(site, found, len(rendered), written, removed)

    def _timed(self, step: str, run: Callable[[], _T]) -> _T:
        begun = clock.perf_counter()
        try:
            return run()
        finally:
            self.timings[step] = clock.perf_counter() - begun

    def _report(
        self, site: Site, found: Findings, rendered: int, written: Written, removed: tuple[str, ...]
    ) -> Report:
        return Report(
            source=site.source,
            destination=site.destination,
            written=written.changed,
            unchanged=len(written.files) - len(written.changed),
            removed=removed,
            warnings=tuple(dict.fromkeys([*self.warnings, *found.warnings])),
            pages=rendered,
            config_files=self.config.files,
            timings=self.timings,
            profile=site.liquid.profile or {},
        )


def _all_findings(site: Site, rendered: Sequence[Rendered]) -> Findings:
    """What reading and generating found, then what rendering did, in its order."""
    found = Findings()
    found.join(site.findings.current)
    for each in rendered:
        found.join(each.findings)
    return found

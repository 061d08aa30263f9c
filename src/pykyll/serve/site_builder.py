"""Builds the site over and over, in the builder process."""

from __future__ import annotations

import gc
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.builder import Build
from pykyll.builder.incremental.kept import Kept
from pykyll.errors import BuildError, Diagnostic, PykyllError, bug_message
from pykyll.serve.outcome import Outcome, TemplateCost
from pykyll.serve.own_writes import changed_at
from pykyll.serve.site_settings import SiteSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.builder import Report
    from pykyll.config import Config
    from pykyll.serve.config_source import ConfigSource


class SiteBuilder:
    """A site that is built again after each change.

    Args:
        source: Where the configuration is read from.
    """

    def __init__(self, source: ConfigSource) -> None:
        self._source = source
        self._kept = Kept()
        self._rested: object = None

    def rest(self) -> None:
        """Put down what other processes may want to know, when nothing waits to be built."""
        self._kept.put_down()
        if self._kept.site is not self._rested:
            self._rested = self._kept.site
            gc.collect()  # the site of the build before

    def build(self, changed: Sequence[str] = ()) -> Outcome:
        """Build once. Errors are part of what is returned; nothing is raised for them.

        Args:
            changed: The files and folders that are new, gone or other than at the last
                build, relative to the source; outside it they begin with `../`, and `.`
                is anything at all. Empty where that is not known, as at first. A build
                that failed has seen them: they do not come again.
        """
        begun = time.perf_counter()
        settings: SiteSettings | None = None
        prepared: dict[str, int] = {}
        warnings: list[Diagnostic] = []
        try:
            config, warnings = self._source.load()
            settings = SiteSettings.of(config)
            prepared, found = _prepared(config)
            warnings = [*warnings, *found]
            build = Build(
                config,
                warnings,
                jobs=self._source.jobs,
                cache=self._source.cache,
                force=self._source.force,
                kept=self._kept,
            )
            report = build.run([*changed, *prepared] if changed else changed)
        except PykyllError as error:
            errors = error.diagnostics
            warnings = list(error.warnings if isinstance(error, BuildError) else warnings)
        except Exception as error:  # noqa: BLE001 - the server outlives a bug in a build
            errors = (_own_bug(error),)
        else:
            outcome = _succeeded(report, settings, time.perf_counter() - begun)
            return replace(outcome, prepared=prepared)
        seconds = time.perf_counter() - begun
        return Outcome(seconds, errors, tuple(warnings), prepared=prepared, site=settings)


def _prepared(config: Config) -> tuple[dict[str, int], tuple[Diagnostic, ...]]:
    """Write what is made of the data, where the site wants that.

    Returns:
        What was written or removed, as `Outcome.prepared` has it, and warnings.
    """
    if config.get("prepare") is not True:
        return {}, ()
    from pykyll.academic.preparing import is_wanted, prepare

    if not is_wanted(config):
        return {}, ()
    done = prepare(config, is_hasty=True)
    return {each.path: changed_at(config.source, each.path) for each in done.changes}, done.findings


def _succeeded(report: Report, settings: SiteSettings, seconds: float) -> Outcome:
    costs = {
        name: TemplateCost(cost.count, cost.size, cost.seconds)
        for name, cost in report.profile.items()
    }
    return Outcome(
        seconds=seconds,
        warnings=report.warnings,
        written=report.written,
        removed=report.removed,
        unchanged=report.unchanged,
        pages=report.pages,
        rendered=report.rendered,
        items=dict(report.items),
        timings=dict(report.timings),
        profile=costs,
        site=settings,
    )


def _own_bug(error: Exception) -> Diagnostic:
    return Diagnostic(
        bug_message(error),
        hint="run `pykyll build --trace` and report what that prints, with the site",
    )

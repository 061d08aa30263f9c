"""The build, step by step."""

from __future__ import annotations

import os
import time as clock
from dataclasses import field
from typing import TYPE_CHECKING, TypeVar

from pykyll.academic import data_findings
from pykyll.builder.caches import leave_metadata, prepare_cache
from pykyll.builder.clashes import clashes
from pykyll.builder.clean import obsolete_files
from pykyll.builder.file_names import misnamed
from pykyll.builder.foreign import refuse_foreign
from pykyll.builder.garbage import fewer_collections, tidy_up
from pykyll.builder.incremental.inputs import now
from pykyll.builder.incremental.store import Store, order_mattered
from pykyll.builder.lock import locked
from pykyll.builder.lost_data import lost_data
from pykyll.builder.lost_home import lost_home
from pykyll.builder.lost_links import lost_links
from pykyll.builder.misspelt_settings import misspelt_settings
from pykyll.builder.redirects import lost_by_redirects
from pykyll.builder.renew import Effort, OrderMattersError, Renewed, renew, renew_all
from pykyll.builder.repeats import with_all_places, without_repeats
from pykyll.builder.report import Report
from pykyll.builder.site import Site, refuse_missing_source
from pykyll.builder.staging import Staging, error_of, sweep
from pykyll.builder.transaction import Transaction
from pykyll.builder.warnings import conflicts, missing_default_theme, unseen_front_matter
from pykyll.builder.workers import usable_cores
from pykyll.builder.write import files_to_write, gather, put, take_away
from pykyll.config import load_config
from pykyll.dataclass import dataclass
from pykyll.errors import BuildError, PykyllError
from pykyll.files.system_error import system_error
from pykyll.site import StaticFile
from pykyll.site.reads import ANSWER
from pykyll.stack import with_room

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from pykyll.builder.incremental.kept import Kept
    from pykyll.builder.rendered import Output
    from pykyll.builder.write import Written
    from pykyll.config import Compat, Config
    from pykyll.errors import Diagnostic, Findings


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
    jobs: int | None = None,
    cache: bool = True,
    force: bool = False,
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
        jobs: How many processes may render at once; as many as there are cores where not
            given.
        cache: Whether what a build before has left is used, and something left for the next:
            the result is the same.
        force: Whether to delete what does not belong to the site also from a destination that
            looks like no built site, which is refused otherwise.

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
        return Build(loaded, list(warnings), jobs=jobs, cache=cache, force=force).run()
    except BuildError:
        raise
    except PykyllError as error:
        raise BuildError(error.diagnostics) from error
    except OSError as error:  # of a configuration file, say
        raise BuildError(system_error(error).diagnostics) from error


@dataclass
class Build:
    """One run over one configuration."""

    config: Config
    warnings: list[Diagnostic]
    timings: dict[str, float] = field(default_factory=dict)
    jobs: int | None = None
    """How many processes may render at once; None for as many as there are cores."""
    cache: bool = True
    """Whether what the build before has left is used, and something left for the next."""
    force: bool = False
    """Whether a destination is cleaned that looks like no built site."""
    kept: Kept | None = None
    """What the build before has left in this process, and where this one leaves it."""
    progress: Callable[[int, int], None] = lambda _done, _total: None
    """Called now and then with how many items are rendered, and how many there are to render."""
    waiting: Callable[[], None] = lambda: None
    """Called where another build of the same destination is running."""

    def run(self, changed: Sequence[str] = ()) -> Report:
        """All steps in their order.

        Args:
            changed: With `kept`, the files that have changed since, relative to the source.

        Raises:
            BuildError: Where any step found errors; nothing is written then.
        """
        begun = now()
        tidy_up()
        refuse_missing_source(self.config)  # before its folder is made for the destination in it
        destination = self.config.destination
        try:
            with locked(destination, self.waiting), fewer_collections():
                sweep(destination)
                try:
                    return with_room(lambda: self._run_in_order(changed, begun))
                except (KeyboardInterrupt, SystemExit):
                    sweep(destination)  # one may come just before the staging folder is removed
                    raise
        except OSError as error:
            raise error_of(error, destination) from error

    def _run_in_order(self, changed: Sequence[str], begun: int) -> Report:
        """All steps; once more, in one line, where the order of rendering turns out to matter."""
        is_in_line = order_mattered(self.config.source)
        try:
            patched = self._timed("read", lambda: self._patched(changed))
            if patched is not None:
                return self._run(*patched, begun)
            return self._run(self._assembled(in_line=is_in_line), None, begun)
        except OrderMattersError:
            return self._run(self._assembled(in_line=True), None, begun)

    def _assembled(self, *, in_line: bool) -> Site:
        """The site, with nothing read yet; `in_line` where the order of rendering matters."""
        site = self._timed("assemble", lambda: Site(self.config, keeps_answers=self.cache))
        if in_line or (site.has_own_code and site.has_hooks_after_rendering):
            site.is_traced = False
        if self.kept is not None:
            site.parsed_files = self.kept.parsed
        return site

    def _patched(self, changed: Sequence[str]) -> tuple[Site, frozenset[str]] | None:
        """The site of the build before with what has changed; None where it must be read anew."""
        if self.kept is None:
            return None
        patched = self.kept.patched(self.config, changed)
        site = self.kept.site
        return None if patched is None or site is None else (site, patched)

    def _run(self, site: Site, patched: frozenset[str] | None, begun: int) -> Report:
        staging = Staging(site.destination)
        try:
            return self._steps(site, patched, staging, begun)
        except PykyllError as error:
            self._forget()
            raise self._failed(error, site) from error
        except BaseException:
            self._forget()
            raise
        finally:
            staging.remove()

    def _forget(self) -> None:
        """Let the next build read the site anew."""
        if self.kept is not None:
            self.kept.site = None

    def _failed(self, error: PykyllError, site: Site) -> BuildError:
        """The error with what the build has warned of so far."""
        if isinstance(error, BuildError):
            return error
        return BuildError(error.diagnostics, self._warnings(site.findings.current))

    def _warnings(self, found: Findings) -> tuple[Diagnostic, ...]:
        """Those of the configuration, then those of the steps, each once."""
        return tuple(dict.fromkeys([*self.warnings, *found.warnings]))

    def _steps(
        self, site: Site, patched: frozenset[str] | None, staging: Staging, begun: int
    ) -> Report:
        is_on = self.cache and not self.config.flag("disable_disk_cache")
        store = Store(site, self.config, begun, is_on=is_on, kept=self.kept)
        if patched is None:
            store.look_at_source()
            self._timed("read", site.read)
            try:
                self._timed("generate", site.generate)
            except PykyllError as error:
                site.fail(error)  # what else is wrong shows while rendering
        renewed = self._timed("render", lambda: self._renewed(site, patched, store, staging))
        try:
            return self._written(site, renewed, store, staging)
        finally:
            renewed.close()

    def _written(self, site: Site, renewed: Renewed, store: Store, staging: Staging) -> Report:
        """The steps behind rendering."""
        found = _all_findings(site, renewed)
        files = self._checked_files(site, renewed, found)
        prepare_cache(site)
        leave_metadata(site.config)
        try:
            with Transaction(staging, follows_links=not site.safe) as transaction:
                written, removed = self._put(site, dict(files), renewed, store, transaction)
                self._tell_written(site, files)
        except PykyllError as error:
            raise BuildError(error.diagnostics, self._warnings(found)) from error
        report = self._report(site, found, renewed, written, removed)
        self._timed("keep", lambda: store.keep(renewed, written, report))
        return report

    def _checked_files(
        self, site: Site, renewed: Renewed, found: Findings
    ) -> list[tuple[str, Output]]:
        """What is to be written and where, once all that may be wrong has been looked for.

        Raises:
            BuildError: With all errors that were found, here and before.
        """
        found.extend(misspelt_settings(site))
        self._fail_for(found)
        files = files_to_write(site, renewed)
        found.extend(misnamed(files, site.destination))
        self._fail_for(found)
        found.extend(clashes(files, self.config))
        found.extend(lost_home(files))
        self._fail_for(found)
        found.extend(unseen_front_matter(files))
        found.extend(lost_by_redirects(files, self.config))
        found.extend(lost_links(files, self.config))
        missing = list(missing_default_theme(site))
        found.extend(missing)
        if missing:
            site.reads.is_complete = False  # the next build asks for the theme again
        if site.compat.warns_of_conflicts:
            found.extend(conflicts(files, site.destination))
        if not self.force:
            refuse_foreign(self.config, dict(files))
        return files

    def _fail_for(self, found: Findings) -> None:
        if found.errors:
            raise BuildError(without_repeats(found.errors), self._warnings(found))

    def _renewed(
        self, site: Site, patched: frozenset[str] | None, store: Store, staging: Staging
    ) -> Renewed:
        if not site.is_traced:
            site.asked.ask_ahead()
            return renew_all(site, site.liquid, staging)
        site.asked.ask_ahead(name for kind, name, _ in store.before.keys.keys if kind == ANSWER)
        jobs = usable_cores() if self.jobs is None else self.jobs
        effort = Effort(jobs=jobs, progress=self.progress, patched=patched)
        return renew(site, site.liquid, store.before, staging, effort)

    def _put(
        self,
        site: Site,
        files: dict[str, Output],
        renewed: Renewed,
        store: Store,
        transaction: Transaction,
    ) -> tuple[Written, tuple[str, ...]]:
        """Put all files into their places, and take away what is no longer part of the site.

        That goes first: `About.html` that was is `about.html` that is to be, on some systems.
        But where a site has the files that it had when it was built last, which somebody who
        writes is waiting for, they come first.
        """
        has_same_files = self.kept is not None and self.kept.files == files.keys()

        def remove() -> tuple[str, ...]:
            obsolete = obsolete_files(site, files)
            take_away(obsolete, transaction)
            return obsolete

        def write() -> Written:
            waiting = gather(files, renewed, transaction.staging, store.copies)
            return put(files, waiting, transaction)

        removed = () if has_same_files else self._timed("clean", remove)
        written = self._timed("write", write)
        if has_same_files:
            removed = self._timed("clean", remove)
        return written, removed

    def _tell_written(self, site: Site, files: list[tuple[str, Output]]) -> None:
        """Run the hooks that see files in their place; what they fail over is undone."""
        if not site.is_traced:
            for _, item in files:
                if not isinstance(item, StaticFile):
                    item.trigger("post_write")
        site.hooks.trigger("site", "post_write", site)

    def _timed(self, step: str, run: Callable[[], _T]) -> _T:
        begun = clock.perf_counter()
        try:
            return run()
        finally:
            self.timings[step] = clock.perf_counter() - begun

    def _report(
        self,
        site: Site,
        found: Findings,
        renewed: Renewed,
        written: Written,
        removed: tuple[str, ...],
    ) -> Report:
        return Report(
            source=site.source,
            destination=site.destination,
            written=written.changed,
            unchanged=len(written.files) - len(written.changed),
            removed=removed,
            warnings=self._warnings(found),
            pages=len(renewed.items),
            config_files=self.config.files,
            timings=self.timings,
            rendered=len(renewed.outcomes),
            profile=site.liquid.profile or {},
            items={each.path: each.seconds for each in renewed.outcomes.values()}
            if self.config.flag("profile")
            else {},
        )


def _all_findings(site: Site, renewed: Renewed) -> Findings:
    """What reading and generating found, then rendering, in its order, then looking at data."""
    of_data = data_findings(site.config)
    wrong = [each for each in of_data if each.severity == "error"]
    lost = lost_data([*site.findings.current.errors, *wrong], site.config)
    found = renewed.findings(lost)
    found.warnings[:0] = site.findings.current.warnings
    found.errors[:0] = site.findings.current.errors
    unanswered = site.asked.warning()
    if unanswered is not None:
        found.note(unanswered)
    found.extend(of_data)
    found.warnings = with_all_places(found.warnings)
    return found

"""The jobs, in their order, and what is done with what they find."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.academic.preparing import stamp
from pykyll.academic.preparing.change import Prepared, apply
from pykyll.academic.preparing.drawings import drawings
from pykyll.academic.preparing.kinds import kinds
from pykyll.academic.preparing.mathematics import mathematics
from pykyll.academic.preparing.papers import papers
from pykyll.academic.preparing.pictures import pictures
from pykyll.academic.preparing.tree import Tree
from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic, PykyllError, bug_message
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.academic.preparing.change import Change
    from pykyll.config import Config

JOBS: tuple[Callable[[Tree], Prepared], ...] = (papers, kinds, pictures, mathematics, drawings)
"""One after the other: a page that comes may hold formulas."""
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Preparation:
    """What was done, or would be."""

    jobs: tuple[Prepared, ...] = ()
    """Those that ran; none where nothing has changed since they had nothing to do."""
    failed: tuple[Diagnostic, ...] = ()
    """Files that could not be written."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """Of all jobs, in their order."""
        return tuple(change for job in self.jobs for change in job.changes)

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Warnings of all jobs."""
        return (*(found for job in self.jobs for found in job.findings), *self.failed)


def is_wanted(config: Config) -> bool:
    """Whether builds prepare a site first: `prepare: true`, and not in safe mode."""
    return config.get("prepare") is True and not is_safe(config)


def is_safe(config: Config) -> bool:
    """Whether safe mode was asked for: Pages' own, which is always on, says nothing of the source."""
    return is_truthy(config.user.get("safe"))


def prepare(
    config: Config, *, is_trial: bool = False, redraws: bool = False, is_hasty: bool = False
) -> Preparation:
    """Write into the source what is made of its data.

    Args:
        config: The site's.
        is_trial: Write nothing, and tell what would be written.
        redraws: Draw anew what was drawn before.
        is_hasty: Do nothing where nothing has changed since there was nothing to do.
    """
    sign = stamp.signature(config) if is_hasty else ""
    if is_hasty and stamp.is_known(config, sign):
        return Preparation()
    tree = Tree(config, is_trial=is_trial, redraws=redraws)
    done, failed = [], []
    for job in JOBS:
        prepared = _ran(job, tree, is_hasty=is_hasty)
        done.append(prepared)
        if not is_trial:
            failed += apply(config.source, prepared.changes)
    result = Preparation(tuple(done), tuple(failed))
    if is_hasty and not (result.changes or result.findings):
        stamp.keep(config, sign)
    return result


def out_of_date(config: Config) -> list[Diagnostic]:
    """A warning where builds do not prepare a site, and what is made of its data is not new.

    What is drawn is not asked for: a site may well do without. `prepare: false` wants to hear
    nothing of it.
    """
    if is_wanted(config) or config.get("prepare") is False:
        return []
    tree = Tree(config, is_trial=True)
    jobs = [_ran(job, tree, is_hasty=True) for job in JOBS if job is not drawings]
    paths = [change.path for job in jobs for change in job.changes]
    if not paths:
        return []
    more = f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
    return [
        Diagnostic(
            f"not as the data has it: {', '.join(paths[:_SHOWN])}{more}",
            "warning",
            hint="run `pykyll prepare`, or set `prepare: true` in _config.yml, so that builds do",
        )
    ]


def _ran(job: Callable[[Tree], Prepared], tree: Tree, *, is_hasty: bool) -> Prepared:
    """What a job has found; what goes wrong in it is a warning, for no build is lost for that."""
    try:
        return job(tree)
    except PykyllError as error:
        found = replace(error.diagnostic, severity="warning")
    except Exception as error:
        if not is_hasty:
            raise
        found = Diagnostic(
            bug_message(error),
            "warning",
            hint="run `pykyll prepare --trace` and report what that prints, with the site",
        )
    return Prepared(job.__name__.capitalize(), findings=[found])

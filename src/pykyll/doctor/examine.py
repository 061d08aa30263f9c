"""Which checks there are, in the order of their findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic import advice, data_failures
from pykyll.builder.misspelt_settings import misspelt_settings
from pykyll.dataclass import dataclass
from pykyll.doctor import dates, jekyll_checks, left_out, lost_files, templates
from pykyll.doctor.patient import Patient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pykyll.config import Config
    from pykyll.errors import Diagnostic


def misspelt(patient: Patient) -> Iterator[Diagnostic]:
    """Settings that are near to known ones and that nobody reads."""
    return misspelt_settings(patient.site)


def data(patient: Patient) -> Iterator[Diagnostic]:
    """What is wrong with data files that name a schema."""
    yield from data_failures(patient.site.config)


def missing_to_visitors(patient: Patient) -> Iterator[Diagnostic]:
    """What visitors of an academic's site would look for in vain."""
    yield from advice(patient.site.config)


CHECKS: tuple[Callable[[Patient], Iterator[Diagnostic]], ...] = (
    misspelt,
    data,
    missing_to_visitors,
    jekyll_checks.site_url,
    jekyll_checks.relative_permalinks,
    jekyll_checks.posts_outside_collections_dir,
    jekyll_checks.conflicting_urls,
    jekyll_checks.urls_that_differ_by_case,
    lost_files.files_and_folders,
    lost_files.redirects,
    lost_files.front_matter_behind_a_mark,
    lost_files.front_matter,
    dates.future_documents,
    dates.posts_without_a_date,
    left_out.underscored_pages,
    left_out.excluded_by_prefix,
    left_out.plugins_that_pages_leaves_out,
    templates.missing_layouts,
    templates.missing_includes,
    templates.unused,
)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was found."""

    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_healthy(self) -> bool:
        """Whether the site can be read and Jekyll's own checks pass."""
        return not any(found.severity == "error" for found in self.diagnostics)


def examine(config: Config, warnings: Sequence[Diagnostic] = ()) -> Diagnosis:
    """Examine a site without building it.

    Args:
        config: Its configuration.
        warnings: What was warned of when that was read.

    Raises:
        PykyllError: Where there is no site to be read.
    """
    patient = Patient.admit(config)
    found = [diagnostic for check in CHECKS for diagnostic in check(patient)]
    site = patient.site
    errors = site.errors if patient.theme_error is None else [patient.theme_error, *site.errors]
    return Diagnosis(tuple(dict.fromkeys((*warnings, *site.warnings, *found, *errors))))

"""What a build says of files that would be lost, or come out as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.builder.clashes import clashes
from pykyll.builder.lost_home import lost_home
from pykyll.builder.redirects import lost_by_redirects
from pykyll.builder.warnings import unseen_front_matter
from pykyll.doctor.almost_front_matter import almost_front_matter
from pykyll.doctor.jekyll_checks import written_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.doctor.patient import Patient
    from pykyll.errors import Diagnostic


def files_and_folders(patient: Patient) -> Iterator[Diagnostic]:
    """A file and a folder of one name, with which no build ends well."""
    return clashes(written_files(patient.site), patient.site.config)


def redirects(patient: Patient) -> Iterator[Diagnostic]:
    """Redirects that go in a circle, or stand in the place of a page."""
    site = patient.site
    return lost_by_redirects(written_files(site), site.config, names_hidden=True)


def front_matter_behind_a_mark(patient: Patient) -> Iterator[Diagnostic]:
    """Front matter that Jekyll does not see for the byte order mark before it."""
    return unseen_front_matter(written_files(patient.site))


def front_matter(patient: Patient) -> Iterator[Diagnostic]:
    """Front matter that goes unseen or is misspelt; with which the first page is lost, an error."""
    homes = list(lost_home(written_files(patient.site)))
    told = {home.path for home in homes}
    yield from homes
    yield from (found for found in almost_front_matter(patient) if found.path not in told)

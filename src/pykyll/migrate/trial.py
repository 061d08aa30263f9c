"""A build of a site for trial, into a folder that is gone afterwards."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.builder.building import Build
from pykyll.dataclass import dataclass
from pykyll.errors import BuildError
from pykyll.folders.temporary import temporary_folder

if TYPE_CHECKING:
    from pykyll.config import Config
    from pykyll.errors import Diagnostic

_OFFLINE = {"PYKYLL_RUBYGEMS": "off", "PYKYLL_NETWORK": "off"}


@dataclass(frozen=True, slots=True)
class Trial:
    """How a build went."""

    seconds: float
    """How long it took, from nothing; 0 where it failed."""
    files: int
    """How many files it wrote."""
    errors: tuple[Diagnostic, ...] = ()
    """What stopped it."""


def try_build(config: Config) -> Trial:
    """Build a site from nothing, asking no server and changing nothing of the site.

    Args:
        config: Its configuration.
    """
    with temporary_folder(prefix="pykyll-") as folder:
        tried = replace(
            config,
            raw={**config.raw, "disable_disk_cache": True},
            destination=os.path.join(os.path.realpath(folder), "site"),
            environ={**config.environ, **_OFFLINE},
        )
        try:
            report = Build(tried, [], cache=False).run()
        except BuildError as error:
            return Trial(0, 0, error.diagnostics)
    return Trial(report.seconds, len(report.written))

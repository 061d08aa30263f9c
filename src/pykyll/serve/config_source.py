"""Where a site's configuration is read from, as plain data for another process."""

from __future__ import annotations

from dataclasses import asdict, field
from typing import TYPE_CHECKING

from pykyll.config import load_config
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config import Config
    from pykyll.errors import Diagnostic


@dataclass(frozen=True, slots=True)
class ConfigSource:
    """What `load_config` is asked with, again for each build, and how to build.

    Relative paths count from the working directory, which the builder process shares.
    """

    source: str | None = None
    """The site's folder; the configuration's `source` or the working directory where None."""
    files: tuple[str, ...] = ()
    """The configuration files; `_config.yml` in the source where empty."""
    overrides: Mapping[str, object] = field(default_factory=dict)
    """Settings of the command line: texts, numbers, truth values and lists of texts."""
    compat: str | None = None
    """The Jekyll to print like; by the site where None."""
    environ: Mapping[str, str] | None = None
    """Environment variables; the process's own where None."""
    jobs: int | None = None
    """How many processes may render; one for each core where None."""
    cache: bool = True
    """Whether builds leave something to the next."""
    force: bool = False
    """Whether a destination is cleaned that looks like no built site."""

    def load(self) -> tuple[Config, list[Diagnostic]]:
        """The configuration as the files have it now, and what is to be warned of.

        Raises:
            PykyllError: A file that cannot be read, or a setting that is refused.
        """
        return load_config(
            self.source,
            files=self.files,
            overrides=self.overrides,
            compat=self.compat,
            environ=self.environ,
        )

    def as_data(self) -> dict[str, object]:
        """All of it as what JSON can hold."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> ConfigSource:
        """What `as_data` gave, after its way through JSON."""
        return cls(**{**data, "files": tuple(data["files"])})  # type: ignore[arg-type]  # by `as_data`

"""The configuration of one build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.config.defaults import default_settings
from pykyll.config.merge import deep_merge
from pykyll.dataclass import dataclass
from pykyll.files.wall import OPEN, Wall
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from pykyll.config.compat import Compat
    from pykyll.config.merge import Data


@dataclass(frozen=True, slots=True, eq=False)
class Config(Mapping[str, object]):
    """All settings of a site, complete and in Jekyll's order. Nothing changes them later.

    It is a mapping over `raw`, so `config["baseurl"]` and `config.get("theme")` work.
    """

    raw: Data
    """Every setting, as templates see them under `site`. Not to be changed."""
    user: Data
    """What the site's files and the command line set, without any default."""
    source: str
    """The site's folder, absolute."""
    destination: str
    """The folder that the site is written to, absolute."""
    compat: Compat
    """The Jekyll to print like."""
    environ: Mapping[str, str]
    """The environment variables of the build."""
    files: tuple[str, ...] = ()
    """The configuration files that were read, absolute, in their order."""

    def __getitem__(self, key: str) -> object:
        return self.raw[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.raw)

    def __len__(self) -> int:
        return len(self.raw)

    @property
    def environment(self) -> str:
        """`JEKYLL_ENV`: `development` where it is not set."""
        return self.environ.get("JEKYLL_ENV", "development")

    def strings(self, key: str) -> list[str]:
        """The texts in a list setting; a single text counts as a list of one."""
        value = self.raw.get(key)
        if isinstance(value, str):
            return [value]
        if isinstance(value, (list, tuple)):
            return [item for item in value if isinstance(item, str)]
        return []

    def text(self, key: str, default: str = "") -> str:
        """A setting that is a text; the default where it is anything else."""
        value = self.raw.get(key)
        return value if isinstance(value, str) else default

    def flag(self, key: str) -> bool:
        """Whether a setting is set to what Ruby takes for true: all but nil and false."""
        return is_truthy(self.raw.get(key))

    @property
    def wall(self) -> Wall:
        """What of the disk the site may name: in safe mode nothing outside of its source."""
        return Wall((self.source,)) if self.flag("safe") else OPEN

    def section(self, key: str) -> Data:
        """A setting that is a mapping; an empty one where it is anything else."""
        value = self.raw.get(key)
        return value if isinstance(value, dict) else {}

    def with_theme_settings(self, theme: Mapping[str, object]) -> Config:
        """This configuration over that of its theme, which may not touch Jekyll's own keys.

        Source of the behaviour: `Site#load_theme_configuration`, Jekyll 4.
        """
        if not self.compat.reads_theme_config or self.raw.get("ignore_theme_config") is True:
            return self
        known = default_settings(self.compat, self.source)
        extra = {key: deepcopy(value) for key, value in theme.items() if key not in known}
        return replace(self, raw=deep_merge(extra, self.raw))

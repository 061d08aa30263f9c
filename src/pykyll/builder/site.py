"""A site with all that reading and rendering ask of it: templates, converters, plugins."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll import convert
from pykyll.builder.code_cache import open_code_cache
from pykyll.builder.disk_cache import open_disk_cache
from pykyll.builder.rendering import Rendering
from pykyll.errors import PykyllError
from pykyll.extend import install_plugins
from pykyll.files.paths import is_inside
from pykyll.plugins import PLUGINS
from pykyll.site import Site as BareSite
from pykyll.templates.liquid_templates import LiquidTemplates

if TYPE_CHECKING:
    from datetime import datetime

    from pykyll.config import Config


class Site(BareSite):
    """A site that works alone, nothing read yet: what `pykyll.Site` is.

    Args:
        config: The configuration, read and completed.
        time: The time of the build; the clock's where none is given or configured.
        keeps_answers: Whether what the web answers is kept for the next build.

    Raises:
        PykyllError: Where there is no source, or the destination would swallow it.
    """

    liquid: LiquidTemplates

    def __init__(
        self, config: Config, *, time: datetime | None = None, keeps_answers: bool = True
    ) -> None:
        refuse_missing_source(config)
        _keep_source_out_of_destination(config)
        super().__init__(config, time=time, keeps_answers=keeps_answers)
        self.liquid = LiquidTemplates(self, open_code_cache(config.environ))
        convert.install(self, open_disk_cache("stylesheets", config.environ))
        install_plugins(self, PLUGINS)
        self.renderer = Rendering(self, self.liquid)
        self.hooks.trigger("site", "after_init", self)


def refuse_missing_source(config: Config) -> None:
    """Refuse a source that is not there.

    Raises:
        PykyllError: It is no folder.
    """
    if not os.path.isdir(config.source):
        raise PykyllError(
            f"there is no folder '{config.source}' to build a site from",
            hint="name the site's folder with -s, or `source:` in the configuration",
        )


def _keep_source_out_of_destination(config: Config) -> None:
    if is_inside(config.source, config.destination):
        raise PykyllError(
            "Destination directory cannot be or contain the Source directory",
            hint="choose another folder with -d, or `destination:` in _config.yml",
        )

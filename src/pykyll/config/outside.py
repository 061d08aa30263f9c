"""What the settings of a site may not do where safe mode was asked for: lead out of the site.

Whoever asks for it builds what others have written. Pages' own safe mode, which comes with
`compat: github-pages`, says nothing of where an owner keeps source and destination.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.config.errors import ConfigError
from pykyll.files.wall import Wall
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config.model import Config

_FLAGS = {"source": "-s", "destination": "-d"}


def settings_outside(shown: str) -> ConfigError:
    """The error for a `_config.yml` that safe mode does not read.

    Args:
        shown: How errors name it.
    """
    return ConfigError(
        "this is a link out of the site, which safe mode does not follow",
        path=shown,
        hint=f"put the file itself there; `--config {shown}` reads it nevertheless",
    )


def refuse_outside(config: Config, folder: str, given: Mapping[str, object]) -> None:
    """Refuse a source or a destination outside of a site that the site itself has named.

    Args:
        config: The site's, complete.
        folder: Where its configuration file lies.
        given: What the command line says, which is not the site's.

    Raises:
        ConfigError: In safe mode, at the setting.
    """
    if not is_truthy(config.user.get("safe")):
        return
    wall = Wall((folder, config.source)) if "source" in given else Wall((folder,))
    for key, path in (("source", config.source), ("destination", config.destination)):
        is_named = key in config.user or _is_below(path, folder)
        if key not in given and is_named and wall.refuses(path):
            from pykyll.config.place import at_setting  # hardly any site does

            raise at_setting(_leads_out(key, path), key, files=config.files, source=folder)


def _is_below(path: str, folder: str) -> bool:
    return path.startswith(os.path.join(folder, ""))


def _leads_out(key: str, path: str) -> ConfigError:
    real = os.path.realpath(path)
    by_link = "" if real == path else f", by a link to {real},"
    return ConfigError(
        f"the {key} {path}{by_link} lies outside the site, where safe mode lets no site lead",
        hint=f"if it is meant, say so on the command line: {_FLAGS[key]} {path}",
    )

"""Whether a build may ask anything of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config.model import Config

SERVER = "PYKYLL_NETWORK"
"""The environment variable with another server's address, or `off`."""


def is_off(environ: Mapping[str, str]) -> bool:
    """Whether the environment says that nobody is to be asked."""
    return environ.get(SERVER, "") == "off"


def is_offline(config: Config) -> bool:
    """Whether nobody is to be asked, by a flag or by the environment."""
    return config.flag("offline") or is_off(config.environ)

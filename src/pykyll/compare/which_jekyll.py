"""Which Jekyll pykyll prints like in a comparison: the one that it is compared with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.config.compat import Compat, CompatError, version_tuple
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.compare.reference import Command

_VERSION = regex(r"jekyll (\d+\.\d+(?:\.\d+)*)")
_DEBIANS = "/usr/bin/jekyll"
_DEBIANS_GEMS = "/usr/share/rubygems-integration/all/gems"


def which_jekyll(detected: Compat, other: Command, version: str) -> str | None:
    """A setting for `compat:`; None where the site's own files say the same.

    Args:
        detected: What the site was made for, as far as its files say.
        other: The builder that it is compared with.
        version: What that one calls itself.
    """
    match = _VERSION.fullmatch(version)
    if match is None:
        return None
    number = match[1]
    if other.program == _DEBIANS and os.path.isdir(f"{_DEBIANS_GEMS}/jekyll-{number}"):
        return f"jekyll {number} debian"
    if version_tuple(number)[:2] == version_tuple(detected.jekyll_version)[:2]:
        return None
    try:
        Compat.parse(version)
    except CompatError:
        return None
    return version

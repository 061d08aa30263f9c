"""Jekyll's own Liquid filters, one file for each kind.

- `selecting`, `grouping`, `sorting`, `arrays`: over lists; `item_property` reads an item's
  key, `expressions` the little languages of `where_exp` and `group_by_exp`
- `words`, `escapes`, `dates`, `urls`, `conversions`: over texts and times; `uri` is the gem
  Addressable's idea of a URI
- `encodings`: which of them keep the encoding of a text
- `ruby_types`, `ruby_numbers`, `enumerable`: what Ruby thinks of a value

Public names: `install`, and `SiteUrls` for the tags that print URLs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.templates.filters import (
    arrays,
    conversions,
    dates,
    encodings,
    escapes,
    grouping,
    selecting,
    sorting,
    urls,
    words,
)
from pykyll.templates.filters.urls import SiteUrls

if TYPE_CHECKING:
    from pykyll.liquid import Environment
    from pykyll.site.site import Site

__all__ = ["SiteUrls", "install"]

_KINDS = (
    arrays,
    conversions,
    dates,
    encodings,
    escapes,
    grouping,
    selecting,
    sorting,
    urls,
    words,
)


def install(env: Environment, site: Site) -> None:
    """Add all of Jekyll's filters to an environment, as the site's Jekyll has them."""
    for kind in _KINDS:
        kind.install(env, site)

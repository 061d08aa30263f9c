"""The picture of a page, from a path or a mapping.

Source of the behaviour: `Jekyll::SeoTag::ImageDrop` of jekyll-seo-tag 2.8.0.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.extend.template_filters import uri_escape
from pykyll.extend.template_values import is_on
from pykyll.ruby import uri

if TYPE_CHECKING:
    from pykyll.extend.template_filters import TemplateFilters


class SeoImage:
    """The picture's URL and what else the front matter says of it."""

    def __init__(self, given: object, filters: TemplateFilters) -> None:
        self._filters = filters
        self._said: dict[str, object] = {"path": None}
        if isinstance(given, dict):
            self._said.update(given)
        elif isinstance(given, str):
            self._said["path"] = given

    @cached_property
    def path(self) -> str | None:
        """The whole URL, escaped; none where the picture has no path."""
        named = (self._said.get(key) for key in ("path", "facebook", "twitter"))
        raw = next((path for path in named if is_on(path)), None)
        if raw is None:
            return None
        if isinstance(raw, str) and is_absolute_url(raw) is False:
            raw = self._filters.absolute_url(raw)
        return uri_escape(raw)

    def get(self, key: str) -> object:
        """Anything else that is said of the picture: `height`, `width`, `alt`."""
        return self.path if key == "path" else self._said.get(key)

    def json_ld(self) -> object:
        """The URL alone, or with all else that is said, at schema.org's `ImageObject`."""
        if len(self._said) == 1:
            return self.path
        said = {key: value for key, value in self._said.items() if key not in {"path", "url"}}
        return {**said, "url": self.path, "@type": "imageObject"}


def is_absolute_url(value: object) -> bool | None:
    """Whether a URL has a scheme; none where it is no URL."""
    try:
        return uri.parse(str(value)).is_absolute
    except uri.UriError:
        return None

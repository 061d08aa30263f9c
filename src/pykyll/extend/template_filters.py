"""The filters of templates, for plugins that print what a template would."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.liquid import Context, to_s
from pykyll.ruby import us_ascii
from pykyll.ruby.time_text import xmlschema
from pykyll.templates.filters.dates import time_of
from pykyll.templates.filters.escapes import uri_escape, xml_escape
from pykyll.templates.filters.urls import SiteUrls
from pykyll.templates.filters.words import normalize_whitespace
from pykyll.templates.moments import read_of

if TYPE_CHECKING:
    from pykyll.site import Site

__all__ = ["TemplateFilters", "normalize_whitespace", "uri_escape", "xml_escape"]


class TemplateFilters:
    """Filters that depend on the site."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @cached_property
    def _urls(self) -> SiteUrls:
        return SiteUrls(self._site)

    def absolute_url(self, value: object) -> str:
        """`| absolute_url`."""
        return to_s(self._urls.absolute(value))

    def relative_url(self, value: object) -> str:
        """`| relative_url`."""
        return to_s(self._urls.relative(value))

    def date_to_xmlschema(self, value: object) -> str:
        """`| date_to_xmlschema`."""
        if value is self._site.time:
            self._site.reads.keys.add(read_of("date_to_xmlschema", ()))
        return (
            ""
            if to_s(value) == ""
            else xmlschema(time_of(value, self._site.liquid.environment.clock))
        )

    def smartify(self, value: object) -> str:
        """`| smartify`."""
        return self._site.converters.smartify(us_ascii.to_s(value))

    def markdownify(self, value: object) -> str:
        """`| markdownify`."""
        extension = to_s(self._site.config.get("markdown_ext")).partition(",")[0].strip() or "md"
        return self._site.converters.convert(us_ascii.to_s(value), f".{extension}").text

    def apply(self, name: str, value: object, *arguments: object) -> object:
        """Any filter of the site's templates, by name, as a template without variables has it."""
        environment = self._site.liquid.environment
        found = environment.filter_named(name)
        assert found is not None  # noqa: S101 - plugins ask for Liquid's and Jekyll's own
        if found.wants_context:
            context = Context(environment, {}, {"site": self._site})
            return found.function(context, value, *arguments)
        return found.function(value, *arguments)

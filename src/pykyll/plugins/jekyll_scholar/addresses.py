"""Where the pages of single entries are.

Source of the behaviour: jekyll-scholar's `Utilities#details_path_for`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.extend.setting_types import at_config
from pykyll.files.paths import join
from pykyll.regex import regex
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy
from pykyll.site.slug import slugify
from pykyll.site.url import fill_literally, sanitize_url

if TYPE_CHECKING:
    from pykyll.bibliography import Entry
    from pykyll.extend import Host
    from pykyll.plugins.jekyll_scholar.settings import Settings

_NOT_IN_NAMES = regex(r"[:\s]+")


def file_name(key: str) -> str:
    """A key as a file's name."""
    return _NOT_IN_NAMES.sub("_", key)


def details_url(host: Host, entry: Entry, settings: Settings) -> str:
    """The address of an entry's page, behind the site's base URL."""
    return join(base_url(host), details_path(host, entry, settings))


def base_url(host: Host) -> str:
    """`baseurl`, or `base_url` as older sites have it."""
    for key in ("baseurl", "base_url"):
        value = host.config.get(key)
        if is_truthy(value):
            if "\0" in to_s(value):
                message = f"`{key}` must be a text without a NUL character"
                error = PykyllError(message, hint="take it out of the text")
                raise at_config(host, error, (key,))
            return to_s(value)
    return ""


def details_path(host: Host, entry: Entry, settings: Settings) -> str:
    """The URL path of an entry's page.

    A placeholder is the name of a field, `key`, `doi`, `details_dir` or `extension`.
    """
    template = settings.text("details_permalink")
    placeholders: dict[str, str | None] = {}
    for name in entry.fields:
        if f":{name}" in template:
            text = entry.text(name)
            placeholders[name] = text if name == "doi" or not text else slugify(text, "pretty")
    key = file_name(entry.key)
    placeholders["key"] = key
    placeholders["details_dir"] = settings.text("details_dir")
    permalink = to_s(host.config.get("permalink"))
    is_folder = permalink == "pretty" or permalink.endswith("/")
    placeholders["extension"] = "/" if is_folder else ".html"
    if not placeholders.get("doi"):
        placeholders["doi"] = key
    return sanitize_url(fill_literally(template, placeholders))

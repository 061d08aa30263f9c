"""A URL in a page, as html-proofer understands it.

Source of the behaviour: html-proofer 5.2.1's `Attribute::Url`.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from pykyll.proof.patterns import matches_any, swap
from pykyll.regex import regex
from pykyll.ruby.strings import strip
from pykyll.ruby.uri import Uri, UriError, join, normalize, parse, unencode

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.proof.options import ProofOptions

_ZERO_WIDTH_SPACE = "\u200b"
_JAVASCRIPT = regex(r"^javascript:", re.MULTILINE)
_DATA_IMAGE = regex(r"^data:image", re.MULTILINE)
_NOT_SPACE_AT_LINE_START = regex(r"^\S", re.MULTILINE)


class Url:
    """One URL: as written, and as it is read after `<base>`, swaps and normalisation."""

    def __init__(self, raw: str, text: str, *, ignored: bool) -> None:
        self.raw = raw
        """As written in the page."""
        self.text = text
        """As it is checked and reported."""
        self.ignored = ignored
        """Whether options say to leave it alone."""

    def __str__(self) -> str:
        return self.text

    @cached_property
    def uri(self) -> Uri | None:
        """Its parts; None where it is no valid URL."""
        try:
            return parse(self.text)
        except UriError:
            return None

    @property
    def is_valid(self) -> bool:
        """Whether it has parts at all."""
        return self.uri is not None

    @cached_property
    def scheme(self) -> str | None:
        """The scheme, in small letters after normalisation."""
        return self.uri.scheme if self.uri else None

    @cached_property
    def path(self) -> str:
        """The path, without percent-encoding."""
        return unencode(self.uri.path) if self.uri else ""

    @property
    def fragment(self) -> str | None:
        """What follows the `#`, as written."""
        return self.uri.fragment if self.uri else None

    @property
    def host(self) -> str | None:
        """The host."""
        return self.uri.host if self.uri else None

    @property
    def is_protocol_relative(self) -> bool:
        """`//host/path`."""
        return self.text.startswith("//")

    @cached_property
    def is_remote(self) -> bool:
        """`http:` or `https:`."""
        return self.scheme in {"http", "https"}

    @property
    def is_other_scheme(self) -> bool:
        """A scheme such as `mailto:`, `tel:` or `ftp:`."""
        return self.scheme is not None and not self.is_remote

    @property
    def is_hash_link(self) -> bool:
        """A place on the same page."""
        return self.text.startswith("#")

    @property
    def is_internal(self) -> bool:
        """Whether it is written as a link within the site."""
        if self.text.startswith(("/", "#")):
            return True
        return not self.is_remote and _NOT_SPACE_AT_LINE_START.search(self.text) is not None

    @property
    def is_data_image(self) -> bool:
        """`data:image…`: the image itself."""
        return _DATA_IMAGE.search(self.raw) is not None

    @property
    def without_fragment(self) -> str:
        """The text up to the `#`."""
        return self.text.partition("#")[0]


def url_reader(options: ProofOptions) -> Callable[[str, str], Url]:
    """A function from a URL as written and the page's `<base>` to the `Url`.

    It remembers the last few thousand, since most links of a site are in every page.
    """

    @lru_cache(maxsize=4096)
    def read(raw: str, base: str = "") -> Url:
        text = strip(raw.replace(_ZERO_WIDTH_SPACE, ""))
        text = _join(base, text)
        text = _clean(swap(text, options.url_swaps))
        ignored = _JAVASCRIPT.search(text) is not None or matches_any(raw, options.ignored_urls)
        return Url(raw, text, ignored=ignored)

    return read


def _join(base: str, text: str) -> str:
    if not base:
        return text
    try:
        return str(join(parse(base), parse(text)))
    except UriError:
        return text


def _clean(text: str) -> str:
    """Normalise what has a scheme, keeping its final slash or the lack of one."""
    try:
        parsed = parse(text)
        if parsed.scheme is None:
            return str(parsed)
        cleaned = normalize(text)
    except UriError:
        return text
    if text.endswith("/") and not cleaned.endswith("/"):
        return f"{cleaned}/"
    if cleaned.endswith("/") and not text.endswith("/"):
        return cleaned[:-1]
    return cleaned

"""`bust_file_cache` and `bust_css_cache`: the address of a file with a digest behind it.

Source of the behaviour: al-folio's `cache-bust.rb`; the gem jekyll-cache-bust puts `?v=` where
that has `?`.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from pykyll.files.paths import inside
from pykyll.liquid import to_s
from pykyll.regex import regex
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile

STYLES = "assets/_sass"
_ASSETS = "assets/"
_STYLES_NAMED = regex(
    r"def bust_css_cache\b(?:(?!\bdef\b).)*?directory:\s*[\"']([\w./-]+)[\"']", re.DOTALL
)


def install(host: Host, file: RubyFile) -> None:
    """Add the filters, with the folder of stylesheets that the Ruby file names."""
    named = _STYLES_NAMED.search("\n".join(file.lines))
    add_filters(host, "?", named[1] if named else STYLES)


def add_filters(host: Host, mark: str, styles: str) -> None:
    """Add the filters.

    Args:
        host: The site.
        mark: What stands between an address and the digest.
        styles: The folder whose files `bust_css_cache` looks at.
    """

    def bust_file_cache(address: object) -> str:
        text = to_s(address)
        path = _path_of(text)
        found = host.disk.read_bytes(inside(host.source, path))
        if found is None:
            raise HostError(
                f"there is no file {path} to be looked at",
                f"No such file or directory @ rb_sysopen - {path}",
                hint="bust_file_cache takes the address of a file that lies in the site's source",
            )
        return f"{text}{mark}{_md5(found)}"

    def bust_css_cache(address: object) -> str:
        found = host.disk.read_bytes_below(inside(host.source, styles))
        return f"{to_s(address)}{mark}{_md5(b''.join(found))}"

    host.add_filter("bust_file_cache", bust_file_cache)
    host.add_filter("bust_css_cache", bust_css_cache)


def _path_of(address: str) -> str:
    at = address.find(_ASSETS)
    if at < 0:
        raise HostError(
            f"'{address}' is no address below {_ASSETS}",
            "bad value for range",
            hint="bust_file_cache takes an address such as /assets/js/common.js",
        )
    return address[at:]


def _md5(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()

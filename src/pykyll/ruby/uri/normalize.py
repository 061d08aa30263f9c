"""The one way to write a URI: small letters and percent-encoding as far as they may be."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote_to_bytes

from pykyll.regex import regex
from pykyll.ruby.strings import downcase, split, strip
from pykyll.ruby.uri.encoding import RESERVED, normalize_component
from pykyll.ruby.uri.parse import (
    DEFAULT_PORTS,
    Uri,
    UriError,
    authority_parts,
    checked,
    parse,
)  # fmt: skip
from pykyll.ruby.uri.path import normalize_path

_PATH = r"(?:/[A-Za-z0-9_~!$&'()*+,;=:@-]+(?:\.[A-Za-z0-9_~-]+)*)+/?"
_IS_NORMAL = regex(rf"(?:https?://[a-z0-9]+(?:[.-][a-z0-9]+)*)?{_PATH}")
"""Nearly all pages' URLs: they stay as they are, which is seen in a tenth of the time."""
_PCHAR = "!$&'()*+,;=:@"
_IN_FRAGMENT = _PCHAR + "/?"
_IN_QUERY = "!$'()*+,=:@/?"
_IN_HOST = "!$&'()*+,;=[:]"
_LONE_DOT = regex(rb"(?<=[^.])\.\Z")
_NO_TEXT = regex(r"[\0-\x08\v\f\x0e-\x1f\x7f]")
"""What Addressable takes for bytes that are no text, which it leaves as they are."""


def normalize(text: str) -> str:
    """The URI with every part percent-encoded and lower-cased as far as that may be.

    Raises:
        UriError: For what is none, and for what would be none afterwards.
    """
    if _IS_NORMAL.fullmatch(text):
        return text
    return str(_normalized(parse(text)))


def _normalized(uri: Uri) -> Uri:
    scheme = None if uri.scheme is None else strip(uri.scheme).lower()
    if scheme == "ssh+svn":
        scheme = "svn+ssh"
    if scheme == "feed" and (inner := re.match(r"feed:/*(http:/*.*)", str(uri))):
        return _normalized(parse(inner[1]))
    host = None if uri.host is None else _normalized_host(uri.host)
    user, password = _normalized_user(uri, scheme)
    default_port = DEFAULT_PORTS.get(scheme or "")
    port = None if uri.port == default_port else uri.port
    authority = Uri(None, user, password, host, port).authority
    if authority and authority.endswith(":") and port is None:
        raise UriError('Invalid port number: ""')
    return checked(
        Uri(
            scheme,
            *authority_parts(authority),
            path=_normalized_path(uri, scheme),
            query=_normalized_query(uri.query),
            fragment=normalize_component(uri.fragment, _IN_FRAGMENT) if uri.fragment else None,
        )
    )


def _normalized_user(uri: Uri, scheme: str | None) -> tuple[str | None, str | None]:
    user, password = uri.user, uri.password
    if "http" in (scheme or "") and not strip(user or "") and not strip(password or ""):
        return None, None
    return (
        None if user is None else normalize_component(strip(user), ""),
        None if password is None else normalize_component(strip(password), ""),
    )


def _normalized_host(host: str) -> str:
    host = strip(host)
    if not host:
        return ""
    raw = unquote_to_bytes(downcase(host))
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        return quote(_LONE_DOT.sub(b"", raw), safe=RESERVED)
    if not name.isascii() and not _NO_TEXT.search(name):
        name = ".".join(_ascii_label(label) for label in split(downcase(name), "."))
    if len(name) > 1 and name.endswith(".") and name[-2] != ".":
        name = name[:-1]
    return normalize_component(name, _IN_HOST)


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    return "xn--" + unicodedata.normalize("NFKC", label).encode("punycode").decode("ascii")


def _normalized_path(uri: Uri, scheme: str | None) -> str:
    segments = strip(uri.path).split("/")
    path = normalize_path("/".join(normalize_component(each, _PCHAR) for each in segments))
    if not path and scheme in {"http", "https", "ftp", "tftp"}:
        return "/"
    if path and not path.startswith("/") and uri.host is not None:
        return f"/{path}"
    return path


def _normalized_query(query: str | None) -> str | None:
    if query is None:
        return None
    pairs = (normalize_component(pair, _IN_QUERY, keep_plus=True) for pair in query.split("&"))
    return "&".join(pairs) or None

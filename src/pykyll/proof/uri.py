r"""Web addresses as html-proofer reads them: lenient parsing, strict validity.

The rules are those of the Ruby library Addressable 2.8, which differ from a browser's:
`https:\\host` is a path without a host, a port must be a number, and a scheme must look
like one. What it refuses is what html-proofer calls an invalid URL.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, unquote

_PARTS = re.compile(
    r"^(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?$",
    re.MULTILINE,
)
_SCHEME = re.compile(r"[a-z][a-z0-9.+-]*\Z", re.IGNORECASE)
_USERINFO = re.compile(r"^([^\[\]]*)@", re.MULTILINE)
_PORT = re.compile(r":([^:@\[\]]*?)$", re.MULTILINE)
_BAD_IN_HOST = re.compile(r"[<>{}/\\?#@\"\s]")
_BRACKETED = re.compile(r"^\[(.*)\]$")
_IP_LITERAL = re.compile(r"[\w\-.~!$&'()*+,;=:]*\Z", re.ASCII)
_AMBIGUOUS_PATH = re.compile(r"(?!/)[^/:]*:")

_SAFE_IN_HOST = "!$&'()*+,;=[:]"
_SAFE_IN_PATH = "!$&'()*+,;=:@"
_SAFE_IN_QUERY = "!$'()*+,=:@/?%"
_SAFE_IN_FRAGMENT = "!$&'()*+,;=:@/?"

_DEFAULT_PORTS = {
    "http": 80,
    "https": 443,
    "ftp": 21,
    "tftp": 69,
    "sftp": 22,
    "ssh": 22,
    "svn+ssh": 22,
    "telnet": 23,
    "nntp": 119,
    "gopher": 70,
    "wais": 210,
    "ldap": 389,
    "prospero": 1525,
}
_HIERARCHICAL = frozenset(_DEFAULT_PORTS)


class InvalidUriError(ValueError):
    """The text is no URL by Addressable's rules."""


@dataclass(frozen=True, slots=True)
class Uri:
    """The parts of a URL; those that were not written are None, the path is then empty."""

    scheme: str | None = None
    userinfo: str | None = None
    host: str | None = None
    port: int | None = None
    path: str = ""
    query: str | None = None
    fragment: str | None = None

    @property
    def authority(self) -> str | None:
        """`user@host:port`, or None where there is no host."""
        if self.host is None:
            return None
        user = f"{self.userinfo}@" if self.userinfo is not None else ""
        port = f":{self.port}" if self.port is not None else ""
        return f"{user}{self.host}{port}"

    def __str__(self) -> str:
        authority = self.authority
        return "".join(
            [
                f"{self.scheme}:" if self.scheme is not None else "",
                f"//{authority}" if authority is not None else "",
                self.path,
                f"?{self.query}" if self.query is not None else "",
                f"#{self.fragment}" if self.fragment is not None else "",
            ]
        )


@lru_cache(maxsize=8192)
def parse(text: str) -> Uri:
    """The parts of a URL.

    Raises:
        InvalidUriError: Where Addressable would refuse it.
    """
    match = _PARTS.match(text)
    if match is None:  # pragma: no cover - every text matches
        raise InvalidUriError(text)
    scheme, authority, path = match[2], match[4], match[5]
    if scheme is not None and not _SCHEME.match(scheme):
        raise InvalidUriError(f"Invalid scheme format: '{scheme}'")
    userinfo = host = port = None
    if authority is not None:
        userinfo, host, port = _split_authority(authority)
        if path and not path.startswith("/"):
            path = f"/{path}"
    uri = Uri(scheme, userinfo, host, port, path, match[7], match[9])
    _validate(uri, text)
    return uri


def _split_authority(authority: str) -> tuple[str | None, str, int | None]:
    userinfo = _USERINFO.match(authority)
    rest = authority[userinfo.end() :] if userinfo else authority
    port = _PORT.search(rest)
    host = rest[: port.start()] if port else rest
    number = None
    if port and port[1]:
        digits = unquote(port[1])
        if not re.fullmatch(r"[0-9]+", digits):
            raise InvalidUriError(f"Invalid port number: '{digits}'")
        number = int(digits[:9]) or None
    return (userinfo[1].strip() if userinfo else None), host, number


def _validate(uri: Uri, text: str) -> None:
    if uri.scheme is not None and uri.scheme.lower() in _HIERARCHICAL:
        if not uri.host and not uri.path:
            raise InvalidUriError(f"Absolute URI missing hierarchical segment: '{text}'")
    elif uri.scheme is None and uri.host is None and _AMBIGUOUS_PATH.match(uri.path):
        raise InvalidUriError(f"Cannot assemble URI string with ambiguous path: '{uri.path}'")
    if uri.host is None:
        return
    bracketed = _BRACKETED.match(uri.host)
    if _BAD_IN_HOST.search(uri.host) or (bracketed and not _IP_LITERAL.match(bracketed[1])):
        raise InvalidUriError(f"Invalid character in host: '{uri.host}'")


def unencode(text: str) -> str:
    """The text with its percent-encoding taken away."""
    return unquote(text) if "%" in text else text


def normalize(uri: Uri) -> Uri:
    """The one way to write a URL: letters of scheme and host small, encoding as needed."""
    scheme = uri.scheme.lower() if uri.scheme is not None else None
    path = "/".join(_recode(part, _SAFE_IN_PATH) for part in uri.path.strip().split("/"))
    path = remove_dot_segments(path)
    if not path and scheme in {"http", "https", "ftp", "tftp"}:
        path = "/"
    return Uri(
        scheme,
        uri.userinfo,
        _normalize_host(uri.host) if uri.host is not None else None,
        None if uri.port == _DEFAULT_PORTS.get(scheme or "") else uri.port,
        path,
        _normalize_query(uri.query) if uri.query is not None else None,
        (_recode(uri.fragment, _SAFE_IN_FRAGMENT) or None) if uri.fragment is not None else None,
    )


def _recode(text: str, safe: str) -> str:
    if text.isascii() and text.isalnum():
        return text
    return quote(
        unicodedata.normalize("NFKC", unquote(text, errors="surrogateescape")),
        safe=safe,
        errors="surrogateescape",
    )


def _normalize_query(query: str) -> str | None:
    pairs = [re.sub(r"%2b", "%2B", pair, flags=re.IGNORECASE) for pair in query.split("&")]
    recoded = (
        "%2B".join(_recode(part, _SAFE_IN_QUERY.replace("%", "")) for part in pair.split("%2B"))
        for pair in pairs
    )
    return "&".join(recoded) or None


def _normalize_host(host: str) -> str:
    host = unquote(host.strip().lower())
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return quote(host, safe=_SAFE_IN_HOST)
    if host[-2:-1] not in {"", "."} and host.endswith("."):
        host = host[:-1]
    return _recode(host, _SAFE_IN_HOST)


def remove_dot_segments(path: str) -> str:
    """The path with `.` and `..` carried out; it never climbs above its root."""
    if "." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for index, segment in enumerate(segments):
        last = index == len(segments) - 1
        if segment not in {".", ".."}:
            kept.append(segment)
            continue
        if segment == ".." and kept and (len(kept) > 1 or kept[0]):
            kept.pop()
        if last and kept:
            kept.append("")
    return "/".join(kept)


def join(base: Uri, reference: Uri) -> Uri:
    """What the reference means on a page whose `<base>` is the other URL (RFC 3986, 5.2)."""
    if reference == Uri():
        return base
    if reference.scheme is not None:
        return replace(reference, path=remove_dot_segments(reference.path))
    if reference.host is not None:
        return replace(reference, scheme=base.scheme, path=remove_dot_segments(reference.path))
    if not reference.path:
        query = reference.query if reference.query is not None else base.query
        return replace(base, query=query, fragment=reference.fragment)
    path = reference.path
    if not path.startswith("/"):
        folder = base.path[: base.path.rfind("/") + 1]
        path = (folder or ("/" if base.host is not None else "")) + path
    path = remove_dot_segments(path)
    return replace(base, path=path, query=reference.query, fragment=reference.fragment)

"""URIs parsed and normalized as the gem Addressable does it, which Jekyll's URL filters use.

Source of the behaviour: `Addressable::URI` 2.8.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

from pykyll.ruby.text import inspect

_ANATOMY = re.compile(
    r"^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^\n]*))?$", re.MULTILINE
)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9.+\-]*")
_USERINFO = re.compile(r"^([^\[\]]*)@", re.MULTILINE)
_PORT = re.compile(r":([^:@\[\]]*?)$", re.MULTILINE)
_NOT_IN_HOST = re.compile(r'[<>{}/\\?#@"\s]')
_BRACKETED = re.compile(r"^\[(.*)\]$", re.MULTILINE)
_IN_BRACKETS = re.compile(r"^[a-zA-Z0-9\-._~!$&'()*+,;=:]*$", re.MULTILINE)
_AMBIGUOUS_PATH = re.compile(r"^(?!/)[^/:]*:.*$", re.MULTILINE)
_PLAIN_PATH = re.compile(r"(?:/[A-Za-z0-9_~!$&'()*+,;=:@-]+(?:\.[A-Za-z0-9_~-]+)*)+/?")

_DEFAULT_PORTS = {
    "http": 80, "https": 443, "ftp": 21, "tftp": 69, "sftp": 22, "ssh": 22, "svn+ssh": 22,
    "telnet": 23, "nntp": 119, "gopher": 70, "wais": 210, "ldap": 389, "prospero": 1525,
}  # fmt: skip

_PCHAR = "!$&'()*+,;=:@"
_IN_FRAGMENT = _PCHAR + "/?"
_IN_QUERY = "!$'()*+,=:@/?"
_IN_HOST = "!$&'()*+,;=[:]"
_RESERVED = ":/?#[]@!$&'()*+,;="
_ESCAPED_PLUS = re.compile(r"(%2b)", re.IGNORECASE)
_WHITE_SPACE = "\0\t\n\v\f\r "


class UriError(ValueError):
    """What Addressable refuses; the message is its own."""


@dataclass(frozen=True, slots=True)
class Uri:
    """The parts of a URI; `None` is a part that is not there."""

    scheme: str | None = None
    user: str | None = None
    password: str | None = None
    host: str | None = None
    port: int | None = None
    path: str = ""
    query: str | None = None
    fragment: str | None = None

    @property
    def is_absolute(self) -> bool:
        """Whether it has a scheme."""
        return self.scheme is not None

    @property
    def authority(self) -> str | None:
        """User, host and port."""
        if self.host is None:
            return None
        user = ""
        if self.user is not None:
            user = self.user if self.password is None else f"{self.user}:{self.password}"
            user += "@"
        return f"{user}{self.host}" + ("" if self.port is None else f":{self.port}")

    def __str__(self) -> str:
        scheme = "" if self.scheme is None else f"{self.scheme}:"
        authority = "" if self.host is None else f"//{self.authority}"
        query = "" if self.query is None else f"?{self.query}"
        fragment = "" if self.fragment is None else f"#{self.fragment}"
        return f"{scheme}{authority}{self.path}{query}{fragment}"


def parse(text: str) -> Uri:
    """The URI in a text; of several lines, what the first match holds.

    Raises:
        UriError: For what is none.
    """
    anatomy = _ANATOMY.search(text)
    if anatomy is None:  # pragma: no cover - the pattern matches any text
        return Uri(path=text)
    scheme, authority, path, query, fragment = anatomy.groups()
    if scheme is not None and not _SCHEME.fullmatch(scheme):
        raise UriError(f"Invalid scheme format: '{scheme}'")
    user, password, host, port = _authority_parts(authority)
    return _checked(Uri(scheme, user, password, host, port, path, query, fragment))


def normalize(text: str) -> str:
    """The URI with every part percent-encoded and lower-cased as far as that may be.

    Raises:
        UriError: For what is none, and for what would be none afterwards.
    """
    if _PLAIN_PATH.fullmatch(text):
        return text
    return str(_normalized(parse(text)))


def normalize_component(text: str, safe: str = _RESERVED, *, keep_plus: bool = False) -> str:
    """A part with its percent-escapes undone, in Unicode's form NFKC, and escaped anew.

    Args:
        text: The part.
        safe: What stays beside letters, digits and ``-._~``.
        keep_plus: An escaped plus sign stays escaped.
    """
    raw = _unquote_but_plus(text) if keep_plus else unquote_to_bytes(text)
    try:
        composed = unicodedata.normalize("NFKC", raw.decode("utf-8"))
    except UnicodeDecodeError:
        return quote(raw, safe=_RESERVED)
    escaped = quote(composed, safe=safe)
    return escaped.replace("%252B", "%2B") if keep_plus else escaped


def _unquote_but_plus(text: str) -> bytes:
    parts = _ESCAPED_PLUS.split(text)
    return b"".join(
        part.upper().encode() if index % 2 else unquote_to_bytes(part)
        for index, part in enumerate(parts)
    )


def _authority_parts(
    authority: str | None,
) -> tuple[str | None, str | None, str | None, int | None]:
    if authority is None:
        return None, None, None, None
    user = password = None
    if userinfo := _USERINFO.search(authority):
        user, colon, rest = userinfo[1].strip(_WHITE_SPACE).partition(":")
        password = rest if colon else None
    port = _PORT.search(authority)
    host = _PORT.sub("", _USERINFO.sub("", authority, count=1), count=1)
    return user, password, host, _port_number(port[1]) if port else None


def _port_number(text: str) -> int | None:
    if not text:
        return None
    digits = unquote_to_bytes(text).decode("utf-8", "replace")
    if not (digits.isascii() and digits.isdigit()):
        raise UriError(f"Invalid port number: {inspect(digits)}")
    return int(digits) or None


def _checked(uri: Uri) -> Uri:
    """The same URI, if its parts go together."""
    if uri.scheme and uri.scheme.lower() in _DEFAULT_PORTS and not uri.host and not uri.path:
        raise UriError(f"Absolute URI missing hierarchical segment: '{uri}'")
    if uri.host is None and uri.path.startswith("//"):
        raise UriError(
            f"Cannot have a path with two leading slashes without an authority set: '{uri}'"
        )
    if uri.host is not None:
        bracketed = _BRACKETED.search(uri.host)
        bad = bracketed is not None and not _IN_BRACKETS.search(bracketed[1])
        if bad or _NOT_IN_HOST.search(uri.host):
            raise UriError(f"Invalid character in host: '{uri.host}'")
    if uri.scheme is None and _AMBIGUOUS_PATH.search(uri.path):
        raise UriError(f"Cannot assemble URI string with ambiguous path: '{uri.path}'")
    return uri


def _normalized(uri: Uri) -> Uri:
    scheme = None if uri.scheme is None else uri.scheme.strip(_WHITE_SPACE).lower()
    if scheme == "ssh+svn":
        scheme = "svn+ssh"
    if scheme == "feed" and (inner := re.match(r"feed:/*(http:/*.*)", str(uri))):
        return _normalized(parse(inner[1]))
    host = None if uri.host is None else _normalized_host(uri.host)
    user, password = _normalized_user(uri, scheme)
    default_port = _DEFAULT_PORTS.get(scheme or "")
    port = None if uri.port == default_port else uri.port
    authority = Uri(None, user, password, host, port).authority
    return _checked(
        Uri(
            scheme,
            *_authority_parts(authority),
            path=_normalized_path(uri, scheme),
            query=_normalized_query(uri.query),
            fragment=normalize_component(uri.fragment, _IN_FRAGMENT) if uri.fragment else None,
        )
    )


def _normalized_user(uri: Uri, scheme: str | None) -> tuple[str | None, str | None]:
    user, password = uri.user, uri.password
    if (
        "http" in (scheme or "")
        and not (user or "").strip(_WHITE_SPACE)
        and not (password or "").strip(_WHITE_SPACE)
    ):
        return None, None
    return (
        None if user is None else normalize_component(user.strip(_WHITE_SPACE), ""),
        None if password is None else normalize_component(password.strip(_WHITE_SPACE), ""),
    )


def _normalized_host(host: str) -> str:
    if not host.strip(_WHITE_SPACE):
        return ""
    raw = unquote_to_bytes(host.strip(_WHITE_SPACE).lower())
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        return quote(raw.removesuffix(b"."), safe=_RESERVED)
    if not name.isascii():
        name = ".".join(_ascii_label(label) for label in name.lower().split("."))
    if len(name) > 1 and name.endswith(".") and name[-2] != ".":
        name = name[:-1]
    return normalize_component(name, _IN_HOST)


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    return "xn--" + unicodedata.normalize("NFKC", label).encode("punycode").decode("ascii")


def _normalized_path(uri: Uri, scheme: str | None) -> str:
    path = uri.path
    if uri.scheme is None and _AMBIGUOUS_PATH.search(path):
        path = path.replace(":", "%2F", 1)
    segments = path.strip(_WHITE_SPACE).split("/")
    path = _without_dots("/".join(normalize_component(each, _PCHAR) for each in segments))
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


_SELF = re.compile(r"/\./|/\.$", re.MULTILINE)
_PARENT = re.compile(r"/([^/]*)/\.\./|/([^/]*)/\.\.$", re.MULTILINE)
_LEADING_DOTS = re.compile(r"^\.\.?/?", re.MULTILINE)
_ROOTS_PARENT = re.compile(r"^/\.\.?/|^(?:/\.\.?)+/?$", re.MULTILINE)
_DOTS = {".", ".."}


def _without_dots(path: str) -> str:
    """The path with `.` and `..` resolved, one rule a round as Addressable does it."""
    if "." not in path:
        return path
    while True:
        before = path
        path = _SELF.sub("/", path)
        if path == before:
            path = _without_parent(path)
        if path == before:
            path = _LEADING_DOTS.sub("", path)
        if path == before:
            path = _ROOTS_PARENT.sub("/", path)
        if path == before:
            return path


def _without_parent(path: str) -> str:
    pair = _PARENT.search(path)
    if pair is None:
        return path
    parent, current = pair[1], pair[2]
    if parent in _DOTS and current in _DOTS:
        return path
    inner = rf"/{re.escape(parent or '')}/\.\./"
    final = rf"/{re.escape(current or '')}/\.\.$"
    return re.sub(f"{inner}|{final}", "/", path, flags=re.MULTILINE)

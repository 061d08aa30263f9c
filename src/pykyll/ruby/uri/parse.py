"""The parts of a URI, and which of them go together."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from pykyll.dataclass import dataclass
from pykyll.regex import regex
from pykyll.remembered import remembered
from pykyll.ruby.numbers import TooManyDigitsError, int_to_s, string_to_i
from pykyll.ruby.strings import strip
from pykyll.ruby.text import inspect_string

_ANATOMY = regex(
    r"^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^\n]*))?$", re.MULTILINE
)
_SCHEME = regex(r"[a-zA-Z][a-zA-Z0-9.+\-]*")
_WITHOUT_BRACKETS = regex(r"[^\[\]]+")
_PORT = regex(r":([^:@\[\]]*?)$", re.MULTILINE)
_NOT_IN_HOST = regex(r'[<>{}/\\?#@"\s]')
_BRACKETED = regex(r"^\[(.*)\]$", re.MULTILINE)
_IN_BRACKETS = regex(r"^[a-zA-Z0-9\-._~!$&'()*+,;=:]*$", re.MULTILINE)
_AMBIGUOUS_PATH = regex(r"^[^/:\n]*:", re.MULTILINE)
_DIGITS = regex(r"^[0-9]+$", re.MULTILINE)

DEFAULT_PORTS = {
    "http": 80, "https": 443, "ftp": 21, "tftp": 69, "sftp": 22, "ssh": 22, "svn+ssh": 22,
    "telnet": 23, "nntp": 119, "gopher": 70, "wais": 210, "ldap": 389, "prospero": 1525,
}  # fmt: skip
"""The port of each scheme whose URIs name a host."""


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
        return f"{user}{self.host}" + ("" if self.port is None else f":{int_to_s(self.port)}")

    def __str__(self) -> str:
        scheme = "" if self.scheme is None else f"{self.scheme}:"
        authority = "" if self.host is None else f"//{self.authority}"
        query = "" if self.query is None else f"?{self.query}"
        fragment = "" if self.fragment is None else f"#{self.fragment}"
        return f"{scheme}{authority}{self.path}{query}{fragment}"


@remembered(8192)
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
    user, password, host, port = authority_parts(authority)
    return checked(Uri(scheme, user, password, host, port, path, query, fragment))


def authority_parts(
    authority: str | None,
) -> tuple[str | None, str | None, str | None, int | None]:
    """User, password, host and port.

    Raises:
        UriError: The port is no number.
    """
    if authority is None:
        return None, None, None, None
    user = password = None
    host = authority
    if userinfo := _userinfo(authority):
        start, end = userinfo
        user, colon, rest = strip(authority[start : end - 1]).partition(":")
        password = rest if colon else None
        host = authority[:start] + authority[end:]
    port = _PORT.search(authority)
    host = _PORT.sub("", host, count=1)
    return user, password, host, _port_number(port[1]) if port else None


def _userinfo(authority: str) -> tuple[int, int] | None:
    r"""Where Ruby's `/^([^\[\]]*)@/` matches: from the start of a line to the last `@`."""
    for run in _WITHOUT_BRACKETS.finditer(authority):
        start = run.start()
        if start > 0:
            start = authority.find("\n", start, run.end()) + 1
        at = authority.rfind("@", start, run.end())
        if at >= 0 and (start > 0 or run.start() == 0):
            return start, at + 1
    return None


def _port_number(text: str) -> int | None:
    if not text:
        return None
    try:
        digits = unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        raise UriError("Invalid encoding in port") from None
    if not _DIGITS.search(digits):
        raise UriError(f"Invalid port number: {inspect_string(digits)}")
    try:
        return string_to_i(digits) or None
    except TooManyDigitsError:
        raise UriError("Invalid port number: too many digits") from None


def checked(uri: Uri) -> Uri:
    """The same URI, if its parts go together.

    Raises:
        UriError: They do not.
    """
    if uri.scheme and uri.scheme.lower() in DEFAULT_PORTS and not uri.host and not uri.path:
        raise UriError(f"Absolute URI missing hierarchical segment: '{uri}'")
    if uri.host is not None:
        bracketed = _BRACKETED.search(uri.host)
        bad = bracketed is not None and not _IN_BRACKETS.search(bracketed[1])
        if bad or _NOT_IN_HOST.search(uri.host):
            raise UriError(f"Invalid character in host: '{uri.host}'")
    if uri.scheme is None and _AMBIGUOUS_PATH.search(uri.path):
        raise UriError(f"Cannot assemble URI string with ambiguous path: '{uri.path}'")
    if uri.host is None and uri.path.startswith("//"):
        raise UriError(
            f"Cannot have a path with two leading slashes without an authority set: '{uri}'"
        )
    return uri

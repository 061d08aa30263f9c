"""By which names the server may be asked, and which pages may listen to its builds.

A page from anywhere can have its own name resolved to 127.0.0.1 (DNS rebinding), and the
browser then takes this server's answers for that page's own. But the request says by which
name it was made, and these are not names that others can have: `localhost` and addresses.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING, Literal

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    Address = ipaddress.IPv4Address | ipaddress.IPv6Address

ANY = "*"
"""Stands among the allowed hosts for whatever a request says."""

_HOST = regex(r"(\[[0-9a-f]*:[0-9a-f:.]*\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)\.?(?::([0-9]{1,5}))?")
_ALLOWED = regex(r"(?:\*?\.)?(?:[^\W_]|[_-])+(?:\.(?:[^\W_]|[_-])+)*(?::[0-9]{1,5})?")
_ALL_ADDRESSES = frozenset({"0.0.0.0", "::"})  # noqa: S104 - looked for, not bound to
_USUAL_PORTS = {"http": "80", "https": "443"}


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names of one server."""

    bound: tuple[str, ...] = ("127.0.0.1",)
    """The address that it is bound to, and the name where it was given one."""
    allowed: tuple[str, ...] = ()
    """What `--allow-host` names, as `allowed_host` gives it."""
    own_names: tuple[str, ...] = ()
    """This machine's names; they count where the server is bound to all of its addresses."""

    @classmethod
    def of(cls, bound: Sequence[str], allowed: Sequence[str] = ()) -> Hosts:
        """Those of a server that is bound to an address.

        Args:
            bound: That address, and the name that it was given by.
            allowed: What `--allow-host` names.

        Raises:
            PykyllError: One of those allowed is no host.
        """
        name = socket.gethostname().lower().removesuffix(".local")
        names = (name, f"{name}.local", name.partition(".")[0]) if name else ()
        given = tuple(dict.fromkeys(each.lower() for each in bound))
        own = names if _ALL_ADDRESSES.intersection(given) else ()
        return cls(given, tuple(allowed_host(each) for each in allowed), own)

    def answers(self, host: str) -> bool:
        """Whether a request with this `Host` is answered."""
        return ANY in self.allowed or self._is_ours(host, "http")

    def answers_page(self, origin: str, host: str) -> bool:
        """Whether a page of this `Origin` may listen, where it asks this `Host`.

        It is one that this server gave out: it is at the very address that it asks. Behind a
        proxy that changes `Host`, it is at a name that is allowed; `*` is none.
        """
        scheme, mark, place = origin.lower().partition("://")
        if not mark or scheme not in _USUAL_PORTS or not _parts(place):
            return False
        if _with_port(place, scheme) == _with_port(host.lower(), scheme):
            return True
        return self._is_named(place, scheme)

    def _is_ours(self, host: str, scheme: Literal["http", "https"]) -> bool:
        parts = _parts(host.lower())
        if parts is None:
            return False
        name = parts[0]
        if name == "localhost" or name.endswith(".localhost") or self._is_named(host, scheme):
            return True
        address = _address(name)
        if address is None:
            return name in (*self.bound, *self.own_names)
        if _is_loopback(address) or _ALL_ADDRESSES.intersection(self.bound):
            return True
        return any(_same(name, each) for each in self.bound)

    def _is_named(self, host: str, scheme: str) -> bool:
        return any(_is_covered(host.lower(), each, scheme) for each in self.allowed)


def allowed_host(text: str) -> str:
    """What `--allow-host` takes, as hosts are compared: lower case, names in ASCII.

    A name or an address, with a port or without; `*.name` is every name below one; `*` any.

    Raises:
        PykyllError: It is none of these.
    """
    given = text.strip().lower()
    if given == ANY or _parts(given) is not None:
        return given
    if ":" in given and (address := _address(given)) is not None:
        return f"[{address}]"
    if _ALLOWED.fullmatch(given):
        start = "*." if given.startswith(("*.", ".")) else ""
        try:
            return start + given.removeprefix("*").lstrip(".").encode("idna").decode()
        except UnicodeError:
            pass
    raise PykyllError(
        f"`--allow-host` takes no {text!r}",
        hint="write a name such as `site.example`, `site.example:8080` or `*.site.example`, "
        "without `https://` and without a path",
    )


def _is_covered(host: str, allowed: str, scheme: str) -> bool:
    parts, start = _parts(host), allowed.startswith("*.")
    wanted = _parts(allowed.removeprefix("*."))
    if parts is None or wanted is None:
        return False
    fits = parts[0].endswith(f".{wanted[0]}") if start else _same(parts[0], wanted[0])
    return fits and (not wanted[1] or wanted[1] == (parts[1] or _USUAL_PORTS[scheme]))


def _same(name: str, other: str) -> bool:
    address = _address(name)
    return name == other if address is None else address == _address(other)


def _parts(host: str) -> tuple[str, str] | None:
    """Name and port (or nothing) of a `Host` in lower case; None where it is none."""
    found = _HOST.fullmatch(host)
    if found is None or (found[2] and int(found[2]) > 0xFFFF):
        return None
    return found[1].strip("[]"), found[2] or ""


def _with_port(host: str, scheme: str) -> tuple[str, str] | None:
    parts = _parts(host)
    return parts and (parts[0], parts[1] or _USUAL_PORTS[scheme])


def _address(name: str) -> Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _is_loopback(address: Address) -> bool:
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback

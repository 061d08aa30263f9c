"""Turns away what no visitor of the site asks for, before the site is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.files.printable import printable
from pykyll.serve.request import Refusal

if TYPE_CHECKING:
    from pykyll.serve.hosts import Hosts
    from pykyll.serve.request import Request


def refusal_of(request: Request, hosts: Hosts) -> Refusal | None:
    """Why a request is not answered; None where it is.

    Args:
        request: The request.
        hosts: By which names the server may be asked.
    """
    host = request.headers.get("host", "")
    if not hosts.answers(host):
        return Refusal(403, _other_host(host))
    if not request.path.startswith("/"):
        return Refusal(400, "A request asks for a path, which begins with a slash.\n")
    if request.wants_socket and not _may_listen(request, hosts):
        return Refusal(403, "Only pages of this server may listen to it.\n")
    return None


def _may_listen(request: Request, hosts: Hosts) -> bool:
    """Whether a socket is asked for by a page of ours; a program that is no browser may."""
    origin = request.headers.get("origin")
    return origin is None or hosts.answers_page(origin, request.headers.get("host", ""))


def _other_host(host: str) -> str:
    shown = printable(host) or "no name"
    return (
        f"This is a preview by pykyll, and it was asked for as: {shown}\n"
        "It answers to localhost and to the address that it listens on, so that pages from\n"
        "elsewhere cannot read it. If the name above is one of yours, start it with\n"
        f"\n    pykyll serve --allow-host {_name(host) or 'NAME'}\n"
        "\nor name it under `allow_host:` in the configuration.\n"
    )


def _name(host: str) -> str:
    """A host's name without its port, where it can stand in a command."""
    name = host.rpartition(":")[0] or host
    return name if name.replace(".", "").replace("-", "").isalnum() and name.isascii() else ""

"""HTTP as it stands on the wire, where a client's library would tidy it up."""

from __future__ import annotations

import socket
from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """What came back; status 0 where the connection was closed without an answer."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(
    port: int,
    target: str | bytes = "/",
    *,
    method: str = "GET",
    host: str | None = "localhost",
    headers: tuple[str, ...] = (),
    body: bytes = b"",
) -> Answer:
    """Ask once over a connection of its own."""
    path = target if isinstance(target, bytes) else target.encode("utf-8", "surrogateescape")
    lines = [*([f"Host: {host}"] if host is not None else []), *headers, "Connection: close"]
    head = "".join(f"{line}\r\n" for line in lines).encode("utf-8", "surrogateescape")
    return send(port, method.encode() + b" " + path + b" HTTP/1.1\r\n" + head + b"\r\n" + body)


def send(port: int, data: bytes, *, seconds: float = 20) -> Answer:
    """Send bytes, and take what comes until the connection ends."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        connection.sendall(data)
        return answer_of(_all_from(connection))


def _all_from(connection: socket.socket) -> bytes:
    parts = []
    try:
        while part := connection.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        pass  # the rest of what was sent was not wanted
    return b"".join(parts)


def answer_of(data: bytes) -> Answer:
    """The first answer in what a connection gave."""
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    if not first:
        return Answer(0, {}, b"")
    pairs = (line.partition(": ") for line in lines)
    return Answer(int(first.split(" ")[1]), {name.lower(): text for name, _, text in pairs}, body)

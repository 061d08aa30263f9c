"""How much a visitor may ask for, and how long a connection is waited for."""

from __future__ import annotations

from pykyll.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What the server puts up with; browsers stay far below all of it."""

    connections: int = 200
    """How many may be open at a time, those of open pages (live reload) among them."""
    head_seconds: float = 10.0
    """Until a request's head is complete, from the connection's or the request's first byte."""
    idle_seconds: int = 10
    """Until a kept connection that asks for nothing more is closed."""
    stalled_seconds: float = 30.0
    """Until a connection is given up that takes nothing of what it is sent."""
    url_bytes: int = 8 * 1024
    """Of a URL, with its query."""
    header_bytes: int = 16 * 1024
    """Of all headers together."""
    headers: int = 100
    message_bytes: int = 1024
    """Of a message through the live-reload socket; pages send none."""
    ready_bytes: int = 16 * 1024 * 1024
    """Of memory for answers that may be given again (`ready.py`)."""

    @property
    def head_bytes(self) -> int:
        """Of a request's head."""
        return self.url_bytes + self.header_bytes

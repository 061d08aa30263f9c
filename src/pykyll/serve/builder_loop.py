"""The builder process's own side: one thread that builds whenever it is asked to."""

from __future__ import annotations

import signal
import socket
import sys
from typing import TYPE_CHECKING

from pykyll.serve.channel import Channel
from pykyll.serve.config_source import ConfigSource
from pykyll.serve.signals import let_interruptions_through
from pykyll.serve.site_builder import SiteBuilder

if TYPE_CHECKING:
    from types import FrameType


def run(descriptor: int) -> None:
    """Answer requests until the other side is gone.

    Args:
        descriptor: The socket, inherited.
    """
    _heed_signals()
    with socket.socket(fileno=descriptor) as end:
        end.set_inheritable(False)
        channel = Channel(end)
        first = channel.receive()
        if first is not None:
            _answer(channel, SiteBuilder(ConfigSource.from_data(first["site"])))


def _answer(channel: Channel, builder: SiteBuilder) -> None:
    try:
        while (request := channel.receive()) is not None:
            channel.send({"begun": True})
            outcome = builder.build(request["build"])
            sys.stdout.flush()  # what plugins print stands before what the server says of it
            sys.stderr.flush()
            channel.send({"outcome": outcome.as_data()})
            builder.rest()
    except BrokenPipeError:
        pass  # the server ended while this built


def _heed_signals() -> None:
    """Leave Ctrl-C to the server; let a termination clear away what was half written."""
    signal.signal(signal.SIGINT, lambda _number, _frame: None)
    signal.signal(signal.SIGTERM, _terminated)
    let_interruptions_through()


def _terminated(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + signal.SIGTERM)

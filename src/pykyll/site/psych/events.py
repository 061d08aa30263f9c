"""libyaml's events for a text, by PyYAML's C parser where it was built, else its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

import yaml

from pykyll.site.psych.errors import YamlError

if TYPE_CHECKING:
    from collections.abc import Callable


class EventSource(Protocol):
    """A parser that hands out one event a call."""

    def get_event(self) -> yaml.Event:
        """The next event."""
        ...


def _parser_class() -> Callable[[str], EventSource]:
    if yaml.__with_libyaml__:
        return cast("Callable[[str], EventSource]", yaml.CSafeLoader)
    return cast("Callable[[str], EventSource]", yaml.SafeLoader)


_open = _parser_class()


def open_events(text: str) -> EventSource:
    """A parser over `text`.

    Raises:
        YamlError: The text cannot be encoded, or begins with what no YAML text may contain.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise YamlError(
            "this text holds a character that is half of a pair",
            offset=error.start,
            hint="save the file as UTF-8",
        ) from error
    return _open(text)

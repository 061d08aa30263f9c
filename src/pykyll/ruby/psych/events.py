"""libyaml's events for a text, by PyYAML's C parser where it was built, else its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

import yaml

from pykyll.regex import regex
from pykyll.ruby.psych.errors import YamlError

if TYPE_CHECKING:
    from collections.abc import Callable


class EventSource(Protocol):
    """A parser that hands out one event a call."""

    def get_event(self) -> yaml.Event:
        """The next event."""
        ...


class PythonParser(yaml.SafeLoader):
    """PyYAML's own parser, for where libyaml is missing.

    It refuses tabs behind a colon, which libyaml lets pass. It lets half characters
    pass, which libyaml refuses, and which could not be written to any file.
    """

    def get_event(self) -> yaml.Event:
        """The next event."""
        event: yaml.Event = super().get_event()  # type: ignore[no-untyped-call] # its stub has no types
        if isinstance(event, yaml.ScalarEvent) and _HALF_CHARACTER.search(event.value):
            raise YamlError(
                "an escape that is only half of a character",
                offset=event.start_mark.index if event.start_mark else None,
                hint="write the character itself",
            )
        return event


_HALF_CHARACTER = regex("[\ud800-\udfff]")
_open = cast(
    "Callable[[str], EventSource]",
    yaml.CSafeLoader if yaml.__with_libyaml__ else PythonParser,
)


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

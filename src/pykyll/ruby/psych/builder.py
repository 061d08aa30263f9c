"""What both builders share: limits on nesting and on what aliases expand to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from pykyll.ruby.psych.errors import YamlError
from pykyll.ruby.psych.nesting import MAX_DEPTH, nested_too_deep

if TYPE_CHECKING:
    from collections.abc import Iterable

    from yaml import Event
    from yaml.events import AliasEvent, CollectionStartEvent, ScalarEvent

Container = dict[object, object] | list[object]

MAX_NODES = 5_000_000
"""Nodes counted as often as aliases repeat them: a few lines can stand for billions."""
MAX_DIGITS = 1000
"""Longer numbers stay text: Python refuses to print an integer of some thousand digits."""


class Builder(Protocol):
    """Makes values of events."""

    warnings: list[YamlError]

    @property
    def result(self) -> object:
        """The document."""
        ...

    def scalar(self, event: ScalarEvent) -> None: ...  # noqa: D102
    def alias(self, event: AliasEvent) -> None: ...  # noqa: D102
    def start(self, container: Container, event: CollectionStartEvent) -> None: ...  # noqa: D102
    def end(self) -> None: ...  # noqa: D102


class Limits:
    """Counts nodes and levels while a document is built."""

    __slots__ = ("_open", "_sizes", "nodes")

    def __init__(self) -> None:
        self.nodes = 0
        self._open: list[tuple[str | None, int]] = []
        self._sizes: dict[str, int] = {}

    def enter(self, event: CollectionStartEvent) -> None:
        """A list or mapping begins."""
        self.nodes += 1
        self._open.append((event.anchor, self.nodes))
        if len(self._open) > MAX_DEPTH:
            raise nested_too_deep(offset_of(event))

    def leave(self) -> None:
        """The innermost list or mapping ends."""
        anchor, before = self._open.pop()
        if anchor is not None:
            self._sizes[anchor] = self.nodes - before + 1

    def repeat(self, event: AliasEvent) -> None:
        """An alias repeats what its anchor marked."""
        self.nodes += self._sizes.get(event.anchor or "", 1)
        if self.nodes > MAX_NODES:
            raise YamlError(
                "the aliases of this YAML repeat one another without end", offset=offset_of(event)
            )


def unknown_alias(event: AliasEvent) -> YamlError:
    """The error of an alias whose anchor is nowhere; to SafeYAML it is nil."""
    error = YamlError(
        f"the alias *{event.anchor} has no anchor &{event.anchor} above it",
        offset=offset_of(event),
        hint="quote a value that begins with *",
        problem=f"Unknown alias: {event.anchor}",
    )
    error.diagnostic = replace(error.diagnostic, length=len(event.anchor or "") + 1)
    return error


def refuse_loop(value: object, containers: Iterable[Container], event: AliasEvent) -> None:
    """Refuse an alias of a list or mapping that is not complete: it would contain itself.

    Ruby builds such a loop, and Jekyll then never ends.
    """
    if isinstance(value, (dict, list)) and any(each is value for each in containers):
        raise YamlError(
            f"the alias *{event.anchor} stands inside what it repeats", offset=offset_of(event)
        )


class MappingKey(dict[object, object]):
    """A mapping that is the key of another, as `{{ x }}` without quotes makes one."""

    def __hash__(self) -> int:  # type: ignore[override] # never changed once it is a key
        return hash(frozenset(self))


def as_key(value: object) -> object:
    """A value as key of a dict: lists become tuples, mappings such as can be keys."""
    if isinstance(value, list):
        return tuple(as_key(item) for item in value)
    if isinstance(value, dict):
        return MappingKey(value)
    return value


def offset_of(event: Event) -> int:
    """Where an event begins."""
    mark = event.start_mark
    return mark.index if mark is not None else 0

"""Values as SafeYAML's `PsychHandler` makes them, its slips included.

SafeYAML keeps one pending key for the whole document. A null key is therefore no key
(what follows shifts by one), an inline mapping behind `<<` is merged while still
empty, and what an alias repeats is guessed at once more: `a: &n "1"` and `b: *n`
gives the text "1" and the number 1. Real sites come out as Jekyll makes them only
if these stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby.psych.builder import Limits, as_key, offset_of, refuse_loop, unknown_alias
from pykyll.ruby.psych.errors import YamlError
from pykyll.ruby.psych.safe_yaml_scalars import guess

if TYPE_CHECKING:
    from yaml import Event
    from yaml.events import AliasEvent, CollectionStartEvent, ScalarEvent

    from pykyll.ruby.psych.builder import Container

_MOST_WARNINGS = 20
_BINARY = frozenset({"tag:yaml.org,2002:binary", "x-private:binary", "!binary"})


class SafeYamlBuilder:
    """Builds one document."""

    __slots__ = (
        "_anchors",
        "_begun",
        "_current",
        "_key",
        "_limits",
        "_result",
        "_stack",
        "warnings",
    )

    def __init__(self) -> None:
        self._anchors: dict[str, object] = {}
        self._begun = False
        self._result: object = None
        self._current: object = None
        self._key: object = None
        self._stack: list[Container] = []
        self._limits = Limits()
        self.warnings: list[YamlError] = []
        """What SafeYAML passes over without a word."""

    @property
    def result(self) -> object:
        """The document; False where there was none."""
        return self._result if self._begun else False

    def scalar(self, event: ScalarEvent) -> None:
        """A scalar: text where it is quoted, a guess where not, tags or no tags."""
        value: object = event.value
        if event.tag in _BINARY:
            from pykyll.ruby.psych.base64_text import decode64  # hardly any file has binary data

            value = decode64(event.value)
        elif not event.implicit[1]:
            value = guess(event.value, event)
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        self._add(value, event)

    def alias(self, event: AliasEvent) -> None:
        """What an anchor marked; nil where no such anchor was seen."""
        self._limits.repeat(event)
        if event.anchor not in self._anchors:
            self._warn_of_unknown(event)
        value = self._anchors.get(event.anchor or "")
        if isinstance(value, str):
            value = guess(value, event)
        refuse_loop(value, self._stack, event)
        self._add(value, event)

    def _warn_of_unknown(self, event: AliasEvent) -> None:
        """Tell once of each name, and not of all where there are many."""
        warning = unknown_alias(event)
        told = {each.message for each in self.warnings}
        if len(told) < _MOST_WARNINGS and warning.message not in told:
            self.warnings.append(warning)

    def start(self, container: Container, event: CollectionStartEvent) -> None:
        """A list or mapping, put in its place while still empty."""
        self._limits.enter(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = container
        self._add(container, event)
        self._current = container
        self._stack.append(container)

    def end(self) -> None:
        """The innermost list or mapping ends."""
        self._limits.leave()
        self._stack.pop()
        self._current = self._stack[-1] if self._stack else None

    def _add(self, value: object, event: Event) -> None:
        current = self._current
        if isinstance(current, dict):
            key = self._key
            if key is None:
                self._key = value
                return
            self._key = None
            if key == "<<":
                _merge(current, value, event)
            elif isinstance(key, str):
                current[key] = value
            elif key is not current:
                # A mapping as key, as in `a: {{ x }}`, receives its own first scalar
                # under itself and is never seen again.
                current[as_key(key)] = value
        elif isinstance(current, list):
            current.append(value)
        elif not self._begun:
            self._begun = True
            self._result = self._current = value


def _merge(target: dict[object, object], value: object, event: Event) -> None:
    if not isinstance(value, dict):
        raise YamlError(
            "`<<` takes one mapping by its alias here, nothing else",
            offset=offset_of(event),
            hint="write one `<<: *name` a line",
        )
    target.update(value)

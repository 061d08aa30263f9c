"""Values as `Psych.safe_load(permitted_classes: [Date, Time], aliases: true)` makes them.

That is how Debian's Jekyll reads YAML, in place of SafeYAML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.ruby.psych.builder import Limits, as_key, offset_of, refuse_loop, unknown_alias
from pykyll.ruby.psych.errors import YamlError
from pykyll.ruby.psych.psych_scalars import DisallowedSymbol, tokenize

if TYPE_CHECKING:
    from datetime import tzinfo

    from yaml import Event
    from yaml.events import AliasEvent, CollectionStartEvent, ScalarEvent

    from pykyll.ruby.psych.builder import Container

_STR_TAG = regex(r"!(?:str|ruby/string)\Z|tag:yaml\.org,2002:str\Z")
_CLASS_TAG = regex(r"!ruby/(?!(?:hash|array|string|object:Hash)\Z)|!(?:str|map|seq):")
_FLOAT_TAGS = frozenset({"tag:yaml.org,2002:float", "!float"})
_BINARY_TAGS = frozenset({"!binary", "tag:yaml.org,2002:binary"})
_SET_TAGS = frozenset({"!set", "tag:yaml.org,2002:set"})
_OMAP_TAGS = frozenset({"!omap", "tag:yaml.org,2002:omap"})


class _Frame:
    """A list or mapping whose end is not reached."""

    __slots__ = ("container", "event", "has_key", "key", "key_tag")

    def __init__(self, container: Container, event: CollectionStartEvent) -> None:
        self.container = container
        self.event = event
        self.has_key = False
        self.key: object = None
        self.key_tag: str | None = None


class PsychBuilder:
    """Builds one document."""

    __slots__ = ("_anchors", "_limits", "_stack", "_zone", "result", "warnings")

    def __init__(self, zone: tzinfo | None) -> None:
        self.result: object = None
        self._anchors: dict[str, object] = {}
        self._stack: list[_Frame] = []
        self._limits = Limits()
        self._zone = zone
        self.warnings: list[YamlError] = []
        """None: what is wrong is an error to Psych."""

    def scalar(self, event: ScalarEvent) -> None:
        """A scalar, by its tag, its quotes or its looks."""
        value = self._scalar_value(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        self._add(value, tag=event.tag)

    def alias(self, event: AliasEvent) -> None:
        """What an anchor marked."""
        self._limits.repeat(event)
        if event.anchor not in self._anchors:
            raise unknown_alias(event)
        value = self._anchors[event.anchor]
        refuse_loop(value, (frame.container for frame in self._stack), event)
        self._add(value, is_reference=True)

    def start(self, container: Container, event: CollectionStartEvent) -> None:
        """A list or mapping."""
        _refuse_classes(event.tag, event)
        if event.tag in _SET_TAGS:
            raise _disallowed("Psych::Set", event)
        self._limits.enter(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = container
        self._stack.append(_Frame(container, event))

    def end(self) -> None:
        """The innermost list or mapping ends, and takes its place."""
        self._limits.leave()
        frame = self._stack.pop()
        value: object = frame.container
        if frame.event.tag in _OMAP_TAGS and isinstance(value, list):
            value = {
                key: item for pair in value if isinstance(pair, dict) for key, item in pair.items()
            }
            if frame.event.anchor is not None:
                self._anchors[frame.event.anchor] = value
        self._add(value, is_reference=isinstance(value, dict))

    def _scalar_value(self, event: ScalarEvent) -> object:
        tag = event.tag
        if event.implicit[1] and not event.implicit[0]:
            return event.value
        if tag in _BINARY_TAGS:
            from pykyll.ruby.psych.base64_text import decode64  # hardly any file has binary data

            return decode64(event.value)
        if tag is not None and _STR_TAG.match(tag):
            return event.value
        _refuse_classes(tag, event)
        try:
            value = tokenize(event.value, self._zone)
        except DisallowedSymbol:
            raise _disallowed("Symbol", event) from None
        except ValueError as error:
            raise YamlError(str(error), offset=offset_of(event)) from None
        if tag in _FLOAT_TAGS:
            return _as_float(value, event)
        return value

    def _add(self, value: object, *, tag: str | None = None, is_reference: bool = False) -> None:
        if not self._stack:
            self.result = value
            return
        frame = self._stack[-1]
        container = frame.container
        if isinstance(container, list):
            container.append(value)
        elif not frame.has_key:
            frame.has_key = True
            frame.key = as_key(value)
            frame.key_tag = tag
        else:
            frame.has_key = False
            if frame.key == "<<" and frame.key_tag != "tag:yaml.org,2002:str":
                _merge(container, value, is_reference=is_reference)
            else:
                container[frame.key] = value


def _merge(target: dict[object, object], value: object, *, is_reference: bool) -> None:
    """Psych merges mappings and lists of mappings; anything else stays under `<<`."""
    if is_reference and isinstance(value, dict):
        target.update(value)
    elif isinstance(value, list) and not is_reference and all(isinstance(v, dict) for v in value):
        merged: dict[object, object] = {}
        for item in reversed(value):
            merged.update(item)
        target.update(merged)
    else:
        target["<<"] = value


def _as_float(value: object, event: Event) -> float:
    try:
        return float(value)  # type: ignore[arg-type] # what is no number raises
    except (TypeError, ValueError):
        raise YamlError("a value marked !!float is no number", offset=offset_of(event)) from None


def _refuse_classes(tag: str | None, event: Event) -> None:
    if tag is not None and tag.startswith("!") and _CLASS_TAG.match(tag):
        raise _disallowed(tag.rpartition(":")[2].rpartition("/")[2], event)


def _disallowed(name: str, event: Event) -> YamlError:
    return YamlError(
        f"YAML may not make a Ruby {name}",
        offset=offset_of(event),
        hint="quote a value that begins with : or !",
        problem=f"Tried to load unspecified class: {name}",
    )

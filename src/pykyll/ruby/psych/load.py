"""Loads the first document of a YAML text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import yaml
from yaml import events as ev

from pykyll.ruby.psych.errors import YamlError
from pykyll.ruby.psych.events import open_events
from pykyll.ruby.psych.text_behind import text_behind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import tzinfo

    from pykyll.errors import Diagnostic
    from pykyll.ruby.psych.builder import Builder
    from pykyll.ruby.psych.events import EventSource

Schema = Literal["safe_yaml", "psych"]


def load(
    text: str,
    *,
    path: str | None = None,
    schema: Schema = "safe_yaml",
    zone: tzinfo | None = None,
    note: Callable[[Diagnostic], None] | None = None,
) -> object:
    """The first document as Ruby values: dict, list, str, int, float, bool, None, date, datetime.

    Args:
        text: The YAML; a byte order mark is passed over.
        path: Named in errors.
        schema: Whose rules for scalars, merge keys and aliases apply.
        zone: What local time means to Psych, for times without a zone; UTC where None.
        note: Told of what Ruby passes over without a word: text behind the first document,
            and under `safe_yaml` an alias without an anchor.

    Returns:
        False for a text without any document under `safe_yaml`, None under `psych`.

    Raises:
        YamlError: The text is no YAML, or holds what Ruby's reader refuses.
    """
    text = text.removeprefix("\ufeff")
    try:
        builder, end = _load(text, schema, zone)
    except YamlError as error:
        if path is not None:
            error.at(path, text)
        raise
    if note is not None:
        for found in _passed_over(builder, text, end):
            note(replace(found, path=path, severity="warning"))
    return builder.result


def _passed_over(builder: Builder, text: str, end: int) -> Iterator[Diagnostic]:
    for error in builder.warnings:
        yield error.at("", text).diagnostic
    behind = text_behind(text, end)
    if behind is not None:
        yield behind


def _load(text: str, schema: Schema, zone: tzinfo | None) -> tuple[Builder, int]:
    """What has built the value, and where its document ends in the text."""
    builder = _builder(schema, zone)
    try:
        end = _build(open_events(text), builder)
    except yaml.YAMLError as error:
        from pykyll.ruby.psych.advice import from_libyaml  # most texts are right
        from pykyll.ruby.psych.nesting import too_deep_before

        told = from_libyaml(error, text)
        raise too_deep_before(text, told.offset) or told from error
    return builder, len(text) if end is None else end


def _builder(schema: Schema, zone: tzinfo | None) -> Builder:
    """A builder for a schema; a site asks for one of the two alone."""
    if schema == "safe_yaml":
        from pykyll.ruby.psych.safe_yaml_builder import SafeYamlBuilder

        return SafeYamlBuilder()
    from pykyll.ruby.psych.psych_builder import PsychBuilder

    return PsychBuilder(zone)


def _build(source: EventSource, builder: Builder) -> int | None:
    """Feed the first document's events to the builder; where the document ends, if known.

    What follows the first document is not even parsed, in Ruby neither.
    """
    next_event = source.get_event
    while True:
        event = next_event()
        if isinstance(event, ev.ScalarEvent):
            builder.scalar(event)
        elif isinstance(event, ev.CollectionEndEvent):
            builder.end()
        elif isinstance(event, ev.MappingStartEvent):
            builder.start({}, event)
        elif isinstance(event, ev.SequenceStartEvent):
            builder.start([], event)
        elif isinstance(event, ev.AliasEvent):
            builder.alias(event)
        elif isinstance(event, (ev.DocumentEndEvent, ev.StreamEndEvent)):
            return event.end_mark.index if event.end_mark is not None else None

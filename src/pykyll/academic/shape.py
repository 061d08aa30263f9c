"""What the schema refuses, in words that the schema itself brings along.

`title` says what a value is to be, `errorMessage` how to write it (editors show it too),
`examples` what may stand there.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from pykyll.academic.dates import with_dates_as_text
from pykyll.academic.finding import Finding
from pykyll.academic.identifiers import bare
from pykyll.academic.schema import part, validator_of
from pykyll.errors import suggest
from pykyll.regex import regex
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fastjsonschema import JsonSchemaValueException

    from pykyll.academic.data_file import DataFile, Way
    from pykyll.academic.schema import Definition, Schema

ADDRESSES = frozenset({"arxiv", "doi", "links", "pdf", "prefix", "url"})
"""Fields that become an address, or several."""
_STEP = regex(r"\[(\d+)\]|\.([^.\[\]]+)")
_SHOWN = 60
_MOST_UNKNOWN = 30
"""Fields of an entry that are looked at for what they stand for."""


def shape_findings(file: DataFile, schema: Schema) -> Iterator[Finding]:
    """What is missing, unknown, or of another form than it should be."""
    if file.value in (None, False):
        return
    for error in _errors(file.value, schema):
        way = tuple(
            int(number) if number else name for number, name in _STEP.findall(error.name or "")
        )
        definition = error.definition if isinstance(error.definition, dict) else {}
        if error.rule == "required":
            yield from _missing(way, error.value, definition, schema)
        elif error.rule == "additionalProperties":
            yield from _unknown(way, error.value, definition, schema)
        else:
            yield _ill_formed(file, way, error.value, definition)


def _errors(value: object, schema: Schema) -> list[JsonSchemaValueException]:
    from fastjsonschema import JsonSchemaValuesException

    try:
        validator_of(schema.name)(with_dates_as_text(value, schema.definition))
    except JsonSchemaValuesException as found:
        return found.errors
    return []


def _missing(way: Way, entry: object, definition: Definition, schema: Schema) -> Iterator[Finding]:
    """The required fields that an entry lacks, but for those that it has misspelt."""
    if not isinstance(entry, dict):
        return
    properties = part(definition, "properties")
    required = definition.get("required")
    known = {*properties, *(schema.own_fields if len(way) == 1 else ())}
    unknown = (key for key in entry if key not in known)
    meant = {_meant(key, known) for key in islice(unknown, _MOST_UNKNOWN)}
    for name in required if isinstance(required, list) else ():
        if name not in entry and name not in meant:
            thing = _without_article(definition)
            example = _example(part(properties, name))
            yield Finding(
                (*way, str(name)),
                f"this {thing} has no `{name}`",
                f"add `{name}: {example}`" if example else f"add `{name}:`",
                is_error=name in ADDRESSES,
            )


def _unknown(way: Way, entry: object, definition: Definition, schema: Schema) -> Iterator[Finding]:
    if not isinstance(entry, dict):
        return
    known = {*part(definition, "properties"), *(schema.own_fields if len(way) == 1 else ())}
    for key in entry:
        if key not in known:
            word = _meant(key, known)
            hint = f"the fields are {', '.join(part(definition, 'properties'))}"
            yield Finding(
                (*way, str(key)),
                f"`{key}` is no field of {definition['title']}",
                hint if word is None else f"did you mean `{word}`?",
                is_key=True,
            )


def _meant(key: object, known: Iterable[str]) -> str | None:
    """The field that a misspelt one stands for."""
    if not isinstance(key, str):
        return None
    lower = key.lower().strip().replace("-", "_").replace(" ", "_")
    if lower in known:
        return lower
    found = suggest(lower, known)
    return None if found is None else found.split("'")[1]


def _ill_formed(file: DataFile, way: Way, value: object, definition: Definition) -> Finding:
    field = next((step for step in reversed(way) if isinstance(step, str)), None)
    hint = str(definition.get("errorMessage", ""))
    is_address = field in ADDRESSES
    if field is None:
        if not way:
            return _of_another_kind(definition)
        return Finding(way, f"this entry is not {definition.get('title')}", hint, is_error=True)
    if isinstance(way[-1], int):
        if value in (None, ""):
            return Finding(way, f"an entry of `{field}` is empty", "write it, or remove its line")
        wanted = definition.get("title")
        is_link = wanted == "a link"
        message = f"an entry of `{field}` is not {wanted}"
        return Finding(way, message, hint, is_error=is_link)
    if value is None or value in ("", [], {}):
        return Finding(way, f"`{field}` is empty", _filled(field, definition), is_address)
    as_text = _number(file, way, value, definition)
    if as_text is not None:
        return as_text
    cure = bare(value) if isinstance(value, str) and field in {"arxiv", "doi"} else ""
    if cure and _fits(cure, definition):
        hint = f'write `{field}: "{cure}"`'
    return Finding(
        way,
        f"`{field}` is not {definition.get('title')}{_shown(value, file.written(way))}",
        hint,
        is_address,
    )


def _of_another_kind(definition: Definition) -> Finding:
    """Of a whole file: what it should be."""
    title = str(definition.get("title", "")).lower()
    if "items" in definition:
        message, hint = f"this file is no list: {title}", "begin each entry with `- `"
    else:
        message = f"this file is no mapping: {title}"
        hint = str(definition.get("errorMessage", ""))
    return Finding((), message, hint, is_error=True)


def _number(file: DataFile, way: Way, value: object, definition: Definition) -> Finding | None:
    """A text that YAML takes for something else: it may print otherwise than it was written."""
    if isinstance(value, (str, list, dict)) or "format" in definition:
        return None
    written = file.written(way)
    types = definition.get("type")
    if "string" not in (types if isinstance(types, list) else [types]):
        return None
    if not _fits(written, definition):
        return None
    kind = "true or false" if isinstance(value, bool) else "a number"
    kind = kind if isinstance(value, (bool, int, float)) else "a date"
    printed = to_s(value)
    becomes = "" if printed == written else f", and {printed} is what pages show"
    field = str(way[-1])
    is_wrong = field in ADDRESSES and printed != written
    message = f"`{field}: {written}` is {kind} to YAML{becomes}"
    return Finding(way, message, f'write `{field}: "{written}"`, in quotes', is_wrong)


def _fits(text: str, definition: Definition) -> bool:
    pattern = definition.get("pattern")
    return not isinstance(pattern, str) or re.search(pattern, text) is not None


def _shown(value: object, written: str) -> str:
    if isinstance(value, str):
        short = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
        return f": '{short}'"
    return "" if isinstance(value, (list, dict)) else f": {written}"


def _filled(field: str, definition: Definition) -> str:
    example = _example(definition)
    return f"write it as in `{field}: {example}`" if example else f"write `{field}: …`"


def _example(definition: Definition) -> str:
    examples = definition.get("examples")
    return to_s(examples[0]) if isinstance(examples, list) and examples else ""


def _without_article(definition: Definition) -> str:
    return str(definition.get("title", "entry")).split(" ", 1)[-1]

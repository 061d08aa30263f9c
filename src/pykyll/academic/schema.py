"""The schemas, and which data file names which of them.

Sites have copies of these files, for editors; a file that names such a copy is checked
against the schema that comes with pykyll. Only the names of further fields are taken from
the copy: so a site can add its own, and no pattern of a stranger's is ever run.
"""

from __future__ import annotations

import json
import os
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.paths import is_inside
from pykyll.files.source_text import read_text
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.resources.abc import Traversable

Definition: TypeAlias = "dict[str, object]"
"""A JSON Schema, or a part of one."""

NAMES = (
    "awards", "cv", "i18n", "interests", "math", "navigation", "news", "people", "pictures",
    "plain-publications", "profiles", "projects", "publications", "service", "talks", "teaching",
)  # fmt: skip
_ID = "urn:pykyll:data:"
_LONGEST = 1_000_000
_LINE = regex(r"#[ \t]*yaml-language-server:[ \t]*\$schema=(\S+)")


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema as it is asked for by one data file."""

    name: str
    """`publications`, …"""
    definition: Definition
    own_fields: frozenset[str] = frozenset()
    """Further fields of an entry, from the site's copy."""


def folder() -> Traversable:
    """Where the schemas lie."""
    from importlib import resources  # only sites whose data has schemas need it

    return resources.files("pykyll.academic") / "schemas"


def text_of(name: str) -> str:
    """A schema as a file."""
    return (folder() / f"{name}.json").read_text("utf-8")


@cache
def definition_of(name: str) -> Definition:
    """A schema by its name."""
    found: Definition = json.loads(text_of(name))
    return found


@cache
def validator_of(name: str) -> Callable[[object], object]:
    """What checks a value, and raises all that is wrong with it."""
    import fastjsonschema  # only sites whose data has schemas need it

    return fastjsonschema.compile(definition_of(name), use_default=False, fast_fail=False)


def part(definition: object, *names: str) -> Definition:
    """What stands under some keywords within one another; empty where there is no such part."""
    for name in names:
        definition = definition.get(name) if isinstance(definition, dict) else None
    return definition if isinstance(definition, dict) else {}


def schema_line(text: str) -> str | None:
    """The schema that a YAML file names for editors, in a comment at its head."""
    for line in text.split("\n"):
        match = _LINE.match(line)
        if match is not None:
            return match[1]
        if line.strip() and not line.startswith("#"):
            return None
    return None


def schema_for(named: str, path: str, source: str) -> Schema | None:
    """The schema of ours that a data file names; None where it is somebody else's.

    Args:
        named: What the file says, a path from where it lies.
        path: The data file, absolute.
        source: The site's folder, which the schema must lie in.
    """
    file = os.path.normpath(os.path.join(os.path.dirname(path), named))
    if not is_inside(file, source):
        return None
    copy = _read(file)
    name = str(copy.get("$id", "")).removeprefix(_ID)
    if name not in NAMES or copy.get("$id") != f"{_ID}{name}":
        return None
    return Schema(name, definition_of(name), frozenset(part(copy, "items", "properties")))


def _read(path: str) -> Definition:
    try:
        if os.path.getsize(path) > _LONGEST:
            return {}
        found = json.loads(read_text(path, "utf-8"))
    except (OSError, ValueError, RecursionError, PykyllError):
        return {}
    return found if isinstance(found, dict) else {}

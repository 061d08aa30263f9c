"""The fields of an entry as a form: what its schema says of each, and values of what was typed."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Literal

from pykyll.academic.identifiers import bare
from pykyll.academic.schema import definition_of, part
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.academic.schema import Definition

FieldKind = Literal["text", "number", "switch", "date", "choice", "texts", "links", "mapping"]

_NUMBERS = frozenset({"arxiv", "doi"})
_YEAR_DIGITS = 9
_MAY_BE_NUMBERS = frozenset({"edition", "number", "volume"})
_PAIRS = {"links": ("label", "url"), "mapping": ("field", "text")}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an entry."""

    name: str
    kind: FieldKind
    description: str
    is_needed: bool = False
    choices: tuple[str, ...] = ()
    may_be_text: bool = False
    """Of a number: whether other texts are allowed too."""
    is_year: bool = False
    """Of a number: whether those texts are years and months alone."""
    pattern: str = ""
    """What a text has to match."""
    wanted: str = ""
    """What that is, in the schema's words: `a year of four digits`."""
    cure: str = ""
    """How to write it."""

    @property
    def is_many(self) -> bool:
        """Whether it is given once for each of its items."""
        return self.kind in {"texts", "links", "mapping"}

    @property
    def flags(self) -> tuple[str, ...]:
        """`--equal-contribution`; of a list also the word for one: `--author`."""
        name = f"--{self.name.replace('_', '-')}"
        if self.is_many and name.endswith("s"):
            return (name, name[:-1])
        return (name,)

    @property
    def form(self) -> str:
        """How a value is written on the command line."""
        return {
            "date": "YYYY-MM-DD",
            "links": "LABEL=URL",
            "mapping": "FIELD=TEXT",
            "number": "YEAR" if self.is_year else "TEXT" if self.may_be_text else "N",
        }.get(self.kind, "TEXT")

    @property
    def help(self) -> str:
        """The description for those who write no YAML: without what it says of quotes."""
        sentences = re.split(r"(?<=\.)\s+", self.description.replace("`", ""))
        return " ".join(each for each in sentences if "in quotes" not in each.lower())


def fields_of(schema: str) -> tuple[Field, ...]:
    """The fields that a schema knows, in its order."""
    items = part(definition_of(schema), "items")
    needed = items.get("required")
    names = needed if isinstance(needed, list) else []
    properties = part(items, "properties")
    return tuple(
        _field(name, part(properties, name), is_needed=name in names) for name in properties
    )


def _field(name: str, definition: Definition, *, is_needed: bool) -> Field:
    given = definition.get("type")
    types = given if isinstance(given, list) else [given]
    enum = definition.get("enum")
    choices = [each for each in (enum if isinstance(enum, list) else ()) if each]
    kind: FieldKind = "text"
    if choices:
        kind = "choice"
    elif definition.get("format") == "date":
        kind = "date"
    elif "object" in types:
        kind = "mapping"
    elif "array" in types:
        kind = "links" if part(definition, "items").get("type") == "object" else "texts"
    elif "boolean" in types:
        kind = "switch"
    elif "integer" in types:
        kind = "number"
    return Field(
        name,
        kind,
        str(definition.get("description", "")),
        is_needed,
        tuple(choices),
        may_be_text="string" in types,
        is_year="pattern" in definition,
        pattern=str(definition.get("pattern", "")),
        wanted=str(definition.get("title", "")),
        cure=str(definition.get("errorMessage", "")),
    )


def value_of(field: Field, given: object) -> object:
    """The value of a field, of what was typed for it.

    Raises:
        PykyllError: It is no date, no number, or no pair.
    """
    if field.is_many and isinstance(given, (list, tuple)):
        return _values(field, [str(each) for each in given])
    if isinstance(given, bool):
        return given
    text = " ".join(str(given).split())
    if field.name in _NUMBERS:
        return bare(text)
    if field.kind == "date":
        return _date(field, text)
    if field.kind == "number":
        return _number(field, text)
    return text


def check_form(field: Field, value: object) -> None:
    """See that a value has the form that its field wants.

    Raises:
        PykyllError: It has another.
    """
    if isinstance(value, (str, int)) and not re.search(field.pattern, str(value)):
        raise PykyllError(f"'{value}' is not {field.wanted}", hint=field.cure)


def fits_paper(name: str, text: str) -> bool:
    """Whether a text may stand in a field of a paper, as far as its form goes."""
    field = part(definition_of("publications"), "items", "properties", name)
    pattern = field.get("pattern")
    return not isinstance(pattern, str) or re.search(pattern, text) is not None


def text_or_number(name: str, text: str) -> int | str:
    """`12` of a volume as a number, all else as text."""
    is_number = name in _MAY_BE_NUMBERS and re.fullmatch(r"[1-9]\d{0,8}", text, re.ASCII)
    return int(text) if is_number else text


def _date(field: Field, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise PykyllError(
            f"{field.flags[0]} is no date: '{text}'",
            hint="write year, month and day, as in 2026-03-01",
        ) from None


def _number(field: Field, text: str) -> int | str:
    is_plain = text.isascii() and text.isdigit() and str(int(text[:_YEAR_DIGITS])) == text
    if is_plain:
        return int(text)
    if field.may_be_text:
        return text
    raise PykyllError(f"{field.flags[0]} is no number: '{text}'", hint="write digits alone")


def _values(field: Field, given: Sequence[str]) -> object:
    if field.kind == "texts":
        return [" ".join(each.split()) for each in given]
    pairs = [_pair(field, each) for each in given]
    if field.kind == "mapping":
        return dict(pairs)
    return [{"label": label, "url": url} for label, url in pairs]


def _pair(field: Field, text: str) -> tuple[str, str]:
    first, sign, second = text.partition("=")
    if not (sign and first.strip() and second.strip()):
        names = " and ".join(_PAIRS[field.kind])
        raise PykyllError(
            f"{field.flags[0]} has no {names}: '{text}'", hint=f"write it as {field.form}"
        )
    return first.strip(), second.strip()

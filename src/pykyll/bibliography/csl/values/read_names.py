"""Names from CSL-JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.values.names import Name, NamesValue
from pykyll.bibliography.csl.values.names_text import parse_names
from pykyll.bibliography.csl.values.truth import says_yes
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PARTS = {
    "family": "family",
    "given": "given",
    "suffix": "suffix",
    "dropping-particle": "dropping_particle",
    "non-dropping-particle": "particle",
    "particle": "particle",
    "literal": "literal",
}
_SWITCHES = {"static-ordering": "is_fixed", "comma-suffix": "has_comma"}


def to_names(value: object, variable: str) -> NamesValue:
    """The names that a CSL-JSON value holds: a list of mappings, or texts to be taken apart.

    Raises:
        RenderError: It holds none.
    """
    names: list[Name] = []
    for each in _as_list(value):
        match each:
            case dict():
                names.append(_from_mapping(each, variable))
            case str():
                names += parse_names(each, variable)
            case _:
                names += parse_names(to_s(each), variable)
    return NamesValue(tuple(names))


def _as_list(value: object) -> Sequence[object]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)


def _from_mapping(value: Mapping[object, object], variable: str) -> Name:
    parts: dict[str, str | bool] = {}
    for key, part in value.items():
        name = str(key).replace("_", "-")
        if name in _SWITCHES:
            parts[_SWITCHES[name]] = says_yes(part)
        elif name in _PARTS and part is not None:
            if not isinstance(part, str):
                raise RenderError(f"{part!r} is no part of a name in '{variable}'"[:200])
            parts[_PARTS[name]] = part
    return Name(**parts, is_empty=not value)  # type: ignore[arg-type]  # switches are bool, parts str

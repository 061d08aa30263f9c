"""How kramdown reads the values of its options, one function a type.

Each takes the value that a user wrote and the option's name, and returns the value
with its type or raises `KramdownError` with kramdown's message.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from pykyll.kramdown.errors import KramdownError
from pykyll.regex import regex
from pykyll.ruby.class_name import class_name
from pykyll.ruby.numbers import TooManyDigitsError, parse_integer, string_to_i
from pykyll.ruby.strings import downcase, strip
from pykyll.ruby.text import to_s

_RANGE = regex(r"^([0-9])\.\.([0-9])$", re.MULTILINE)
_LEVELS = regex(r"^[0-9](?:,[0-9])*$", re.MULTILINE)
_HIGHEST_LEVEL = 6


def string(value: object, _name: str) -> object:
    """Text; anything else as Ruby's `to_s` writes it."""
    return to_s(value)


def boolean(value: object, _name: str) -> object:
    """False for `false` in any case and for nothing, true for anything else."""
    if isinstance(value, bool):
        return value
    text = to_s(value)
    return bool(text) and strip(downcase(text)) != "false"


def integer(value: object, name: str) -> object:
    """A whole number, or text that Ruby's `Integer()` reads."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    number = _integer(to_s(value))
    if number is None:
        raise KramdownError(f"Invalid integer value for option '{name}': '{to_s(value)}'")
    return number


def symbol(value: object, _name: str) -> object:
    """A name; None for nothing and for `nil`. A leading colon does not count."""
    return str_to_sym(to_s(value))


def str_to_sym(text: str) -> str | None:
    """Kramdown's `str_to_sym`."""
    name = strip(text).removeprefix(":")
    return None if name in {"", "nil"} else name


def toc_levels(value: object, _name: str) -> object:
    """`1..3`, `1,2,3` or a list of numbers from 1 to 6."""
    if isinstance(value, str):
        levels = _levels_of_text(value)
    elif isinstance(value, Sequence):
        levels = [_to_i(item) for item in value]
    else:
        raise KramdownError(f"Invalid type {class_name(value)} for option toc_levels")
    if any(not 1 <= level <= _HIGHEST_LEVEL for level in levels):
        raise KramdownError(
            "Level numbers for option toc_levels have to be integers from 1 to 6",
        )
    return tuple(dict.fromkeys(levels))


def _levels_of_text(text: str) -> list[int]:
    if span := _RANGE.search(text):
        return list(range(int(span.group(1)), int(span.group(2)) + 1))
    if _LEVELS.search(text):
        return [_to_i(part) for part in text.split(",")]
    raise KramdownError("Invalid syntax for option toc_levels")


def smart_quotes(value: object, name: str) -> object:
    """Four entity names or code points: lsquo, rsquo, ldquo, rdquo."""
    parts = _array(value, name)
    if len(parts) != len(("lsquo", "rsquo", "ldquo", "rdquo")):
        raise KramdownError(f"Option {name} needs exactly 4 values")
    return tuple(_name_or_number(part) for part in parts)


def _name_or_number(part: object) -> str | int:
    if isinstance(part, int):
        return part
    text = to_s(part)
    number = _integer(text)
    return text if number is None else number


def gfm_quirks(value: object, name: str) -> object:
    """A list of quirks of the GFM dialect."""
    return tuple(str_to_sym(to_s(item)) or "" for item in _array(value, name))


def forbidden_inline_options(value: object, _name: str) -> object:
    """A list of names; other than elsewhere text with commas is none."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise KramdownError(
            f"Invalid type {class_name(value)} for option forbidden_inline_options",
        )
    return tuple(str_to_sym(to_s(item)) or "" for item in value)


def typographic_symbols(value: object, name: str) -> object:
    """What to print for each typographic symbol."""
    return {key: to_s(item) for key, item in _symbol_keys(_mapping(value, name)).items()}


def plain_mapping(value: object, name: str) -> object:
    """A mapping, or such in YAML."""
    return _symbol_keys(_mapping(value, name))


def latex_headers(value: object, name: str) -> object:
    """Six names, one for each level."""
    parts = _array(value, name)
    if len(parts) != _HIGHEST_LEVEL:
        raise KramdownError(f"Option {name} needs exactly 6 values")
    return tuple(to_s(part) for part in parts)


def link_definitions(value: object, name: str) -> object:
    """URL and title, or the URL alone, for each link id."""
    definitions: dict[str, tuple[str, str | None]] = {}
    for key, target in _mapping(value, name).items():
        if isinstance(target, str) or not isinstance(target, Sequence) or len(target) not in {1, 2}:
            # kramdown prints the name of its module where it means the option's.
            raise KramdownError("Invalid structure for hash value of option Kramdown::Options")
        title = target[1] if len(target) > 1 else None
        definitions[to_s(key)] = (to_s(target[0]), None if title is None else to_s(title))
    return definitions


def _array(value: object, name: str) -> list[object]:
    if isinstance(value, str):
        return list(value.rstrip(",").split(",")) if value.rstrip(",") else []
    if isinstance(value, Sequence):
        return list(value)
    raise KramdownError(f"Invalid type {class_name(value)} for option {name}")


def _mapping(value: object, name: str) -> Mapping[object, object]:
    if isinstance(value, str):
        value = _yaml(value, name)
    if isinstance(value, Mapping):
        return value
    raise KramdownError(f"Invalid type {class_name(value)} for option {name}")


def _yaml(text: str, name: str) -> object:
    import yaml

    try:
        loaded: object = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise KramdownError(f"Invalid YAML value for option {name}") from error
    return loaded


def _symbol_keys(mapping: Mapping[object, object]) -> dict[str, object]:
    return {str_to_sym(to_s(key)) or "": value for key, value in mapping.items()}


def _integer(text: str) -> int | None:
    """Ruby's `Integer(text)`; no option has a use for one of tens of thousands of digits."""
    try:
        return parse_integer(text)
    except TooManyDigitsError as error:
        raise KramdownError(error.message) from None


def _to_i(value: object) -> int:
    if isinstance(value, float) and not math.isfinite(value):
        raise KramdownError(f"{to_s(value)} is no integer")
    if isinstance(value, (int, float)):
        return int(value)
    try:
        return string_to_i(to_s(value))
    except TooManyDigitsError as error:
        raise KramdownError(error.message) from None

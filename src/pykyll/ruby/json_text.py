"""JSON as Ruby's `JSON.generate` and `JSON.pretty_generate` print Liquid values and drops.

Source of the behaviour: the gem json 2.6, `Jekyll::Filters#as_liquid` and the
`to_json` of Jekyll's drops.
"""

from __future__ import annotations

import math
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.ruby.text import to_s
from pykyll.ruby.unfolding import refuse_endless

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_NESTING = 100
"""Ruby's limit. It also ends what would otherwise nest without end."""


class JsonError(PykyllError):
    """A value that JSON cannot hold; the message is that of Ruby's gem."""


class JsonHash:
    """A drop that becomes a JSON object. Other drops become the string that they print."""

    __slots__ = ()

    def hash_for_json(self, depth: int) -> Mapping[str, object]:
        """The object's members.

        Args:
            depth: How many arrays and objects are open around it.
        """
        raise NotImplementedError


def generate_json(value: object) -> str:
    """The value on one line.

    Raises:
        JsonError: For NaN, infinities and more than a hundred levels.
        TooManyValuesError: For lists within lists that never end.
    """
    refuse_endless(value)
    return _COMPACT.generate(value, 0)


def pretty_json(value: object) -> str:
    """The value over several lines, two spaces a level.

    Raises:
        JsonError: As for `generate_json`.
    """
    refuse_endless(value)
    return _PRETTY.generate(value, 0)


@dataclass(frozen=True, slots=True)
class _Style:
    indent: str
    colon: str
    line_end: str

    def generate(self, value: object, depth: int) -> str:
        if isinstance(value, str):
            return encode_basestring(value)
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            return to_s(value)
        if isinstance(value, float):
            return _float(value)
        if isinstance(value, dict):
            return self._object(value, depth)
        if isinstance(value, (list, tuple)):
            return self._array(value, depth)
        if isinstance(value, JsonHash):
            return self._object(value.hash_for_json(depth), depth)
        return encode_basestring(to_s(value))

    def _array(self, values: Iterable[object], depth: int) -> str:
        inner = _deeper(depth)
        items = [self.generate(value, inner) for value in values]
        return self._enclosed("[", "]", items, depth, self.line_end)

    def _object(self, pairs: Mapping[str, object], depth: int) -> str:
        inner = _deeper(depth)
        colon = self.colon
        items = [
            encode_basestring(to_s(key)) + colon + self.generate(value, inner)
            for key, value in pairs.items()
        ]
        return self._enclosed("{", "}", items, depth, "")

    def _enclosed(
        self, opening: str, closing: str, items: list[str], depth: int, line_end_if_empty: str
    ) -> str:
        if not self.line_end:
            return f"{opening}{','.join(items)}{closing}"
        outer = self.indent * depth
        inner = outer + self.indent
        if not items:
            return f"{opening}{self.line_end}{line_end_if_empty}{outer}{closing}"
        between = f",{self.line_end}{inner}"
        return (
            f"{opening}{self.line_end}{inner}{between.join(items)}{self.line_end}{outer}{closing}"
        )


_COMPACT = _Style("", ":", "")
_PRETTY = _Style("  ", ": ", "\n")


def _deeper(depth: int) -> int:
    if depth >= MAX_NESTING:
        raise JsonError(f"nesting of {MAX_NESTING} is too deep")
    return depth + 1


def _float(value: float) -> str:
    if math.isnan(value):
        raise JsonError("1003: NaN not allowed in JSON")
    if math.isinf(value):
        raise JsonError(f"1000: {to_s(value)} not allowed in JSON")
    return to_s(value)

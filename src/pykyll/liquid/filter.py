"""A filter: a function and what it takes."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter and how many arguments it takes beside the value."""

    function: Callable[..., object]
    wants_context: bool
    required: int
    optional: int | None
    """None for any number."""

    def takes(self, arguments: int) -> bool:
        """Whether it can be called with that many."""
        if arguments < self.required:
            return False
        return self.optional is None or arguments <= self.required + self.optional

    def arity(self) -> str:
        """How Ruby words what it expects, the value counted."""
        if self.optional is None:
            return f"{self.required + 1}+"
        if self.optional:
            return f"{self.required + 1}..{self.required + self.optional + 1}"
        return str(self.required + 1)


def as_filter(function: Callable[..., object], *, wants_context: bool) -> Filter:
    """The filter that a function is, by its parameters."""
    inner = inspect.unwrap(function)
    code = getattr(inner, "__code__", None)
    if code is None:
        required, optional = _arguments(function, wants_context)
    else:
        # Functions made anew for each environment share their code; they are not kept.
        defaults = len(getattr(inner, "__defaults__", None) or ())
        known = _known.get((code, defaults, wants_context))
        if known is None:
            if len(_known) >= _MOST_KNOWN:
                _known.clear()
            known = _known[code, defaults, wants_context] = _arguments(function, wants_context)
        required, optional = known
    return Filter(function, wants_context, required, optional)


_MOST_KNOWN = 4096
_known: dict[tuple[object, int, bool], tuple[int, int | None]] = {}


def _arguments(function: Callable[..., object], wants_context: bool) -> tuple[int, int | None]:  # noqa: FBT001 - of the key above
    """How many arguments it needs beside the value, and how many more it takes."""
    parameters = list(inspect.signature(function).parameters.values())
    required = optional = 0
    for parameter in parameters[2 if wants_context else 1 :]:
        if parameter.kind is parameter.VAR_POSITIONAL:
            return required, None
        if parameter.default is parameter.empty:
            required += 1
        else:
            optional += 1
    return required, optional

"""A filter: a function and what it takes."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

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


@lru_cache(maxsize=1024)
def as_filter(function: Callable[..., object], *, wants_context: bool) -> Filter:
    """The filter that a function is, by its parameters."""
    parameters = list(inspect.signature(function).parameters.values())
    required = optional = 0
    for parameter in parameters[2 if wants_context else 1 :]:
        if parameter.kind is parameter.VAR_POSITIONAL:
            return Filter(function, wants_context, required, None)
        if parameter.default is parameter.empty:
            required += 1
        else:
            optional += 1
    return Filter(function, wants_context, required, optional)

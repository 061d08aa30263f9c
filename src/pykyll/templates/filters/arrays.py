"""Filters that add to lists, take from them and draw lots."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from pykyll.liquid import LiquidArgumentError, LiquidError
from pykyll.liquid import to_integer as liquid_integer

if TYPE_CHECKING:
    from pykyll.liquid import Environment
    from pykyll.site.site import Site


def install(env: Environment, _site: Site) -> None:
    """Add the filters to the environment."""
    for function in (push, pop, shift, unshift, sample):
        env.filter(function.__name__)(function)


def push(values: object, value: object) -> object:
    """The list with one more value at its end."""
    return [*values, value] if isinstance(values, (list, tuple)) else values


def unshift(values: object, value: object) -> object:
    """The list with one more value in front."""
    return [value, *values] if isinstance(values, (list, tuple)) else values


def pop(values: object, count: object = 1) -> object:
    """The list without its last values."""
    if not isinstance(values, (list, tuple)):
        return values
    return list(values[: max(len(values) - _count(count), 0)])


def shift(values: object, count: object = 1) -> object:
    """The list without its first values."""
    if not isinstance(values, (list, tuple)):
        return values
    return list(values[_count(count) :])


def _count(count: object) -> int:
    number = liquid_integer(count)
    if number < 0:
        raise LiquidArgumentError("negative array size")
    return number


def sample(values: object, count: object = 1) -> object:
    """A value by chance, or a list of several different ones."""
    if not isinstance(values, (list, tuple)):
        return values
    try:
        number = liquid_integer(count)
    except LiquidError:
        number = 1
    if number == 1:
        return random.choice(values) if values else None  # nosec B311 # noqa: S311 - nothing secret
    if number < 0:
        raise LiquidArgumentError("negative sample number")
    return random.sample(values, min(number, len(values)))  # nosec B311 # nothing secret

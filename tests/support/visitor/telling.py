"""How a test tells what was found, and what could not be looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from visitor.tools import ToolMissingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Found = TypeVar("Found")


def nothing_is_found(found: Iterable[str]) -> None:
    """Fail with what was found, if anything was: all of it, one line each, no Python around it."""
    if lines := list(found):
        pytest.fail("\n".join(lines), pytrace=False)


def or_skipped(look: Callable[[], Found]) -> Found:
    """What was found; the test is skipped where the tool is missing, for that reason."""
    try:
        return look()
    except ToolMissingError as reason:
        pytest.skip(str(reason))

"""How a test tells what was found: all of it, one line each, and no Python around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable


def nothing_is_found(found: Iterable[str]) -> None:
    """Fail with what was found, if anything was."""
    if lines := list(found):
        pytest.fail("\n".join(lines), pytrace=False)

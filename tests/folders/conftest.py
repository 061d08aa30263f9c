"""What tests of folders start with."""

from __future__ import annotations

import pytest
import unprivileged


@pytest.fixture
def without_override() -> list[str]:
    """What to put before a command, so that permissions hold for it, whoever runs the tests."""
    return unprivileged.without_override()

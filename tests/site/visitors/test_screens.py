"""Pictures for people to look at: SHOTS=folder says where they go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from visitor.screens import take

pytestmark = [
    pytest.mark.site,
    pytest.mark.timeout(1200),
    pytest.mark.skipif(not os.environ.get("SHOTS"), reason="SHOTS names no folder for pictures"),
]


def test_pictures_of_each_page_type_are_taken(site, chromium) -> None:
    taken = take(chromium, site, Path(os.environ["SHOTS"]) / site.name)
    assert len(taken) == 5 * len(site.types)

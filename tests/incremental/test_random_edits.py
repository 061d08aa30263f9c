"""After any edits a build is what one from nothing would have been."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from sequences import check_sequence, check_watched_sequence, small_sites_on_all_cores

if TYPE_CHECKING:
    from pathlib import Path

_FIRST = int(os.environ.get("PYKYLL_FIRST_SEQUENCE", "0"))
_COUNT = int(os.environ.get("PYKYLL_SEQUENCES", "100"))
_TOGETHER = 10


@pytest.mark.parametrize("first", range(_FIRST, _FIRST + _COUNT, _TOGETHER))
def test_a_build_after_edits_is_as_one_from_nothing(first: int, tmp_path: Path) -> None:
    with small_sites_on_all_cores():
        for seed in range(first, min(first + _TOGETHER, _FIRST + _COUNT)):
            check_sequence(seed, tmp_path)


@pytest.mark.parametrize("first", range(_FIRST, _FIRST + _COUNT // 4, _TOGETHER))
def test_a_site_that_stays_in_memory_is_built_as_from_nothing(first: int, tmp_path: Path) -> None:
    for seed in range(first, min(first + _TOGETHER, _FIRST + _COUNT // 4)):
        check_watched_sequence(seed, tmp_path)

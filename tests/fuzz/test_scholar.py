"""A taste of `fuzz_scholar.py`: random sites, the same files as jekyll-scholar's."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
import ruby_scholar

sys.path.insert(0, str(Path(__file__).resolve().parent))

from fuzz_scholar import build_with_pykyll, difference
from scholar_sites import site

_SITES = 20
_KNOWN = "separate_links"
"""A setting by which Jekyll's pages change each other; see docs/parity.md."""


def test_random_sites_build_or_say_why_not() -> None:
    for number in range(_SITES):
        built = build_with_pykyll(site(random.Random(number)))
        assert built.files or built.error


@pytest.mark.ruby
@ruby_scholar.needed
def test_random_sites_are_written_as_jekyll_scholar_writes_them() -> None:
    sites = [site(random.Random(number)) for number in range(_SITES)]
    sites = [files for files in sites if _KNOWN not in files["_config.yml"]]
    different = [
        (files, told)
        for files, theirs in zip(sites, ruby_scholar.build_all(sites), strict=True)
        if (told := difference(build_with_pykyll(files), theirs)) is not None
    ]
    assert not different

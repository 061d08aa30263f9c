"""Jekyll's own feature texts, 3.10.0 and 4.4.1, each scenario in a folder of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jekyll_features import Scenario, World, scenarios
from known_differences import known

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "jekyll-features"
_KNOWN = known("jekyll-features")
_VERSIONS = ("3.10.0", "4.4.1")
_CASES = [
    pytest.param(version, scenario, id=f"{version}/{scenario.id}")
    for version in _VERSIONS
    if (_DATA / version).is_dir()
    for scenario in scenarios(_DATA / version)
    if not scenario.needs_ruby()
]


@pytest.mark.skipif(not _CASES, reason="the recorded features are not on this machine")
@pytest.mark.parametrize(("version", "scenario"), _CASES)
def test_scenario(version: str, scenario: Scenario, tmp_path: Path) -> None:
    if reason := _KNOWN.get(f"{version}/{scenario.id}"):
        pytest.xfail(reason)
    World(tmp_path, _DATA / "fixtures", version).run(scenario)

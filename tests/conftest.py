"""What holds for all tests: none asks servers of the world, nor misses what they would bring."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from pathlib import Path


# How long an example takes says more of the machine and its other work than of the code.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


@pytest.fixture(scope="session", autouse=True)
def _heeds_ctrl_c() -> None:
    """A shell has what it starts in the background ignore Ctrl-C, and so all that this starts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def _gems(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of gems with an empty one for GitHub Pages' default theme."""
    folder = tmp_path_factory.mktemp("gems")
    (folder / "gems/jekyll-theme-primer-0.6.0").mkdir(parents=True)
    return folder


@pytest.fixture(autouse=True)
def _no_downloads(monkeypatch: pytest.MonkeyPatch, _gems: Path) -> None:
    """Themes that are missing are not looked for at rubygems.org."""
    monkeypatch.setenv("PYKYLL_RUBYGEMS", "off")
    monkeypatch.setenv("BUNDLE_PATH", str(_gems))
    monkeypatch.setenv("PYKYLL_NETWORK", "off")

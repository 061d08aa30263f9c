"""The sites that visitors are sent to, built and served, and the tools that look at them.

`make test-site` runs what is marked `site`; other runs leave it out, for it takes minutes. It
reads three words of the environment: FULL=1 for all pages in all renderings, SITE=folder for
another tree than the four, SHOTS=folder for pictures of what was seen.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from visitor import tools
from visitor.browser import browser
from visitor.first_load import FirstLoad, first_load
from visitor.telling import or_skipped
from visitor.trees import CannotBuildError, tree_of, trees
from visitor.visited import visited

_GIVEN = os.environ.get("SITE")
_IS_FULL = os.environ.get("FULL", "") not in ("", "0")
_TREES = (tree_of(Path(_GIVEN).resolve()),) if _GIVEN else trees(full=_IS_FULL)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "site: holds the academic site to others' tools; slow")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave what is marked `site` to those who ask for it."""
    if "site" in config.option.markexpr:
        return
    left = [item for item in items if item.get_closest_marker("site")]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


@pytest.fixture(scope="session")
def full() -> bool:
    """Whether everything is looked at, not a choice of it."""
    return _IS_FULL


@pytest.fixture(scope="session", params=_TREES, ids=lambda tree: tree.name)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """Each of the sites, built and served."""
    try:
        with visited(request.param, tmp_path_factory.mktemp("visited")) as ready:
            yield ready
    except CannotBuildError as reason:
        if "is not there" in str(reason):
            pytest.skip(str(reason).splitlines()[-1])
        raise


@pytest.fixture(scope="session")
def chromium_command() -> str:
    """The command of Chromium, for tools that start it themselves."""
    return or_skipped(tools.chromium)


@pytest.fixture(scope="session")
def chromium(chromium_command):
    """Chromium, one for as long as there are tests."""
    with browser(chromium_command) as running:
        yield running


@pytest.fixture(scope="session")
def loads(site, chromium):
    """The first visits of the site's pages, by path and width of the window; each made once."""

    @cache
    def load(path: str, width: int) -> FirstLoad:
        return first_load(chromium, site.address, path, width=width)

    return load


@pytest.fixture(scope="session")
def node_tools() -> None:
    """The tools of tests/site/tools, installed."""
    or_skipped(lambda: tools.node_module(""))


@pytest.fixture(scope="session")
def java() -> str:
    """Java, which the Nu checker runs in."""
    return or_skipped(tools.java)

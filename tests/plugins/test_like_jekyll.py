"""Each plugin prints what the Ruby plugin of its name prints.

`sites/NAME.txt` is a site, `expected/NAME.txt` what Jekyll 4.3.1 with its plugins wrote
for it, recorded by `python tests/plugins/record.py`. Where Jekyll is installed, it is
asked anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import plugin_sites
import pytest
import ruby_jekyll
import ruby_server
from site_text import parse_site, print_tree

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")


_WITH_STYLESHEET = "all_four"


@pytest.mark.parametrize("name", plugin_sites.NAMES)
def test_prints_what_the_ruby_plugin_printed(name: str, tmp_path: Path) -> None:
    if name == _WITH_STYLESHEET:
        pytest.importorskip("sass", reason="libsass is not installed")
    expected = (plugin_sites.FOLDER / "expected" / f"{name}.txt").read_text("utf-8")
    built = print_tree(plugin_sites.built_by_pykyll(name, tmp_path))
    assert parse_site(built) == parse_site(expected)


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_jekyll.is_installed(), reason="Jekyll 4.3.1 is not installed")
@pytest.mark.parametrize("name", plugin_sites.NAMES)
def test_prints_what_the_ruby_plugin_prints_now(name: str, tmp_path: Path) -> None:
    if name == _WITH_STYLESHEET:
        pytest.importorskip("sass", reason="libsass is not installed")
    library = plugin_sites.LIBRARIES.get(name)
    if library and not ruby_server.has_libraries(library):
        pytest.skip(f"Ruby has no {library}, which Debian does not package")
    by_jekyll = plugin_sites.built_by_jekyll(name, tmp_path / "ruby")
    assert plugin_sites.built_by_pykyll(name, tmp_path / "python") == by_jekyll

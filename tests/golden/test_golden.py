"""Whole sites: what real Jekyll printed for them is what pykyll prints.

`sites/NAME.txt` is a site, `expected/NAME.txt` what Jekyll 4.3.1 wrote for it, recorded
by `python tests/golden/record.py`. Where Jekyll is installed, it is asked anew. What GitHub
Pages' Jekyll wrote is in `expected_pages`, for those sites that are of interest there.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import ruby_jekyll
from site_text import parse_site, print_tree, read_tree, write_site

from pykyll import build

_HERE = Path(__file__).parent
_SITES = sorted(path.stem for path in (_HERE / "sites").glob("*.txt"))
TIME = "2024-03-01 12:00:00 +0000"


_FOR_PAGES = sorted(path.stem for path in (_HERE / "expected_pages").glob("*.txt"))


def _built(name: str, folder: Path, compat: str = ruby_jekyll.EMULATED) -> dict[str, bytes]:
    source = write_site((_HERE / "sites" / f"{name}.txt").read_text("utf-8"), folder / "site")
    build(
        source,
        folder / "out",
        compat=compat,
        environment="production",
        time=TIME,
    )
    return read_tree(folder / "out")


@pytest.mark.parametrize("name", _SITES)
def test_prints_what_jekyll_recorded(name: str, tmp_path: Path, monkeypatch) -> None:
    if name == "sass":
        pytest.importorskip("sass", reason="libsass is not installed")
    monkeypatch.setenv("TZ", "UTC")
    expected = (_HERE / "expected" / f"{name}.txt").read_text("utf-8")
    assert parse_site(print_tree(_built(name, tmp_path))) == parse_site(expected)


@pytest.mark.parametrize("name", _FOR_PAGES)
def test_prints_what_pages_recorded(name: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("PAGES_REPO_NWO", "owner/name")
    expected = (_HERE / "expected_pages" / f"{name}.txt").read_text("utf-8")
    assert parse_site(print_tree(_built(name, tmp_path, "github-pages"))) == parse_site(expected)


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_jekyll.is_installed(), reason="Jekyll 4.3.1 is not installed")
@pytest.mark.parametrize("name", _SITES)
def test_prints_what_jekyll_prints_now(name: str, tmp_path: Path, monkeypatch) -> None:
    if name == "sass":
        pytest.importorskip("sass", reason="libsass is not installed")
    monkeypatch.setenv("TZ", "UTC")
    source = write_site((_HERE / "sites" / f"{name}.txt").read_text("utf-8"), tmp_path / "ruby")
    overrides = tmp_path / "time.yml"
    overrides.write_text(f"time: {TIME}\n")
    ruby_jekyll.build_with_jekyll(
        source, tmp_path / "ruby-out", "--config", f"_config.yml,{overrides}"
    )
    assert _built(name, tmp_path) == read_tree(tmp_path / "ruby-out")

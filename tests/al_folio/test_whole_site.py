"""A whole site with al-folio's folders: the same bytes as Jekyll's.

`site.txt` is the site, `ruby/` the plugins that it brings, in a few lines of our own, and
`expected.txt` what Jekyll 4.3.1 with jekyll-scholar 7.3 wrote, recorded by `record.py`.
"""

from __future__ import annotations

from pathlib import Path

import al_folio_site
import pytest
import ruby_scholar
from site_text import parse_site, print_tree


@pytest.fixture(autouse=True)
def _utc_and_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("PYKYLL_NETWORK", "off")


def _built(folder: Path) -> dict[str, str]:
    source = ruby_scholar.write_files(al_folio_site.files(), folder / "site")
    return al_folio_site.built_by_pykyll(source, folder / "out")


def test_it_is_written_as_jekyll_wrote_it(tmp_path: Path) -> None:
    built = print_tree({path: text.encode() for path, text in _built(tmp_path).items()})
    assert parse_site(built) == parse_site(al_folio_site.EXPECTED.read_text("utf-8"))


@pytest.mark.ruby
@ruby_scholar.needed
def test_it_is_written_as_jekyll_writes_it_now(tmp_path: Path) -> None:
    assert _built(tmp_path) == al_folio_site.built_by_jekyll()

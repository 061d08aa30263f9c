"""What of the disk a proof reads: the built site, and nothing that its links lead to outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from pykyll.errors import PykyllError
from pykyll.proof import ProofOptions, proof

_SECRET = '<p id="secret">SECRET</p><a href="nowhere.html">a</a>'
_PAGE = "<!doctype html><html lang=en><title>a</title><body>{}</body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "outside").mkdir()
    for name in ("page.html", "style.css", "feed.xml", "robots.txt"):
        (tmp_path / "outside" / name).write_text(_SECRET)
    folder = tmp_path / "_site"
    folder.mkdir()
    return folder


def _opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is opened from now on."""
    opened: list[str] = []
    real = open

    def noting(path: object, *arguments: object, **named: object) -> object:
        opened.append(str(Path(str(path)).resolve()))
        return real(path, *arguments, **named)

    monkeypatch.setattr("builtins.open", noting)
    return opened


def _outside(opened: list[str]) -> list[str]:
    return [each for each in opened if "/outside/" in each]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("page.html", "page.html"),
        ("deep/er/page.html", "page.html"),
        ("feed.xml", "feed.xml"),
        ("sitemap.xml", "feed.xml"),
        ("robots.txt", "robots.txt"),
    ],
)
def test_a_link_out_of_the_site_is_named_and_not_followed(site, monkeypatch, name, target) -> None:
    link = site / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(site.parent / "outside" / target)
    opened = _opened(monkeypatch)
    with pytest.raises(PykyllError, match="a link out of the built site") as caught:
        proof(site, ProofOptions(checks=["all"], disable_external=True))
    assert caught.value.diagnostic.path == str(link)
    assert "SECRET" not in str(caught.value)
    assert _outside(opened) == []


_WAYS_OUT = (
    '<a href="../outside/page.html#secret">a</a>',
    '<a href="../outside/page.html#none">a</a>',
    '<a href="sub/page.html#secret">a</a>',
    '<a href="link.html#secret">a</a>',
    '<a href="link.svg#secret">a</a>',
    '<link rel="stylesheet" href="../outside/style.css">',
    '<link rel="stylesheet" href="sub/style.css">',
    "<style>@import 'sub/style.css';</style>",
    '<link rel="alternate" type="application/atom+xml" href="sub/feed.xml">',
    '<link rel="canonical" href="https://a.example/sub/page.html">',
    '<meta http-equiv="refresh" content="0; url=sub/page.html">',
    '<meta http-equiv="refresh" content="0; url=../outside/page.html">',
)


@pytest.mark.parametrize("way", _WAYS_OUT)
@pytest.mark.parametrize("site_url", [None, "https://a.example"])
def test_no_file_that_a_page_leads_to_outside_is_opened(site, monkeypatch, way, site_url) -> None:
    (site / "a.html").write_text(_PAGE.format(way))
    (site / "sub").symlink_to(site.parent / "outside")
    (site / "link.svg").symlink_to(site.parent / "outside/page.html")
    (site / "link.html").symlink_to(site.parent / "outside/page.html")
    opened = _opened(monkeypatch)
    options = ProofOptions(
        checks=["all"], disable_external=True, site_url=site_url, ignore_files=["/link/"]
    )
    found = proof(site, options)
    assert _outside(opened) == []
    assert "SECRET" not in str(found)


def test_a_link_within_the_site_is_a_page_like_others(site) -> None:
    (site / "a.html").write_text(_PAGE.format('<a href="none.html">a</a>'))
    (site / "b.html").symlink_to("a.html")
    assert len(proof(site)) == 2


def test_the_site_itself_may_be_reached_through_a_link(site) -> None:
    (site / "a.html").write_text(_PAGE.format('<p id="b">b</p>'))
    (site / "c.html").write_text(_PAGE.format('<a href="a.html#b">a</a> <a href="a.html#c">a</a>'))
    (site.parent / "way").symlink_to(site)
    assert [each.line for each in proof(site.parent / "way")] == [1]


def test_what_root_dir_names_is_the_site_too(site) -> None:
    (site / "sub").mkdir()
    (site / "sub/a.html").write_text(_PAGE.format('<a href="/b.html#none">a</a>'))
    (site / "b.html").write_text(_PAGE.format('<p id="b">b</p>'))
    found = proof(site / "sub", ProofOptions(root_dir=str(site)))
    assert len(found) == 1


def test_who_names_a_file_has_not_said_where_its_site_ends(site) -> None:
    (site / "sub").mkdir()
    (site.parent / "other.html").write_text("<p id=a>a</p>")
    (site / "sub/own.html").write_text('<a href="../../other.html#b">b</a>')
    (failure,) = proof(site / "sub/own.html")
    assert failure.description.endswith("the file exists, but the hash 'b' does not")
    assert proof(site / "sub") == []

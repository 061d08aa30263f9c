"""The feed and the sitemap: of the data alone, never of the time of the build."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import feedparser
from filled_in_site import write_filled_in_site

from pykyll import build

if TYPE_CHECKING:
    from pathlib import Path


def _feed(built: Path) -> feedparser.FeedParserDict:
    feed = feedparser.parse((built / "feed.xml").read_bytes())
    assert not feed.bozo
    return feed


def test_the_feed_has_posts_news_and_papers_the_newest_first(filled_in: Path) -> None:
    feed = _feed(filled_in)
    assert [(entry.title, entry.updated[:10]) for entry in feed.entries] == [
        ("Our paper on the engine is out, and got the best paper award.", "2026-02-20"),
        ("An engine that weaves: patterns in algebra", "2026-02-20"),
        ("A first post", "2026-01-15"),
        ("I teach numbers this autumn.", "2025-10-06"),
        ("Notes upon the memoir", "2025-09-01"),
        ("The notes upon the memoir are in print.", "2025-09-01"),
    ]
    assert feed.feed.updated == "2026-02-20T00:00:00+00:00"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_a_news_item_leads_to_its_page_or_to_its_place(filled_in: Path) -> None:
    first, *_, last = (each for each in _feed(filled_in).entries if "/news/" in each.id)
    assert first.link == "https://ada.example.org/publications/#example2026engine"
    assert last.link == last.id
    place = last.id.partition("#")[2]
    assert f'id="{place}"' in (filled_in / "news/index.html").read_text("utf-8")


def test_a_long_feed_has_the_newest_twenty(tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site)
    news = "".join(f"- date: 2025-01-{day:02}\n  text: Day {day}\n" for day in range(1, 31))
    (site / "_data/news.yml").write_text(news)
    build(site, tmp_path / "out", config=[site / "_config.yml", extra])
    feed = _feed(tmp_path / "out")
    assert len(feed.entries) == 20
    assert feed.entries[3].title == "Day 30"


def test_feed_and_sitemap_know_nothing_of_the_time_of_the_build(tmp_path: Path) -> None:
    built = []
    for day in (21, 22):
        folder = tmp_path / str(day)
        folder.mkdir()
        settings = f"url: https://ada.example.org\ntime: 2026-03-{day} 00:00:00 +0000\n"
        extra = write_filled_in_site(folder / "site", settings=settings)
        build(folder / "site", folder / "out", config=[folder / "site/_config.yml", extra])
        built.append(
            {
                path.relative_to(folder / "out"): path.read_bytes()
                for path in (folder / "out").rglob("*")
                if path.is_file()
            }
        )
    assert built[0] == built[1]


def test_a_feed_of_nothing_is_valid(tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site, settings="url: https://ada.example.org\n")
    for path in (*site.glob("_posts/*"), *site.glob("_papers/*"), site / "_data/news.yml"):
        path.unlink()
    build(site, tmp_path / "out", config=[site / "_config.yml", extra])
    feed = _feed(tmp_path / "out")
    assert feed.entries == []
    assert feed.feed.updated == "1970-01-01T00:00:00+00:00"


def test_the_sitemap_says_when_a_page_last_changed_where_that_is_known(filled_in: Path) -> None:
    text = (filled_in / "sitemap.xml").read_text("utf-8")
    entries = re.findall(r"<loc>https://ada.example.org(.*?)</loc>\s*(?:<lastmod>(.*?)<)?", text)
    known = dict(entries)
    assert known["/"] == "2026-02-20"
    assert known["/publications/"] == "2026-02-20"
    assert known["/news/"] == "2026-02-20"
    assert known["/posts/"] == known["/2026/01/15/a-first-post.html"] == "2026-01-15"
    assert known["/papers/example2025notes/"] == "2025-09-01"
    assert known["/papers/example2023thesis/"] == known["/talks/"] == ""
    assert "/404.html" not in known
    assert "/about/" not in known
    assert len(known) == len(entries)

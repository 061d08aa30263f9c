"""Pages and menu entries that come and go with their data."""

from __future__ import annotations

import pytest

_NEWS = "-- _data/news.yml --\n- date: 2025-01-02\n  text: New.\n"
_NONE = "-- _data/news.yml --\n# none\n"
_MENU = "# The menu.\n- title: Biography # first\n  url: /\n"
_ENTRY = "\n- title: News\n  url: /news/\n  i18n: news\n"
_PAGE = "---\npermalink: /news/\ntitle: News\ni18n: news\n---\n\n{% include news.html %}\n"


def test_a_page_comes_with_its_data_and_leads_from_the_menu(prepared, written):
    prepared(_NEWS)
    files = written()
    assert files["_pages/news.md"] == _PAGE
    assert files["_data/navigation.yml"] == _MENU + _ENTRY
    assert "_pages/talks.md" not in files
    assert prepared().changes == ()


def test_both_go_with_the_data_and_every_other_byte_stays(prepared, written):
    prepared(_NEWS)
    prepared(_NONE)
    files = written()
    assert "_pages/news.md" not in files
    assert files["_data/navigation.yml"] == _MENU
    assert prepared().changes == ()


def test_an_entry_in_the_middle_goes_too(prepared, written, tmp_path):
    prepared(_NEWS)
    menu = tmp_path / "_data/navigation.yml"
    menu.write_text(f"{menu.read_text()}\n# mine\n- {{ title: Blog, url: /blog/ }}\n")
    prepared(_NONE)
    assert (
        written()["_data/navigation.yml"] == f"{_MENU}\n# mine\n- {{ title: Blog, url: /blog/ }}\n"
    )


@pytest.mark.parametrize("path", ["_pages/news.md", "_data/navigation.yml"])
def test_where_one_was_changed_both_stay_and_that_is_told(prepared, written, tmp_path, path):
    prepared(_NEWS)
    file = tmp_path / path
    file.write_text(file.read_text().replace("News", "My news"))
    before = written()
    found = prepared(_NONE)
    assert written() == before | {"_data/news.yml": "# none\n"}
    [warning] = found.findings
    assert f"but {path} was changed: both stay" in warning.message


def test_an_entry_that_somebody_removed_does_not_come_back(prepared, written, tmp_path):
    prepared(_NEWS)
    (tmp_path / "_data/navigation.yml").write_text(_MENU)
    assert prepared().changes == ()
    prepared(_NONE)
    assert "_pages/news.md" not in written()


def test_a_page_of_the_owners_at_that_address_is_enough(prepared, written):
    prepared(f"{_NEWS}-- _pages/mine.md --\n---\npermalink: /news/\n---\n")
    assert "_pages/news.md" not in written()
    assert written()["_data/navigation.yml"] == _MENU


def test_data_that_cannot_be_read_takes_nothing_away(prepared, written):
    prepared(_NEWS)
    prepared("-- _data/news.yml --\n- text: [\n")
    assert "_pages/news.md" in written()


def test_titles_are_in_the_language_of_the_site(prepared, written):
    config = "-- _config.yml --\nauthor: { name: Ada }\nlang: zh-Hans\ninclude: [_pages]\n"
    words = "-- _data/i18n/en.yml --\nnews: News\n-- _data/i18n/zh-Hans.yml --\nnews: 新闻\n"
    prepared(_NEWS + config + words)
    assert "title: 新闻\n" in written()["_pages/news.md"]
    prepared(_NONE + config.replace("zh-Hans", "en"))
    assert "_pages/news.md" not in written()
    assert written()["_data/navigation.yml"] == _MENU


@pytest.mark.parametrize(
    ("menu", "after"),
    [
        ("", "- title: News\n  url: /news/\n  i18n: news\n"),
        ("# none\n", "# none\n" + _ENTRY),
        ("- title: A\n  url: /a/", "- title: A\n  url: /a/\n" + _ENTRY[1:]),
        ("  - title: A\n    url: /a/\n",
         "  - title: A\n    url: /a/\n  - title: News\n    url: /news/\n    i18n: news\n"),
        ("- title: A\n  url: /news/\n", None),
    ],
)  # fmt: skip
def test_an_entry_is_added_as_the_others_are_written(prepared, written, menu, after):
    prepared(f"{_NEWS}-- _data/navigation.yml --\n{menu}")
    assert written()["_data/navigation.yml"] == (menu if after is None else after)


@pytest.mark.parametrize("menu", ["[{title: A, url: /a/}]\n", "a: b\n", "- a\n...\n"])
def test_a_menu_that_no_line_can_be_added_to_stays_and_is_told_of(prepared, written, menu):
    found = prepared(f"{_NEWS}-- _data/navigation.yml --\n{menu}")
    assert written()["_data/navigation.yml"] == menu
    assert any("no entry can be changed" in each.message for each in found.findings)


def test_posts_are_data_too(prepared, written):
    prepared(
        "-- _includes/posts.html --\n{{ site.posts.size }}\n"
        "-- _posts/2025-01-02-a.md --\n---\ntitle: A\n---\n"
    )
    assert "permalink: /posts/" in written()["_pages/posts.html"]


def test_papers_have_their_page_like_every_other_kind(prepared, written):
    include = "-- _includes/publications.html --\n{{ site.data.publications.size }}\n"
    paper = "-- _data/publications.yml --\n- key: lovelace2025notes\n  title: Notes\n  year: 2025\n"
    prepared(include + paper + _NEWS)
    files = written()
    page = _PAGE.replace("News", "Publications").replace("news", "publications")
    assert files["_pages/publications.html"] == page
    entry = _ENTRY.replace("News", "Publications").replace("news", "publications")
    assert files["_data/navigation.yml"] == _MENU + entry + _ENTRY
    prepared("-- _data/publications.yml --\n# none\n")
    files = written()
    assert "_pages/publications.html" not in files
    assert files["_data/navigation.yml"] == _MENU + _ENTRY

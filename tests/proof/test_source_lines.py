"""Which line of the source a failure is told to come from."""

from __future__ import annotations

import pytest

from pykyll.proof import Failure, Source
from pykyll.proof.source_lines import LateSources, RecordedSources, needles


def _find(tmp_path, files, *, url=None, excerpt=None):
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    sources = RecordedSources(str(tmp_path), str(tmp_path / "_site"), {"a/index.html": list(files)})
    failure = Failure("x", "Links", "x", url=url, excerpt=excerpt)
    return sources.find(str(tmp_path / "_site/a/index.html"), needles(failure))


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("/papers/one/", "text\n[x](/papers/one/)\n"),
        ("/base/papers/one/", "text\n{{ '/papers/one/' | relative_url }}\n"),
        ("https://example.org/papers/one/", "text\n{% link papers/one.md %}\n"),
        ("/my%20papers/", "text\n[x](</my papers/>)\n"),
        ("/2024/01/02/a-post.html", "text\n{% post_url 2024-01-02-a-post %}\n"),
        ("#a-place", "text\n[x](#a-place)\n"),
    ],
)
def test_a_link_is_found_in_the_forms_that_sources_write(tmp_path, url, source):
    assert _find(tmp_path, {"page.md": source}, url=url) == Source("page.md", 2)


def test_the_nearest_file_wins_and_a_better_match_wins_over_that(tmp_path):
    files = {"page.md": "papers", "layout.html": "\n\n<a href='/papers/'>"}
    assert _find(tmp_path, files, url="/papers/") == Source("layout.html", 3)
    assert _find(tmp_path, {**files, "page.md": "/papers/"}, url="/papers/") == Source("page.md", 1)


def test_words_are_found_where_there_is_no_address(tmp_path):
    found = _find(tmp_path, {"page.md": "\nLorem ipsum *dolor*"}, excerpt="<p>Lorem ipsum</p>")
    assert found == Source("page.md", 2)


def test_where_nothing_matches_the_page_itself_is_named(tmp_path):
    found = _find(tmp_path, {"page.md": "text"}, url="/gone/")
    assert found == Source("page.md")
    assert str(found) == "page.md"


def test_a_page_that_the_build_does_not_know_has_no_source(tmp_path):
    sources = RecordedSources(str(tmp_path), str(tmp_path / "_site"), {})
    assert sources.find(str(tmp_path / "_site/x.html"), ["x"]) is None


def test_the_record_is_made_only_when_something_failed(tmp_path):
    made = []
    sources = LateSources(str(tmp_path), str(tmp_path), lambda: made.append(1) or {})
    assert made == []
    sources.find("x", ["x"])
    sources.find("x", ["x"])
    assert made == [1]

"""What jekyll-compose's commands do, under their names and as `new post` and its like."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from pykyll.cli.program import program
from pykyll.errors import PykyllError


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "_config.yml").write_text("timezone: Europe/Vienna\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*words: str) -> str:
    result = CliRunner().invoke(program, list(words), catch_exceptions=True)
    if isinstance(result.exception, PykyllError):
        raise result.exception
    return result.output


@pytest.mark.parametrize("words", [("post",), ("new", "post"), ("compose",)])
def test_a_post_has_its_date_in_name_and_front_matter(site: Path, words: tuple[str, ...]) -> None:
    output = _run(*words, "My", "First: Post", "-d", "2020-07-01")
    assert output == "New post created at _posts/2020-07-01-my-first-post.md\n"
    assert (site / "_posts/2020-07-01-my-first-post.md").read_text() == (
        "---\nlayout: post\ntitle: 'My First: Post'\ndate: 2020-07-01 00:00 +0200\n---\n"
    )


def test_a_draft_has_no_date(site: Path) -> None:
    assert _run("draft", "An idea", "-x", "html", "-l", "note") == (
        "New draft created at _drafts/an-idea.html\n"
    )
    text = (site / "_drafts/an-idea.html").read_text()
    assert text == "---\nlayout: note\ntitle: An idea\n---\n"


def test_a_page_lies_at_the_top_wherever_collections_do(site: Path) -> None:
    (site / "_config.yml").write_text("collections_dir: work\n")
    assert _run("page", "About us") == "New page created at about-us.md\n"
    assert _run("draft", "Idea") == "New draft created at work/_drafts/idea.md\n"


def test_a_document_of_any_collection_is_a_file(site: Path) -> None:
    assert _run("compose", "A talk", "-c", "talks", "-d", "2020-01-02") == (
        "New file created at _talks/a-talk.md\n"
    )
    assert "date: 2020-01-02 00:00 +0100\n" in (site / "_talks/a-talk.md").read_text()


def test_default_front_matter_joins_what_is_written(site: Path) -> None:
    (site / "_config.yml").write_text(
        "jekyll_compose: {default_front_matter: {drafts: {layout: note, tags: null}}}\n"
    )
    _run("draft", "Idea")
    assert (site / "_drafts/idea.md").read_text() == (
        "---\nlayout: note\ntitle: Idea\ntags:\n---\n"
    )


def test_nothing_is_written_over_unless_forced(site: Path) -> None:
    (site / "about.md").write_text("mine")
    with pytest.raises(PykyllError, match=r"A page already exists at about\.md"):
        _run("page", "About")
    assert (site / "about.md").read_text() == "mine"
    _run("page", "About", "--force")
    assert (site / "about.md").read_text() != "mine"


def test_a_title_without_a_letter_leaves_no_name(site: Path) -> None:
    with pytest.raises(PykyllError, match="leaves no file name"):
        _run("page", "!?")
    assert not (site / ".md").exists()


def test_publishing_adds_the_date_and_changes_no_other_line(site: Path) -> None:
    (site / "_drafts").mkdir()
    (site / "_drafts/idea.md").write_text("---\ntitle:   Idea # why\ntags: [a,  b]\n---\nText\n")
    assert _run("publish", "_drafts/idea.md", "--date", "2021-02-03") == (
        "Draft _drafts/idea.md was moved to _posts/2021-02-03-idea.md\n"
    )
    assert (site / "_posts/2021-02-03-idea.md").read_text() == (
        "---\ntitle:   Idea # why\ntags: [a,  b]\ndate: 2021-02-03 00:00 +0100\n---\nText\n"
    )
    assert not (site / "_drafts/idea.md").exists()


def test_publishing_keeps_a_date_that_there_is(site: Path) -> None:
    (site / "_drafts").mkdir()
    (site / "_drafts/idea.md").write_text("---\ndate: 2019-01-01\n---\n")
    _run("publish", "_drafts/idea.md", "--date", "2021-02-03")
    text = (site / "_posts/2021-02-03-idea.md").read_text()
    assert text == "---\ndate: 2019-01-01\n---\n"


def test_unpublishing_takes_the_date_away(site: Path) -> None:
    (site / "_posts").mkdir()
    (site / "_posts/2021-02-03-idea.md").write_text(
        "---\ntitle: Idea\ndate:\n  2021-02-03\ntags:\n- a\n---\n"
    )
    assert _run("unpublish", "_posts/2021-02-03-idea.md") == (
        "Post _posts/2021-02-03-idea.md was moved to _drafts/idea.md\n"
    )
    assert (site / "_drafts/idea.md").read_text() == "---\ntitle: Idea\ntags:\n- a\n---\n"


def test_a_renamed_post_keeps_its_date(site: Path) -> None:
    (site / "_posts").mkdir()
    (site / "_posts/2021-02-03-idea.md").write_text("---\ntitle: Idea\n---\nText\n")
    assert _run("rename", "_posts/2021-02-03-idea.md", "Better", "idea") == (
        "Post _posts/2021-02-03-idea.md was moved to _posts/2021-02-03-better-idea.md\n"
    )
    text = (site / "_posts/2021-02-03-better-idea.md").read_text()
    assert text == "---\ntitle: Better idea\n---\nText\n"


def test_a_post_renamed_to_a_date_has_it_in_both_places(site: Path) -> None:
    (site / "_posts").mkdir()
    (site / "_posts/2021-02-03-idea.md").write_text("---\ntitle: Idea\ndate: 2021-02-03\n---\n")
    _run("rename", "_posts/2021-02-03-idea.md", "Idea", "--date", "2012-03-04")
    text = (site / "_posts/2012-03-04-idea.md").read_text()
    assert text == "---\ntitle: Idea\ndate: 2012-03-04 00:00 +0100\n---\n"


def test_a_draft_that_is_not_there_is_named_with_the_nearest(site: Path) -> None:
    (site / "_drafts").mkdir()
    (site / "_drafts/idea.md").write_text("---\n---\n")
    with pytest.raises(PykyllError, match="There was no draft found") as caught:
        _run("publish", "_drafts/ideas.md")
    assert caught.value.diagnostic.hint == "did you mean 'idea.md'?"


def test_a_draft_in_another_encoding_is_an_error(site: Path) -> None:
    (site / "_drafts").mkdir()
    (site / "_drafts/idea.md").write_bytes(b"---\n---\n\xe4\n")
    with pytest.raises(PykyllError, match="not UTF-8"):
        _run("publish", "_drafts/idea.md")


def test_one_kind_of_document_at_a_time(site: Path) -> None:
    output = _run("compose", "Idea", "--draft", "--post")
    assert "You can only specify one of" in output
    assert not list(site.glob("_*/*"))

"""A site that stays in memory while it is edited."""

from __future__ import annotations

import pytest

from pykyll import load_config
from pykyll.builder import Build
from pykyll.builder.incremental.kept import Kept
from pykyll.errors import BuildError

_TIME = "2026-11-10 12:00:00 +0000"
_SITE = {
    "_config.yml": "plugins: [jekyll-feed]\n",
    "_layouts/plain.html": "<p>{{ content }}</p>{% include nav.html %}",
    "_includes/nav.html": "nav",
    "_posts/2020-01-01-oak.md": "---\ntitle: Oak\nlayout: plain\n---\nAn oak.\n\nMore.\n",
    "index.html": "---\n---\n{% for p in site.posts %}{{ p.title }}: {{ p.excerpt }}{% endfor %}\n",
    "a.txt": "a",
}


@pytest.fixture
def rebuild(edited):
    """Builds the site again after edits; gives what was rendered, and the steps in their order."""
    kept = Kept()
    edited.write(_SITE)

    def build(files: dict[str, str | None] | None = None) -> tuple[set[str], list[str]]:
        edited.write(files or {})
        overrides = {"destination": str(edited.folder / "_site"), "profile": True, "time": _TIME}
        config, warnings = load_config(
            edited.folder, compat="jekyll 4.3.1 debian", overrides=overrides
        )
        report = Build(config, warnings, jobs=1, kept=kept).run(sorted(files or {}))
        kept.put_down()
        return set(report.items), list(report.timings)

    build()
    return build


@pytest.mark.parametrize(
    ("edit", "rendered"),
    [
        (
            {"_posts/2020-01-01-oak.md": "---\ntitle: Oak\nlayout: plain\n---\nOne.\n\nMore.\n"},
            {"_posts/2020-01-01-oak.md", "index.html", "feed.xml"},
        ),
        ({"index.html": "---\n---\nNew\n"}, {"index.html"}),
        ({"_layouts/plain.html": "<b>{{ content }}</b>"}, {"_posts/2020-01-01-oak.md"}),
        ({"_includes/nav.html": "menu"}, {"_posts/2020-01-01-oak.md"}),
        ({"a.txt": "b"}, set()),
    ],
)
def test_a_text_is_taken_into_the_site_that_is_there(rebuild, edit, rendered):
    """And written before the destination is looked through, for somebody waits for it."""
    assert rebuild(edit) == (rendered, ["read", "render", "write", "clean", "keep"])


@pytest.mark.parametrize(
    "edit",
    [
        {"_posts/2020-01-01-oak.md": "---\ntitle: Elm\nlayout: plain\n---\nAn oak.\n\nMore.\n"},
        {"_posts/2020-01-02-elm.md": "---\n---\n"},
        {"_data/a.yml": "b: c\n"},
        {"a.txt": "---\n---\nNow a page"},
        {"a.txt": None},
        {"index.html": "No page any more"},
    ],
)
def test_anything_else_has_the_site_read_anew(rebuild, edit):
    assert "generate" in rebuild(edit)[1]


def test_what_is_left_over_goes_first_where_other_files_are_to_be_written(rebuild, edited):
    """`A.html` that was is `a.html` that is to be, on some systems."""
    (edited.folder / "_site/strange.txt").write_text("", "utf-8")
    steps = rebuild({"index.html": "---\npermalink: /a.html\n---\n"})[1]
    assert steps.index("clean") < steps.index("write")
    assert not (edited.folder / "_site/strange.txt").exists()
    assert not (edited.folder / "_site/index.html").exists()


def test_what_no_build_has_made_goes_also_where_the_same_files_are_written(rebuild, edited):
    (edited.folder / "_site/strange.txt").write_text("", "utf-8")
    rebuild({"index.html": "---\n---\nNew\n"})
    assert not (edited.folder / "_site/strange.txt").exists()
    assert (edited.folder / "_site/index.html").read_text("utf-8") == "New\n"


def test_a_text_with_an_error_leaves_the_site_as_it_was_and_mending_it_helps(rebuild, edited):
    with pytest.raises(BuildError):
        rebuild({"index.html": "---\n---\n{% nosuch %}"})
    assert "Oak: " in edited.text("index.html")
    assert "index.html" in rebuild({"index.html": "---\n---\nFine"})[0]
    assert edited.text("index.html") == "Fine"


def test_other_processes_know_what_was_built(rebuild, edited):
    rebuild({"index.html": "---\n---\nNew\n"})
    edited.write({"_includes/nav.html": "menu"})
    report = edited.build(
        time=_TIME, compat="jekyll 4.3.1 debian"
    )  # at the same time, which the feed shows
    assert (report.pages, report.rendered) == (3, 1)


def test_a_generator_that_reads_texts_has_the_site_read_anew(rebuild):
    rebuild({"_config.yml": "plugins: [jekyll-relative-links]\n", "b.md": "---\n---\n[a](a.txt)\n"})
    assert "generate" in rebuild({"b.md": "---\n---\n[b](a.txt)\n"})[1]
    text = "---\ntitle: Oak\nlayout: plain\n---\nPosts it leaves alone.\n"
    assert "generate" not in rebuild({"_posts/2020-01-01-oak.md": text})[1]

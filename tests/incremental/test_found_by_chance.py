"""What random edits have found: each the smallest site that shows it."""

from __future__ import annotations

import pytest
from sequences import small_sites_on_all_cores

from pykyll import load_config
from pykyll.builder import Build
from pykyll.builder.incremental.kept import Kept


@pytest.mark.parametrize("jobs", [1, 2])
def test_posts_that_show_those_before_them_may_be_many(edited, jobs):
    """Rendered in any order, each would ask for the one before within it, and so on."""
    files = {"_config.yml": "collections: {notes: {output: true}}\n"}
    for number in range(120):
        before = f"{{{{ site.notes[{number - 1}].content | size }}}}" if number else "0"
        files[f"_notes/{number:03}.html"] = f"---\n---\n{number} {before}"
    files["z.html"] = "---\n---\n{{ site.notes.last.content }}"
    edited.write(files)
    with small_sites_on_all_cores():
        edited.build(jobs=jobs)
        edited.write({"_notes/000.html": "---\n---\nlonger than before"})
        edited.build(jobs=jobs)
    assert edited.text("z.html") == "119 5"
    assert edited.text("notes/001.html") == "1 18"


def test_an_excerpt_that_shows_others_content_shows_it_as_it_was_when_first_asked_for(edited):
    """Which is a matter of the order of rendering, so that the site is rendered in one line."""
    edited.write({
        "_config.yml": "",
        "_posts/2020-01-01-a.md": "---\n---\nA *text*.\n",
        "_posts/2020-01-02-b.md": "---\n---\n{{ site.posts.last.content }}\n\nMore.\n",
        "index.html": "---\n---\n{% for post in site.posts %}[{{ post.excerpt }}]{% endfor %}",
    })  # fmt: skip
    edited.build()
    assert "<p>A <em>text</em>.</p>" in edited.text("index.html")
    edited.write({"_posts/2020-01-01-a.md": "---\n---\nAnother *text*.\n"})
    report = edited.build()
    assert report.rendered == report.pages == 3
    assert "<p>Another <em>text</em>.</p>" in edited.text("index.html")


def test_what_the_item_before_left_in_content_may_come_from_an_include(edited):
    edited.write({
        "_config.yml": "",
        "_layouts/plain.html": "{{ content }}",
        "_includes/word.html": "one",
        "a.html": "---\nlayout: plain\n---\n{% include word.html %}",
        "b.html": "---\n---\n{{ content }}",
    })  # fmt: skip
    edited.build()
    assert edited.text("b.html") == "one"
    edited.write({"_includes/word.html": "two"})
    edited.build()
    assert edited.text("b.html") == "two"


def test_an_item_that_stays_in_memory_does_not_see_its_own_output_of_the_last_build(edited):
    edited.write({
        "_config.yml": "",
        "_layouts/plain.html": "{{ content }}",
        "_posts/2020-01-01-a.html": "---\nlayout: plain\n---\n[{{ page.output }}]",
        "b.html": "---\n---\n{{ content }}",
    })  # fmt: skip
    kept = Kept()
    for text in ("<p>{{ content }}</p>", "<b>{{ content }}</b>", "<i>{{ content }}</i>"):
        edited.write({"_layouts/plain.html": text})
        config, warnings = load_config(
            edited.folder,
            compat="jekyll 4.3.1 debian",
            overrides={"destination": str(edited.folder / "_site"), "time": "2026-11-10"},
        )
        Build(config, warnings, jobs=1, kept=kept).run(["_layouts/plain.html"])
        assert edited.text("b.html") == "[]"


def test_a_layout_s_warning_stays_where_another_page_told_it_first(edited):
    """A page's warnings are its own, whichever page had the layout parsed."""
    edited.write({
        "_config.yml": "liquid: {error_mode: warn}\n",
        "_layouts/odd.html": "{{ 'a' | upcase: | downcase }}",
        "a.html": "---\nlayout: odd\n---\n",
        "b.html": "---\nlayout: odd\n---\n",
    })  # fmt: skip
    first = edited.build()
    assert [each.path for each in first.warnings] == ["_layouts/odd.html"]
    edited.write({"a.html": "---\n---\nwithout"})
    assert edited.build().warnings == first.warnings

"""What goes wrong without a word in Jekyll."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.errors import Diagnostic

    Examination = Callable[..., list[Diagnostic]]


def test_a_post_of_the_future_says_until_when_it_waits(examined: Examination) -> None:
    found = examined(
        "timezone: UTC\n-- _posts/2020-05-01-a.md --\n---\ntitle: A\ndate: 2020-06-02\n---\n",
        compat="jekyll 3.10.0",
    )
    [held] = [each for each in found if "held back" in each.message]
    assert held.message == (
        "this is held back until 2020-06-02 00:00:00 +0000, and now is 2020-06-01 12:00:00 +0000"
    )
    assert (held.path, held.line, held.excerpt) == (
        "_posts/2020-05-01-a.md", 3, "date: 2020-06-02",
    )  # fmt: skip
    assert "`timezone: UTC`" in (held.hint or "")


def test_a_future_post_is_none_where_the_future_is_published(examined: Examination) -> None:
    assert examined("-- _posts/2021-01-01-a.md --\n---\n---\n", future=True) == []


def test_a_file_among_posts_needs_a_date(examined: Examination) -> None:
    [found] = examined("-- _posts/an-idea.md --\n---\n---\n-- _posts/_2020-aside.md --\n\n")
    assert found.message == "this is no post: its name does not begin with a date"
    assert found.hint == "call it YEAR-MONTH-DAY-an-idea.md, or move it to _drafts"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\n---\ntitle: A\n---\n", 2),
        (" ---\ntitle: A\n---\n", 1),
        ("--\ntitle: A\n---\n", 1),
        ("----\ntitle: A\n---\n", 1),
        ("\u2014-\ntitle: A\n\u2014-\n", 1),
    ],
)
def test_front_matter_that_goes_unseen_is_found(
    examined: Examination, text: str, line: int
) -> None:
    [found] = examined(f"-- a.md --\n{text}")
    assert found.message.startswith("this looks like front matter, but ")
    assert (found.path, found.line) == ("a.md", line)


@pytest.mark.parametrize("text", ["---\n\ntext\n", "Title\n---\na: b\n---\n", "***\na: b\n***\n"])
def test_rules_and_headings_are_no_front_matter(examined: Examination, text: str) -> None:
    assert examined(f"-- a.md --\n{text}") == []


def test_front_matter_that_never_ends_is_found_where_it_was_meant_to(
    examined: Examination,
) -> None:
    [found] = examined("-- a.md --\n---\ntitle: A\n--\nText\n")
    assert found.message == "the front matter is never closed, so all of it is text of the page"
    assert (found.line, found.excerpt) == (3, "--")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("Layout: x", "write it as `layout:`"),
        ("permalnk: /x/", "did you mean 'permalink'?"),
        ("catgeories: x", "did you mean 'categories'?"),
    ],
)
def test_a_misspelt_key_is_found(examined: Examination, line: str, hint: str) -> None:
    [found] = examined(f"-- a.md --\n---\nname: A\n{line}\n---\n")
    assert (found.line, found.hint) == (3, hint)


@pytest.mark.parametrize("page", ["---\npermalnk: /\n---\n", "---\npermalink: /\n\nText\n"])
def test_a_lost_first_page_is_one_error(examined: Examination, page: str) -> None:
    [found] = examined(f"include: [_pages]\n-- _pages/about.md --\n{page}")
    assert found.severity == "error"
    assert found.message.endswith(": the site would have no first page")


def test_a_key_that_is_set_twice_is_found(examined: Examination) -> None:
    [found] = examined("-- a.md --\n---\ntitle: A\nmore:\n  title: x\ntitle: B\n---\n")
    assert found.message == "'title' is set a second time, after line 2: this one counts"
    assert (found.line, found.excerpt) == (5, "title: B")


def test_a_key_without_a_space_is_found(examined: Examination) -> None:
    found = examined("-- a.md --\n---\nname: A\nlayout:post\n---\n")
    assert found[0].hint == "write `layout: post`"


def test_keys_of_ones_own_are_left_alone(examined: Examination) -> None:
    assert examined("-- a.md --\n---\ntiles: 1\nlayouts: 2\ndata: 3\nsubtitle: x\n---\n") == []


def test_a_title_with_a_colon_is_an_error_with_its_line(examined: Examination) -> None:
    [found] = examined("-- a.md --\n---\ntitle: On: things\n---\n")
    assert (found.severity, found.path, found.line) == ("error", "a.md", 2)


def test_a_folder_with_an_underscore_hides_its_pages(examined: Examination) -> None:
    [found] = examined("-- _pages/a.md --\n---\n---\n-- _stuff/notes.txt --\nx\n")
    assert found.message.endswith("begins with an underscore: _pages/a.md")
    assert "`include: [_pages]`" in (found.hint or "")


def test_an_included_folder_and_a_collection_hide_nothing(examined: Examination) -> None:
    assert (
        examined(
            "include: [_pages]\ncollections: [talks]\n"
            "-- _pages/a.md --\n---\n---\n-- _talks/b.md --\n---\n---\n"
        )
        == []
    )


def test_an_exclude_that_hits_more_than_its_folder_is_found(examined: Examination) -> None:
    [found] = examined("exclude: [src]\n-- src/a.py --\n1\n-- srcset.md --\n---\n---\n")
    assert found.message.startswith("`src` under `exclude` hits srcset.md too")
    assert (found.line, found.hint) == (2, "write `src/` if the folder is meant")


def test_a_plugin_that_pages_leaves_out_is_named(examined: Examination) -> None:
    [found] = examined("plugins: [jekyll-scholar]\n", compat="github-pages")
    assert found.message == "GitHub Pages does not run the plugin 'jekyll-scholar'"


def test_a_missing_layout_is_told_once_with_its_line(examined: Examination) -> None:
    [found] = examined(
        "-- a.md --\n---\nlayout: pgae\n---\n-- b.md --\n---\nlayout: pgae\n---\n"
        "-- c.md --\n---\nlayout: page\n---\n-- _layouts/page.html --\n{{ content }}\n"
    )
    assert found.message == (
        "the layout 'pgae' does not exist; a.md and 1 more would be published without"
    )
    assert (found.line, found.hint) == (2, "did you mean 'page'?")


def test_a_missing_include_is_found_but_not_in_raw_or_comments(examined: Examination) -> None:
    [found] = examined(
        "-- a.md --\n---\n---\n{% raw %}{% include x.html %}{% endraw %}\n"
        "{% comment %}{% include y.html %}{% endcomment %}\n{% include Head.html %}\n"
        "{% include head.html %}\n-- _includes/head.html --\nhead\n"
    )
    assert found.message == "the include 'Head.html' does not exist"
    assert (found.path, found.line, found.hint) == ("a.md", 5, "did you mean 'head.html'?")


def test_what_no_template_names_is_unused(examined: Examination) -> None:
    found = examined(
        "-- index.md --\n---\nlayout: page\n---\n{% include used.html %}{{ site.data.used }}\n"
        "-- _layouts/page.html --\n{{ content }}\n-- _layouts/old.html --\n{{ content }}\n"
        "-- _includes/used.html --\n1\n-- _includes/old.html --\n2\n"
        "-- _data/used.yml --\na: 1\n-- _data/old.yml --\na: 1\n"
    )
    assert [each.message for each in found] == [
        "this include is used nowhere: old.html",
        "this layout is used nowhere: old.html",
        "this data file is used nowhere: old.yml",
    ]


def test_what_a_template_that_cannot_be_parsed_may_name_is_not_called_unused(
    examined: Examination,
) -> None:
    found = examined(
        "-- index.md --\n---\n---\n{% include a.html %}{{ site.data.b.c }}{% if %}\n"
        "-- _includes/a.html --\n1\n-- _data/b.yml --\nc: 1\n-- _data/d.yml --\nc: 1\n"
    )
    assert [each.message for each in found] == ["this data file is used nowhere: d.yml"]


def test_what_a_draft_names_is_used_but_its_missing_includes_are_not_told(
    examined: Examination,
) -> None:
    found = examined(
        "-- _drafts/a.md --\n---\n---\n{% include a.html %}{% include none.html %}\n"
        "-- _includes/a.html --\n1\n"
    )
    assert found == []


def test_an_include_named_in_a_comment_is_unused(examined: Examination) -> None:
    [found] = examined(
        "-- index.md --\n---\n---\n{% comment %}{% include a.html %}{% endcomment %}\n"
        "-- _includes/a.html --\n1\n"
    )
    assert found.message == "this include is used nowhere: a.html"


def test_what_a_variable_may_name_is_used(examined: Examination) -> None:
    assert (
        examined(
            "defaults: [{scope: {path: ''}, values: {layout: page}}]\n-- index.md --\n---\n---\n"
            "{% include kinds/{{ page.kind }}.html %}{% include /plain.html %}"
            "{{ site.data[page.kind] }}\n"
            "-- _layouts/page.html --\n{{ content }}\n"
            "-- _includes/kinds/a.html --\n1\n-- _includes/plain.html --\n2\n"
            "-- _data/a.yml --\na: 1\n"
        )
        == []
    )


def test_front_matter_behind_a_byte_order_mark(examined, tmp_path):
    (tmp_path / "about.md").write_bytes(b"\xef\xbb\xbf---\ntitle: About\n---\nHello\n")
    (found,) = examined("")
    assert (found.severity, found.path, found.line) == ("warning", "about.md", 1)
    assert found.message.startswith("a byte order mark (BOM) stands before the front matter")
    assert found.hint == "save it as UTF-8 without BOM"


def test_a_data_file_behind_a_byte_order_mark(examined, tmp_path):
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data/a.yml").write_bytes(b"\xef\xbb\xbf- a\n- b\n")
    page = "-- index.html --\n---\n---\n{{ site.data.a }}\n"
    (found,) = examined(page)
    assert (found.severity, found.path) == ("warning", "_data/a.yml")


def test_a_file_and_a_folder_of_one_name(examined):
    (found,) = examined(
        "-- a.md --\n---\npermalink: /cv.pdf\n---\n-- b.md --\n---\npermalink: /cv.pdf/\n---\n"
    )
    assert (found.severity, found.path, found.line) == ("error", "b.md", 2)
    assert found.message == (
        "`cv.pdf` cannot be a file, from a.md, and a folder too, for `cv.pdf/index.html` from b.md"
    )


def test_a_redirect_to_the_page_itself(examined):
    (found,) = examined(
        "plugins: [jekyll-redirect-from]\n"
        "-- a.md --\n---\npermalink: /a/\nredirect_from: /a/\n---\n"
    )
    assert (found.severity, found.path, found.line) == ("warning", "a.md", 3)
    assert found.message == "/a/ redirects to itself, in the place of a.md"


def test_a_redirect_in_the_place_of_another_page(examined):
    (found,) = examined(
        "plugins: [jekyll-redirect-from]\n-- a.md --\n---\npermalink: /a/\n---\n"
        "-- b.md --\n---\nredirect_from: /a/\n---\n"
    )
    assert (found.severity, found.path, found.line) == ("warning", "b.md", 2)
    assert found.message == (
        "the redirect from /a/ in b.md takes the place of a.md, which nobody reaches now"
    )
    assert [(frame.path, frame.line) for frame in found.trail] == [("a.md", 2)]


_PROFILES = """
-- _data/profiles.yml --
# yaml-language-server: $schema=../_schemas/profiles.json
- { field: email, label: Email, prefix: "mailto:" }
- { field: github, label: GitHub, prefix: "https://github.com/" }
-- _schemas/profiles.json --
{ "$id": "urn:pykyll:data:profiles" }
-- index.md --
---
---
{{ site.data.profiles.size }}
"""


def test_an_academic_whom_nobody_can_reach(examined):
    (found,) = examined(f"author:\n  name: Ada Lovelace\n  email:\n{_PROFILES}")
    assert (found.severity, found.path, found.line) == ("warning", "_config.yml", 2)
    assert found.message.startswith("no page says how to reach you")
    assert found.hint.startswith("write one of email, github;")


@pytest.mark.parametrize("author", ["email: ada@example.org", "github: ada"])
def test_an_academic_who_can_be_reached(examined, author):
    assert examined(f"author: {{ name: Ada Lovelace, {author} }}\n{_PROFILES}") == []


def test_who_is_no_academic_is_not_asked(examined):
    assert examined("author: Ada Lovelace\n") == []

"""Which pages are rendered after which edit: those that read it, and no others."""

from __future__ import annotations

import os

import pytest

_SITE = {
    "_config.yml": "title: Trees\ncollections: {notes: {output: true}}\n",
    "_layouts/plain.html": "<p>{{ content }}</p>",
    "_includes/nav.html": "{% for each in site.data.nav %}{{ each }}{% endfor %}",
    "_data/nav.yml": "[a, b]\n",
    "_data/other.yml": "[c]\n",
    "_posts/2020-01-01-oak.md": "---\ntitle: Oak\ntags: bark\n---\nAn oak.\n\nMore.\n",
    "_posts/2020-01-02-elm.md": "---\ntitle: Elm\n---\nAn elm.\n\nMore.\n",
    "alone.md": "---\nlayout: plain\n---\nAlone\n",
    "nav.html": "---\n---\n{% include nav.html %}\n",
    "titles.html": "---\n---\n{{ site.posts | map: 'title' | join: ' ' }}\n",
    "excerpts.html": "---\n---\n{% for p in site.posts %}{{ p.excerpt }}{% endfor %}\n",
    "contents.html": "---\n---\n{% for p in site.posts %}{{ p.content }}{% endfor %}\n",
    "tags.html": "---\n---\n{% for tag in site.tags %}{{ tag[0] }}{% endfor %}\n",
    "year.html": "---\n---\n{{ site.time | date: '%Y' }}\n",
    "second.html": "---\n---\n{{ site.time | date_to_xmlschema }}\n",
    "files.html": "---\n---\n{{ site.static_files | map: 'path' | join: ' ' }}\n",
    "linked.html": "---\n---\n{% link alone.md %} {% post_url 2020-01-01-oak %}\n",
    "neighbour.html": "---\n---\n{{ site.posts[0].previous.title }}\n",
    "styled.html": "---\n---\n{{ '@import \"base\";' | scssify }}\n",
    "_sass/base.scss": "a { b: c }\n",
    "a.txt": "a",
}


@pytest.mark.parametrize(
    ("edit", "rendered"),
    [
        ({}, set()),
        ({"alone.md": "---\nlayout: plain\n---\nStill alone\n"}, {"alone.md"}),
        ({"_layouts/plain.html": "<b>{{ content }}</b>"}, {"alone.md"}),
        ({"_layouts/unused.html": "x"}, set()),
        ({"_data/nav.yml": "[a]\n"}, {"nav.html"}),
        ({"_data/other.yml": "[a]\n"}, set()),
        ({"_includes/nav.html": "none"}, {"nav.html"}),
        (
            {"_posts/2020-01-01-oak.md": "---\ntitle: Oak\ntags: bark\n---\nAn oak.\n\nLess.\n"},
            {"_posts/2020-01-01-oak.md", "contents.html"},
        ),
        (
            {"_posts/2020-01-01-oak.md": "---\ntitle: Oak\ntags: bark\n---\nOne oak.\n\nMore.\n"},
            {"_posts/2020-01-01-oak.md", "contents.html", "excerpts.html"},
        ),
        (
            {"_posts/2020-01-01-oak.md": "---\ntitle: Yew\ntags: bark\n---\nAn oak.\n\nMore.\n"},
            {"_posts/2020-01-01-oak.md", "titles.html", "neighbour.html"},
        ),
        (
            {"_posts/2020-01-01-oak.md": "---\ntitle: Oak\ntags: leaf\n---\nAn oak.\n\nMore.\n"},
            {"_posts/2020-01-01-oak.md", "tags.html"},
        ),
        (
            {"_posts/2020-01-03-ash.md": "---\ntitle: Ash\n---\n"},
            {"_posts/2020-01-03-ash.md", "titles.html", "excerpts.html", "contents.html",
             "neighbour.html"},
        ),
        ({"a.txt": "b"}, set()),
        ({"_sass/base.scss": "a { b: d }\n"}, {"styled.html"}),
        ({"b.txt": "b"}, {"files.html"}),
        ({"alone.md": "---\nlayout: plain\npermalink: /x/\n---\nAlone\n"}, {"alone.md", "linked.html"}),
    ],
)  # fmt: skip
def test_an_edit_renders_what_reads_it(edited, edit, rendered):
    edited.write(_SITE)
    assert edited.build().rendered == edited.build(cache=False).rendered
    edited.write(edit)
    report = edited.build(overrides={"profile": True})
    assert set(report.items) == rendered
    assert report.rendered == len(rendered)


def test_a_text_of_sass_in_a_template_rests_on_what_it_imports_and_looks_for(edited):
    edited.write(
        {
            "_config.yml": "sass: {load_paths: [lib]}\n",
            "a.html": '---\n---\n{{ "@import base" | sassify }}\n',
            "b.html": "---\n---\nb\n",
            "_sass/base.scss": "a { b: c }\n",
            "lib/other.scss": "",
        }
    )

    def rendered() -> set[str]:
        report = edited.build(compat="github-pages", overrides={"profile": True})
        return set(report.items)

    assert rendered() == {"a.html", "b.html"}
    assert rendered() == set()
    edited.write({"_sass/base.scss": "a { b: d }\n"})
    assert rendered() == {"a.html"}
    edited.write({"lib/_base.sass": "a\n  b: e\n"})  # it is found first now
    assert rendered() == {"a.html"}
    assert "b: e" in edited.text("a.html")
    edited.write({"lib/_base.sass": None})
    assert rendered() == {"a.html"}
    assert "b: d" in edited.text("a.html")
    edited.write({"lib/other.scss": "x { y: z }\n"})
    assert rendered() == set()


def test_of_the_time_only_what_is_printed_counts(edited):
    edited.write(_SITE)
    edited.build()
    report = edited.build(time="2026-12-24 08:00:00 +0000", overrides={"profile": True})
    assert set(report.items) == {"second.html"}
    report = edited.build(time="2027-01-01 08:00:00 +0000", overrides={"profile": True})
    assert set(report.items) == {"second.html", "year.html"}
    assert edited.text("year.html") == "2027\n"


def test_another_configuration_renders_everything(edited):
    edited.write(_SITE)
    edited.build()
    edited.write({"_config.yml": _SITE["_config.yml"].replace("Trees", "Trees and herbs")})
    report = edited.build()
    assert report.rendered == report.pages


def test_a_file_that_somebody_spoilt_is_put_right(edited):
    edited.write(_SITE)
    edited.build()
    (edited.folder / "_site/alone.html").write_text("spoilt", "utf-8")
    (edited.folder / "_site/nav.html").unlink()
    assert set(edited.build(overrides={"profile": True}).items) == {"alone.md", "nav.html"}
    assert edited.text("alone.html") == "<p><p>Alone</p>\n</p>"


def test_a_page_that_lost_its_place_gets_it_back_when_the_other_goes(edited):
    edited.write({"_config.yml": "", "a.html": "---\npermalink: /x.html\n---\na",
                  "b.html": "---\npermalink: /x.html\n---\nb"})  # fmt: skip
    edited.build()
    assert edited.text("x.html") == "b"
    edited.write({"b.html": None})
    edited.build()
    assert edited.text("x.html") == "a"


def test_a_static_file_with_the_same_size_and_time_but_other_bytes_is_copied(edited):
    edited.write({"_config.yml": "", "a.txt": "one"})
    edited.build()
    there = os.stat(edited.folder / "a.txt")
    edited.write({"a.txt": "two"})
    os.utime(edited.folder / "a.txt", ns=(there.st_atime_ns, there.st_mtime_ns))
    edited.build()
    assert edited.text("a.txt") == "two"


def test_warnings_of_pages_that_are_not_rendered_are_told_again(edited):
    edited.write({"_config.yml": "", "a.md": "---\nlayout: nosuch\n---\na", "b.md": "---\n---\nb"})
    first = edited.build()
    edited.write({"b.md": "---\n---\nc"})
    second = edited.build()
    assert second.rendered == 1
    assert [each.path for each in first.warnings] == ["a.md"]
    assert second.warnings == first.warnings


def test_a_failed_build_is_forgotten(edited):
    from pykyll.errors import BuildError

    edited.write({"_config.yml": "", "a.md": "---\n---\na", "b.md": "---\n---\nb"})
    edited.build()
    edited.write({"a.md": "---\n---\n{% nosuch %}", "b.md": "---\n---\nc"})
    for _ in range(2):
        with pytest.raises(BuildError):
            edited.build()
    edited.write({"a.md": "---\n---\na"})
    edited.build()
    assert (edited.text("a.html"), edited.text("b.html")) == ("<p>a</p>\n", "<p>c</p>\n")


def test_what_is_cached_of_an_include_goes_when_its_data_does(edited):
    edited.write({
        "_config.yml": "plugins: [jekyll-include-cache]\n",
        "_includes/nav.html": "{{ site.data.nav | join: ' ' }}",
        "_data/nav.yml": "[a]\n",
        "a.html": "---\n---\n{% include_cached nav.html %}",
        "b.html": "---\n---\n{% include_cached nav.html %}",
    })  # fmt: skip
    edited.build()
    edited.write({"_data/nav.yml": "[b]\n"})
    edited.build()
    assert (edited.text("a.html"), edited.text("b.html")) == ("b", "b")


def test_where_a_cached_include_shows_its_page_the_first_in_jekyll_s_order_is_shown(edited):
    edited.write({
        "_config.yml": "plugins: [jekyll-include-cache]\n",
        "_includes/name.html": "{{ page.name }}",
        "a.html": "---\n---\n{% include_cached name.html %}",
        "b.html": "---\n---\n{% include_cached name.html %}",
    })  # fmt: skip
    edited.build()
    edited.write({"b.html": "---\n---\nb {% include_cached name.html %}"})
    report = edited.build()
    assert report.rendered == report.pages == 2
    assert (edited.text("a.html"), edited.text("b.html")) == ("a.html", "b a.html")


@pytest.mark.parametrize(("pure", "rendered"), [("", 2), ("pure=True", 1)])
def test_a_site_with_a_plugin_is_rendered_whole_unless_that_says_it_is_pure(edited, pure, rendered):
    plugin = (
        f"from pykyll.extend import Plugin\nplugin = Plugin({pure})\n"
        "@plugin.filter\ndef shout(value):\n    return value.upper()\n"
    )
    edited.write({"_config.yml": "", "_plugins/a.py": plugin,
                  "a.html": "---\n---\n{{ 'a' | shout }}", "b.html": "---\n---\nb"})  # fmt: skip
    edited.build()
    edited.write({"b.html": "---\n---\nc"})
    assert edited.build().rendered == rendered
    edited.write({"_plugins/a.py": plugin.replace("upper", "title")})
    assert edited.build().rendered == 2


def test_pages_with_seo_tags_read_the_site_s_authors_each_for_itself(edited):
    edited.write({
        "_config.yml": "plugins: [jekyll-seo-tag]\n",
        "_data/authors.yml": "ann: {name: Ann}\n",
        "a.html": "---\nauthor: ann\n---\n{% seo %}",
        "b.html": "---\nauthor: ann\n---\n{% seo %}",
    })  # fmt: skip
    edited.build()
    edited.write({"_data/authors.yml": "ann: {name: Anna}\n"})
    assert edited.build().rendered == 2


def test_documents_that_are_sorted_are_sorted_again_when_a_date_changes(edited):
    edited.write({
        "_config.yml": "collections: {notes: {sort_by: rank}}\n",
        "_notes/a.md": "---\nrank: 1\ndate: 2020-01-01\n---\n",
        "_notes/b.md": "---\nrank: 2\ndate: 2020-01-02\n---\n",
        "index.html": "---\n---\n{{ site.notes | sort | map: 'name' | join: ' ' }}",
    })  # fmt: skip
    edited.build(compat="jekyll 4.3.1 debian")
    assert edited.text("index.html") == "a.md b.md"
    edited.write({"_notes/a.md": "---\nrank: 1\ndate: 2020-01-03\n---\n"})
    edited.build(compat="jekyll 4.3.1 debian")
    assert edited.text("index.html") == "b.md a.md"


@pytest.mark.parametrize("name", ["content", "layout.color"])
def test_the_first_item_is_not_the_first_any_more_when_one_comes_before_it(edited, name):
    edited.write({
        "_config.yml": "",
        "_layouts/plain.html": "---\ncolor: red\n---\n{{ content }}",
        "b.html": f"---\n---\n[{{{{ {name} }}}}]",
    })  # fmt: skip
    edited.build()
    assert edited.text("b.html") == "[]"
    edited.write({"a.html": "---\nlayout: plain\n---\nred"})
    edited.build()
    assert edited.text("b.html") == "[red]"

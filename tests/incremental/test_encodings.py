"""The encoding of an item's text outlives the process, and the build, that has rendered it."""

from __future__ import annotations

_FILES = {
    "_includes/blank.html": "",
    "_posts/2020-01-01-a.md": '---\n---\n{% include blank.html %}It\'s "a"\n',
    "_posts/2020-01-02-b.md": '---\n---\nIt\'s "b"\n',
    "excerpt.html": "---\n---\n1 {{ site.posts.last.excerpt | append: '\"e\"' | smartify }}\n",
    "content.html": "---\n---\n1 {{ site.posts.last.content | append: '\"c\"' | smartify }}\n",
}


def test_a_text_of_the_build_before_is_what_it_was(edited):
    edited.write(_FILES)
    edited.build(compat="jekyll 4.3.1")
    assert "&#8220;e&#8221;" in edited.text("excerpt.html")
    assert "&#8220;c&#8221;" in edited.text("content.html")
    for name in ("excerpt.html", "content.html"):
        edited.write({name: _FILES[name].replace("1 ", "2 ")})
    edited.build(compat="jekyll 4.3.1")
    assert edited.text("excerpt.html").startswith("2 ")
    assert "&#8220;e&#8221;" in edited.text("excerpt.html")
    assert "&#8220;c&#8221;" in edited.text("content.html")


def test_another_encoding_is_another_text(edited):
    edited.write(_FILES | {"_posts/2020-01-01-a.md": "---\n---\n{% include blank.html %}It is\n"})
    edited.build(compat="jekyll 4.3.1")
    assert "&#8220;e&#8221;" in edited.text("excerpt.html")
    assert "&#8220;c&#8221;" in edited.text("content.html")
    edited.write({"_posts/2020-01-01-a.md": "---\n---\nIt is\n"})
    edited.build(compat="jekyll 4.3.1")
    assert "“e”" in edited.text("excerpt.html")
    assert "“c”" in edited.text("content.html")


def test_processes_tell_each_other(edited):
    edited.write(_FILES | {f"{n}.html": _FILES["content.html"] for n in range(40)})
    edited.build(compat="jekyll 4.3.1", jobs=2)
    assert all("&#8220;c&#8221;" in edited.text(f"{n}.html") for n in range(40))

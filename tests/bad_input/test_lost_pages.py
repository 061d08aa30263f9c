"""Pages that would be lost: a file and a folder of one name, redirects in their place, marks.

Jekyll ends a build for the first, writes the second without a word, and copies a page with a
byte order mark before its front matter as it is.
"""

from __future__ import annotations

import pytest

from pykyll import build
from pykyll.errors import BuildError, PykyllError, format_diagnostic

REDIRECTS = "plugins: [jekyll-redirect-from]\nurl: https://x.example\n"
MARK = b"\xef\xbb\xbf"


def page(front_matter="", body="Text"):
    return f"---\n{front_matter}\n---\n{body}\n"


# A file and a folder of one name --------------------------------------------------------


def test_a_page_and_a_redirect_below_its_name(failure, text):
    post = "---\npermalink: /archive/old.aspx\nredirect_from: /archive/old.aspx/\n---\nText\n"
    assert failure({"_config.yml": REDIRECTS, "post.md": post}) == text(
        """
        error: `archive/old.aspx` cannot be a file, from post.md, and a folder too, for `archive/old.aspx/index.html` from the redirect from /archive/old.aspx/ in post.md
         --> post.md:3:16
          |
        3 | redirect_from: /archive/old.aspx/
          |                ^^^^^^^^^^^^^^^^^^
          = the file comes from post.md:2
          = help: one of the two would be lost: give it another permalink, or another name
          = in Jekyll: File exists @ dir_s_mkdir - archive/old.aspx

        1 error; _site is as it was
        """
    )


def test_two_pages_with_and_without_a_slash(failure, text):
    files = {"a.md": page("permalink: /cv.pdf"), "b.md": page("permalink: /cv.pdf/")}
    assert failure(files) == text(
        """
        error: `cv.pdf` cannot be a file, from a.md, and a folder too, for `cv.pdf/index.html` from b.md
         --> b.md:2:1
          |
        2 | permalink: /cv.pdf/
          | ^^^^^^^^^^^^^^^^^^^
          = the file comes from a.md:2
          = help: one of the two would be lost: give it another permalink, or another name
          = in Jekyll: File exists @ dir_s_mkdir - cv.pdf

        1 error; _site is as it was
        """
    )


def test_a_page_and_a_static_file_below_its_name(failure, text):
    assert failure({"x.md": page(), "x.html/y.txt": "Y"}) == text(
        """
        error: `x.html` cannot be a file, from x.md, and a folder too, for `x.html/y.txt` from x.html/y.txt
         --> x.html/y.txt
          = the file comes from x.md
          = help: one of the two would be lost: give it another permalink, or another name
          = in Jekyll: File exists @ dir_s_mkdir - x.html

        1 error; _site is as it was
        """
    )


def test_a_static_file_and_a_page_below_its_name(failure, text):
    assert failure({"cv.pdf": "PDF", "z.md": page("title: Z\npermalink: /cv.pdf/")}) == text(
        """
        error: `cv.pdf` cannot be a file, from cv.pdf, and a folder too, for `cv.pdf/index.html` from z.md
         --> z.md:3:1
          |
        3 | permalink: /cv.pdf/
          | ^^^^^^^^^^^^^^^^^^^
          = the file comes from cv.pdf
          = help: one of the two would be lost: give it another permalink, or another name
          = in Jekyll: Is a directory @ rb_sysopen - cv.pdf

        1 error; _site is as it was
        """
    )


def test_the_page_of_a_plugin_and_a_page_below_its_name(failure, text):
    files = {
        "_config.yml": "plugins: [jekyll-feed]\n",
        "z.md": page("permalink: /feed.xml/"),
    }
    assert failure(files) == text(
        """
        error: `feed.xml` cannot be a file, from feed.xml of a plugin, and a folder too, for `feed.xml/index.html` from z.md
         --> z.md:2:1
          |
        2 | permalink: /feed.xml/
          | ^^^^^^^^^^^^^^^^^^^^^
          = the file comes from feed.xml
          = help: one of the two would be lost: give it another permalink, or another name
          = in Jekyll: Is a directory @ rb_sysopen - feed.xml

        1 error; _site is as it was
        """
    )


def test_a_document_and_a_folder_with_many_files_are_told_once(failure):
    files = {"x.html/a.txt": "A", "x.html/b.txt": "B", "x.html/c/d.txt": "D", "x.md": page()}
    assert failure(files).count("error: ") == 1


def test_a_new_file_and_a_folder_that_is_kept(site, failure, text):
    (site / "_site/notes").mkdir()
    (site / "_site/notes/kept.txt").write_text("Kept", "utf-8")
    files = {"_config.yml": "keep_files: [notes]\n", "a.md": page("permalink: /notes")}
    files["notes.html"] = "N"
    assert failure({**files, "notes": "N"}) == text(
        """
        error: notes goes to `notes`, but the folder `notes` is there already, and `keep_files` keeps it
         --> notes
          = help: give one of the two another name, or take it out of `keep_files`

        1 error; _site is as it was
        """
    )


def test_a_new_folder_and_a_file_that_is_kept(site, failure, text):
    (site / "_site/old.txt").write_text("Kept", "utf-8")
    files = {"_config.yml": "keep_files: [old.txt]\n", "a.md": page("permalink: /old.txt/")}
    assert failure(files) == text(
        """
        error: a.md goes to `old.txt/index.html`, but the file `old.txt` is there already, and `keep_files` keeps it
         --> a.md:2:1
          |
        2 | permalink: /old.txt/
          | ^^^^^^^^^^^^^^^^^^^^
          = help: give one of the two another name, or take it out of `keep_files`

        1 error; _site is as it was
        """
    )


def test_what_was_a_folder_before_may_become_a_file(warned, site):
    warned({"a.md": page("permalink: /cv.pdf/")})
    assert (site / "_site/cv.pdf/index.html").is_file()
    assert warned({"a.md": page("permalink: /cv.pdf")}) == ""
    assert (site / "_site/cv.pdf").is_file()


# Redirects -----------------------------------------------------------------------------


def test_a_redirect_from_the_page_s_own_url(warned, site, text):
    front_matter = "permalink: /research/\nredirect_from:\n  - /work/\n  - /research/"
    assert warned({"_config.yml": REDIRECTS, "research.md": page(front_matter)}) == text(
        """
        warning: /research/ redirects to itself, in the place of research.md
         --> research.md:5:5
          |
        5 |   - /research/
          |     ^^^^^^^^^^ remove this entry: /research/ is the URL of a page itself

        """
    )
    written = (site / "_site/research/index.html").read_text("utf-8")
    assert 'location="https://x.example/research/"' in written  # as in Jekyll


def test_two_pages_that_redirect_to_each_other(warned, text):
    files = {
        "_config.yml": REDIRECTS,
        "a.md": page("permalink: /a/\nredirect_from: /b/"),
        "b.md": page("permalink: /b/\nredirect_from: /a/"),
    }
    assert warned(files) == text(
        """
        warning: redirects go in a circle: /a/ -> /b/ -> /a/, in the place of a.md and b.md
         --> b.md:3:16
          |
        3 | redirect_from: /a/
          |                ^^^ remove this entry: /a/ is the URL of a page itself
          = and a.md:3

        """
    )


def test_a_redirect_from_another_page_s_url(warned, text):
    """It may be meant: Jekyll's own scenario wants such a page unnamed, so doctor names it."""
    files = {
        "_config.yml": REDIRECTS,
        "a.md": page("permalink: /a/"),
        "b.md": page("permalink: /b/\nredirect_from: [/old/, /a/]"),
    }
    assert warned(files) == text(
        """
        warning: the redirect from /a/ in b.md takes the place of the page with that URL, which nobody reaches now
         --> b.md:3:24
          |
        3 | redirect_from: [/old/, /a/]
          |                        ^^^
          = help: remove this entry, or give the page another permalink; `pykyll doctor` names it

        """
    )


def test_a_redirect_that_a_document_takes_the_place_of(warned, site, text):
    files = {
        "_config.yml": REDIRECTS,
        "_posts/2020-01-01-a.md": page("permalink: /a/"),
        "b.md": page("redirect_from: /a/"),
    }
    assert warned(files) == text(
        """
        warning: the redirect from /a/ in b.md has no effect: _posts/2020-01-01-a.md is published there
         --> b.md:2:16
          |
        2 | redirect_from: /a/
          |                ^^^ remove this entry, or give the page another permalink
          = the page is _posts/2020-01-01-a.md:2

        """
    )
    assert (site / "_site/a/index.html").read_text("utf-8") == "<p>Text</p>\n"


@pytest.mark.parametrize("base", ["", "baseurl: /base\n"])
def test_a_circle_through_several_redirects(warned, base, text):
    start = "https://x.example/base" if base else "https://x.example"
    files = {
        "_config.yml": REDIRECTS + base,
        "a.md": page("permalink: /a/\nredirect_to: /b.html"),
        "b.md": page(f"redirect_to: {start}/c/"),
        "c.md": page("permalink: /c/\nredirect_to: /a"),
        "d.md": page("redirect_to: /a/"),
        "e.md": page("redirect_to: https://else.example/a/"),
    }
    printed = warned(files).replace(start, "URL")
    assert printed == text(
        """
        warning: redirects go in a circle: /a/ -> /b.html -> /c/ -> /a/
         --> a.md:3:14
          |
        3 | redirect_to: /b.html
          |              ^^^^^^^ remove one of them
          = and b.md:2
          = and c.md:3

        """
    )


def test_redirects_that_are_right_are_not_spoken_of(warned):
    files = {
        "_config.yml": REDIRECTS,
        "a.md": page("permalink: /a/\nredirect_from: [/b/, /c.html, /a, /a.html]"),
        "d.md": page("redirect_to: /a/"),
    }
    assert warned(files) == ""


def test_a_build_that_changes_nothing_says_it_again(warned):
    front_matter = "permalink: /research/\nredirect_from: /research/"
    files = {"_config.yml": REDIRECTS, "research.md": page(front_matter)}
    assert warned(files) == warned({})
    assert "redirects to itself" in warned({})


# Byte order marks ----------------------------------------------------------------------

UNSEEN = (
    "warning: a byte order mark (BOM) stands before the front matter, so that Jekyll does not "
    "see it: the file is copied as it is\n"
    " --> {}:1\n"
    "  = help: save it as UTF-8 without BOM\n\n"
)


@pytest.mark.parametrize("name", ["about.md", "feed.xml", "assets/main.scss", "sub/index.html"])
def test_a_page_with_a_mark_is_copied_as_it_is_and_that_is_said(warned, site, name):
    content = MARK + b"---\ntitle: A\n---\n{{ page.title }}\n"
    assert warned({name: content}, "--compat", "jekyll") == UNSEEN.format(name)
    assert (site / "_site" / name).read_bytes() == content
    assert warned({}, "--compat", "jekyll") == UNSEEN.format(name)


def test_a_document_of_a_collection_with_a_mark_is_copied_as_it_is(warned, site):
    content = MARK + b"---\ntitle: A\n---\n{{ page.title }}\n"
    files = {"_config.yml": "collections: {docs: {output: true}}\n", "_docs/a.md": content}
    assert warned(files) == UNSEEN.format("_docs/a.md")
    assert (site / "_site/docs/a.md").read_bytes() == content


def test_posts_layouts_and_includes_may_have_a_mark(warned, site):
    pytest.importorskip("sass", reason="libsass is not installed")
    files = {
        "_posts/2020-01-01-a.md": MARK + b"---\nlayout: own\ntitle: A\n---\nText\n",
        "_layouts/own.html": MARK + b"---\n---\n{{ page.title }}{% include i.html %}{{ content }}",
        "_includes/i.html": MARK + b":",
        "_sass/_part.scss": MARK + b"a { b: c }\n",
        "main.scss": b'---\n---\n@import "part";\n',
        "plain.html": MARK + b"<p>",
    }
    assert warned(files, "--compat", "jekyll 4.3.1 debian") == ""
    assert (site / "_site/2020/01/01/a.html").read_text("utf-8") == "A:<p>Text</p>\n"


def test_on_pages_a_markdown_file_with_a_mark_is_a_page_all_the_same(warned, site):
    """For jekyll-optional-front-matter reads it, with its front matter."""
    content = MARK + b"---\ntitle: A\n---\nX {{ page.title }}\n"
    assert warned({"b.md": content}, "--compat", "github-pages") == ""
    assert (site / "_site/b.html").read_text("utf-8") == "<p>X A</p>\n"
    assert (site / "_site/b.md").read_bytes() == content


LOSING = (
    "warning: this begins with a byte order mark (BOM): Jekyll reads the first entry alone, "
    "or fails\n --> {}\n  = help: save it as UTF-8 without BOM\n\n"
)


def test_yaml_with_a_mark_loses_entries_in_jekyll(warned, site):
    files = {
        "_config.yml": MARK + b"title: T\nexclude: [b.txt]\n",
        "_data/people.yml": MARK + b"- Ada\n- Grace\n",
        "_data/kept.yml": MARK + b"# a comment\nx: 1\ny: 2\n",
        "_data/kept.json": MARK + b'{"x": 1,\n"y": 2}\n',
        "index.md": "---\n---\n{{ site.data.people | join }} {{ site.title }}\n",
    }
    assert warned(files) == LOSING.format("_config.yml") + LOSING.format("_data/people.yml")
    assert (site / "_site/index.html").read_text("utf-8") == "<p>Ada Grace T</p>\n"


def test_a_table_with_a_mark_has_it_in_the_name_of_its_first_column(warned, site, text):
    files = {
        "_data/t.csv": MARK + b"name,year\nAda,1843\n",
        "index.md": "---\n---\n[{{ site.data.t[0].name }}] {{ site.data.t[0].year }}\n",
    }
    assert warned(files) == text(
        """
        warning: the first column's name begins with a byte order mark (BOM), in Jekyll too
         --> _data/t.csv:1
          = help: save it as UTF-8 without BOM

        """
    )
    assert (site / "_site/index.html").read_text("utf-8") == "<p>[] 1843</p>\n"


# The first page -------------------------------------------------------------------------

UNCLOSED = "---\npermalink: /\ntitle: Home\n\nText\n"
HIDDEN = "include: [_pages]\n"


@pytest.fixture
def homeless(tmp_path):
    """Builds a site of some files; gives the errors."""

    def errors(files):
        for name, content in {"_config.yml": HIDDEN, **files}.items():
            path = tmp_path / "homeless" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        try:
            build(tmp_path / "homeless", tmp_path / "out")
        except BuildError as error:
            return "\n".join(map(format_diagnostic, error.diagnostics)) + "\n"
        return ""

    return errors


def test_a_first_page_whose_front_matter_is_never_closed(homeless, text):
    assert homeless({"_pages/about.md": UNCLOSED}) == text(
        """
        error: the front matter is never closed: the site would have no first page
         --> _pages/about.md:3:1
          |
        3 | title: Home
          | ^^^^^^^^^^^ write a line of `---` below its last key
        """
    )


def test_a_first_page_whose_front_matter_never_begins(homeless, text):
    page = "permalink: /\ntitle: Home\n---\nText\n"
    assert homeless({"_pages/about.md": page}) == text(
        """
        error: the front matter has no `---` above it: the site would have no first page
         --> _pages/about.md:1:1
          |
        1 | permalink: /
          | ^^^^^^^^^^^^ write `---`, three hyphens, on the very first line
        """
    )


def test_an_index_whose_front_matter_never_begins(homeless):
    files = {"_config.yml": "compat: jekyll\n", "index.md": "title: Home\n---\nText\n"}
    assert "index.md:1:1" in homeless(files)


@pytest.mark.parametrize("key", ["permalnk", "Permalink", "permalinks", "permlaink"])
def test_a_first_page_whose_permalink_is_misspelt(key, homeless, text):
    assert homeless({"_pages/about.md": f"---\n{key}: /\n---\nText\n"}) == text(
        f"""
        error: `{key}` is nothing that Jekyll knows: the site would have no first page
         --> _pages/about.md:2:1
          |
        2 | {key}: /
          | {"^" * len(key)}^^^ did you mean `permalink`?
        """
    )


@pytest.mark.parametrize(
    "files",
    [
        {"a.txt": "no page at all"},
        {"_pages/about.md": page("permalink: /about/")},
        {"_pages/about.md": page("parent: /")},
        {"_pages/about.md": UNCLOSED, "index.html": "there is one"},
        {"_pages/about.md": "---\ntitle: About\n\nText\n"},
        {"index.md": "Title\n---\nText: a text\n"},
        {"README.md": "Usage: /\n\nText\n"},
    ],
)
def test_a_site_that_has_a_first_page_or_wants_none_is_not_told(files, homeless):
    assert homeless(files) == ""


def test_warnings_are_told_where_the_site_cannot_be_written(tmp_path, monkeypatch):
    def full(*_):
        raise PykyllError("no space is left")

    (tmp_path / "a.html").write_text("---\n---\n{{ x y }}")
    monkeypatch.setattr("pykyll.builder.building.put", full)
    with pytest.raises(BuildError, match="no space is left") as caught:
        build(tmp_path, tmp_path / "_site", compat="jekyll 4.3.1")
    assert caught.value.warnings[-1].path == "a.html"

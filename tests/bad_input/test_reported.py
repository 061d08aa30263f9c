"""Slips that users of Jekyll have reported, and the whole of what is said of each."""

from __future__ import annotations

import json

import pytest

from pykyll import build
from pykyll.cli import main
from pykyll.errors import BuildError
from pykyll.serve.config_source import ConfigSource
from pykyll.serve.site_builder import SiteBuilder

_DEBIAN = "jekyll 4.3.1 debian"


@pytest.fixture
def told(tmp_path, monkeypatch, capsys):
    """Build a site and return what it says of it, errors and warnings alike."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")

    def tell(files, *, compat=_DEBIAN, command="build", code=1):
        for name, content in {"_config.yml": "title: Ada\n", **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        capsys.readouterr()
        with pytest.raises(SystemExit) as ending:
            main([command, "--compat", compat])
        assert ending.value.code == code
        printed = capsys.readouterr()
        said = printed.err if command == "build" else printed.out
        return said.replace(str(tmp_path), "SITE")

    return tell


def test_an_apostrophe_within_single_quotes(told, text):
    page = "---\nlayout: null\nexcerpt: 'A note on Miller's rule.'\n---\n"
    assert told({"a.md": page}) == text(
        """
        error: an apostrophe that ends the text in single quotes
         --> a.md:3:27
          |
        3 | excerpt: 'A note on Miller's rule.'
          |                           ^
          = help: write '' for an apostrophe there, or put the value in double quotes

        1 error
        """
    )


def test_slips_in_front_matter(told, text):
    pages = {
        "c.md": "title: It's fine # comment\ntags: [a, b",
        "d.md": "title: [x] y",
        "g.md": 'title: "a" b',
        "j.md": " title: x\ndate: y",
        "m.md": "title: a\n  sub: b",
        "n.md": "title:a",
    }
    assert told({name: f"---\n{yaml}\n---\n" for name, yaml in pages.items()}) == text(
        """
        warning: from here on nothing is read: the YAML has ended
         --> j.md:3:1
          |
        3 | date: y
          | ^^^^^^^ indent the lines above and this one alike

        error: a [ that is never closed
         --> c.md:3:7
          |
        3 | tags: [a, b
          |       ^
          = help: close it with ], or put the whole value in quotes if it is meant as text

        error: text behind the closing ]
         --> d.md:2:12
          |
        2 | title: [x] y
          |            ^ put the whole value in quotes

        error: text behind the closing quote
         --> g.md:2:12
          |
        2 | title: "a" b
          |            ^ put the whole value in quotes, or none of it

        error: a key that is indented below a value
         --> m.md:3:3
          |
        3 |   sub: b
          |   ^
          = help: indent it like the key above; a text of several lines with a colon needs quotes

        error: Invalid YAML front matter: it is no mapping
         --> n.md:2
          |
        2 | title:a
          = help: put a space behind the colon: `key: value`

        5 errors, 1 warning
        """
    )


def test_an_excerpt_that_ends_within_a_block(told, text):
    post = (
        "---\n---\n<ol><li>{% highlight bash %}ls{% endhighlight %}</li>\n"
        "{% highlight sql %}\nselect 1\n\nselect 2\n{% endhighlight %}</ol>\n"
    )
    assert told(
        {
            "_posts/2020-01-01-a.html": post,
            "index.html": "---\n---\n{{ site.posts[0].excerpt }}",
        }
    ) == text(
        """
        error: the excerpt of this page ends inside this block, at the first blank line
         --> _posts/2020-01-01-a.html:4:1
          |
        4 | {% highlight sql %}
          | ^^^^^^^^^^^^^^^^^^^
          = help: give the page an `excerpt:` of its own in its front matter, or none with `excerpt_separator: ""`
          = in Jekyll: Liquid Exception: Liquid syntax error (line 3): 'highlight' tag was never closed in SITE/_posts/2020-01-01-a.html/#excerpt

        1 error
        """
    )


def test_an_excerpt_with_a_tag_that_is_only_text(told, text):
    post = "---\n---\nUse {% raw %}{% highlight x %}{% endraw %}.\n\nMore\n"
    assert told(
        {"_posts/2020-01-01-a.md": post, "i.md": "---\n---\n{{ site.posts[0].excerpt }}"}
    ) == text(
        """
        warning: Excerpt modified in _posts/2020-01-01-a.md! Found a Liquid block containing the excerpt separator "\\n\\n"
         --> _posts/2020-01-01-a.md
          = help: the block has been closed; give the page an excerpt or an excerpt_separator of its own if that is not what you want

        error: Jekyll closes this tag at the end of the excerpt, though it is only text
         --> _posts/2020-01-01-a.md:3:14
          |
        3 | Use {% raw %}{% highlight x %}{% endraw %}.
          |              ^^^^^^^^^^^^^^^^^
          = help: give the page an `excerpt:` of its own in its front matter, or none with `excerpt_separator: ""`
          = in Jekyll: Liquid Exception: Liquid syntax error (line 2): Unknown tag 'endhighlight' in SITE/_posts/2020-01-01-a.md/#excerpt

        1 error, 1 warning
        """
    )


def test_an_excerpt_that_ends_within_a_tag(told):
    post = "---\n---\nText {% include a.html\n\n x=1 %}"
    files = {"_posts/2020-01-01-a.md": post, "_includes/a.html": ""}
    assert told({**files, "i.md": "---\n---\n{{ site.posts[0].excerpt }}"}).startswith(
        "error: the excerpt of this page ends inside this tag, at the first blank line\n"
        " --> _posts/2020-01-01-a.md:3:6\n"
    )


@pytest.mark.parametrize(
    ("body", "place", "line", "marks"),
    [
        (
            "x {{Deep} Nets}, {{2020}}, {{ ok }} }",
            "3:3",
            "x {{Deep} Nets}, {{2020}}, {{ ok }} }",
            "  ^^^^^^^",
        ),
        ("{{ a }}\n{{ b\n} {{ c }}", "4:1", "{{ b", "^^^^"),
        (
            "{% if a %}{% endif %} {% foo",
            "3:23",
            "{% if a %}{% endif %} {% foo",
            " " * 22 + "^" * 6,
        ),
        ("{% if a\n{% endif %} {% if b %}{% endif %}", "3:1", "{% if a", "^^^^^^^"),
    ],
)
def test_the_brace_that_is_not_closed_is_marked(told, body, place, line, marks):
    said = told({"a.md": f"---\n---\n{body}\n"})
    number = place.partition(":")[0]
    assert said.splitlines()[1:5] == [
        f" --> a.md:{place}",
        "  |",
        f"{number} | {line}",
        f"  | {marks}",
    ]
    assert "is not closed with" in said.splitlines()[0]


@pytest.mark.parametrize(
    ("compat", "severity", "code"), [(_DEBIAN, "error", 1), ("jekyll 4.4.1", "warning", 0)]
)
def test_an_alias_of_nothing(told, text, compat, severity, code):
    page = "---\ntitle: *x\n---\n"
    said = told({"k.md": page}, compat=compat, code=code)
    assert said == text(
        f"""
        {severity}: the alias *x has no anchor &x above it
         --> k.md:2:8
          |
        2 | title: *x
          |        ^^ quote a value that begins with *

        """
    ) + ("1 error\n" if code else "")


def test_a_layout_named_with_its_extension(told, text):
    files = {"_layouts/a.html": "{{ content }}", "v.md": "---\nlayout: a.html\n---\n"}
    assert told(files, code=0) == text(
        """
        warning: Layout 'a.html' requested in v.md does not exist.
         --> v.md:2:1
          |
        2 | layout: a.html
          | ^^^^^^^^^^^^^^ write `layout: a`, without the extension
          = in Jekyll: Build Warning: Layout 'a.html' requested in v.md does not exist.

        """
    )


def test_a_math_engine_that_there_is_not(told, text):
    files = {"_config.yml": "kramdown:\n  math_engine: katex\n", "a.md": "---\n---\n$$a$$\n"}
    said = text(
        """
        warning: kramdown's math engine 'katex' is not supported: formulas stay as written
         --> _config.yml:2:3
          |
        2 |   math_engine: katex
          |   ^^^^^^^^^^^^^^^^^^
          = help: `math_engine: mathjax` marks them for MathJax or KaTeX in the browser

        """
    )
    assert told(files, code=0) == said
    assert said.rstrip() in told(files, code=0, command="migrate")


def test_a_tag_of_a_plugin_that_is_not_supported(told, text):
    files = {
        "_config.yml": "plugins: [jekyll_picture_tag]\n",
        "a.md": "---\n---\n{% picture a.png %}\n",
    }
    assert told(files) == text(
        """
        warning: the plugin 'jekyll_picture_tag' is not supported
         --> _config.yml:1:11
          |
        1 | plugins: [jekyll_picture_tag]
          |           ^^^^^^^^^^^^^^^^^^ without it, what it adds to the site is missing

        error: Unknown tag 'picture'
         --> a.md:3:4
          |
        3 | {% picture a.png %}
          |    ^^^^^^^
          = help: the plugin jekyll_picture_tag brings it, which is not supported
          = in Jekyll: Liquid Exception: Liquid syntax error (line 1): Unknown tag 'picture' in a.md

        1 error, 1 warning
        """
    )


@pytest.mark.parametrize(
    ("files", "compat", "hint"),
    [
        (
            {"a.md": "{% seo %}"},
            _DEBIAN,
            "the plugin jekyll-seo-tag brings it: name it under `plugins`",
        ),
        (
            {"a.md": "{% last_modified_at %}"},
            "github-pages",
            "jekyll-last-modified-at brings it, which is not run in safe mode, as on GitHub Pages",
        ),
        (
            {"a.md": "{% zap x %}", "_plugins/z.rb": "Liquid::Template.register_tag('zap', Zap)"},
            _DEBIAN,
            "_plugins/z.rb brings it, which is Ruby and is not run",
        ),
        (
            {"a.md": "{% zap x %}", "_config.yml": "plugins: [hawkins]"},
            _DEBIAN,
            "perhaps the plugin hawkins brings it, which is not supported",
        ),
    ],
)
def test_who_would_bring_a_tag(told, files, compat, hint):
    assert hint in told({**files, "a.md": f"---\n---\n{files['a.md']}\n"}, compat=compat)


def test_a_build_that_fails_tells_its_warnings_too(told, text, tmp_path):
    files = {
        "_plugins/a.rb": "x",
        "a.md": "---\n---\n{% nothere %}\n",
        "b.md": "---\nlayout: nope\n---\n",
    }
    assert told(files) == text(
        """
        warning: this plugin is Ruby, which is not run
         --> _plugins/a.rb
          = help: without it, the tags, filters and pages that it adds are missing; a plugin in Python may stand beside it

        warning: Layout 'nope' requested in b.md does not exist.
         --> b.md:2:1
          |
        2 | layout: nope
          | ^^^^^^^^^^^^ add _layouts/nope.html, or ask for another layout
          = in Jekyll: Build Warning: Layout 'nope' requested in b.md does not exist.

        error: Unknown tag 'nothere'
         --> a.md:3:4
          |
        3 | {% nothere %}
          |    ^^^^^^^
          = help: no tag of Liquid, of Jekyll or of this site's plugins has that name
          = in Jekyll: Liquid Exception: Liquid syntax error (line 1): Unknown tag 'nothere' in a.md

        1 error, 2 warnings
        """
    )
    with pytest.raises(BuildError) as caught:
        build(tmp_path, compat=_DEBIAN)
    assert [each.path for each in caught.value.warnings] == ["_plugins/a.rb", "b.md"]
    source = ConfigSource(str(tmp_path), (), {}, _DEBIAN, jobs=1)
    outcome = SiteBuilder(source).build()
    assert [each.path for each in outcome.warnings] == ["_plugins/a.rb", "b.md"]
    assert [each.path for each in outcome.errors] == ["a.md"]


def test_machines_are_told_the_warnings_of_a_build_that_fails(told, capsys):
    told({"a.md": "---\n---\n{% nothere %}\n", "b.md": "---\nlayout: nope\n---\n"})
    with pytest.raises(SystemExit):
        main(["build", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert [(each["severity"], each["path"]) for each in found] == [
        ("warning", "b.md"),
        ("error", "a.md"),
    ]


def test_quiet_means_errors_alone(told, capsys):
    told({"a.md": "---\n---\n{% nothere %}\n", "b.md": "---\nlayout: nope\n---\n"})
    with pytest.raises(SystemExit):
        main(["build", "--quiet"])
    said = capsys.readouterr().err
    assert "warning" not in said
    assert said.endswith("\n1 error\n")


def test_settings_that_are_nearly_right(told, text):
    config = (
        "tittle: x\npluggins: [jekyll-feed]\ntimezone: Vienna\ncollection:\n  pubs: {output: true}\n"
        'future: "false"\npermalink: pretyy\ndefaults:\n  - scope: {path: ""}\n'
        "    valuess: {layout: y}\nsass:\n  styel: compressed\n"
    )
    assert told({"_config.yml": config, "index.md": "---\n---\n"}, code=0) == text(
        """
        warning: `tittle` is no setting that Jekyll, a plugin or a template here reads
         --> _config.yml:1:1
          |
        1 | tittle: x
          | ^^^^^^^^^ did you mean `title`?

        warning: `pluggins` is no setting that Jekyll, a plugin or a template here reads
         --> _config.yml:2:1
          |
        2 | pluggins: [jekyll-feed]
          | ^^^^^^^^^^^^^^^^^^^^^^^ did you mean `plugins`?

        warning: `collection` is no setting that Jekyll, a plugin or a template here reads
         --> _config.yml:4:1
          |
        4 | collection:
          | ^^^^^^^^^^^ did you mean `collections`?

        warning: `styel` is no setting below `sass`
          --> _config.yml:12:3
           |
        12 |   styel: compressed
           |   ^^^^^^^^^^^^^^^^^ did you mean `style`?

        warning: `valuess` is no setting below `defaults`
          --> _config.yml:10:5
           |
        10 |     valuess: {layout: y}
           |     ^^^^^^^^^^^^^^^^^^^^ did you mean `values`?

        warning: there is no time zone 'Vienna': times are those of UTC
         --> _config.yml:3:1
          |
        3 | timezone: Vienna
          | ^^^^^^^^^^^^^^^^ did you mean 'Europe/Vienna'?

        warning: there is no permalink style 'pretyy'
         --> _config.yml:7:1
          |
        7 | permalink: pretyy
          | ^^^^^^^^^^^^^^^^^ did you mean 'pretty'?

        warning: `future` is the text 'false', and any text counts as true
         --> _config.yml:6:1
          |
        6 | future: "false"
          | ^^^^^^^^^^^^^^^ write `future: false`, without quotes

        """
    )


@pytest.mark.parametrize(
    ("setting", "files"),
    [
        ("tittle: x", {"a.md": "---\n---\n{{ site.tittle }}"}),
        ("tittle: x", {"_layouts/a.html": "{{ site['tittle'] }}"}),
        ("tittle: x", {"_includes/a.html": "{% if site.tittle %}{% endif %}"}),
        ("tittle: x", {"a.md": "---\n---\n{% assign k = 'tittle' %}{{ site[k] }}"}),
        ("tittle: x", {"a.md": "---\n---\n{{ site | jsonify }}"}),
        ("tittle: x", {"_plugins/a.rb": "site.config['tittle']"}),
        ("authors: [x]", {}),
        ("languages: [x]", {}),
        ("highlight: {x: y}", {}),
        ("post: x", {}),
        ("hosts: x", {}),
        ("theme_color: x", {}),
        ("footer: x", {}),
        ("names: x", {}),
        ("timezone: EST5EDT", {}),
        ("timezone: UTC+3", {}),
        ("permalink: /:title/", {}),
        ("permalink: none", {}),
        ("kramdown: {math_engine: mathjax, hard_wrap: true, input: GFM}", {}),
        ("kramdown: {math_engine: null}", {}),
        ("collections: {pubs: {output: true, title: x, orders: 1}}", {}),
    ],
)
def test_a_setting_of_the_sites_own_is_no_slip(told, setting, files):
    files = {"_config.yml": f"{setting}\n", "index.md": "---\n---\n", **files}
    assert "did you mean" not in told(files, code=0)


def test_an_entry_below_the_end_of_a_list_in_brackets(told, text):
    data = "# one for each\n[]\n- title: My first paper\n"
    assert told({"_data/publications.yml": data}, code=0) == text(
        """
        warning: from here on nothing is read: the YAML has ended
         --> _data/publications.yml:3:1
          |
        3 | - title: My first paper
          | ^^^^^^^^^^^^^^^^^^^^^^^ remove the `[]` in line 2: it ends what is read

        """
    )


@pytest.mark.parametrize(
    ("files", "place", "hint"),
    [
        ({"_config.yml": "a: 1\n...\nb: 2\n"}, "_config.yml:3:1", "remove the `...` in line 2"),
        ({"_data/a.yml": "a: 1\n---\nb: 2\n"}, "_data/a.yml:2:1", "remove this line"),
        ({"_data/a.json": '{"a": 1}\n{"b": 2}\n'}, "_data/a.json:2:1", "one list or mapping"),
        ({"a.md": "---\n{}\ntitle: x\n---\n"}, "a.md:3:1", "remove the `{}` in line 2"),
        ({"a.md": "---\n title: x\ndate: y\n---\n"}, "a.md:3:1", "this one alike"),
    ],
)
def test_text_behind_the_end_of_yaml_is_told_wherever_it_stands(told, files, place, hint):
    for _ in range(2):  # what is known from an earlier build is told again
        said = told(files, code=0)
        assert f"--> {place}\n" in said
        assert hint in said


@pytest.mark.parametrize("data", ["a: 1\n...\n", "a: 1\n---\n", "[]\n# none\n", "---\na: 1\n...\n"])
def test_the_end_of_yaml_alone_is_no_fault(told, data):
    assert told({"_data/a.yml": data}, code=0) == ""


@pytest.mark.parametrize("compat", ["github-pages", "jekyll 4.3.1", _DEBIAN])
def test_lax_syntax_is_told_of_pages_and_layouts_and_not_of_includes(told, compat):
    lax = "{{ page.a | foo bar }}\n"
    files = {
        "index.md": f"---\nlayout: l\n---\n{lax}{{% include i.html %}}{{% include i.html %}}\n",
        "_layouts/l.html": lax,
        "_includes/i.html": lax,
    }
    places = [line for line in told(files, compat=compat, code=0).splitlines() if "-->" in line]
    assert places == [" --> index.md:4", " --> _layouts/l.html:1"]


_PLACEHOLDERS_OF_3 = (
    "categories, collection, day, hour, i_day, i_month, minute, month, name, output_ext, path, "
    "second, short_month, short_year, slug, title, y_day, year"
)
_PLACEHOLDERS_OF_4 = (
    "categories, collection, day, hour, i_day, i_month, long_day, long_month, minute, month, "
    "name, output_ext, path, second, short_day, short_month, short_year, slug, "
    "slugified_categories, title, w_day, w_year, week, y_day, year"
)


@pytest.mark.parametrize(
    ("compat", "known"),
    [("github-pages", _PLACEHOLDERS_OF_3), ("jekyll 4.3.1", _PLACEHOLDERS_OF_4)],
)
def test_an_unknown_placeholder_is_told_once_where_it_stands(told, text, compat, known):
    posts = {f"_posts/2020-01-0{day}-a.md": "---\n---\n" for day in (1, 2)}
    assert told({"_config.yml": "permalink: /:foo/\n", **posts}, compat=compat) == text(
        f"""
        error: The URL template doesn't have foo keys. Check your permalink template!
         --> _config.yml:1:1
          |
        1 | permalink: /:foo/
          | ^^^^^^^^^^^^^^^^^
          = help: known keys: {known}

        1 error
        """
    )


def test_an_unknown_placeholder_of_one_page_is_shown_there(told, text):
    page = "---\npermalink: /:titel/\n---\n"
    assert told({"_posts/2020-01-01-a.md": page}) == text(
        """
        error: The URL template doesn't have titel keys. Check your permalink template!
         --> _posts/2020-01-01-a.md:2:1
          |
        2 | permalink: /:titel/
          | ^^^^^^^^^^^^^^^^^^^ did you mean ':title'?

        1 error
        """
    )

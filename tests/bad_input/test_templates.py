"""Liquid that is wrong: the spot in the file, the way that led there, and what to do."""

import pytest

from pykyll.cli import main


def test_an_unknown_tag_is_marked_and_the_nearest_one_named(failure, text):
    changed = {"about.md": "---\ntitle: Ada\n---\nText\n\n{% inclde head.html %}\n"}
    assert failure(changed) == text(
        """
        error: Unknown tag 'inclde'
         --> about.md:6:4
          |
        6 | {% inclde head.html %}
          |    ^^^^^^ did you mean 'include'?
          = in Jekyll: Liquid Exception: Liquid syntax error (line 3): Unknown tag 'inclde' in about.md

        1 error; _site is as it was
        """
    )


def test_a_tag_like_no_other_is_no_tag_of_the_site(failure, text):
    assert failure({"about.md": "---\n---\nText {% mytubes x %}\n"}) == text(
        """
        error: Unknown tag 'mytubes'
         --> about.md:3:9
          |
        3 | Text {% mytubes x %}
          |         ^^^^^^^
          = help: no tag of Liquid, of Jekyll or of this site's plugins has that name
          = in Jekyll: Liquid Exception: Liquid syntax error (line 1): Unknown tag 'mytubes' in about.md

        1 error; _site is as it was
        """
    )


def test_a_block_that_is_never_closed_is_shown_where_it_opens(failure, text):
    changed = {
        "about.md": "---\n---\n{% if a %}x{% endif %}\n\n{% if page.title %}\nText\n\nMore\n"
    }
    assert failure(changed) == text(
        """
        error: 'if' tag was never closed
         --> about.md:5:4
          |
        5 | {% if page.title %}
          |    ^^ add {% endif %} where the block ends
          = in Jekyll: Liquid Exception: Liquid syntax error (line 7): 'if' tag was never closed in about.md

        1 error; _site is as it was
        """
    )


def test_a_block_closed_with_another_s_end_is_told_its_own(failure, text):
    changed = {"about.md": "---\n---\n{% for a in site.pages %}\nx\n{% endif %}\n"}
    assert failure(changed) == text(
        """
        error: 'endif' is not a valid delimiter for for tags. use endfor
         --> about.md:5:4
          |
        5 | {% endif %}
          |    ^^^^^ close {% for %} with {% endfor %} first
          = in Jekyll: Liquid Exception: Liquid syntax error (line 3): 'endif' is not a valid delimiter for for tags. use endfor in about.md

        1 error; _site is as it was
        """
    )


def test_an_end_without_its_beginning(failure, text):
    assert failure({"about.md": "---\n---\nText\n{% endif %}\n"}) == text(
        """
        error: Unknown tag 'endif'
         --> about.md:4:4
          |
        4 | {% endif %}
          |    ^^^^^ no {% if %} is open here
          = in Jekyll: Liquid Exception: Liquid syntax error (line 2): Unknown tag 'endif' in about.md

        1 error; _site is as it was
        """
    )


def test_braces_that_are_never_closed(failure, text):
    assert failure({"about.md": "---\n---\nText {{ page.title\n"}) == text(
        """
        error: {{ is not closed with }}
         --> about.md:3:6
          |
        3 | Text {{ page.title
          |      ^^^^^^^^^^^^^
          = help: close it with }}, or put text that shows braces between {% raw %} and {% endraw %}
          = in Jekyll: Liquid Exception: Liquid syntax error (line 1): Variable '{{' was not properly terminated with regexp: /\\}\\}/ in about.md

        1 error; _site is as it was
        """
    )


def test_a_missing_include_is_marked_and_the_nearest_one_named(failure, text):
    changed = {
        "about.md": "---\n---\nText\n{% include heed.html %}\n",
        "_includes/head.html": "<head></head>\n",
    }
    assert failure(changed) == text(
        """
        error: there is no include 'heed.html'
         --> about.md:4:12
          |
        4 | {% include heed.html %}
          |            ^^^^^^^^^ did you mean 'head.html'?
          = in Jekyll: Liquid Exception: Could not locate the included file 'heed.html' in any of ["SITE/_includes"]. Ensure it exists in one of those directories and is not a symlink as those are not allowed in safe mode. in about.md

        1 error; _site is as it was
        """
    )


def test_an_error_in_an_include_in_an_include_in_a_layout_shows_the_way(failure, text):
    # The Pages default: index.md, which names no layout, takes the layout `page` too.
    changed = {
        "about.md": "---\nlayout: page\n---\nText\n",
        "_layouts/page.html": "---\nlayout: outer\n---\n<main>\n{% include a.html %}</main>",
        "_layouts/outer.html": "{{ content }}",
        "_includes/a.html": "<p>\n\n  {% include b.html x=1 %}\n</p>",
        "_includes/b.html": "one\ntwo {{ 1 | divided_by: 0 }}\n",
    }
    assert failure(changed) == text(
        """
        error: divided by 0
         --> _includes/b.html:2:5
          |
        2 | two {{ 1 | divided_by: 0 }}
          |     ^^^^^^^^^^^^^^^^^^^^^^^ check first that the divisor is not 0
          = included from _includes/a.html:3
          = included from _layouts/page.html:5
          = used as a layout by about.md
          = also in index.md
          = in Jekyll: Liquid Exception: Liquid error (SITE/_includes/a.html line 2): divided by 0 included in _layouts/page.html

        1 error; _site is as it was
        """
    )


def test_an_unknown_tag_in_an_include_in_a_layout_shows_the_way(failure, text):
    changed = {
        "about.md": "---\nlayout: page\n---\nText\n",
        "_layouts/page.html": "---\ntitle: x\n---\n<main>\n{% include a.html %}</main>",
        "_includes/a.html": "<p>\n{% fro x in y %}\n</p>",
    }
    assert failure(changed) == text(
        """
        error: Unknown tag 'fro'
         --> _includes/a.html:2:4
          |
        2 | {% fro x in y %}
          |    ^^^ did you mean 'for'?
          = included from _layouts/page.html:5
          = used as a layout by about.md
          = also in index.md
          = in Jekyll: Liquid Exception: Liquid syntax error (SITE/_includes/a.html line 2): Unknown tag 'fro' included in _layouts/page.html

        1 error; _site is as it was
        """
    )


def test_a_file_that_includes_itself_ends_in_an_error(failure, text):
    changed = {
        "about.md": "---\n---\n{% include a.html %}\n",
        "_includes/a.html": "{% include a.html %}",
    }
    assert failure(changed) == text(
        """
        error: Nesting too deep
         --> _includes/a.html:1:1
          |
        1 | {% include a.html %}
          | ^^^^^^^^^^^^^^^^^^^^ does a file include itself, by way of others perhaps?
          = included from _includes/a.html:1
          = included from _includes/a.html:1
          = ... and 95 more places, then
          = included from _includes/a.html:1
          = included from about.md:3
          = in Jekyll: Liquid Exception: Liquid error (SITE/_includes/a.html line 1): Nesting too deep included in about.md

        1 error; _site is as it was
        """
    )


def test_an_include_named_by_a_variable_without_value(failure, text):
    assert failure({"about.md": "---\n---\n{% include {{ page.sidebar }} %}\n"}) == text(
        """
        error: an include without a name
         --> about.md:3:1
          |
        3 | {% include {{ page.sidebar }} %}
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the variables that make its name have no value here
          = in Jekyll: Liquid Exception: Invalid syntax for include tag. File contains invalid characters or sequences: Valid syntax: {% include file.ext param='value' param2='value' %} in about.md

        1 error; _site is as it was
        """
    )


def test_a_link_to_a_page_that_is_not_there(failure, text):
    assert failure({"about.md": "---\n---\n[Home]({% link indx.md %})\n"}) == text(
        """
        error: there is no file 'indx.md' to link to
         --> about.md:3:16
          |
        3 | [Home]({% link indx.md %})
          |                ^^^^^^^ did you mean 'index.md'?
          = in Jekyll: Liquid Exception: Could not find document 'indx.md' in tag 'link'. Make sure the document exists and the path is correct. in about.md

        1 error; _site is as it was
        """
    )


def test_a_long_line_is_cut_around_the_mark(failure, text):
    line = "word " * 60 + "{% nope %}" + " word" * 60
    assert failure({"about.md": f"---\n---\n{line}\n"}) == text(
        f"""
        error: Unknown tag 'nope'
         --> about.md:3:304
          |
        3 | ...{line[244:364]}...
          | {" " * 62}^^^^
          = help: no tag of Liquid, of Jekyll or of this site's plugins has that name
          = in Jekyll: Liquid Exception: Liquid syntax error (line 1): Unknown tag 'nope' in about.md

        1 error; _site is as it was
        """
    )


def test_a_misspelt_filter_is_a_warning_and_changes_nothing(warned, site, text):
    changed = {
        "about.html": "---\ntitle: Ada\n---\nText\n{{ page.title | upcsae | append: '!' }}\n"
    }
    assert text(
        """
        warning: there is no filter 'upcsae': what stands before it is printed as it is
         --> about.html:5:17
          |
        5 | {{ page.title | upcsae | append: '!' }}
          |                 ^^^^^^ did you mean 'upcase'?
        """
    ) in warned(changed)
    assert (site / "_site/about.html").read_text() == "Text\nAda!\n"


def test_a_misspelt_filter_is_told_once_for_each_place_in_each_build(warned):
    files = {
        "_layouts/l.html": "{{ content | dwncase }}",
        "_includes/i.html": "{{ 'a' | upcsae }}",
        **{
            f"{n}.html": "---\nlayout: l\n---\n{% include i.html %}{% include i.html %}"
            for n in "abc"
        },
    }
    for changed in (files, {"a.html": files["a.html"] + "x"}, {"b.html": "", "c.html": "x"}):
        said = warned(changed)
        assert said.count("there is no filter") == 2
        assert "--> _layouts/l.html:1:14" in said
        assert "--> _includes/i.html:1:10" in said


def test_filters_of_plugins_that_run_are_known_and_of_others_it_is_said_who_brings_them(warned):
    page = {
        "a.html": "---\n---\n{{ '<h1>a</h1>' | toc }}{{ 1 | mine }}{{ 2 | theirs }}{{ 3 | zzzzz }}"
    }
    plugins = {
        "_plugins/mine.py": "def install(host):\n    host.add_filter('mine', lambda value: value)\n",
        "_plugins/theirs.rb": "module F\n  def theirs(input)\n  end\nend\n",
    }
    said = warned({**page, **plugins, "_config.yml": "plugins: []\n"}, "--compat", "jekyll")
    assert "'mine'" not in said
    assert "the plugin jekyll-toc brings it: name it under `plugins`" in said
    assert "_plugins/theirs.rb brings it, which is Ruby and is not run" in said
    assert "no filter of Liquid, of Jekyll or of this site's plugins has that name" in said
    said = warned({"_config.yml": "plugins: [jekyll-toc]\n"}, "--compat", "jekyll")
    assert "'toc'" not in said


def test_strict_filters_are_errors_as_in_jekyll_and_no_warnings_as_well(failure):
    said = failure(
        {"a.html": "---\n---\n{{ 1 | upcsae }}", "_config.yml": "liquid: {strict_filters: true}\n"}
    )
    assert "error: undefined filter upcsae" in said
    assert "there is no filter" not in said


def test_quiet_builds_say_nothing_of_filters(warned, site, capsys):
    warned({"a.html": "---\n---\n{{ 1 | upcsae }}"})
    with pytest.raises(SystemExit) as ending:
        main(["build", "--quiet", "--no-cache", "--source", str(site)])
    assert ending.value.code == 0
    assert capsys.readouterr().err == ""

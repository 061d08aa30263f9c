"""Liquid that is wrong: the spot in the file, the way that led there, and what to do."""


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

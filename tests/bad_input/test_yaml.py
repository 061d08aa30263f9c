"""YAML that cannot be read: the line, what is wrong with it and what to write."""


def test_a_colon_in_a_title_needs_quotes(failure, text):
    assert failure({"about.md": "---\ntitle: Ada: a life\n---\nText\n"}) == text(
        """
        error: a second `: ` on this line of YAML
         --> about.md:2:11
          |
        2 | title: Ada: a life
          |           ^ a value with a colon in it needs quotes: key: "a: b"

        1 error; _site is as it was
        """
    )


def test_a_quote_in_front_matter_must_be_closed(failure, text):
    assert failure({"about.md": '---\ntitle: "Ada\nlayout: page\n---\nText\n'}) == text(
        """
        error: a quote that is never closed
         --> about.md:2:8
          |
        2 | title: "Ada
          |        ^ close the quote at the end of the value

        1 error; _site is as it was
        """
    )


def test_a_tab_does_not_indent_front_matter(failure, text):
    assert failure({"about.md": "---\nlinks:\n\thome: /\n---\nText\n"}) == text(
        """
        error: a tab in the indentation of YAML
         --> about.md:3:1
          |
        3 | \thome: /
          | ^ indent with spaces

        1 error; _site is as it was
        """
    )


def test_front_matter_that_is_a_list_is_refused(failure, text):
    assert failure({"about.md": "---\n- Ada\n---\nText\n"}) == text(
        """
        error: Invalid YAML front matter: it is no mapping
         --> about.md:2
          |
        2 | - Ada
          = help: write lines of `key: value` between the two `---`

        1 error; _site is as it was
        """
    )


def test_front_matter_of_a_layout_counts_as_a_page_s(failure, text):
    assert failure({"_layouts/page.html": "---\ntitle: a: b\n---\n{{ content }}"}) == text(
        """
        error: a second `: ` on this line of YAML
         --> _layouts/page.html:2:9
          |
        2 | title: a: b
          |         ^ a value with a colon in it needs quotes: key: "a: b"

        1 error; _site is as it was
        """
    )


def test_a_site_may_ask_for_jekyll_s_leniency(warned, text):
    changed = {
        "_config.yml": "strict_front_matter: false\n",
        "about.md": "---\ntitle: Ada: a life\n---\nText\n",
    }
    assert warned(changed) == text(
        """
        warning: a second `: ` on this line of YAML
         --> about.md:2:11
          |
        2 | title: Ada: a life
          |           ^ a value with a colon in it needs quotes: key: "a: b"

        """
    )


def test_indentation_in_the_configuration_must_agree(failure, text):
    changed = {"_config.yml": "title: Ada\nauthor:\n  name: Ada\n url: /ada\n"}
    assert failure(changed) == text(
        """
        error: this line of YAML does not fit what stands above it
         --> _config.yml:4:2
          |
        4 |  url: /ada
          |  ^ it is indented by 1, the line above by 2

        1 error
        """
    )


def test_items_of_a_data_file_must_be_aligned(failure, text):
    changed = {"_data/publications.yml": "- title: On engines\n  year: 1843\n - title: Notes\n"}
    assert failure(changed) == text(
        """
        error: a line in a YAML list that is no item
         --> _data/publications.yml:3:2
          |
        3 |  - title: Notes
          |  ^
          = help: begin the item with `- `, or indent the line like its neighbours

        1 error; _site is as it was
        """
    )

"""Settings, dates, layouts and URLs: some fail the build, of some Jekyll only warns."""


def test_a_missing_layout_is_a_warning_as_in_jekyll(warned, text):
    changed = {
        "about.md": "---\ntitle: x\nlayout: pge\n---\nText\n",
        "_layouts/page.html": "{{ content }}",
    }
    assert warned(changed) == text(
        """
        warning: Layout 'pge' requested in about.md does not exist.
         --> about.md:3:1
          |
        3 | layout: pge
          | ^^^^^^^^^^^ did you mean 'page'?
          = in Jekyll: Build Warning: Layout 'pge' requested in about.md does not exist.

        """
    )


def test_two_pages_with_one_url_are_a_warning_as_in_jekyll(warned, text):
    changed = {
        "_config.yml": "title: Ada\ncompat: jekyll 4.3.1\n",
        "a.md": "---\npermalink: /about/\n---\nText\n",
        "b.md": "---\npermalink: /about/\n---\nText\n",
    }
    assert warned(changed) == text(
        """
        warning: 2 files have one destination, about/index.html: a.md, b.md
         --> b.md
          = help: the last one wins; give all but one another permalink, or remove them
          = in Jekyll: Conflict: The following destination is shared by multiple files. The written file may end up with unexpected contents. _site/about/index.html

        """
    )


def test_a_wrong_date_in_front_matter_is_marked(failure, text):
    changed = {"_posts/2020-01-01-a.md": "---\ntitle: x\ndate: 2020-13-45\n---\nText\n"}
    assert failure(changed) == text(
        """
        error: Invalid date '2020-13-45': Document '_posts/2020-01-01-a.md' does not have a valid date in the YAML front matter.
         --> _posts/2020-01-01-a.md:3:1
          |
        3 | date: 2020-13-45
          | ^^^^^^^^^^^^^^^^ write it as 2020-01-31 or 2020-01-31 12:00:00 +0100

        1 error; _site is as it was
        """
    )


def test_a_wrong_date_in_a_file_name(failure, text):
    assert failure({"_posts/2020-13-45-a.md": "---\ntitle: x\n---\nText\n"}) == text(
        """
        error: Invalid date '2020-13-45': Document '_posts/2020-13-45-a.md' does not have a valid date in the filename.
         --> _posts/2020-13-45-a.md
          = help: rename the file to year-month-day-title, as in 2020-01-31-title.md

        1 error; _site is as it was
        """
    )


def test_a_limit_of_posts_in_the_configuration_must_be_a_number(failure, text):
    assert failure({"_config.yml": "title: Ada\nlimit_posts: many\n"}) == text(
        """
        error: limit_posts must be a non-negative number
         --> _config.yml:2:1
          |
        2 | limit_posts: many
          | ^^^^^^^^^^^^^^^^^ write how many posts to publish; 0 publishes all

        1 error
        """
    )


def test_a_limit_of_posts_on_the_command_line_must_not_be_negative(failure, text):
    assert failure({}, "--limit_posts", "-3") == text(
        """
        error: limit_posts must be a non-negative number
          = help: write how many posts to publish; 0 publishes all

        1 error
        """
    )


def test_a_source_that_is_not_there_leaves_the_last_site_alone(failure, text):
    arguments = ("--source", "nowhere", "--destination", "_site", "--config", "_config.yml")
    assert failure({}, *arguments) == text(
        """
        error: there is no folder 'SITE/nowhere' to build a site from
          = help: name the site's folder with -s, or `source:` in the configuration

        1 error; _site is as it was
        """
    )


def test_a_configuration_file_that_is_not_there(failure, text):
    assert failure({}, "--config", "_config.yml,_confg.yml") == text(
        """
        error: The configuration file '_confg.yml' could not be found.
          = help: `--config` takes paths from the working directory, with commas between

        1 error
        """
    )


def test_an_option_of_kramdown_is_shown_in_the_configuration_once(failure, text):
    changed = {
        "_config.yml": "title: Ada\nkramdown:\n  toc_levels: deep\n",
        "about.md": "---\n---\nText\n",
    }
    assert failure(changed) == text(
        """
        error: Invalid syntax for option toc_levels
         --> _config.yml:3:3
          |
        3 |   toc_levels: deep
          |   ^^^^^^^^^^^^^^^^ write `toc_levels: 1..3`, or a list of numbers from 1 to 6

        1 error; _site is as it was
        """
    )


def test_a_destination_that_holds_the_source_is_refused(failure, text):
    assert failure({}, "--destination", "..") == text(
        """
        error: Destination directory cannot be or contain the Source directory
          = help: choose another folder with -d, or `destination:` in _config.yml

        1 error
        """
    )


def test_all_errors_of_a_build_are_reported_in_one_go(failure, text):
    changed = {
        "_data/talks.yml": "a: b: c\n",
        "a.md": "---\nx: 'y\n---\nText\n",
        "b.md": "---\n---\n{% nope %}\n",
    }
    assert failure(changed) == text(
        """
        error: a quote that is never closed
         --> a.md:2:4
          |
        2 | x: 'y
          |    ^ close the quote at the end of the value

        error: a second `: ` on this line of YAML
         --> _data/talks.yml:1:5
          |
        1 | a: b: c
          |     ^ a value with a colon in it needs quotes: key: "a: b"

        error: Unknown tag 'nope'
         --> b.md:3:4
          |
        3 | {% nope %}
          |    ^^^^
          = help: no tag of Liquid, of Jekyll or of this site's plugins has that name
          = in Jekyll: Liquid Exception: Liquid syntax error (line 1): Unknown tag 'nope' in b.md

        3 errors; _site is as it was
        """
    )

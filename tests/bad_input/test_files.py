"""Files that cannot be read, are in another encoding, or hold no data of their kind."""

from __future__ import annotations

import builtins
import errno


def test_a_page_must_be_utf_8(failure, text):
    assert failure({"about.md": b"---\ntitle: x\n---\nfirst\ncaf\xe9 au lait\n"}) == text(
        """
        error: this file is not UTF-8: byte 0xE9 on line 5
         --> about.md:5:4
          |
        5 | caf\N{REPLACEMENT CHARACTER} au lait
          |    ^ save it as UTF-8, or set `encoding:` in _config.yml

        1 error; _site is as it was
        """
    )


def test_a_data_file_must_be_utf_8(failure, text):
    assert failure({"_data/places.yml": b"- name: K\xf6ln\n"}) == text(
        """
        error: this file is not UTF-8: byte 0xF6 on line 1
         --> _data/places.yml:1:10
          |
        1 | - name: K\N{REPLACEMENT CHARACTER}ln
          |          ^ save it as UTF-8, or set `encoding:` in _config.yml

        1 error; _site is as it was
        """
    )


def test_an_include_must_be_utf_8_and_is_shown_itself(failure, text):
    changed = {
        "about.md": "---\n---\nText\n{% include name.html %}\n",
        "_includes/name.html": b"<p>\nK\xf6ln\n",
    }
    assert failure(changed) == text(
        """
        error: this file is not UTF-8: byte 0xF6 on line 2
         --> _includes/name.html:2:2
          |
        2 | K\N{REPLACEMENT CHARACTER}ln
          |  ^ save it as UTF-8, or set `encoding:` in _config.yml
          = included from about.md:4
          = in Jekyll: Liquid Exception: invalid byte sequence in UTF-8 in about.md

        1 error; _site is as it was
        """
    )


def test_a_file_without_front_matter_may_be_in_any_encoding(warned, site):
    assert warned({"notes.txt": b"K\xf6ln\n"}) == ""
    assert (site / "_site/notes.txt").read_bytes() == b"K\xf6ln\n"


def test_a_link_that_leads_nowhere_is_an_error_of_jekyll_too(failure, site, text):
    (site / "portrait.jpg").symlink_to("/nowhere/portrait.jpg")
    assert failure({}, "--compat", "jekyll") == text(
        """
        error: this file is a link to '/nowhere/portrait.jpg', where nothing is
         --> portrait.jpg
          = help: put the file itself here, or remove the link

        1 error; _site is as it was
        """
    )


def test_a_link_out_of_the_site_is_no_part_of_it_on_github_pages(warned, site):
    (site / "portrait.jpg").symlink_to("/nowhere/portrait.jpg")
    assert warned({}) == ""
    assert not (site / "_site/portrait.jpg").exists()


def test_a_file_that_may_not_be_read_is_named(failure, monkeypatch, text):
    real_open = builtins.open

    def refusing(path, *arguments, **keywords):
        if str(path).endswith("about.md"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return real_open(path, *arguments, **keywords)

    monkeypatch.setattr(builtins, "open", refusing)
    assert failure({"about.md": "---\n---\nText\n"}) == text(
        """
        error: this file cannot be read: permission denied
         --> about.md
          = help: make it readable, or name it under `exclude:` in _config.yml

        1 error; _site is as it was
        """
    )


def test_a_quote_in_a_table_must_be_closed(failure, text):
    assert failure({"_data/talks.csv": 'title,year\n"Engines,1843\nNotes,1842\n'}) == text(
        """
        error: a quote that is never closed
         --> _data/talks.csv:2:1
          |
        2 | "Engines,1843
          | ^ close the quote at the end of the field

        1 error; _site is as it was
        """
    )


def test_quotes_in_a_table_belong_around_the_whole_field(failure, text):
    assert failure({"_data/talks.csv": 'title,year\nOn "Engines",1843\n'}) == text(
        '''
        error: a quote inside a field that does not begin with one
         --> _data/talks.csv:2:4
          |
        2 | On "Engines",1843
          |    ^
          = help: put the whole field in quotes and write quotes inside it twice: "say ""hi"""

        1 error; _site is as it was
        '''
    )


def test_a_list_in_json_must_be_closed(failure, text):
    assert failure({"_data/talks.json": '{"title": "Engines",\n "years": [1842, 1843}\n'}) == text(
        """
        error: a list in [ ] that is not closed, or lacks a comma
         --> _data/talks.json:2:22
          |
        2 |  "years": [1842, 1843}
          |                      ^ quote items that contain brackets or commas

        1 error; _site is as it was
        """
    )


def test_a_text_in_toml_must_be_closed(failure, text):
    assert failure({"site.toml": 'title = "Ada\nyear = 1843\n'}, "--config", "site.toml") == text(
        """
        error: this is not TOML: the line ends inside a text
         --> site.toml:1:13
          |
        1 | title = "Ada
          |             ^ write lines of `key = "value"`, texts in quotes

        1 error
        """
    )


def test_a_variable_of_sass_must_be_set(failure, text):
    changed = {"assets/main.scss": "---\n---\n$ink: black;\n\nbody { color: $inc; }\n"}
    assert failure(changed) == text(
        """
        error: Undefined variable: "$inc"
         --> assets/main.scss:5:15
          |
        5 | body { color: $inc; }
          |               ^ set it further up, or import the file that sets it

        1 error; _site is as it was
        """
    )


def test_an_error_in_a_partial_of_sass_is_shown_there(failure, text):
    changed = {
        "assets/main.scss": "---\n---\n@import 'type';\n",
        "_sass/_type.scss": "a { b: c }\nd { e: f;\n\n",
    }
    assert failure(changed) == text(
        """
        error: Invalid CSS after "d { e: f;": expected "}", was ""
         --> _sass/_type.scss:4:1
          |
        4 |
          | ^ close the block with a brace
          = imported from assets/main.scss:3

        1 error; _site is as it was
        """
    )


def test_a_partial_of_sass_that_is_missing(failure, text):
    assert failure({"assets/main.scss": "---\n---\n@import 'type';\n"}) == text(
        """
        error: File to import not found or unreadable: type
         --> assets/main.scss:3:9
          |
        3 | @import 'type';
          |         ^ put the file into _sass, or correct its name

        1 error; _site is as it was
        """
    )

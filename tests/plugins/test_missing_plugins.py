"""A site that asks for a plugin that there is not is told which, where, and what it misses."""

from __future__ import annotations

import pytest

from pykyll import build
from pykyll.errors import format_diagnostic


def _warnings(folder, files):
    for name, text in {"index.html": "---\n---\n", **files}.items():
        (folder / name).write_text(text)
    report = build(folder, folder / "_site")
    return [format_diagnostic(each) for each in report.warnings]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        (
            "jekyll-spaceship",
            " without it, its tables, diagrams and emoji stay as written",
        ),
        ("jekyll-polyglot", " without it, pages are written once, in no language's folder"),
        (
            "jekyll-multiple-languages-plugin",
            " without it, pages are written once, with the keys of texts",
        ),
        ("jekyll-katex", " without it, its formulas are shown as they are written"),
        ("jekyll-diagrams", " without it, its diagrams are shown as they are written"),
        ("jekyll-own-thing", " without it, what it adds to the site is missing"),
        ("jekyll-sitemaps", " did you mean 'jekyll-sitemap'?"),
    ],
)
def test_named_in_the_configuration(tmp_path, name, hint):
    config = f"compat: jekyll\nplugins:\n  - {name} # wanted\n"
    assert _warnings(tmp_path, {"_config.yml": config}) == [
        (
            f"warning: the plugin '{name}' is not supported\n"
            " --> _config.yml:3:5\n"
            "  |\n"
            f"3 |   - {name} # wanted\n"
            f"  |     {'^' * len(name)}{hint}"
        )
    ]


def test_named_in_the_gemfile(tmp_path):
    gemfile = 'group :jekyll_plugins do\n  gem "jekyll-spaceship"\nend\n'
    files = {"_config.yml": "compat: jekyll\n", "Gemfile": gemfile}
    assert _warnings(tmp_path, files) == [
        (
            "warning: the plugin 'jekyll-spaceship' is not supported\n"
            " --> Gemfile:2:8\n"
            "  |\n"
            '2 |   gem "jekyll-spaceship"\n'
            "  |        ^^^^^^^^^^^^^^^^ without it, its tables, diagrams and emoji stay as written"
        )
    ]


def test_left_out_without_a_word_where_pages_does_so(tmp_path):
    config = "compat: github-pages\nplugins: [jekyll-scholar]\nurl: https://example.com\n"
    assert not _warnings(tmp_path, {"_config.yml": config})


def test_loaded_by_a_file_in_ruby_that_does_nothing_else(tmp_path):
    (tmp_path / "_plugins").mkdir()
    (tmp_path / "_plugins/ext.rb").write_text('# all of them\nrequire "jekyll/spaceship"\n')
    assert _warnings(tmp_path, {"_config.yml": "compat: jekyll\n"}) == [
        (
            "warning: the plugin 'jekyll-spaceship' is not supported\n"
            " --> _plugins/ext.rb:2:10\n"
            "  |\n"
            '2 | require "jekyll/spaceship"\n'
            "  |          ^^^^^^^^^^^^^^^^ without it, its tables, diagrams and emoji stay as written"
        )
    ]


def test_what_such_a_file_loads_is_on(tmp_path):
    (tmp_path / "_plugins").mkdir()
    (tmp_path / "_plugins/ext.rb").write_text("require 'jekyll-regex-replace'\n")
    page = "---\n---\n{{ 'ab' | regex_replace: 'a', '-' }}"
    assert _warnings(tmp_path, {"_config.yml": "compat: jekyll\n", "index.html": page}) == []
    assert (tmp_path / "_site/index.html").read_text() == "-b"


@pytest.mark.parametrize("text", ["require 'json'\n", "require 'jekyll-feed'\nputs 1\n", ""])
def test_any_other_file_in_ruby_is_not_run(tmp_path, text):
    (tmp_path / "_plugins").mkdir()
    (tmp_path / "_plugins/ext.rb").write_text(text)
    (warning,) = _warnings(tmp_path, {"_config.yml": "compat: jekyll\n"})
    assert warning.startswith("warning: this plugin is Ruby, which is not run")


def test_libraries_that_ruby_alone_needs_are_not_missed(tmp_path):
    gems = "group :jekyll_plugins do\n  gem 'webrick'\n  gem 'mini_racer'\n  gem 'wdm'\nend\n"
    assert _warnings(tmp_path, {"_config.yml": "compat: jekyll\n", "Gemfile": gems}) == []

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
            "jekyll-scholar",
            "\n  = help: without it, {% cite %} and {% bibliography %} are unknown tags",
        ),
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

"""Values of a type that nobody expects are Ruby's true, or an error; never a traceback."""

from __future__ import annotations

import pytest

from pykyll.cli import main

_KEYS = ("title", "layout", "permalink", "date", "tags", "categories", "published", "slug")
_KEYS += ("excerpt", "excerpt_separator", "redirect_from", "redirect_to", "draft", "ext", "image")
_VALUES = ("5", "[a, 1]", "{a: b}", "[[1]]", "[null]", "{1: [2]}", "2020-01-01", "''", ":a")


@pytest.mark.parametrize("key", _KEYS)
def test_front_matter_of_any_type(key, site, capsys):
    (site / "_config.yml").write_text("plugins: [jekyll-redirect-from]\n", "utf-8")
    (site / "_posts").mkdir()
    for value in _VALUES:
        text = f"---\n{key}: {value}\n---\nText\n"
        (site / "about.md").write_text(text, "utf-8")
        (site / "_posts/2020-01-01-a.md").write_text(text, "utf-8")
        with pytest.raises(SystemExit) as ending:
            main(["build", "-q"])
        assert ending.value.code in {0, 1}, (value, capsys.readouterr().err)


@pytest.mark.parametrize(
    "key", ["collections", "include", "exclude", "defaults", "kramdown", "permalink", "plugins"]
)
def test_settings_of_any_type(key, site, capsys):
    for value in _VALUES:
        (site / "_config.yml").write_text(f"{key}: {value}\n", "utf-8")
        with pytest.raises(SystemExit) as ending:
            main(["build", "-q"])
        assert ending.value.code in {0, 1}, (value, capsys.readouterr().err)


def test_zero_is_true_as_in_ruby(site):
    (site / "about.md").write_text("---\npublished: 0\n---\nText\n", "utf-8")
    with pytest.raises(SystemExit) as ending:
        main(["build", "-q"])
    assert ending.value.code == 0
    assert (site / "_site/about.html").exists()

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


_PRINTED = {  # as Jekyll 4.3.1 prints them
    "[a, 1]": '["a", 1]',
    "{a: b}": '{"a"=>"b"}',
    "[null]": "[nil]",
    "5": "5",
    "2020-01-01": "2020-01-01",
}


@pytest.mark.parametrize("value", _PRINTED)
def test_an_excerpt_that_is_no_text_prints_as_ruby_has_it(value, site):
    (site / "_config.yml").write_text("compat: jekyll 4.3.1 debian\n", "utf-8")
    (site / "_posts").mkdir()
    (site / "_posts/2020-01-01-a.md").write_text(f"---\nexcerpt: {value}\n---\nText\n", "utf-8")
    (site / "a.txt").write_text("---\n---\n{{ site.posts[0].excerpt }}", "utf-8")
    with pytest.raises(SystemExit) as ending:
        main(["build", "-q"])
    assert ending.value.code == 0
    assert (site / "_site/a.txt").read_text("utf-8") == _PRINTED[value]

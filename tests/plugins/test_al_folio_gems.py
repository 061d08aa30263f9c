"""The gems that al-folio's sites ask for: what recorded cases and pages do not show."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from web_of_ours import web_of_ours

from pykyll import build
from pykyll.errors import BuildError
from pykyll.extend.html_page import change_links

_TIME = "2024-08-01 12:00:00 +0000"


@pytest.fixture
def web(monkeypatch):
    with web_of_ours() as found:
        monkeypatch.setenv("PYKYLL_NETWORK", found.url)
        yield found


def _built(folder, plugin, files, **options):
    for path, text in {"_config.yml": f"plugins: [{plugin}]\n", **files}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return build(folder, folder / "_site", compat="jekyll", time=_TIME, **options)


def _index(folder):
    return (folder / "_site/index.html").read_text("utf-8")


# jekyll-twitter-plugin ---------------------------------------------------------------------

_TWEET = "https://twitter.com/ada/status/1"
_ASKED = "publish.twitter.com/oembed?url=https%3A%2F%2Ftwitter.com%2Fada%2Fstatus%2F1"


@pytest.mark.parametrize(
    ("markup", "asked"),
    [
        (_TWEET, _ASKED),
        (f"'{_TWEET}'", _ASKED),
        (f"oembed {_TWEET}", _ASKED),
        ("page.tweet", _ASKED),
        (f"{_TWEET} maxwidth=5 odd", _ASKED.replace("?", "?maxwidth=5&")),
    ],
)
def test_a_tweet_is_asked_for_once(web, tmp_path, markup, asked):
    web.answers[asked] = json.dumps({"html": "<q>Oak</q>"})
    page = f"---\ntweet: {_TWEET}\n---\n{{% twitter {markup} %}}"
    for _ in range(2):
        _built(tmp_path, "jekyll-twitter-plugin", {"index.html": page, "b.html": page})
        assert _index(tmp_path) == "<div class='jekyll-twitter-plugin'><q>Oak</q></div>"
    assert web.asked == [asked]


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (404, f"<p>There was a 'Not Found' error fetching URL: '{_TWEET}'</p>"),
        (500, "<p>Tweet could not be processed</p>"),
        ("no json", "<p>Tweet could not be processed</p>"),
        ('{"html": 1}', "1"),
        ("[]", "<p>Tweet could not be processed</p>"),
    ],
)
def test_a_tweet_that_cannot_be_had(web, tmp_path, answer, shown):
    web.answers[_ASKED] = answer
    _built(tmp_path, "jekyll-twitter-plugin", {"index.html": f"---\n---\n{{% twitter {_TWEET} %}}"})
    assert _index(tmp_path) == f"<div class='jekyll-twitter-plugin'>{shown}</div>"


def test_a_tweet_kept_beside_the_site_is_not_asked_for(web, tmp_path):
    key = f'TwitterJekyll::ApiRequest-{_TWEET}-{{"maxwidth"=>"5"}}'
    name = hashlib.md5(key.encode()).hexdigest()
    files = {
        "index.html": f"---\n---\n{{% twitter {_TWEET} maxwidth=5 %}}",
        f".tweet-cache/{name}.cache": '{"html": "kept"}',
    }
    _built(tmp_path, "jekyll-twitter-plugin", files)
    assert "kept" in _index(tmp_path)
    assert web.asked == []


def test_a_tag_without_a_tweet_is_an_error(tmp_path):
    with pytest.raises(BuildError, match="needs the address of a tweet"):
        _built(tmp_path, "jekyll-twitter-plugin", {"index.html": "---\n---\n{% twitter none %}"})


# jekyll-get-json -----------------------------------------------------------------------------


def test_json_is_added_to_data_and_the_sites_own_wins(web, tmp_path):
    web.answers["a.example/x.json"] = '{"a": 1, "b": {"c": [1, 2], "d": 3}, "e": 4}'
    config = (
        "plugins: [jekyll-get-json]\njekyll_get_json:\n"
        "- {data: x, json: 'https://a.example/x.json'}\n- {data: y, json: own.json}\n"
        "- {data: z, json: 'https://a.example/none.json'}\n- 1\n- {}\n"
    )
    files = {
        "_config.yml": config,
        "_data/x.yml": "a: own\nb: {c: [2, 0], d: null}\n",
        "own.json": "[1]",
        "index.html": "---\n---\n{{ site.data.x | jsonify }}{{ site.data.y | jsonify }}{{ site.data.z }}",
    }
    _built(tmp_path, "", files)
    assert _index(tmp_path) == '{"a":"own","b":{"c":[2,0,1],"d":3},"e":4}[1]'


def test_a_page_follows_the_json_that_it_shows(web, tmp_path):
    web.answers["a.example/x.json"] = "[1]"
    config = (
        "plugins: [jekyll-get-json]\njekyll_get_json: {data: x, json: 'https://a.example/x.json'}\n"
    )
    files = {
        "_config.yml": config,
        "index.html": "---\n---\n{{ site.data.x }}",
        "b.html": "---\n---\n",
    }
    _built(tmp_path, "", files)
    for kept in (tmp_path / ".pykyll-cache/answers").iterdir():
        told = json.loads(kept.read_text())
        kept.write_text(json.dumps({**told, "answered": told["answered"] - 86400}))
    web.answers["a.example/x.json"] = "[2]"
    assert build(tmp_path, tmp_path / "_site", compat="jekyll", time=_TIME).rendered == 1
    assert _index(tmp_path) == "2"


# jekyll-regex-replace --------------------------------------------------------------------------


def test_what_cannot_be_used_is_left_and_said(tmp_path):
    page = "---\n---\n{{ 'a&b' | regex_replace: '[a&&b]', '-' }}"
    report = _built(tmp_path, "jekyll-regex-replace", {"index.html": page})
    assert _index(tmp_path) == "a&b"
    assert "'[a&&b]'" in report.warnings[0].message


def test_what_is_no_expression_ends_the_build_at_its_line(tmp_path):
    page = "---\n---\n\n{{ 'a' | regex_replace: '(', '-' }}"
    with pytest.raises(BuildError) as failed:
        _built(tmp_path, "jekyll-regex-replace", {"index.html": page})
    (found,) = failed.value.diagnostics
    assert (found.path, found.line) == ("index.html", 4)


# jekyll-tabs ---------------------------------------------------------------------------------------


def test_the_numbers_of_tabs_differ_and_stay(tmp_path):
    tabs = "{% tabs a %}{% tab a b %}x{% endtab %}{% endtabs %}\n\n"
    files = {"index.md": f"---\n---\n{tabs}{tabs}", "b.md": f"---\n---\n{tabs}"}
    _built(tmp_path, "jekyll-tabs", files)
    first = _index(tmp_path) + (tmp_path / "_site/b.html").read_text()
    numbers = re.findall(r'data-tab="([0-9a-f-]{36})"', first)
    assert len(set(numbers)) == len(numbers) == 3
    shutil.rmtree(tmp_path / ".pykyll-cache")
    _built(tmp_path, "jekyll-tabs", files)
    assert _index(tmp_path) + (tmp_path / "_site/b.html").read_text() == first


# jekyll-link-attributes -----------------------------------------------------------------------------

_PAGES = [
    "",
    "x",
    "<!-- a -->\n\n<!-- b -->",
    " <!doctype html>\n<!-- a -->\n",
    "<!--",
    "</p>",
    "<p>x",
    "<!DOCTYPE html><html><head><title>é</title></head><body><p>a<p>b</body></html>\n\n",
    (
        '<!DOCTYPE html>\n<html><head>\n <meta charset="utf-8"> </head><body>'
        '<a href="http://x/a|b é{}[]$^`?a=1&b">l</a><br/><img src="a|b.png"></body></html>'
    ),
    '<html><head><meta http-equiv="content-type" content="text/html; charset=x"></head></html>',
    "<!-- a --><!DOCTYPE html><html><body><pre>\n x</pre></body></html><!-- b -->",
    '<html><head><script>a && b < "</b>"</script></head><body><svg viewBox="0"><path/></svg></body></html>',
    '<html><body><div class="a"">x</div><img src=x ; alt=y></body></html>',
    '<html><body><form action="é|"><a name="|é">x</a><b name="|">y</b></form>&nbsp;&copy;</body></html>',
]


@pytest.mark.ruby
@pytest.mark.skipif(shutil.which("ruby") is None, reason="Ruby is not installed")
def test_pages_are_written_as_nokogiri_writes_them():
    script = (
        "require 'json'; require 'nokogiri'; puts JSON.generate(JSON.parse($stdin.read)"
        ".map { |page| Nokogiri::HTML(page).to_s })"
    )
    ran = subprocess.run(
        ["ruby", "-Eutf-8:utf-8", "-e", script],
        input=json.dumps(_PAGES),
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        pytest.skip("Ruby has no Nokogiri")
    assert [change_links(page, lambda _: None) for page in _PAGES] == json.loads(ran.stdout)


def test_a_pattern_that_is_none_is_named(tmp_path):
    config = "plugins: [jekyll-link-attributes]\nexternal_links: {exclude: ['(']}\n"
    with pytest.raises(BuildError, match=r"has the pattern '\('"):
        _built(tmp_path, "", {"_config.yml": config, "index.html": "x"})


# jekyll-socials --------------------------------------------------------------------------------------


def test_a_network_that_is_not_known_is_said_to_be_so(tmp_path):
    files = {
        "_data/socials.yml": "github_usernam: a\nemail: b\n",
        "index.html": "---\n---\n{% social_links %}",
    }
    report = _built(tmp_path, "jekyll-socials", files)
    assert _index(tmp_path).count("<a ") == 1
    assert report.warnings[0].hint == "did you mean 'github_username'?"


# With what is installed beside -------------------------------------------------------------------------

_NOTEBOOK = json.dumps(
    {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {},
        "cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# An *oak*"}],
    }
)


def test_without_nbconvert_notebooks_stay_and_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr("pykyll.plugins.jekyll_jupyter_notebook.can_convert", lambda: False)
    report = _built(
        tmp_path, "jekyll-jupyter-notebook", {"a.ipynb": _NOTEBOOK, "b/b.ipynb": _NOTEBOOK}
    )
    assert (tmp_path / "_site/a.ipynb").read_text() == _NOTEBOOK
    assert report.warnings[0].message == "notebooks are not converted: a.ipynb and 1 more"


@pytest.mark.skipif(
    importlib.util.find_spec("nbconvert") is None, reason="nbconvert is not installed"
)
@pytest.mark.filterwarnings("ignore")
def test_a_notebook_becomes_a_page(tmp_path):
    _built(tmp_path, "jekyll-jupyter-notebook", {"b/a.ipynb": _NOTEBOOK})
    assert "<em>oak</em>" in (tmp_path / "_site/b/a.ipynb.html").read_text()
    assert not (tmp_path / "_site/b/a.ipynb").exists()


_SCALING = """plugins: [jekyll-imagemagick]
imagemagick:
  enabled: true
  widths: [40, 4000]
  input_directories: [assets/img/]
  input_formats: [.png]
  output_formats: {webp: "-quality 85"}
"""
_ENABLED = {"_config.yml": _SCALING, "index.html": "---\n---\n{{ site.imagemagick.enabled }}"}


def test_without_pillow_pages_name_no_pictures_that_there_are_not(tmp_path, monkeypatch):
    monkeypatch.setattr("pykyll.plugins.jekyll_imagemagick.can_scale", lambda: False)
    report = _built(tmp_path, "", _ENABLED)
    assert _index(tmp_path) == "false"
    assert report.warnings[0].message.startswith("pictures are not scaled")


@pytest.mark.skipif(importlib.util.find_spec("PIL") is None, reason="Pillow is not installed")
def test_pictures_are_scaled_once(tmp_path):
    from PIL import Image

    (tmp_path / "assets/img/x").mkdir(parents=True)
    Image.new("RGBA", (80, 60), "red").save(tmp_path / "assets/img/x/a.png")
    (tmp_path / "assets/img/bad.png").write_text("no picture")
    report = _built(tmp_path, "", _ENABLED)
    assert _index(tmp_path) == "true"
    made = {name: tmp_path / f"_site/assets/img/x/a-{name}.webp" for name in ("40", "4000")}
    sizes = []
    for path in made.values():
        with Image.open(path) as picture:
            sizes.append(picture.size)
    assert sizes == [(40, 30), (80, 60)]
    assert {each.path for each in report.warnings} == {"assets/img/bad.png"}
    kept = sorted(Path(tmp_path, ".pykyll-cache/pictures").rglob("*.webp"))
    times = [os.stat(path).st_mtime_ns for path in kept]
    _built(tmp_path, "", _ENABLED)
    assert [os.stat(path).st_mtime_ns for path in kept] == times


@pytest.mark.parametrize("plugin", ["jekyll-minifier", "jekyll-terser"])
def test_of_minifiers_it_is_said_what_the_site_misses(tmp_path, plugin):
    (warning,) = _built(tmp_path, plugin, {"index.html": "x"}).warnings
    assert "the site works the same" in warning.hint


def test_archives_load_the_inflector_of_active_support(tmp_path):
    """That knows `blank?`, but gives texts no `first`, as Ruby says."""
    page = "---\n---\n{{ 'ab' | first }}{{ 'ab' | last }}{% if page.none == blank %}!{% endif %}"
    page += "{{ page.a | first }}{{ page.none | last }}"
    files = {"index.html": page.replace("---\n---", "---\na: [1, 2]\n---", 1)}
    _built(tmp_path, "jekyll-archives-v2", files)
    assert _index(tmp_path) == "!1"


# jekyll-target-blank -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "address", ["http://x.org", "http://x.org/a b", "http://\u00e9.org/", "http://[1"]
)
def test_what_ends_the_build_of_the_original_is_a_link_like_any_other(tmp_path, address):
    _built(tmp_path, "jekyll-target-blank", {"index.html": f'---\n---\n<a href="{address}">x</a>'})
    assert 'target="_blank" rel="noopener noreferrer"' in _index(tmp_path)


@pytest.mark.parametrize("given", ["null", "{}", "{css_class: false, rel: null}"])
def test_options_that_say_nothing(tmp_path, given):
    config = f"plugins: [jekyll-target-blank]\ntarget-blank: {given}\n"
    page = '---\n---\n<a href="http://x.org">x</a>'
    _built(tmp_path, "jekyll-target-blank", {"_config.yml": config, "index.html": page})
    assert _index(tmp_path) == (
        '<a href="http://x.org" target="_blank" rel="noopener noreferrer">x</a>'
    )


@pytest.mark.parametrize(
    "value",
    ["[a, 1]", "[[x]]", "true", "false", "5", "{a: b}", "2020-01-01", "null", "''", '"a\\0b"'],
)
@pytest.mark.parametrize(
    ("plugin", "pattern"),
    [
        ("jekyll-imagemagick", "imagemagick: VALUE"),
        ("jekyll-imagemagick", "imagemagick: {enabled: VALUE}"),
        ("jekyll-imagemagick", "imagemagick: {enabled: true, widths: VALUE}"),
        ("jekyll-imagemagick", "imagemagick: {enabled: true, widths: [VALUE]}"),
        ("jekyll-imagemagick", "imagemagick: {enabled: true, input_directories: VALUE}"),
        ("jekyll-imagemagick", "imagemagick: {enabled: true, input_directories: [VALUE]}"),
        ("jekyll-imagemagick", "imagemagick: {enabled: true, input_formats: [VALUE]}"),
        ("jekyll-imagemagick", "imagemagick: {enabled: true, output_formats: VALUE}"),
        ("jekyll-imagemagick", "imagemagick: {enabled: true, output_formats: {webp: VALUE}}"),
        ("jekyll-jupyter-notebook", "jupyter_notebook: VALUE"),
        ("jekyll-jupyter-notebook", "jupyter_notebook: {content: VALUE}"),
        ("jekyll-twitter-plugin", "twitter: VALUE"),
    ],
)
def test_odd_settings_of_plugins_that_nobody_can_be_asked_about_do_no_harm(
    tmp_path, plugin, pattern, value
):
    """The originals run programs that are not there; an error has its file and what to do."""
    config = f"plugins: [{plugin}]\n{pattern.replace('VALUE', value)}\n"
    files = {"_config.yml": config, "index.html": "x", "img/a.png": "", "n.ipynb": "{}"}
    try:
        _built(tmp_path, plugin, files)
    except BuildError as error:
        assert all(each.path and each.hint for each in error.diagnostics)

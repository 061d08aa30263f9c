"""Where the settings of a site may not lead to, once safe mode is asked for."""

from __future__ import annotations

import os

import pytest

from pykyll.config import load_config
from pykyll.errors import PykyllError


@pytest.fixture
def site(tmp_path, monkeypatch):
    folder = tmp_path / "site"
    folder.mkdir()
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(folder)
    return folder


def _refused(site, config, **given):
    (site / "_config.yml").write_text(config)
    with pytest.raises(PykyllError) as caught:
        load_config(overrides={"safe": True, **given})
    return caught.value.diagnostic


@pytest.mark.parametrize("key", ["source", "destination"])
@pytest.mark.parametrize("value", ["../other", "../site-other", "a/../../other", "/", ".way/a"])
def test_a_site_names_neither_source_nor_destination_outside(site, key, value):
    (site / ".way").symlink_to("../other")
    found = _refused(site, f"title: a\n{key}: {value}\n")
    path = os.path.abspath(value)
    assert found.message.startswith(f"the {key} {path}")
    assert found.message.endswith("lies outside the site, where safe mode lets no site lead")
    assert (found.path, found.line, found.excerpt) == ("_config.yml", 2, f"{key}: {value}")
    flag = {"source": "-s", "destination": "-d"}[key]
    assert found.hint == f"if it is meant, say so on the command line: {flag} {path}"


def test_the_command_line_may(site):
    (site / "_config.yml").write_text("destination: ../other\nsource: ../other\n")
    given = {"safe": True, "destination": "../out", "source": "../other"}
    config, _ = load_config(overrides=given)
    assert config.destination == os.path.abspath("../out")


@pytest.mark.parametrize(
    "value", ["destination: out", "source: src", "source: src\ndestination: src/out", ""]
)
def test_what_lies_inside_is_fine(site, value):
    (site / "_config.yml").write_text(f"{value}\n")
    assert load_config(overrides={"safe": True})[0].flag("safe")


def test_so_it_is_where_the_site_itself_asks_for_safe_mode(site):
    (site / "_config.yml").write_text("safe: true\ndestination: ../other\n")
    with pytest.raises(PykyllError, match="lies outside the site"):
        load_config(compat="jekyll")


def test_an_owner_keeps_the_destination_anywhere(site):
    """GitHub Pages' own safe mode is on without being asked for."""
    (site / "_config.yml").write_text("destination: ../other\n")
    assert load_config(compat="github-pages")[0].flag("safe")


def test_a_link_in_place_of_the_destination_is_named(site):
    (site / "_site").symlink_to("../other")
    found = _refused(site, "")
    real = os.path.realpath("../other")
    assert found.message == (
        f"the destination {site}/_site, by a link to {real}, lies outside the site, "
        "where safe mode lets no site lead"
    )
    assert load_config(overrides={"safe": True, "destination": "_site"})


@pytest.mark.parametrize("given", [{"compat": "github-pages"}, {"overrides": {"safe": True}}])
def test_settings_are_no_link_out_of_the_site(site, given):
    (site.parent / "other/secret.yml").write_text("SECRET: [\n")
    (site / "_config.yml").symlink_to("../other/secret.yml")
    with pytest.raises(PykyllError) as caught:
        load_config(**given)
    found = caught.value.diagnostic
    assert (found.message, found.path, found.excerpt) == (
        "this is a link out of the site, which safe mode does not follow",
        "_config.yml",
        None,
    )


def test_settings_that_the_command_line_names_are_read(site):
    (site.parent / "other/settings.yml").write_text("title: a\n")
    (site / "_config.yml").symlink_to("../other/settings.yml")
    config, _ = load_config(files=["_config.yml"], overrides={"safe": True})
    assert config.get("title") == "a"


def test_a_gemfile_that_is_a_link_says_nothing(site):
    (site.parent / "other/Gemfile").write_text('gem "jekyll", "4.2.0"\n')
    (site / "Gemfile").symlink_to("../other/Gemfile")
    assert load_config(overrides={"safe": True})[0].compat.name == "github-pages"
    assert load_config()[0].compat.name == "jekyll"

"""What is said of a Jekyll site, and what is added to it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from al_folio_files import RUBY_FILES
from click.testing import CliRunner
from site_text import read_tree, write_site

from pykyll.cli.program import program
from pykyll.config import load_config
from pykyll.migrate import Assessment, assess, write

if TYPE_CHECKING:
    from pathlib import Path

_LOCK = """-- Gemfile.lock --
GEM
  specs:
    jekyll (4.3.1)
      rouge (>= 3.0)
    kramdown (2.4.0)
    rouge (3.30.0)
"""


def _assess(folder: Path, text: str = "", compat: str | None = None) -> Assessment:
    write_site(text, folder)
    config, _ = load_config(folder, compat=compat, environ={})
    return assess(config, chosen=compat)


@pytest.mark.parametrize(
    ("text", "compat", "reason"),
    [
        ("", "github-pages", "no Gemfile says otherwise"),
        (_LOCK, "jekyll 4.3.1", "Gemfile.lock:3 names the gem jekyll"),
        ("-- Gemfile --\n\ngem 'github-pages'\n", "github-pages", "Gemfile:2 names the gem"),
        ("-- _config.yml --\ncompat: jekyll 4.2\n", "jekyll 4.2.2", "`compat:` in the"),
    ],
)
def test_it_is_said_what_a_site_was_made_for_and_from_what_that_is_known(
    tmp_path: Path, text: str, compat: str, reason: str
) -> None:
    origin = _assess(tmp_path, text).origin
    assert origin.compat == compat
    assert origin.reason.startswith(reason)


def test_what_was_asked_for_wins(tmp_path: Path) -> None:
    assert _assess(tmp_path, _LOCK, "github-pages").origin.reason.startswith("you asked")


def test_a_plain_site_is_ready(tmp_path: Path) -> None:
    found = _assess(tmp_path, "-- _config.yml --\ntitle: A\n-- index.md --\n---\n---\nText\n")
    assert found.is_ready
    assert found.differences == ()
    assert "1 page, 0 posts" in found.ready


def test_locked_versions_that_print_otherwise_are_named(tmp_path: Path) -> None:
    found = _assess(tmp_path, _LOCK).differences
    assert [(each.path, each.line) for each in found] == [("Gemfile.lock", 5)]
    assert found[0].message.startswith("the site is locked to kramdown 2.4.0")


def test_a_lock_file_that_names_another_rouge_than_the_one_printed_is_told(tmp_path: Path) -> None:
    lock = _LOCK.replace("rouge (3.30.0)", "rouge (4.1.0)")
    _kramdown, found = _assess(tmp_path, lock).differences
    assert found.message.startswith("the site is locked to rouge 4.1.0; what rouge 3.30.0 prints")


def test_ruby_plugins_and_unknown_tags_are_named_with_their_lines(tmp_path: Path) -> None:
    found = _assess(
        tmp_path,
        "-- _config.yml --\ncompat: jekyll\n-- _plugins/x.rb --\n1\n"
        "-- index.md --\n---\n---\nText\n{% mine %}\n",
    )
    assert not found.is_ready
    assert [(each.severity, each.path, each.line) for each in found.differences] == [
        ("warning", "_plugins/x.rb", None),
        ("error", "index.md", 4),
    ]


def test_files_in_ruby_whose_work_is_done_are_no_difference(tmp_path: Path) -> None:
    ruby = 'Liquid::Template.register_tag("details", Jekyll::Tags::DetailsTag)'
    found = _assess(
        tmp_path,
        f"-- _config.yml --\ncompat: jekyll\n-- _plugins/details.rb --\n{ruby}\n"
        "-- index.md --\n---\n---\n{% details a %}b{% enddetails %}\n",
    )
    assert found.is_ready
    assert [each.message for each in found.differences] == [
        "this is not al-folio's own details.rb as pykyll knows it"
    ]
    assert "in place of files in Ruby, of the same name: details.rb" in found.ready


def test_a_filter_that_nobody_brings_is_named_where_plugins_in_ruby_could(tmp_path: Path) -> None:
    site = "-- index.html --\n---\n---\n{{ 'a' | upcase }}\n{{ 'a' | mine }}{{ 'b' | mine }}\n"
    [found] = _assess(tmp_path, site, "jekyll").differences
    assert found.message.startswith("there is no filter 'mine'")
    assert (found.path, found.line, found.severity) == ("index.html", 4, "warning")
    assert _assess(tmp_path, site, "github-pages").differences == ()


def test_an_unknown_tag_in_an_include_that_nobody_uses_stops_nothing(tmp_path: Path) -> None:
    found = _assess(tmp_path, "-- index.md --\n---\n---\n-- _includes/old.html --\n{% mine %}\n")
    assert [each.severity for each in found.differences] == ["warning"]


def test_a_tag_without_its_plugin_names_the_plugin(tmp_path: Path) -> None:
    [found] = _assess(tmp_path, "-- index.md --\n---\n---\n{% seo %}\n").differences
    assert found.hint == "the plugin jekyll-seo-tag brings it: name it under `plugins`"


def test_markup_that_only_ruby_converts_is_named(tmp_path: Path) -> None:
    [found] = _assess(tmp_path, "-- a.textile --\n---\n---\nh1. A\n").differences
    assert found.message == "Textile is not converted: a.textile"


def test_settings_that_pages_overrides_are_named(tmp_path: Path) -> None:
    [found] = _assess(tmp_path, "-- _config.yml --\nhighlighter: pygments\n").differences
    assert found.message.startswith("GitHub Pages sets `highlighter: rouge`")
    assert found.line == 1


def test_a_theme_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    found = _assess(tmp_path, "-- _config.yml --\ntheme: none-such-theme\n")
    assert found.is_ready
    assert found.differences[0].message == "the theme 'none-such-theme' is not on this machine"


def test_a_workflow_that_runs_jekyll_is_named(tmp_path: Path) -> None:
    found = _assess(
        tmp_path,
        "-- .github/workflows/site.yml --\na: 1\nrun: bundle exec jekyll build\n"
        "-- .github/workflows/old.yml.disabled --\nrun: bundle exec jekyll build\n",
    )
    assert [(each.path, each.line) for each in found.differences] == [
        (".github/workflows/site.yml", 2)
    ]


def test_nothing_is_changed_without_write(tmp_path: Path) -> None:
    write_site("-- _config.yml --\ntitle: A\n-- .gitignore --\n_site\n", tmp_path)
    before = read_tree(tmp_path)
    CliRunner().invoke(program, ["migrate", "-s", str(tmp_path)])
    assert read_tree(tmp_path) == before


def test_write_adds_lines_and_keeps_all_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_bytes(b"\r\ntitle: A # \xc3\xbc")
    result = CliRunner().invoke(program, ["migrate", "-s", str(tmp_path), "--write"])
    assert "pykyll builds this site" in result.output
    assert (
        tmp_path / "_config.yml"
    ).read_bytes() == b"\r\ntitle: A # \xc3\xbc\ncompat: github-pages\n"


def test_a_second_write_adds_nothing(tmp_path: Path) -> None:
    write_site("-- _config.yml --\ntitle: A\n", tmp_path)
    for _ in range(2):
        CliRunner().invoke(program, ["migrate", "-s", str(tmp_path), "--write"])
    assert (tmp_path / "_config.yml").read_text() == "title: A\ncompat: github-pages\n"


def test_a_configuration_that_takes_no_line_more_is_left_alone(tmp_path: Path) -> None:
    found = _assess(tmp_path, "-- _config.yml --\n{title: A}\n")
    assert found.additions == ()


def test_an_addition_is_written_on_a_line_of_its_own(tmp_path: Path) -> None:
    write_site("-- _config.yml --\na: 1", tmp_path)
    config, _ = load_config(tmp_path, environ={})
    for added in assess(config).additions:
        write(config, added)
    assert (tmp_path / "_config.yml").read_text() == "a: 1\ncompat: github-pages\n"


def test_machines_get_one_object(tmp_path: Path) -> None:
    write_site("-- _config.yml --\ntitle: A\n", tmp_path)
    result = CliRunner().invoke(program, ["migrate", "-s", str(tmp_path), "--format", "json"])
    told = json.loads(result.output)
    assert (told["status"], told["origin"]["compat"]) == ("ready", "github-pages")


def test_the_site_is_built_for_trial_and_the_time_is_told(tmp_path: Path) -> None:
    write_site("-- _config.yml --\ntitle: A\n-- index.md --\n---\n---\nA\n", tmp_path)
    before = read_tree(tmp_path)
    result = CliRunner().invoke(program, ["migrate", "-s", str(tmp_path)])
    assert re.search(r"Tried: built from nothing in \d+\.\d seconds: \d+ files?\n", result.output)
    assert read_tree(tmp_path) == before


_ANSWERS = {
    "builds": "touch ran; exit 0",
    "fails": "echo Configuration file: none; echo 'Liquid Exception: no such tag'; exit 1",
}


def _with_jekyll(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, answer: str) -> None:
    """A program of that name on the PATH, alone there."""
    program_file = folder / "bin" / name
    program_file.parent.mkdir(exist_ok=True)
    program_file.write_text(
        f'#!/bin/sh\nPATH=/usr/bin:/bin\ncase "$*" in *--version) echo jekyll 4.3.9; exit 0;; esac\n'
        f"{_ANSWERS[answer]}\n"
    )
    program_file.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder / "bin"))


@pytest.mark.parametrize(
    ("name", "answer", "told"),
    [
        ("jekyll", "builds", "jekyll 4.3.9 builds it from nothing in N seconds"),
        ("bundle", "builds", "jekyll 4.3.9 of its Gemfile builds it from nothing in N seconds"),
        (
            "jekyll",
            "fails",
            "not measured, as jekyll 4.3.9 does not build this site here: Liquid Exception: no such tag",
        ),
        (
            "none",
            "builds",
            "not measured, as there is none on this machine; for the public sites of docs/parity.md it took 3.7 times as long",
        ),
    ],
)
def test_it_says_how_long_jekyll_takes_or_that_it_was_not_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, answer: str, told: str
) -> None:
    write_site("-- site/_config.yml --\ntitle: A\n-- site/Gemfile --\n\n", tmp_path)
    _with_jekyll(tmp_path, monkeypatch, name, answer)
    before = read_tree(tmp_path / "site")
    result = CliRunner().invoke(program, ["migrate", "-s", str(tmp_path / "site")])
    [line] = [line for line in result.output.splitlines() if line.lstrip().startswith("Jekyll: ")]
    assert re.sub(r"\d+\.\d seconds", "N seconds", line).strip() == f"Jekyll: {told}"
    assert read_tree(tmp_path / "site") == before


@pytest.mark.parametrize("flag", ["--no-jekyll", "--safe"])
def test_jekyll_is_not_run_where_it_is_not_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flag: str
) -> None:
    write_site("-- site/_config.yml --\ntitle: A\n", tmp_path)
    _with_jekyll(tmp_path, monkeypatch, "jekyll", "fails")
    result = CliRunner().invoke(program, ["migrate", "-s", str(tmp_path / "site"), flag])
    assert "Tried" in result.output
    assert "Jekyll: " not in result.output


def test_machines_get_the_time_of_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site("-- site/_config.yml --\ntitle: A\n", tmp_path)
    _with_jekyll(tmp_path, monkeypatch, "jekyll", "builds")
    arguments = ["migrate", "-s", str(tmp_path / "site"), "--format", "json"]
    told = json.loads(CliRunner().invoke(program, arguments).output)
    assert told["jekyll"]["builder"] == "jekyll 4.3.9"
    assert told["jekyll"]["failure"] is None
    assert told["jekyll"]["seconds"] > 0
    assert told["trial"]["seconds"] > 0


def test_what_only_a_build_finds_is_told_and_the_site_is_not_ready(tmp_path: Path) -> None:
    write_site(
        "-- _config.yml --\ncompat: jekyll\nplugins: [jekyll-scholar]\n"
        "-- index.html --\n---\n---\n{% bibliography %}\n",
        tmp_path,
    )
    result = CliRunner().invoke(program, ["migrate", "-s", str(tmp_path)])
    assert "the errors above stop a build" in result.output
    assert "there is no bibliography _bibliography/references.bib\n --> index.html:3:1" in (
        result.output
    )
    assert "Tried" not in result.output


def test_an_al_folio_site_is_ready_and_what_is_left_out_is_told(tmp_path: Path) -> None:
    write_site(
        "-- _config.yml --\ncompat: jekyll\nplugins:\n  - jekyll-scholar\n  - jekyll-minifier\n"
        "scholar: {bibliography_template: bib}\n"
        "-- _layouts/bib.liquid --\n---\n---\n{{ entry.title }} {% file_exists index.html %}\n"
        "-- _bibliography/references.bib --\n@book{a, title={A}}\n"
        f"-- _plugins/file-exists.rb --\n{RUBY_FILES['file-exists']}"
        "-- index.html --\n---\n---\n{% bibliography %}\n",
        tmp_path,
    )
    result = CliRunner().invoke(program, ["migrate", "-s", str(tmp_path)])

    assert "As it is: plugins: jekyll-scholar\n" in result.output
    assert "in place of files in Ruby, of the same name: file-exists.rb" in result.output
    assert "the plugin 'jekyll-minifier' is not supported" in result.output
    assert "the site works the same, and loads a little more" in result.output
    assert "Tried: built from nothing in" in result.output
    assert result.output.endswith("Result: pykyll builds this site\n")


def test_a_trial_leaves_no_cache_of_jekyll_s(tmp_path: Path) -> None:
    write_site("-- _config.yml --\ncompat: jekyll 4.3.1\n-- index.md --\n---\n---\nA\n", tmp_path)
    CliRunner().invoke(program, ["migrate", "-s", str(tmp_path)])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["_config.yml", "index.md"]

"""`pykyll prepare`, and builds that begin with it."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner
from site_text import read_tree, write_site

from pykyll.cli.program import program

_SITE = """
-- _config.yml --
author: { name: Ada Lovelace }
compat: github-pages
theme:
prepare: true
collections: { papers: { output: true } }
-- index.md --
---
---
Of $$x$$.
-- _schemas/publications.json --
{"$id": "urn:pykyll:data:publications"}
-- _data/publications.yml --
# yaml-language-server: $schema=../_schemas/publications.json
- key: ada2025
  title: Notes
  authors: [Ada Lovelace]
  year: 2025
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(write_site(_SITE, tmp_path))
    return tmp_path


def _run(*words):
    return CliRunner().invoke(program, words, standalone_mode=False)


def _sources(site):
    return {path for path in read_tree(site) if not path.startswith(("_site/", ".pykyll-cache/"))}


def test_each_job_is_a_line_and_a_second_run_writes_nothing(site):
    first = _run("prepare")
    assert first.return_value == 0
    assert "            Papers: 1 page\n" in first.output
    assert "                    _papers/ada2025.md written\n" in first.output
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    second = _run("prepare")
    assert second.output.splitlines()[-1] == "Nothing to write: all is as the data has it."
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_a_check_writes_nothing_and_fails_where_something_is_out_of_date(site):
    before = _sources(site)
    checked = _run("prepare", "--check")
    assert checked.return_value == 1
    assert "_papers/ada2025.md to be written" in checked.output
    assert _sources(site) == before
    _run("prepare")
    assert _run("prepare", "--check").return_value == 0


@pytest.mark.usefixtures("site")
def test_machines_get_one_object():
    told = json.loads(_run("prepare", "--check", "--format", "json").output)
    assert told["status"] == "checked"
    assert "_papers/ada2025.md" in told["written"]
    assert told["removed"] == []


def test_a_build_begins_with_it_and_says_what_it_wrote(site):
    built = _run("build")
    assert built.return_value == 0
    assert "          Prepared: _papers/ada2025.md\n" in built.output
    assert (site / "_site/papers/ada2025.html").is_file()
    before = _sources(site)
    assert "Prepared" not in _run("build").output
    assert "Prepared" not in _run("build", "--no-cache").output
    assert _sources(site) == before


def test_safe_mode_writes_nothing_into_the_source(site):
    before = _sources(site)
    built = _run("build", "--safe")
    assert built.return_value == 0
    assert _sources(site) == before
    assert "not as the data has it: _papers/ada2025.md" in built.stderr
    refused = _run("prepare", "--safe")
    assert "safe mode writes nothing" in str(refused.exception)


def test_a_site_that_does_not_prepare_itself_is_told_what_is_out_of_date(site):
    config = site / "_config.yml"
    config.write_text(config.read_text().replace("prepare: true\n", ""))
    before = _sources(site)
    assert "not as the data has it: _papers/ada2025.md" in _run("build").stderr
    assert _sources(site) == before
    assert _run("doctor").return_value == 1
    assert "not as the data has it" in _run("proof", "--disable-external").output
    _run("prepare")
    assert "not as" not in _run("build").stderr


def test_a_site_that_says_so_hears_nothing_of_it(site):
    config = site / "_config.yml"
    config.write_text(config.read_text().replace("prepare: true", "prepare: false"))
    assert _run("build").stderr == ""


def test_a_job_that_fails_is_a_warning_and_the_site_is_built(site, monkeypatch):
    def broken(_tree):
        raise ZeroDivisionError

    monkeypatch.setattr("pykyll.academic.preparing.run.JOBS", (broken,))
    built = _run("build")
    assert built.return_value == 0
    assert "ZeroDivisionError" in built.stderr
    assert (site / "_site/index.html").is_file()
    assert isinstance(_run("prepare").exception, ZeroDivisionError)


@pytest.mark.usefixtures("site")
def test_a_source_that_cannot_be_written_to_is_a_warning(monkeypatch):
    monkeypatch.setattr("pykyll.academic.preparing.change.put_below", lambda *_: False)
    built = _run("build")
    assert built.return_value == 0
    assert "_papers/ada2025.md cannot be written" in built.stderr
    assert _run("prepare").return_value == 1


def test_without_the_libraries_each_says_what_to_install_and_the_rest_is_made(site, monkeypatch):
    find = importlib.util.find_spec
    missing = {"PIL", "latex2mathml"}
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *more: None if name in missing else find(name, *more),
    )
    told = _run("prepare").output
    assert (site / "_papers/ada2025.md").is_file()
    assert not (site / "_data/math.yml").exists()
    assert "1 formula as TeX: pip install 'pykyll[academic]'" in told
    assert "seal alone: pip install 'pykyll[academic]' draws the rest" in told
    assert all(len(line) <= 80 for line in told.splitlines())


def test_a_site_of_nobody_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(write_site("-- index.md --\n---\n---\n", tmp_path))
    assert "this is no academic site" in str(_run("prepare").exception)


def test_watching_does_not_build_again_for_what_it_has_written_itself(site):
    (site / "_data/publications.yml").write_text("# none\n")
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "pykyll", "build", "--watch"],
        cwd=site,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYKYLL_NETWORK": "off"},
    )
    try:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if "enabled for" in line:
                break
        write_site(f"-- _data/publications.yml --\n{_SITE.split('publications.yml --')[1]}", site)
        for line in process.stdout:
            lines.append(line)
            if "Prepared: _papers/ada2025.md" in line:
                break
        time.sleep(2)
        (site / "index.md").write_text("---\n---\nLast.\n")
        told = []
        for line in process.stdout:
            told.append(line)
            if "index.md" in line:
                break
        regenerating = [line for line in told if "Regenerating" in line]
        assert len(regenerating) == 1
        assert (site / "_site/papers/ada2025.html").is_file()
    finally:
        process.kill()
        process.communicate()

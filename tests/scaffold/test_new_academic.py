"""`pykyll new --academic`: the site at the top of this repository, with an example."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from ruby_jekyll import EMULATED, build_with_jekyll, is_installed
from site_text import read_tree

from pykyll import build
from pykyll.academic import data_findings
from pykyll.academic.preparing import prepare
from pykyll.cli.program import program
from pykyll.config import load_config
from pykyll.doctor import examine
from pykyll.errors import PykyllError
from pykyll.scaffold.new_academic_site import Owner, new_academic_site
from pykyll.scaffold.shared_files import SHARED, academic_files

_ROOT = Path(__file__).parents[2]
_OWNERS = ("title", "description", "lang", "locale", "author", "url", "exclude")
"""Settings that are each owner's, or of what lies beside the site."""


def _config(site, **overrides):
    return load_config(site, overrides=overrides, environ={})[0]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("new") / "site"
    made = new_academic_site(str(folder), Owner("Ada Lovelace"))
    assert made.findings == ()
    return folder


def test_it_builds_without_a_warning_and_nothing_is_wrong_with_it(site, tmp_path):
    assert build(site, tmp_path / "out").warnings == ()
    assert data_findings(_config(site)) == []
    (asked,) = examine(_config(site)).diagnostics
    assert asked.severity == "warning"
    assert asked.message.startswith("no page says how to reach you")
    assert prepare(_config(site)).changes == ()


def test_it_passes_its_own_proof(site, tmp_path):
    build(site, tmp_path / "out", environment="production")
    words = ["proof", "--disable-external", "-s", str(site), str(tmp_path / "out")]
    ran = CliRunner().invoke(program, words, standalone_mode=False)
    assert ran.return_value == 0, ran.output


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="no jekyll 4.3.1 to compare with")
def test_it_comes_out_as_from_jekyll(site, tmp_path):
    pytest.importorskip("sass", reason="libsass is not installed")
    time = "time: 2026-06-01 12:00:00 +0000\n"
    (tmp_path / "time.yml").write_text(time)
    files = f"{site}/_config.yml,{tmp_path}/time.yml"
    build_with_jekyll(site, tmp_path / "theirs", "--config", files)
    build(
        site,
        tmp_path / "ours",
        config=files.split(","),
        compat=EMULATED,
        environment="production",
    )
    assert read_tree(tmp_path / "ours") == read_tree(tmp_path / "theirs")


def test_nothing_is_written_that_is_for_its_owner_alone(site, tmp_path):
    build(site, tmp_path / "out")
    published = read_tree(tmp_path / "out")
    assert not {"README.md", "Gemfile", "_config.yml"} & published.keys()


def test_the_name_stands_where_the_owners_does_and_nowhere_does_another(site):
    tree = read_tree(site)
    assert yaml.safe_load(tree["_config.yml"])["author"]["name"] == "Ada Lovelace"
    for path, content in tree.items():
        text = content.decode("utf-8", "replace")
        assert not re.search(r"%[a-z]+_?[a-z]*%", text), path
        assert "Wenyong" not in text, path
        assert "周" not in text or path.startswith("_schemas/"), path


@pytest.mark.parametrize(
    ("name", "native", "lang"),
    [
        ('O\'Neil "x": y # z', "", ""),
        ("José García", "", ""),
        ("Wang Xiaoming", "王小明", "zh-Hans"),
        ("Olga", "Ольга", "ru"),
        ("- a", "", ""),
        ("null", "123", ""),
        ("%name%", "", ""),
        ("{{ x }} <b>", "", ""),
    ],
)
def test_any_name_makes_a_sound_site(tmp_path, name, native, lang):
    new_academic_site(str(tmp_path / "site"), Owner(name, native))
    config = _config(tmp_path / "site")
    author = config.section("author")
    assert author["name"] == name
    assert (author["native_name"] or "", author["native_lang"] or "") == (native, lang)
    assert build(tmp_path / "site", tmp_path / "out").warnings == ()


def test_the_site_is_in_the_language_that_was_asked_for(tmp_path):
    new_academic_site(str(tmp_path), Owner("Wang Xiaoming", "王小明", "zh-Hans"))
    config = _config(tmp_path)
    assert (config["lang"], config["locale"]) == ("zh-Hans", "zh_CN")
    word = yaml.safe_load((_ROOT / "_data/i18n/zh-Hans.yml").read_text("utf-8"))["news"]
    assert f"title: {word}" in (tmp_path / "_pages/news.md").read_text("utf-8")
    assert not (tmp_path / "_pages/about.zh-Hans.md").exists()


# One source -----------------------------------------------------------------------------


def test_what_is_shared_is_the_site_at_the_top(site):
    tree, top = read_tree(site), read_tree(_ROOT / "_includes")
    for path, content in top.items():
        if path != "seal.svg":
            assert tree[f"_includes/{path}"] == content, path
    for folder in ("_layouts", "_sass", "_schemas", "assets"):
        theirs = {path for path in tree if path.startswith(f"{folder}/")}
        assert theirs == {f"{folder}/{path}" for path in read_tree(_ROOT / folder)}


def test_the_settings_are_those_of_the_site_at_the_top(site):
    ours = yaml.safe_load((_ROOT / "_config.yml").read_text("utf-8"))
    theirs = yaml.safe_load((site / "_config.yml").read_text("utf-8"))
    assert ours["author"].keys() == theirs["author"].keys()
    for key in _OWNERS:
        del ours[key], theirs[key]
    assert theirs == ours


def test_the_wheel_and_the_source_archive_carry_what_is_shared():
    hatch = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    forced = hatch["targets"]["wheel"]["force-include"]
    assert forced == {name: f"pykyll/scaffold/templates/academic/{name}" for name in SHARED}
    assert {f"/{name}" for name in SHARED} <= set(hatch["targets"]["sdist"]["include"])
    assert all((_ROOT / name).exists() for name in SHARED)


@pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None, reason="no hatchling to build a wheel with"
)
def test_a_wheel_gives_the_same_site_as_the_checkout(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    script = (
        "import json; from pykyll.scaffold.shared_files import academic_files; "
        "print(json.dumps(dict(academic_files())))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": f"{tmp_path / 'installed'}"},
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert yaml.safe_load(printed) == dict(academic_files())


def test_the_workflow_installs_what_there_is_and_proofs_before_it_deploys(site):
    workflow = yaml.safe_load((site / ".github/workflows/pages.yml").read_text("utf-8"))
    steps = [step["run"] for step in workflow["jobs"]["build"]["steps"] if "run" in step]
    assert steps[0] == "pip install 'pykyll[academic]'"
    assert "pykyll build" in steps[1]
    assert "pykyll proof" in steps[2]
    assert workflow["jobs"]["deploy"]["needs"] == "build"
    extras = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "academic" in extras["optional-dependencies"]


# The command ----------------------------------------------------------------------------


def _run(*words, **more):
    return CliRunner().invoke(program, ["new", *words], standalone_mode=False, **more)


@pytest.mark.parametrize(
    ("words", "folder", "name"),
    [
        (["--academic", "Ada Lovelace"], "ada-lovelace", "Ada Lovelace"),
        (["--academic", "José", "García"], "jose-garcia", "José García"),
        (["--academic", "J. R. Müller"], "j-r-muller", "J. R. Müller"),
        (["--academic", "王 小明"], "王-小明", "王 小明"),
        (["--academic", "my-site"], "my-site", "Ada Lovelace"),
        (["--academic", "./a b"], "a b", "Ada Lovelace"),
        (["my site", "--name", "Mary Somerville"], "my site", "Mary Somerville"),
    ],
)
def test_a_name_or_a_path_is_enough(tmp_path, monkeypatch, words, folder, name):
    monkeypatch.chdir(tmp_path)
    ran = _run(*words)
    assert ran.return_value == 0, ran.output
    assert [path.name for path in tmp_path.iterdir()] == [folder]
    assert _config(tmp_path / folder).section("author")["name"] == name
    assert f"New site of {name} in {tmp_path / folder}." in ran.output


def test_a_folder_that_holds_files_is_left_alone_unless_forced(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "index.md").write_text("mine")
    refused = _run("--academic", "--name", "Ada", ".")
    assert isinstance(refused.exception, PykyllError)
    assert [path.name for path in tmp_path.iterdir()] == ["index.md"]
    assert _run("--academic", "--name", "Ada", "--force", ".").return_value == 0
    assert (tmp_path / "index.md").read_text() == "mine"


def test_without_a_terminal_nothing_is_asked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert _run("site", input="1\n").return_value == 0
    assert not (tmp_path / "site/_schemas/talks.json").exists()


@pytest.mark.parametrize(
    ("answers", "is_academic"), [("1\nMary Somerville\n", True), ("\n\n", True), ("2\n", False)]
)
def test_at_a_terminal_it_asks_which(tmp_path, monkeypatch, answers, is_academic):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("pykyll.cli.new._is_person_there", lambda: True)
    ran = _run("site", input=answers)
    assert ran.return_value == 0
    assert (tmp_path / "site/_schemas/talks.json").exists() is is_academic
    assert all(len(line) <= 80 for line in ran.output.partition("New ")[0].splitlines())


def test_a_blank_one_has_no_example_in_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert _run("--academic", "--blank", "Mary Somerville").return_value == 0
    site = tmp_path / "mary-somerville"
    assert build(site, tmp_path / "out").warnings == ()
    assert prepare(_config(site)).changes == ()
    lists = [each for each in (site / "_data").glob("*.yml") if yaml.safe_load(each.read_text())]
    assert [each.name for each in sorted(lists)] == ["navigation.yml", "profiles.yml"]
    assert (site / "_data/talks.yml").read_text() == (
        "# yaml-language-server: $schema=../_schemas/talks.json\n"
    )
    assert "example" not in (site / "_data/publications.yml").read_text()
    assert not (site / "_papers").exists()
    page = (tmp_path / "out/index.html").read_text("utf-8")
    assert "<p>I am Mary Somerville.</p>" in page
    assert "<h2" not in page
    words = ["proof", "--disable-external", "-s", str(site), str(tmp_path / "out")]
    ran = CliRunner().invoke(program, words, standalone_mode=False)
    assert ran.return_value == 0, ran.output

"""`pykyll` itself: its commands, how it starts, and how each run ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

import pykyll
from pykyll.builder import Build


def test_the_version_is_printed_under_jekyll_s_flags(run):
    for flag in ("-v", "--version"):
        ended = run(flag)
        assert (ended.code, ended.out) == (0, f"pykyll, version {pykyll.__version__}\n")


def test_it_is_a_module_too():
    command = [sys.executable, "-m", "pykyll", "--version"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed == f"pykyll, version {pykyll.__version__}\n"


def test_starting_loads_no_more_than_the_command_line():
    script = "import sys, pykyll.cli; print(*sys.modules)"
    command = [sys.executable, "-c", script]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    heavy = {"yaml", "rich", "uvicorn", "starlette", "sass", "pygments", "pykyll.site", "asyncio"}
    assert not heavy.intersection(loaded)


def test_a_build_loads_no_server(site):
    script = (
        "import sys\nfrom pykyll.cli import main\n"
        "try: main(['build', '-q'])\n"
        "except SystemExit: print(*sys.modules)"
    )
    command = [sys.executable, "-c", script]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=site)
    loaded = set(result.stdout.split())
    assert "pykyll.builder" in loaded
    assert not loaded & {"uvicorn", "starlette", "watchfiles", "websockets", "sass", "pygments"}


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_the_commands(run, flag):
    ended = run(flag)
    assert ended.code == 0
    for name in ("build", "serve", "clean", "proof"):
        assert f"\n  {name} " in ended.out


def test_a_misspelt_command_is_wrong_usage_and_the_nearest_one_named(run):
    ended = run("biuld")
    assert ended.code == 2
    assert ended.err.endswith("Error: There is no command 'biuld': did you mean 'build'?\n")


def test_a_command_like_no_other_is_told_what_there_is(run):
    assert "There is no command 'xyzzy': there are " in run("xyzzy").err


@pytest.fixture
def telltale(site):
    """A site with a plugin that leaves a file behind when it is run."""
    (site / "_config.yml").write_text("compat: jekyll\n", "utf-8")
    (site / "_plugins").mkdir()
    (site / "_plugins/own.py").write_text(
        f"open({str(site / 'was run')!r}, 'w').close()\n"
        "from pykyll.plugins import Plugin\n"
        "plugin = Plugin()\n"
        "@plugin.command('own', 'Says where the site lies')\n"
        "def own(config, arguments): print(config.source, *arguments)\n",
        "utf-8",
    )
    return site / "was run"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("--help", 0),
        ("--safe --help", 0),
        ("--help --safe", 0),
        ("-s . --help", 0),
        ("build --help", 0),
        ("--safe own", 2),
        ("own --safe", 2),
        ("--safe -s . own", 2),
        ("-s . own a --safe", 2),
        ("--safe nosuch", 2),
        ("nosuch --safe --help", 2),
        ("build --nosuch", 2),
    ],
)
def test_no_code_of_a_site_is_run_for_help_or_in_safe_mode(run, telltale, arguments, code):
    ended = run(*arguments.split())
    assert ended.code == code
    assert not telltale.exists()
    if code == 2 and "build" not in arguments:
        assert "Error: There is no command '" in ended.err
        assert "there are build, serve" in ended.err


@pytest.mark.parametrize("config", ["compat: jekyll\nsafe: true\n", "compat: github-pages\n"])
@pytest.mark.parametrize("arguments", [("own",), ("-s", ".", "own"), ("own", "--help")])
def test_no_code_of_a_site_that_is_safe_is_run(run, telltale, config, arguments):
    (telltale.parent / "_config.yml").write_text(config, "utf-8")
    assert run(*arguments).code == 2
    assert not telltale.exists()


def test_a_plugin_s_command_belongs_to_the_site_that_is_named(run, telltale, monkeypatch):
    site = telltale.parent
    monkeypatch.chdir(site.parent)
    assert run("own").code == 2
    assert not telltale.exists()
    assert run("-s", "site", "own", "a").out == f"{site} a\n"
    assert run("--source=site", "own").out == f"{site}\n"


@pytest.mark.usefixtures("site")
def test_an_unknown_flag_is_wrong_usage(run):
    ended = run("build", "--draft")
    assert ended.code == 2
    assert re.search(r"No such option:? '?--draft\b", ended.err)
    assert "--drafts" in ended.err


@pytest.mark.usefixtures("site")
def test_a_number_that_is_none_is_wrong_usage(run):
    ended = run("build", "--limit_posts", "many")
    assert ended.code == 2
    assert "'many' is not a valid integer" in ended.err


def test_a_site_with_errors_ends_with_1(run, site):
    (site / "index.html").write_text("---\n---\n{% nope %}", "utf-8")
    assert run("build", "-q").code == 1


@pytest.mark.usefixtures("site")
def test_an_interruption_ends_with_130(run, monkeypatch):
    def interrupted(_self):
        raise KeyboardInterrupt

    monkeypatch.setattr(Build, "run", interrupted)
    assert run("build", "-q").code == 130


@pytest.mark.usefixtures("site")
def test_a_bug_of_ours_ends_with_70_and_no_traceback(run, monkeypatch):
    def buggy(_self):
        raise ZeroDivisionError("by design")

    monkeypatch.setattr(Build, "run", buggy)
    ended = run("build", "-q")
    assert ended.code == 70
    assert ended.err == (
        "error: a bug in pykyll: ZeroDivisionError: by design\n"
        " = help: run it again with --trace and report what that prints, "
        "with the site that shows it\n"
    )


@pytest.mark.usefixtures("site")
def test_trace_shows_the_traceback_of_a_bug(run, monkeypatch):
    def buggy(_self):
        raise ZeroDivisionError("by design")

    monkeypatch.setattr(Build, "run", buggy)
    ended = run("build", "-q", "--trace")
    assert ended.code == 70
    assert ended.err.startswith("Traceback (most recent call last):\n")
    assert "\nZeroDivisionError: by design\nerror: a bug in pykyll: Zero" in ended.err


def test_a_bug_in_a_filter_is_no_error_of_the_site(run, site, monkeypatch):
    def buggy(_time):
        raise ZeroDivisionError("by design")

    monkeypatch.setattr("pykyll.templates.filters.dates.xmlschema", buggy)
    text = "---\na: 1\n---\n{% if true %}\n{{ site.time | date_to_xmlschema }}{% endif %}"
    (site / "index.html").write_text(text, "utf-8")
    ended = run("build", "-q")
    assert ended.code == 70
    assert ended.err.startswith(
        "error: a bug in pykyll: ZeroDivisionError: by design, in index.html, line 5\n"
    )


def test_a_reader_that_goes_away_is_no_error(site):
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "pykyll", "build"]
    result = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, cwd=site, check=False)
    os.close(write)
    assert b"Traceback" not in result.stderr


def test_errors_in_the_configuration_are_json_too(run, site):
    (site / "_config.yml").write_text("a: b: c\n", "utf-8")
    ended = run("build", "--format", "json")
    assert ended.code == 1
    report = json.loads(ended.out)
    assert report["status"] == "failed"
    assert [each["path"] for each in report["diagnostics"]] == ["_config.yml"]


def test_help_is_a_command_too(run):
    assert run("help").out == run("--help").out
    assert run("help", "build").out == run("build", "--help").out
    unknown = run("help", "biuld")
    assert (unknown.code, unknown.err.splitlines()[-1]) == (
        2,
        "Error: There is no command 'biuld': did you mean 'build'?",
    )

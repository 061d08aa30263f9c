"""`pykyll compare`: what it is told, what it prints, and what it leaves alone."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys

import pytest
from rich.cells import cell_len
from ruby_jekyll import is_installed
from site_text import read_tree

_BUILDER = """\
import os, sys
arguments = sys.argv[1:]
if arguments == ["--version"]:
    print("jekyll 3.10.0")
    sys.exit()
source, destination = arguments[2], arguments[4]
open("written-by-a-plugin", "w").write("x")
os.makedirs(f"{destination}/2020/01/01")
os.makedirs(f"{destination}/2020/01/02")
def write(path, text):
    open(f"{destination}/{path}", "w", encoding="utf-8").write(text)
"""
_SAME = """
write("index.html", "Ada 2 \\n")
write("2020/01/01/first.html", "<p>First</p>\\n")
write("2020/01/02/second.html", "<p>Second</p>\\n")
"""
_OTHER = """
write("index.html", "Ada 3 \\n")
write("2020/01/01/first.html", "<p>First</p>")
write("only-theirs.html", "x")
"""


@pytest.fixture
def other(tmp_path):
    """A builder that writes what it is told; its command line."""

    def write(code):
        script = tmp_path / "other.py"
        script.write_text(_BUILDER + code, "utf-8")
        return f"{sys.executable} {script}"

    return write


def test_the_same_bytes_are_all_that_is_said(run, site, other):
    before = read_tree(site)
    ended = run("compare", "--with", other(_SAME), "--time", "2026-01-02 03:04:05")
    builds, summary = ended.out.strip().split("\n\n")
    theirs, ours, *others = builds.splitlines()
    assert theirs.startswith("jekyll 3.10.0  ")
    assert ours.endswith(" s of processors")
    assert others == [
        "clock          2026-01-02 03:04:05 +0000 (as given)",
        "prints like    github-pages",
    ]
    assert summary == "3 files, all the same bytes"
    assert (ended.code, ended.err) == (0, "")
    assert read_tree(site) == before


@pytest.mark.usefixtures("site")
def test_each_kind_of_difference_is_shown_and_counted(run, other):
    ended = run("compare", "--with", other(_OTHER))
    assert ended.code == 1
    *shown, _, counts, causes = ended.out.strip().split("\n\n")
    assert shown == [
        (
            "2020/01/01/first.html:2\n"
            "  the same DOM, other bytes: the ends of lines, or of the file\n"
            "     1   <p>First</p>\n"
            "     2 + ⏎"
        ),
        "2020/01/02/second.html\n  written by pykyll alone",
        (
            "index.html:1\n"
            "  different: no rule explains it\n"
            "     1 - Ada 3 \n"
            "       + Ada 2 \n"
            "             ^"
        ),
        "only-theirs.html\n  not written by pykyll",
    ]
    assert counts.splitlines() == [
        "4 files",
        "0 the same bytes               0.00 %",
        "1 the same DOM, other bytes   25.00 %",
        "1 different                   25.00 %",
        "1 not written by pykyll       25.00 %",
        "1 written by pykyll alone     25.00 %",
    ]
    assert causes.splitlines() == [
        "what differs",
        "1 the ends of lines, or of the file",
        "1 no rule explains it",
    ]


@pytest.mark.usefixtures("site")
def test_files_may_be_chosen_and_left_out(run, other):
    command = other(_OTHER)
    ended = run("compare", "--with", command, "--only", "*.html", "--ignore", "2020")
    assert ended.out.count("index.html:1") == 1
    assert "first.html" not in ended.out
    assert "\n2 files\n" in ended.out


@pytest.mark.usefixtures("site")
def test_few_are_shown_where_there_are_many(run, other):
    ended = run("compare", "--with", other(_OTHER), "--limit", "1")
    assert "… and 3 files more, which --limit 4 shows too" in ended.out
    assert run("compare", "--with", other(_OTHER), "--limit", "0").out.count("index.html") == 1


@pytest.mark.usefixtures("site")
def test_json_has_it_all(run, other):
    report = json.loads(run("compare", "--with", other(_OTHER), "--format", "json").out)
    assert report["status"] == "different"
    assert (report["ours"]["failure"], report["theirs"]["failure"]) == (None, None)
    assert report["theirs"]["name"] == "jekyll 3.10.0"
    assert report["files"] == 4
    assert report["verdicts"] == {"page": {"same DOM": 1, "extra": 1, "different": 1, "missing": 1}}
    assert report["differences"][2] == {
        "path": "index.html",
        "kind": "page",
        "verdict": "different",
        "place": {"line": 1, "before": None, "theirs": ["Ada 3 "], "ours": ["Ada 2 "]},
        "causes": ["unknown"],
    }


@pytest.mark.usefixtures("site")
def test_a_build_that_fails_is_said_first(run, other):
    ended = run("compare", "--with", other("sys.exit('it is wrong')"))
    assert ended.code == 1
    assert ended.out.startswith(
        "jekyll 3.10.0 fails, pykyll 0.1.0 builds the site\n\n"
        "jekyll 3.10.0 printed last:\n  it is wrong\n"
    )


def test_pykylls_own_errors_are_told_in_its_words(run, site, other):
    (site / "about.md").write_text("---\n---\n{% nope %}\n", "utf-8")
    ended = run("compare", "--with", other(_SAME))
    assert ended.out.startswith("pykyll 0.1.0 fails, jekyll 3.10.0 builds the site\n")
    assert "error: Unknown tag 'nope'" in ended.out
    assert run("compare", "--with", other("sys.exit(1)")).out.startswith("both builds fail\n")
    report = json.loads(run("compare", "--with", other(_SAME), "--format", "json").out)
    assert report["status"] == "failed"
    assert "Unknown tag" in report["ours"]["failure"]


@pytest.mark.usefixtures("site")
def test_a_builder_that_writes_nothing_has_failed(run, other):
    ended = run("compare", "--with", other("import shutil; shutil.rmtree(destination)"))
    assert "it ended without an error, but wrote no site" in ended.out


def test_a_folder_may_be_compared_with(run, site):
    run("build")
    (site / "_site/feed.xml").write_text("<feed><updated>2026-01-02T03:04:05Z</updated></feed>")
    ended = run("compare", "--with", "_site", "--ignore", "feed.xml")
    assert "clock         2026-01-02 03:04:05 +0000 (as its feed.xml says)" in ended.out
    assert "3 files, all the same bytes" in ended.out
    (site / "_site/feed.xml").unlink()
    ended = run("compare", "--with", "_site")
    assert "(now; --time tells when it was built)" in ended.out


def test_both_outputs_may_be_kept(run, site, tmp_path, other):
    kept = tmp_path / "kept"
    for _ in range(2):
        assert run("compare", "--with", other(_SAME), "--keep", str(kept)).code == 0
    assert read_tree(kept / "pykyll") == read_tree(kept / "other")
    ended = run("compare", "--with", other(_SAME), "--keep", str(site))
    assert ended.code == 1
    assert "which no comparison has left there" in ended.err


def test_flags_and_files_are_those_of_the_copy_for_both(run, site, other):
    (site / "more.yml").write_text("extra: more\n", "utf-8")
    code = f"""{_SAME}
import json
write("index.html", "Ada 2 more\\n")
write("more.yml", "extra: more\\n")
flags = arguments[5:]
assert flags[:2] == ["--config", f"{{source}}/_config.yml,{{source}}/more.yml"], flags
assert flags[2:] == ["--baseurl", "/b", "--future", "--no-watch"], flags
assert os.environ["JEKYLL_ENV"] == "production"
assert os.getcwd() == source
assert not os.path.exists("_site")
"""
    files = "--config", "_config.yml,more.yml"
    flags = "--baseurl", "/b", "--future", "--environment", "production"
    ended = run("compare", "--with", other(code), *files, *flags)
    assert (ended.code, ended.err) == (0, ""), ended.out


def test_the_source_may_be_a_folder_of_the_site(run, site, other):
    (site / "src").mkdir()
    (site / "src/index.md").write_text("Hi {{ site.title }}", "utf-8")
    (site / "_config.yml").write_text("title: Ada\nsource: src\n", "utf-8")
    (site / "src/index.md").write_text("---\n---\nHi {{ site.title }}", "utf-8")
    code = """
assert source.endswith("/src")
assert arguments[5:] == ["--config", f"{os.getcwd()}/_config.yml", "--no-watch"], arguments
write("index.html", "<p>Hi Ada</p>\\n")
"""
    ended = run("compare", "--with", other(code))
    assert "1 file, all the same bytes" in ended.out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["nowhere"], 2, "there is no folder 'nowhere'"),
        (["--with", "no-such-jekyll"], 1, "there is no 'no-such-jekyll' here to compare with"),
        (["--limit", "-1"], 2, "Invalid value for '--limit'"),
        (["--time", "noon-ish", "--with", "true"], 1, "Invalid date 'noon-ish'"),
        (["--compat", "hugo", "--with", "true"], 1, "'hugo' is no Jekyll to be compatible with"),
    ],
)
@pytest.mark.usefixtures("site")
def test_wrong_words_are_told(run, arguments, code, message):
    ended = run("compare", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert message in ended.err


_LONG = """
write("index.html", "Ada 2 \\n")
write("2020/01/01/first.html", "<p>\\x1b[31m" + "wide " * 40 + "\\u4f60\\u597d" * 40)
write("2020/01/02/second.html", "<p>Second</p> and \\x07 more\\r\\n" * 3)
"""


def test_in_a_terminal_no_line_is_wider_than_it(site, other):
    """With colours, and with nothing of the site's that moves the cursor."""
    printed = _in_terminal(site, "compare", "--with", other(_LONG))
    lines = printed.replace("\r\n", "\n").split("\n")
    colours = ("\x1b[0m", "\x1b[1m", "\x1b[4m", "\x1b[31m", "\x1b[32m", "\x1b[K")
    for line in lines:
        plain = line.rpartition("\r")[2]  # what was being done stood there before
        for colour in colours:
            plain = plain.replace(colour, "")
        assert "\x1b" not in plain
        assert cell_len(plain) <= 80, plain
    assert "\x07" not in printed
    assert "\\u001b[31mwide" in printed


def test_no_color_turns_colours_off(site, other):
    printed = _in_terminal(site, "compare", "--with", other(_OTHER), NO_COLOR="1")
    assert "\x1b[3" not in printed
    assert "\x1b[1" not in printed


def test_the_source_may_be_named_as_for_other_commands(run, site, other, monkeypatch):
    monkeypatch.chdir(site.parent)
    for arguments in (["-s", "site", "compare"], ["compare", "-s", "site"], ["compare", "site"]):
        assert run(*arguments, "--with", other(_SAME)).code == 0


def test_a_site_that_is_watched_is_built_once(run, site, other):
    (site / "_config.yml").write_text("title: Ada\nwatch: true\n", "utf-8")
    code = f'{_SAME}\nassert "--no-watch" in arguments'
    assert run("compare", "--with", other(code)).code == 0


def test_bundler_is_led_to_the_copy_of_the_gemfile(run, site, other, monkeypatch):
    monkeypatch.setenv("BUNDLE_GEMFILE", str(site / "Gemfile"))
    code = f'{_SAME}\nassert os.environ["BUNDLE_GEMFILE"] == f"{{source}}/Gemfile"'
    assert run("compare", "--with", other(code)).code == 0


def _in_terminal(site, *arguments, **variables):
    ours, theirs = pty.openpty()
    environ = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    process = subprocess.Popen(
        [sys.executable, "-m", "pykyll", *arguments],
        cwd=site,
        env={**environ, "COLUMNS": "80", "TERM": "xterm", **variables},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    printed = b""
    while process.poll() is None or select.select([ours], [], [], 0)[0]:
        if not select.select([ours], [], [], 0.1)[0]:
            continue
        try:
            printed += os.read(ours, 65_536)
        except OSError:
            break
    process.wait()
    os.close(ours)
    return printed.decode("utf-8")


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="no Jekyll 4.3.1 here")
def test_with_jekyll_itself_the_clock_stands_for_both(run, site, monkeypatch):
    monkeypatch.setenv("JEKYLL_NO_BUNDLER_REQUIRE", "true")
    monkeypatch.setenv("LANG", "C.UTF-8")
    (site / "now.html").write_text(
        "---\n---\n{{ site.time }} {{ 'now' | date: '%s' }} {{ site.source }}\n", "utf-8"
    )
    before = read_tree(site)
    ended = run("compare", "--time", "2021-02-03 04:05:06 +0900")
    assert (ended.code, ended.err) == (0, ""), ended.out
    assert "clock         2021-02-02 19:05:06 +0000 (as given)" in ended.out
    assert "4 files, all the same bytes" in ended.out
    assert read_tree(site) == before

"""`pykyll proof` as it is typed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from xml.etree import ElementTree as ET

import click
import pytest
from click.testing import CliRunner

from pykyll import build
from pykyll.cli import main
from pykyll.cli.proof import command
from pykyll.errors import PykyllError, format_diagnostic

BROKEN = "<p><a href='gone.html'>away</a></p>"


@pytest.fixture
def pykyll(tmp_path, monkeypatch):
    """Runs the command in a folder of its own; gives exit code and output."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        result = CliRunner().invoke(command, arguments, standalone_mode=False)
        if isinstance(result.exception, Exception):
            raise result.exception
        return result.return_value, result.stdout

    return run


@pytest.fixture
def out(tmp_path):
    """A folder that was built, with one broken link."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "index.html").write_text(BROKEN)
    return folder


@pytest.mark.usefixtures("out")
def test_failures_are_printed_and_counted(pykyll):
    code, text = pykyll("out")
    assert code == 1
    assert "At out/index.html:1:" in text
    assert "internally linking to gone.html, which does not exist" in text
    assert "| <p><a href='gone.html'>away</a></p>" in text
    assert "3 checks on 1 page: 1 failure in" in text


@pytest.mark.usefixtures("out")
def test_without_failures_the_exit_code_is_zero(pykyll):
    assert pykyll("out", "--ignore-urls", "/gone/,x")[0] == 0
    assert pykyll("out", "--ignore_urls", "gone.html")[0] == 0
    assert pykyll("out", "--checks", "Images")[0] == 0


def test_flags_are_html_proofers(pykyll, out):
    (out / "index.html").write_text(
        "<a href='#'>a</a><a>b</a><img src='x.htm'><img src=index.html alt=''>"
    )
    code, text = pykyll(
        *("out", "--no-allow-hash-href", "--allow-missing-href", "--ignore-missing-alt"),
        *("--no-ignore-empty-alt", "--swap-urls", r"^x:index", "--assume-extension", ".htm"),
    )
    assert code == 1
    assert "linking to internal hash #, which points to nowhere" in text
    assert "has an alt attribute, but no content" in text
    assert "2 failures" not in text


@pytest.mark.parametrize(
    "arguments",
    [
        ("--ignore-url", "x"),
        ("--checks", "Lynx"),
        ("--swap-urls", "x"),
        ("--typhoeus", "{"),
        ("--ignore-urls", "/(/"),
        ("--retries", "many"),
        ("--update-baseline",),
    ],
)
def test_wrong_usage_exits_with_two(out, arguments):
    result = subprocess.run(
        [sys.executable, "-m", "pykyll", "proof", *arguments, str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr.startswith("Usage: pykyll proof")


@pytest.mark.usefixtures("out")
def test_json_holds_everything(pykyll):
    _, text = pykyll("out", "--format", "json")
    report = json.loads(text)
    assert report["counts"] == {"Links > Internal": 1}
    assert report["pages"] == 1
    (failure,) = report["failures"]
    assert failure["path"] == os.path.join("out", "index.html")
    assert (failure["line"], failure["column"]) == (1, 4)
    assert failure["content"] == "away"
    assert failure["element"] == {"name": "a", "attributes": {"href": "gone.html"}}


def test_junit_is_xml_with_a_case_for_each_failure(pykyll, out):
    (out / "index.html").write_text("<a href='gone&quot;&#1;&lt;.html'>away</a>")
    _, text = pykyll("out", "--format", "junit")
    root = ET.fromstring(text)
    assert root.get("failures") == "1"
    assert [each.get("name") for each in root] == ["Images", "Links > Internal", "Scripts"]
    assert "gone" in root.find(".//failure").get("message")


@pytest.mark.usefixtures("out")
def test_sarif_has_rules_results_and_fingerprints(pykyll):
    _, text = pykyll("out", "--format", "sarif")
    (run,) = json.loads(text)["runs"]
    (result,) = run["results"]
    assert result["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "out/index.html"
    assert place["region"] == {"startLine": 1, "startColumn": 4}
    assert result["partialFingerprints"]


def test_github_gets_annotations(pykyll, out):
    (out / "index.html").write_text("<a href='100%.html'>x</a>")
    _, text = pykyll("out", "--format", "github")
    assert text == (
        "::error file=out/index.html,line=1,col=1,title=Links > Internal::"
        "internally linking to 100%25.html, which does not exist\n"
    )


@pytest.mark.usefixtures("out")
def test_a_report_can_be_written_to_a_file(pykyll, tmp_path):
    code, text = pykyll("out", "--format", "json", "-o", "report.json")
    assert (code, text) == (1, "")
    assert json.loads((tmp_path / "report.json").read_text())["failures"]


def test_the_baseline_knows_old_failures_wherever_their_lines_went(pykyll, out):
    assert pykyll("out", "--baseline", "known.json", "--update-baseline")[0] == 0
    (out / "index.html").write_text("<p>\n\n" + BROKEN)
    code, text = pykyll("out", "--baseline", "known.json")
    assert code == 0
    assert "finished successfully (1 more in the baseline)" in text
    (out / "index.html").write_text(BROKEN * 2)
    assert pykyll("out", "--baseline", "known.json")[0] == 1


def _write_site(tmp_path, proof="", **settings):
    lines = [f"{key}: {value}" for key, value in settings.items()]
    (tmp_path / "_config.yml").write_text("\n".join([*lines, "proof:", *proof.split("|")]) + "\n")
    for folder in ("_layouts", "_includes", "_data"):
        (tmp_path / folder).mkdir()
    (tmp_path / "_layouts/page.html").write_text(
        "<title>t</title>\n{% include menu.html %}\n{{ content }}\n<a href='/from-layout/'>l</a>\n"
    )
    (tmp_path / "_includes/menu.html").write_text(
        "<ul>\n<li><a href='/from-include/'>i</a></li>\n"
        "{% for item in site.data.menu %}<a href='{{ item }}'>d</a>{% endfor %}</ul>\n"
    )
    (tmp_path / "_data/menu.yml").write_text("# menu\n- /from-data/\n")
    (tmp_path / "index.md").write_text(
        "---\nlayout: page\n---\nText.\n\n[a link](/from-page/) and [more](/from-page/#x)\n"
    )


def _build(tmp_path):
    from pykyll import build

    build(tmp_path, tmp_path / "_site")


def test_the_sources_line_is_told_in_pages_layouts_includes_and_data(pykyll, tmp_path):
    _write_site(tmp_path)
    _build(tmp_path)
    _, text = pykyll("--format", "json")
    places = {
        failure["url"].partition("#")[0]: (failure["source"]["path"], failure["source"]["line"])
        for failure in json.loads(text)["failures"]
    }
    assert places == {
        "/from-page/": ("index.md", 6),
        "/from-layout/": ("_layouts/page.html", 4),
        "/from-include/": ("_includes/menu.html", 2),
        "/from-data/": ("_data/menu.yml", 2),
    }


def test_options_stand_under_proof_in_the_configuration(pykyll, tmp_path):
    _write_site(tmp_path, '|  ignore_urls: ["/from-/"]|  checks: [Links]', baseurl="/blog")
    _build(tmp_path)
    code, text = pykyll()
    assert code == 0
    assert "Running Links in _site" in text


def test_baseurl_comes_from_the_configuration(pykyll, tmp_path):
    _write_site(tmp_path, '|  ignore_urls: ["/from-/"]', baseurl="/blog")
    _build(tmp_path)
    (tmp_path / "_site/x.html").write_text("<a href='/blog/'>good</a><a href='/x'>bad</a>")
    _, text = pykyll("--format", "json")
    assert [each["url"] for each in json.loads(text)["failures"]] == ["/x"]


_LINK = {"index.html": "---\n---\n<a href='{{ \"/b.html\" | relative_url }}'>b</a>\n", "b.html": ""}


def _build_below(tmp_path, *flags, config=""):
    """A site whose link goes below its baseurl, built by the command line."""
    for name, text in {**_LINK, "_config.yml": f"theme:\n{config}"}.items():
        (tmp_path / name).write_text(text)
    time.sleep(0.05)  # its files are not too young to be sure of
    with pytest.raises(SystemExit) as ended:
        main(["build", "-q", *flags])
    assert not ended.value.code


def test_baseurl_is_the_one_that_was_built_with(pykyll, tmp_path):
    _build_below(tmp_path, "--baseurl", "/garden")
    assert "/garden/b.html" in (tmp_path / "_site/index.html").read_text()
    assert pykyll("--checks", "Links")[0] == 0
    assert pykyll("--checks", "Links", "--baseurl", "/other")[0] == 1


def test_baseurl_may_be_the_repository_s(pykyll, tmp_path, monkeypatch):
    with monkeypatch.context() as at_build:
        at_build.setenv("JEKYLL_ENV", "production")
        at_build.setenv("PAGES_ENV", "dotcom")
        at_build.setenv("PAGES_REPO_NWO", "ann/garden")
        _build_below(tmp_path, config="plugins: [jekyll-github-metadata]\n")
    assert "/garden/b.html" in (tmp_path / "_site/index.html").read_text()
    assert pykyll("--checks", "Links")[0] == 0


def test_what_was_not_built_so_has_the_baseurl_of_the_configuration(pykyll, tmp_path):
    _build_below(tmp_path, "--baseurl", "/garden")
    (tmp_path / "_site/index.html").write_text("<a href='/b.html'>b</a>")
    assert pykyll("--checks", "Links")[0] == 0


@pytest.mark.usefixtures("out")
def test_another_folder_is_not_the_sites_business(pykyll, tmp_path):
    _write_site(tmp_path, '|  ignore_urls: ["/./"]', baseurl="/blog")
    assert pykyll("out")[0] == 1
    assert pykyll("out", "-s", ".")[0] == 0


def test_an_interruption_prints_what_was_found_so_far(pykyll, out, monkeypatch):
    from pykyll.proof.external.client import Client

    async def interrupt(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(Client, "ask_all", interrupt)
    (out / "index.html").write_text(BROKEN + "<a href='https://127.0.0.1:1/'>x</a>")
    code, text = pykyll("out")
    assert code == 130
    assert "gone.html, which does not exist" in text
    assert "Stopped early: 3 checks on 1 page: 1 failure" in text


def test_what_a_layout_does_to_every_page_is_told_once(pykyll, tmp_path):
    _write_site(tmp_path)
    for name in ("b.md", "c.md"):
        (tmp_path / name).write_text("---\nlayout: page\n---\nx\n")
    _build(tmp_path)
    _, text = pykyll()
    assert "* At _site/b.html:3 and on 2 more pages:" in text
    assert text.count("from _includes/menu.html:2") == 1


@pytest.mark.parametrize(
    "given",
    [
        ["--check-internal-hash", "false"],
        ["--check-internal-hash=false"],
        ["--check_internal_hash=false"],
        ["--no-check-internal-hash"],
    ],
)
def test_a_switch_takes_html_proofers_true_and_false(pykyll, out, given):
    (out / "index.html").write_text("<a href='#gone'>x</a>")
    assert pykyll("out")[0] == 1
    assert pykyll(*given, "out")[0] == 0
    assert pykyll("out", *given)[0] == 0
    assert pykyll("--check-internal-hash", "true", "out")[0] == 1


@pytest.mark.parametrize("given", ["--check-internal-hash=maybe", "--no-check-internal-hash=true"])
@pytest.mark.usefixtures("out")
def test_a_switch_takes_nothing_else(pykyll, given):
    with pytest.raises(click.UsageError, match="does not take a value"):
        pykyll(given, "out")


def test_a_folder_without_pages_is_nothing_to_check(pykyll, tmp_path):
    (tmp_path / "none").mkdir()
    (tmp_path / "none/a.txt").write_text("")
    with pytest.raises(PykyllError, match=r"there is nothing to check in none: no \*\.html"):
        pykyll("none")


def test_two_faults_of_one_line_are_told_by_themselves_and_those_of_a_layout_once(pykyll, tmp_path):
    layout = "<html><p>{{ page.n }}</p><a href='/gone'>a</a><a>missing</a><a>missing</a></html>"
    for name, text in {
        "_config.yml": "",
        "_layouts/c.html": layout,
        "a.md": "---\nlayout: c\nn: 1\n---\n",
        "b.md": "---\nlayout: c\nn: 2\n---\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    build(tmp_path)
    code, text = pykyll()
    assert code == 1
    assert text.count("At _site/a.html:1 and on 1 more page:") == 3
    assert "At _site/b.html" not in text


def test_of_a_long_line_the_place_is_shown_and_the_page_found_that_it_comes_from(pykyll, tmp_path):
    filler = "<p>Words that make one long line, as a layout does that strips its lines. </p>" * 5
    layout = f"<html><body>{filler}{{{{ content | strip_newlines }}}}</body></html>"
    for name, text in {
        "_config.yml": "",
        "_layouts/c.html": layout,
        "index.md": "---\nlayout: c\n---\nText\n\n[gone](gone.html) and more\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    build(tmp_path)
    _, text = pykyll()
    assert text.partition("\n\n")[2] == (
        "* At _site/index.html:1:\n\n"
        "  internally linking to gone.html, which does not exist\n"
        "  from index.md:6\n"
        '  | …hat strips its lines. </p><p>Text</p><p><a href="gone.html">gone</a>'
        " and more</p></body></html>\n\n"
        f"{text.splitlines()[-1]}\n"
    )


@pytest.mark.parametrize("name", ["pipe.html", "feed.xml"])
def test_a_pipe_in_the_built_site_is_refused_and_never_waited_for(pykyll, out, name):
    os.mkfifo(out / name)
    with pytest.raises(PykyllError) as caught:
        pykyll("out", "--checks", "all")
    assert format_diagnostic(caught.value.diagnostic) == (
        "error: this is no file but a pipe, a socket or a device\n"
        f" --> out/{name}\n"
        "  = help: remove it, or name it with --ignore-files"
    )

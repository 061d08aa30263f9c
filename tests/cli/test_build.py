"""`pykyll build`: Jekyll's flags, and what is printed."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys

import pytest
from site_text import read_tree


def _published(site):
    return {str(path.relative_to(site / "_site")) for path in (site / "_site").rglob("*.html")}


def test_progress_is_printed_as_jekyll_prints_it(run, site):
    """But for the line that says how to make builds incremental."""
    ended = run("build")
    lines = ended.out.splitlines()
    assert lines[:4] == [
        f"Configuration file: {site}/_config.yml",
        f"            Source: {site}",
        f"       Destination: {site}/_site",
        "      Generating... ",
    ]
    assert lines[4].startswith(" " * 20 + "done in ")
    assert lines[5:] == [" Auto-regeneration: disabled. Use --watch to enable."]
    assert (ended.code, ended.err) == (0, "")


def test_b_is_build(run, site):
    assert run("b", "-q").code == 0
    assert (site / "_site/index.html").exists()


@pytest.mark.usefixtures("site")
def test_quiet_prints_nothing(run):
    ended = run("build", "--quiet")
    assert (ended.out, ended.err) == ("", "")


def test_quiet_prints_errors_all_the_same(run, site):
    (site / "about.md").write_text("---\n---\n{% nope %}\n", "utf-8")
    ended = run("build", "-q")
    assert ended.out == ""
    assert ended.err.startswith("error: Unknown tag 'nope'\n")


def test_verbose_names_each_file_that_was_written_or_removed(run, site):
    (site / "_site").mkdir()
    (site / "_site/old.html").write_text("old", "utf-8")
    lines = run("build", "--verbose").out.splitlines()
    assert "          Writing: index.html" in [line[1:] for line in lines]
    assert "         Removing: old.html" in [line[1:] for line in lines]


@pytest.mark.usefixtures("site")
def test_profile_shows_steps_and_templates(run):
    out = run("build", "--profile").out
    for name in ("READ", "RENDER", "WRITE", "TOTAL TIME", "index.html"):
        assert f"| {name} " in out


def test_json_is_one_object_that_says_what_was_done(run, site):
    ended = run("build", "--format", "json")
    report = json.loads(ended.out)
    assert (ended.code, ended.err, report["status"]) == (0, "", "built")
    assert report["destination"] == f"{site}/_site"
    assert "index.html" in report["written"]
    assert report["removed"] == []
    assert report["diagnostics"] == []


def test_json_has_every_part_of_an_error(run, site):
    (site / "about.md").write_text("---\n---\n{% inclde a %}\n", "utf-8")
    ended = run("build", "--format", "json")
    (error,) = json.loads(ended.out)["diagnostics"]
    assert (ended.code, ended.err) == (1, "")
    assert error["message"] == "Unknown tag 'inclde'"
    assert (error["path"], error["line"], error["column"]) == ("about.md", 3, 4)
    assert (error["severity"], error["length"]) == ("error", 6)
    assert error["excerpt"] == "{% inclde a %}"
    assert error["hint"] == "did you mean 'include'?"


@pytest.mark.usefixtures("site")
def test_source_and_destination(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("build", "-q", "-s", "site", "-d", "out").code == 0
    assert (tmp_path / "out/index.html").read_text("utf-8").startswith("Ada 2")


@pytest.mark.parametrize(
    "arguments",
    [
        ("-s", "site", "-d", "out", "build", "-q"),
        ("--source", "site", "build", "--destination", "out", "-q"),
        ("--source=site", "--destination=out", "b", "-q"),
        ("-s", "elsewhere", "build", "-s", "site", "-d", "out", "-q"),
    ],
)
@pytest.mark.usefixtures("site")
def test_global_options_stand_before_or_behind_the_command(run, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    assert run(*arguments).code == 0
    assert (tmp_path / "out/index.html").exists()


def test_profile_and_layouts_before_the_command(run, site):
    (site / "frames").mkdir()
    (site / "frames/page.html").write_text("<main>{{ content }}</main>", "utf-8")
    (site / "about.md").write_text("---\nlayout: page\n---\nText\n", "utf-8")
    ended = run("--profile", "--layouts", "frames", "build")
    assert "Build Process Summary:" in ended.out
    assert "<main>" in (site / "_site/about.html").read_text("utf-8")


@pytest.mark.parametrize(
    "flags", [("--config", "a.yml,b.yml"), ("--config", "a.yml", "--config", "b.yml")]
)
def test_several_configuration_files_the_later_ones_winning(run, site, flags):
    (site / "a.yml").write_text("title: A\nextra: from a\n", "utf-8")
    (site / "b.yml").write_text("title: B\n", "utf-8")
    ended = run("build", *flags)
    assert (site / "_site/index.html").read_text("utf-8") == "B 2 from a\n"
    assert ended.out.splitlines()[:2] == [
        f"Configuration file: {site}/a.yml",
        f"Configuration file: {site}/b.yml",
    ]


@pytest.mark.parametrize(
    ("flag", "slug"),
    [
        ("--drafts", "sketch"),
        ("-D", "sketch"),
        ("--unpublished", "hidden"),
    ],
)
def test_what_is_left_out_otherwise(run, site, flag, slug):
    run("build", "-q")
    assert not any(slug in path for path in _published(site))
    run("build", "-q", flag)
    assert any(slug in path for path in _published(site))


def test_posts_of_the_future_are_left_out_unless_asked_for(run, site):
    (site / "_posts/2999-01-01-later.md").write_text("---\n---\nLater\n", "utf-8")
    run("build", "-q", "--compat", "jekyll")
    assert not any("later" in path for path in _published(site))
    run("build", "-q", "--compat", "jekyll", "--future")
    assert any("later" in path for path in _published(site))
    run("build", "-q", "--compat", "github-pages")
    assert not any("later" in path for path in _published(site))
    run("build", "-q", "--compat", "github-pages", "--future")
    assert any("later" in path for path in _published(site))


@pytest.mark.parametrize("flag", ["--limit_posts", "--limit-posts"])
def test_only_the_latest_posts(run, site, flag):
    run("build", "-q", flag, "1")
    assert (site / "_site/index.html").read_text("utf-8").startswith("Ada 1")


@pytest.mark.parametrize("flag", ["-b", "--baseurl"])
def test_the_base_url_wins_over_the_configuration(run, site, flag):
    (site / "about.html").write_text("---\n---\n{{ '/x' | relative_url }}", "utf-8")
    run("build", "-q", flag, "/me")
    assert (site / "_site/about.html").read_text("utf-8") == "/me/x"


def test_the_time_of_the_build(run, site):
    (site / "about.html").write_text("---\n---\n{{ site.time | date: '%F %H:%M' }}", "utf-8")
    run("build", "-q", "--time", "2024-02-03 04:05:06 +0000")
    assert (site / "_site/about.html").read_text("utf-8") == "2024-02-03 04:05"


def test_compat_names_the_jekyll_to_print_like(run, site):
    (site / "about.html").write_text("---\n---\n{{ jekyll.version }}", "utf-8")
    run("build", "-q", "--compat", "jekyll 4.3.1")
    assert (site / "_site/about.html").read_text("utf-8") == "4.3.1"


def test_lenient_front_matter_on_request(run, site):
    (site / "about.md").write_text("---\na: b: c\n---\nText\n", "utf-8")
    assert run("build", "-q").code == 1
    ended = run("build", "--no-strict_front_matter")
    assert ended.code == 0
    assert ended.err.startswith("warning: a second `: `")


@pytest.mark.usefixtures("site")
def test_flags_that_change_nothing_here_are_taken(run):
    flags = ("--lsi", "--incremental", "--disable-disk-cache", "--force_polling", "--no-watch")
    assert run("build", "-q", "--safe", *flags).code == 0


def test_a_site_without_configuration_is_told_so(run, site):
    (site / "_config.yml").unlink()
    ended = run("build")
    assert ended.code == 0
    assert ended.err == "warning: Configuration file: none\n\n"
    assert "Configuration file" not in ended.out


@pytest.mark.parametrize(("no_color", "begins"), [("1", "error: "), ("", "\x1b[31m\x1b[1merror: ")])
def test_colours_are_for_terminals_that_want_them(site, no_color, begins):
    (site / "about.md").write_text("---\n---\n{% nope %}\n", "utf-8")
    controller, terminal = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "pykyll", "build", "-q"],
        stderr=terminal,
        check=False,
        env={**os.environ, "NO_COLOR": no_color},
    )
    os.close(terminal)
    assert os.read(controller, 1000).decode().startswith(begins)
    os.close(controller)


@pytest.mark.parametrize("compat", ["github-pages", "jekyll"])
def test_incremental_changes_nothing_that_is_there_and_writes_through_no_link(
    run, site, tmp_path, compat
):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("kept", "utf-8")
    (site / ".jekyll-metadata").symlink_to(elsewhere)
    before = read_tree(site)
    ended = run("build", "-I", "-d", str(tmp_path / "out"), "--compat", compat)
    assert "Incremental build: enabled, as always" in ended.out
    after = {
        path: text
        for path, text in read_tree(site).items()
        if not path.startswith((".jekyll-cache", ".pykyll-cache"))
    }
    assert after == before
    assert elsewhere.read_text("utf-8") == "kept"


def test_incremental_leaves_the_file_that_jekyll_leaves_with_nothing_in_it(run, site, tmp_path):
    assert run("build", "-q", "-d", str(tmp_path / "out")).code == 0
    assert not (site / ".jekyll-metadata").exists()
    assert run("build", "-q", "-I", "-d", str(tmp_path / "out")).code == 0
    assert (site / ".jekyll-metadata").read_text("utf-8") == "{}\n"


def test_a_source_that_takes_no_cache_folder_builds(run, site, tmp_path):
    (site / ".jekyll-cache").write_text("in its place", "utf-8")
    assert run("build", "-q", "-d", str(tmp_path / "out"), "--compat", "jekyll").code == 0
    assert (tmp_path / "out/index.html").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_source_that_is_read_only_builds(run, site, tmp_path):
    site.chmod(0o555)
    assert run("build", "-q", "-I", "-d", str(tmp_path / "out"), "--compat", "jekyll").code == 0


def test_no_cache_folder_is_made_behind_a_link(run, site, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (site / ".jekyll-cache").symlink_to(tmp_path / "elsewhere")
    assert run("build", "-q", "--compat", "jekyll").code == 0
    assert list((tmp_path / "elsewhere").iterdir()) == []

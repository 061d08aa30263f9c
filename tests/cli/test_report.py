"""What is printed of a build, and of why a page was rendered."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys

import pytest

from pykyll.builder import Report
from pykyll.cli.report import summary


@pytest.mark.parametrize(
    ("facts", "seconds", "printed"),
    [
        (
            {"pages": 1004, "rendered": 12, "removed": ("a", "b")},
            1.123,
            "built 1,004 pages in 1.1 s: 12 rendered, 992 unchanged, 2 files removed",
        ),
        ({"pages": 1, "rendered": 1}, 0.054, "built 1 page in 0.05 s: 1 rendered, 0 unchanged"),
        (
            {"pages": 3, "rendered": 0, "removed": ("a",)},
            0.2,
            "built 3 pages in 0.20 s: 0 rendered, 3 unchanged, 1 file removed",
        ),
    ],
)
def test_a_build_is_summed_up_in_one_line(facts, seconds, printed):
    given = {"source": "", "destination": "", "written": (), "unchanged": 0, "removed": (),
             "warnings": ()}  # fmt: skip
    assert summary(Report(**{**given, **facts}), seconds) == printed


@pytest.mark.parametrize(("flags", "has_lines"), [((), False), (("--verbose",), True)])
def test_at_a_terminal_one_line_stands_for_jekyll_s(site, flags, has_lines):
    controller, terminal = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "pykyll", "build", *flags], stdout=terminal, check=True, cwd=site
    )
    os.close(terminal)
    printed = os.read(controller, 10_000).decode()
    os.close(controller)
    assert ("Generating..." in printed) is has_lines
    assert ("built 3 pages in" in printed) is not has_lines


@pytest.mark.usefixtures("site")
def test_elsewhere_jekyll_s_lines_stay(run):
    printed = run("build").out
    assert "Generating..." in printed
    assert "done in" in printed
    assert "built 3 pages" not in printed


def test_a_profile_for_programs_says_what_was_rendered_and_skipped(run, site):
    run("build", "-q")
    (site / "index.html").write_text("---\n---\nNew\n", "utf-8")
    facts = json.loads(run("build", "--profile", "--format", "json").out)
    assert (facts["pages"], facts["rendered"]) == (3, 1)
    assert [each["path"] for each in facts["items"]] == ["index.html"]
    assert {"read", "generate", "render", "write", "clean"} <= facts["phases"].keys()
    assert facts["templates"] == []


def test_a_profile_names_the_slowest_pages_and_how_many_were_skipped(run, site):
    run("build", "-q")
    (site / "index.html").write_text("---\n---\n{{ site.title }}\n", "utf-8")
    printed = run("build", "--profile").out
    assert "2 of 3 pages were not rendered: unchanged." in printed
    assert "Slowest Pages:" in printed
    assert "| index.html |" in printed


# Why ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    "name", ["index.html", "./index.html", "/", "/index.html", "_site/index.html"]
)
def test_a_page_is_known_by_its_file_its_url_and_its_output(run, name):
    run("build", "-q")
    ended = run("why", name)
    assert ended.code == 0
    assert ended.out.startswith("index.html → index.html\n")


def test_why_a_page_was_rendered_and_why_it_was_not(run, site):
    (site / "_layouts").mkdir()
    (site / "_layouts/plain.html").write_text("<p>{{ content }}</p>", "utf-8")
    (site / "about.md").write_text("---\nlayout: plain\n---\nAbout\n", "utf-8")
    run("build", "-q")
    assert "it was new, or nothing was known of an earlier build" in run("why", "about.md").out
    (site / "_layouts/plain.html").write_text("<b>{{ content }}</b>", "utf-8")
    run("build", "-q")
    assert run("why", "about.md").out == (
        "about.md → about.html\n"
        "  was rendered by the last build: it reads the layout plain, which has changed\n"
        "  layouts   plain\n"
    )
    assert "was left as it was: nothing that it reads has changed" in run("why", "index.html").out
    assert "site.posts" in run("why", "index.html").out


@pytest.mark.usefixtures("site")
def test_why_for_programs(run):
    run("build", "-q")
    (found,) = json.loads(run("why", "index.html", "--format", "json").out)
    assert found["path"] == found["destination"] == "index.html"
    assert found["is_rendered"] is True
    assert found["reads"] == {"lists": ["site.posts"]}


@pytest.mark.usefixtures("site")
def test_a_page_that_there_is_not(run):
    run("build", "-q")
    ended = run("why", "indx.html")
    assert ended.code == 1
    assert "the last build has rendered no page 'indx.html'" in ended.err
    assert "did you mean 'index.html'?" in ended.err


@pytest.mark.usefixtures("site")
def test_without_a_build_nothing_is_known(run):
    ended = run("why", "index.html")
    assert ended.code == 1
    assert "run `pykyll build` first" in ended.err

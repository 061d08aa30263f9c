"""Where Jekyll's own doctor fails, in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from pykyll.cli.program import program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pykyll.errors import Diagnostic

    Examination = Callable[..., list[Diagnostic]]


def test_a_healthy_site_has_no_findings(examined: Examination) -> None:
    assert examined("-- index.md --\n---\n---\nText\n") == []


@pytest.mark.parametrize("line", ["", "url:\n", 'url: ""\n'])
def test_a_missing_url_fails_and_the_hint_knows_the_domain(
    examined: Examination, line: str
) -> None:
    [found] = examined(f"-- _config.yml --\n{line}-- CNAME --\nlab.example\n")
    assert found.severity == "error"
    assert found.message.startswith("You didn't set an URL in the config file")
    assert found.line == (1 if line else None)
    assert "`url: https://lab.example`" in (found.hint or "")


_REMOTE = '-- .git/config --\n[remote "origin"]\n\turl = git@github.com:a/b.git\n'


@pytest.mark.parametrize(
    ("line", "compat", "remote", "severity"),
    [
        ("url:\n", "github-pages", "", None),
        ("", "github-pages", _REMOTE, None),
        ("", "github-pages", "", "warning"),
        ("url:\n", "jekyll", _REMOTE, "warning"),
        ('url: ""\n', "github-pages", _REMOTE, "error"),
        ("url:\n", "jekyll", "", "error"),
    ],
)
def test_a_url_that_pages_fills_in_may_be_left_empty(
    examined: Examination, line: str, compat: str, remote: str, severity: str | None
) -> None:
    found = examined(f"-- _config.yml --\ntheme:\n{line}{remote}", compat=compat)
    assert [each.severity for each in found] == ([] if severity is None else [severity])


def test_a_url_without_a_scheme_fails(examined: Examination) -> None:
    [found] = examined("-- _config.yml --\nurl: name.example/\n")
    assert found.severity == "error"
    assert found.message.startswith("Your site URL does not seem to be absolute")
    assert found.hint == "write `url: https://name.example`"


def test_files_with_one_url_fail(examined: Examination) -> None:
    [found] = examined(
        "-- a.md --\n---\npermalink: /x/\n---\n-- b.md --\n---\npermalink: /x/\n---\n"
    )
    assert found.severity == "error"
    assert found.message == "2 files have one destination, x/index.html: a.md, b.md"


def test_pages_whose_urls_differ_by_case_fail(examined: Examination) -> None:
    [found] = examined(
        "-- a.md --\n---\npermalink: /About/\n---\n-- b.md --\n---\npermalink: /about/\n---\n"
    )
    assert found.severity == "error"
    assert found.message.startswith("The following URLs only differ by case.")
    assert found.message.endswith("About/index.html, about/index.html")


def test_static_files_that_differ_by_case_are_warned_of(examined: Examination) -> None:
    [found] = examined("-- img/A.png --\n1\n-- img/a.png --\n2\n")
    assert found.severity == "warning"


def test_relative_permalinks_fail(examined: Examination) -> None:
    [found] = examined("relative_permalinks: true\n")
    assert (found.path, found.line) == ("_config.yml", 2)
    assert found.message.startswith("Your site still uses relative permalinks")


def test_posts_beside_the_collections_folder_fail(examined: Examination) -> None:
    [found] = examined("collections_dir: work\n-- _posts/2020-01-01-a.md --\n---\n---\n")
    assert found.message == "Detected '_posts' directory outside custom `collections_dir`!"


def test_the_exit_status_is_that_of_jekylls_doctor(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("url: https://a.example\n")
    runner = CliRunner()
    healthy = runner.invoke(program, ["hyde", "-s", str(tmp_path)], standalone_mode=False)
    assert healthy.return_value == 0
    assert healthy.output.endswith("Your test results are in. Everything looks fine.\n")
    (tmp_path / "_config.yml").write_text("url: a.example\n")
    ill = runner.invoke(program, ["doctor", "-s", str(tmp_path)], standalone_mode=False)
    assert ill.return_value == 1


def test_a_site_without_its_theme_is_examined_all_the_same(examined: Examination) -> None:
    found = examined("theme: ./there-is-none\n-- a.md --\n---\nlayout: theirs\nlayuot: x\n---\n")
    assert [each.severity for each in found] == ["warning", "error"]
    assert "theme" in found[1].message

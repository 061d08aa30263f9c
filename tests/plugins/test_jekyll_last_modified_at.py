"""Times of commits, which the recorded sites cannot show."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
import ruby_jekyll

from pykyll import build
from pykyll.errors import PykyllError, format_diagnostic

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def _git(folder: Path, *arguments: str, day: int = 1) -> None:
    date = f"2021-01-0{day}T12:00:00+00:00"
    environ = {**os.environ, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    who = ("-c", "user.name=Ann Author", "-c", "user.email=ann@example.com")
    subprocess.run(
        ["git", *who, *arguments], cwd=folder, env=environ, check=True, capture_output=True
    )


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in a folder of a repository, its files committed on several days."""
    monkeypatch.setenv("TZ", "UTC")
    site = tmp_path / "repository/docs"
    (site / "_posts").mkdir(parents=True)
    page = "---\n---\n{% last_modified_at %F %T %} {{ page.last_modified_at }}"
    (site / "_config.yml").write_text("plugins: [jekyll-last-modified-at]\n")
    _git(site.parent, "init", "-q")
    for day, name in enumerate(["index.html", "é b.html", "_posts/2020-01-01-a.html"], start=1):
        (site / name).write_text(page)
        _git(site.parent, "add", ".")
        _git(site.parent, "commit", "-qm", name, day=day)
    (site / "index.html").write_text(f"{page} again")
    _git(site.parent, "commit", "-qam", "again", day=5)
    (site / "new.html").write_text(page)
    os.utime(site / "new.html", (1_700_000_000, 1_700_000_000))
    return site


def _built(site: Path) -> dict[str, str]:
    out = site.parent.parent / "out"
    build(site, out, compat=ruby_jekyll.EMULATED, environment="production")
    return {path.relative_to(out).as_posix(): path.read_text() for path in out.rglob("*.html")}


def test_times_of_commits(site):
    assert _built(site) == {
        "index.html": "2021-01-05 12:00:00 2021-01-05 12:00:00 +0000 again",
        "é b.html": "2021-01-02 12:00:00 2021-01-02 12:00:00 +0000",
        "2020/01/01/a.html": "2021-01-03 12:00:00 2021-01-03 12:00:00 +0000",
        "new.html": "2023-11-14 22:13:20 2023-11-14 22:13:20 +0000",
    }


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_jekyll.is_installed(), reason="Jekyll 4.3.1 is not installed")
def test_the_same_times_as_the_ruby_plugin(site):
    (site / "é b.html").unlink()  # the original reads git's quoted names wrongly
    ruby_jekyll.build_with_jekyll(site, site.parent.parent / "ruby")
    ruby = site.parent.parent / "ruby"
    printed = {path.relative_to(ruby).as_posix(): path.read_text() for path in ruby.rglob("*.html")}
    assert _built(site) == printed


def test_the_tag_where_there_is_no_file(tmp_path):
    (tmp_path / "_config.yml").write_text(
        "plugins: [jekyll-last-modified-at, jekyll-redirect-from]"
    )
    (tmp_path / "_layouts").mkdir()
    (tmp_path / "_layouts/redirect.html").write_text("{% last_modified_at %}")
    (tmp_path / "index.html").write_text("---\nredirect_from: /old.html\n---\n")
    with pytest.raises(PykyllError) as error:
        build(tmp_path, tmp_path / "_site", compat="jekyll")
    told = format_diagnostic(error.value.diagnostic)
    assert told.startswith(
        "error: there is no file redirect.html that was ever changed\n --> _layouts/redirect.html:1"
    )

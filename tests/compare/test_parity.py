"""`benchmarks/parity.py`: many sites, and the table of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from site_text import read_tree, write_site

_BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
_SITE = """
-- site/index.html --
Hello
-- site/main.css --
a{b:c}
-- site/run --
program
-- readme.md --
no part of the site
"""
_OTHER = """
import os, sys
if sys.argv[1] == "--version":
    sys.exit("no version")
source, destination = sys.argv[3], sys.argv[5]
os.makedirs(destination)
for name, text in (("index.html", "Hello\\n"), ("main.css", "a{}"), ("run", os.environ["NAME"])):
    open(f"{destination}/{name}", "w").write(text)
"""


def _git(folder, *words):
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    run = subprocess.run(
        ["git", "-C", folder, *who, *words], check=True, capture_output=True, text=True
    )
    return run.stdout.strip()


@pytest.fixture
def repository(tmp_path):
    """A repository with a site in a folder, a link and a program."""
    folder = write_site(_SITE, tmp_path / "work")
    (folder / "site/run").chmod(0o755)
    (folder / "site/link.html").symlink_to("index.html")
    _git(folder, "init", "-q", "-b", "main")
    _git(folder, "add", ".")
    _git(folder, "commit", "-q", "-m", "first")
    return folder


@pytest.fixture
def sites(monkeypatch):
    monkeypatch.syspath_prepend(str(_BENCHMARKS))
    import parity_sites

    return parity_sites


@pytest.mark.parametrize("is_bare", [True, False])
def test_a_repository_is_checked_out_with_its_links_and_modes(repository, tmp_path, sites, is_bare):
    place = repository
    if is_bare:
        place = tmp_path / "bare"
        _git(tmp_path, "clone", "-q", "--bare", str(repository), str(place))
    (repository / "site/new.html").write_text("not committed", "utf-8")
    (tmp_path / "out").mkdir()
    listed = sites.ListedSite("a/b", str(place), folder="site")
    site, commit = listed.check_out(tmp_path / "out")
    assert commit == _git(repository, "rev-parse", "HEAD")
    assert sorted(read_tree(site)) == ["index.html", "link.html", "main.css", "run"]
    assert os.readlink(site / "link.html") == "index.html"
    assert os.access(site / "run", os.X_OK)


def test_objects_that_are_missing_are_left_out(repository, tmp_path, sites):
    lost = _git(repository, "rev-parse", "HEAD:site/main.css")
    (repository / ".git/objects" / lost[:2] / lost[2:]).unlink()
    (tmp_path / "out").mkdir()
    site, _ = sites.ListedSite("a/b", str(repository), folder="site").check_out(tmp_path / "out")
    assert sorted(read_tree(site)) == ["index.html", "link.html", "run"]


@pytest.mark.parametrize(
    ("place", "folder", "message"),
    [
        ("nowhere", ".", "there is no such folder"),
        ("work", "docs", "there is no folder docs in it"),
    ],
)
@pytest.mark.usefixtures("repository")
def test_what_cannot_be_had_is_told(tmp_path, sites, place, folder, message):
    (tmp_path / "out").mkdir()
    with pytest.raises(sites.ListError, match=message):
        sites.ListedSite("a/b", str(tmp_path / place), folder=folder).check_out(tmp_path / "out")


def test_a_run_keeps_what_it_found_and_prints_the_table(repository, tmp_path):
    (tmp_path / "other.py").write_text(_OTHER, "utf-8")
    (tmp_path / "sites.toml").write_text(
        f"""
        with = '{sys.executable} {tmp_path}/other.py'
        environ = {{ NAME = "{{name}}" }}
        flags = ["--ignore", "link.html"]
        [[site]]
        name = "ada/site"
        path = "work"
        folder = "site"
        [[site]]
        name = "ada/nothing"
        path = "nothing"
        """,
        "utf-8",
    )
    kept = tmp_path / "found.json"
    script = [sys.executable, str(_BENCHMARKS / "parity.py")]
    run = subprocess.run(
        [*script, str(tmp_path / "sites.toml"), "--json", str(kept)],
        capture_output=True,
        text=True,
        check=True,
    )
    row, failed, sums = run.stdout.splitlines()[2:]
    commit = _git(repository, "rev-parse", "HEAD")[:7]
    name = "[ada/site](https://github.com/ada/site)"
    assert row.startswith(f"| {name} | `{commit}` | 3 | 1 (33.33 %) | ")
    assert row.endswith(" | Sass 1, unknown 1 |")
    assert failed.endswith("| – | | | | | not compared |")
    assert sums.startswith("| **1 site** | | 3 | 1 (33.33 %) | ")
    assert str(tmp_path) not in run.stdout
    found = json.loads(kept.read_text("utf-8"))
    assert found[0]["paths"] == {"Sass": ["main.css"], "unknown": ["run"]}
    assert found[1]["message"] == "there is no such folder"
    again = subprocess.run(
        [*script, "--read", str(kept)], capture_output=True, text=True, check=True
    )
    assert again.stdout == run.stdout


def test_without_a_list_it_says_so():
    run = subprocess.run(
        [sys.executable, str(_BENCHMARKS / "parity.py")], capture_output=True, text=True, check=True
    )
    assert run.stdout == "parity.py: give it a list of sites (see parity_sites.py)\n"

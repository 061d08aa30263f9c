"""`pykyll.Site` reads, generates and renders excerpts without a build around it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pykyll import Site, load_config
from pykyll.errors import PykyllError

_PAGE = Path(__file__).parents[2] / "docs/python.md"
_POST = "_posts/2024-01-02-tree.md"
_TWICE = """\
from pykyll.plugins import Plugin

plugin = Plugin()


@plugin.filter
def twice(text):
    return text * 2
"""


def _site(source: Path) -> Site:
    site = Site(load_config(source, compat="jekyll", environ={"TZ": "UTC"})[0])
    site.read()
    site.generate()
    return site


def _excerpt(site: Site) -> str:
    return site.posts.docs[0].data["excerpt"].rendered()


def test_an_excerpt_cut_inside_a_block_is_closed_and_rendered(site_files) -> None:
    content = (
        '---\n---\n{% if true %}It\'s "*here*" {{ page.title | smartify }}\n\nRest{% endif %}\n'
    )
    site = _site(site_files({_POST: content}))
    assert _excerpt(site) == "<p>It’s “<em>here</em>” Tree</p>\n"
    assert site.warnings[0].message.startswith("Excerpt modified in _posts/2024-01-02-tree.md!")


def test_the_plugins_of_the_configuration_add_their_pages(site_files) -> None:
    site = _site(site_files({"_config.yml": "plugins: [jekyll-feed]\n", _POST: "---\n---\nA\n"}))
    assert [page.url for page in site.pages] == ["/feed.xml"]


def test_the_filter_of_a_plug_in_works_in_an_excerpt(site_files) -> None:
    files = {"_plugins/twice.py": _TWICE, _POST: "---\n---\n{{ 'ab' | twice }}\n"}
    assert _excerpt(_site(site_files(files))) == "<p>abab</p>\n"


def test_a_source_that_is_not_there_is_said(tmp_path) -> None:
    config, _ = load_config(tmp_path / "none", environ={})
    with pytest.raises(PykyllError, match="there is no folder"):
        Site(config)


def test_the_examples_of_the_documentation_run(site_files, monkeypatch, capsys) -> None:
    files = {"my-site/_config.yml": "", f"my-site/{_POST}": "---\n---\nA *tree*.\n\nRest.\n"}
    monkeypatch.chdir(site_files(files))
    names: dict[str, object] = {}
    for block in re.findall(r"^```python\n(.*?)^```$", _PAGE.read_text(), re.DOTALL | re.MULTILINE):
        exec(compile(block, str(_PAGE), "exec"), names)
    excerpt = "<p>A <em>tree</em>.</p>\n\n"  # so Jekyll 3.10 leaves it
    assert capsys.readouterr().out == f"/2024/01/02/tree.html\n{excerpt}\n1 1 1\n"

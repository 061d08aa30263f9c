"""Where imports are looked for; the expected files are those that Ruby Sass takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from pykyll.sass import FileImporter, SassError, compile  # noqa: A004 - its name


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two load paths with a few stylesheets."""
    for name in (
        "one/_a.scss", "one/b.sass", "one/sub/_c.scss", "one/sub/_a.scss", "one/index/_index.scss",
        "two/_a.scss", "two/d.scss", "one/twice/_e.scss", "one/twice/e.scss", "one/both/_f.sass",
        "one/both/_f.scss", "one/dotted.name.scss",
    ):  # fmt: skip
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x\n")
    (tmp_path / "one/_folder.scss").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a", "one/_a.scss"),
        ("_a", "one/_a.scss"),
        ("a.scss", "one/_a.scss"),
        ("a.sass", None),
        ("b", "one/b.sass"),
        ("sub/c", "one/sub/_c.scss"),
        ("sub/../a", "one/_a.scss"),
        ("./a", "one/_a.scss"),
        ("a/", "one/_a.scss"),
        ("d", "two/d.scss"),
        ("index", "one/index/_index.scss"),
        ("dotted.name", "one/dotted.name.scss"),
        ("folder", None),
        ("nothing", None),
        ("", "one/index/_index.scss"),
        ("*", None),
    ],
)
def test_a_name_stands_for_a_file(folder: Path, name: str, found: str | None) -> None:
    importer = FileImporter([str(folder / "one"), str(folder / "two")])
    imported = importer.find(name, None)
    assert (imported and imported.path) == (found and str(folder / found))


def test_beside_the_stylesheet_that_imports_comes_first(folder: Path) -> None:
    importer = FileImporter([str(folder / "two")])
    importing = str(folder / "one/sub/_c.scss")
    assert importer.find("a", importing).path == str(folder / "one/sub/_a.scss")
    assert importer.find("d", importing).path == str(folder / "two/d.scss")


@pytest.mark.parametrize("name", ["twice/e", "both/f"])
def test_two_files_for_one_name(folder: Path, name: str) -> None:
    importer = FileImporter([str(folder / "one")])
    with pytest.raises(SassError, match="It's not clear which file to import"):
        importer.find(name, None)


def test_what_was_read_and_what_was_looked_for_in_vain(folder: Path) -> None:
    importer = FileImporter([str(folder / "one"), str(folder / "two")])
    importer.find("d", None)
    assert list(importer.found) == [str(folder / "two/d.scss")]
    looked_for = {Path(path).relative_to(folder).as_posix() for path in importer.missing}
    assert looked_for == {
        "one/_d.sass", "one/d.sass", "one/_d.scss", "one/d.scss", "one/d",
        "two/_d.sass", "two/d.sass", "two/_d.scss",
    }  # fmt: skip


def test_a_file_that_may_not_be_read(folder: Path) -> None:
    def refuse(path: str) -> None:
        raise SassError(f"not {Path(path).name}")

    importer = FileImporter([str(folder / "one")], check=refuse)
    with pytest.raises(SassError, match=r"not _a\.scss"):
        importer.find("a", None)


def test_what_is_imported_stands_where_the_import_does(tmp_path: Path) -> None:
    """So Ruby Sass has it, and lets a declaration follow its at-rule out of another."""
    (tmp_path / "_part.scss").write_text(
        "@supports (a: b) { @foo { @at-root (without: foo) { --b: x; } } }"
    )
    for text in ('@import "part";', '@media y { @at-root (without: media) { @import "part"; } }'):
        assert compile(text, load_paths=[str(tmp_path)], style="compact") == (
            "@supports (a: b) { @foo {}\n  --b: x; }\n"
        )

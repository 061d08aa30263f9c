"""Which groups of entry points the installed packages may have."""

from __future__ import annotations

import sys
import zipfile
from importlib.metadata import entry_points, version
from typing import TYPE_CHECKING

import pytest

from pykyll.source.packages import may_offer, version_of

if TYPE_CHECKING:
    from pathlib import Path

_GROUP = "pykyll.some_test"


def _package(folder: Path, name: str) -> None:
    (folder / name).mkdir()
    (folder / name / "METADATA").write_text("Metadata-Version: 2.1\nName: x\nVersion: 1\n")
    (folder / name / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: x\nVersion: 1\n")
    (folder / name / "entry_points.txt").write_text(f"[{_GROUP}]\nname = x\n")


@pytest.mark.parametrize("name", ["x-1.dist-info", "x-1.egg-info", "X.DIST-INFO"])
def test_what_an_installed_package_offers_is_seen(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not may_offer(_GROUP)
    _package(tmp_path, name)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert [each.name for each in entry_points(group=_GROUP)] == ["name"]
    assert may_offer(_GROUP)


def test_an_archive_may_offer_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    zipfile.ZipFile(tmp_path / "x.zip", "w").close()
    monkeypatch.syspath_prepend(str(tmp_path / "x.zip"))
    assert may_offer(_GROUP)


def test_packages_that_are_found_in_another_way_may_too(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        def find_distributions(self) -> list[object]:
            return []

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder()])
    assert may_offer(_GROUP)


@pytest.mark.parametrize("name", ["pytest", "import_linter", "latex2mathml"])
def test_the_version_of_a_package_is_the_one_that_its_metadata_has(name: str) -> None:
    assert version_of(name) == version(name)


@pytest.mark.parametrize(
    "folder",
    ["Some_Name-1.2.dist-info", "some.name-1.2.dist-info", "some_name-1.2-py3.11.egg-info"],
)
def test_the_version_stands_in_the_name_of_a_folder(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert version_of("some_name") is None
    _package(tmp_path, folder)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert version_of("some_name") == "1.2"


def test_a_package_in_an_archive_has_its_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("some_name-3.dist-info/METADATA", "Name: some-name\nVersion: 3\n")
    monkeypatch.syspath_prepend(str(tmp_path / "x.zip"))
    assert version_of("some_name") == "3"

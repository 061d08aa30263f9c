"""The text of a release: the section of its version in CHANGELOG.md."""

import importlib.util
from pathlib import Path

import pytest

import pykyll

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def changelog():
    spec = importlib.util.spec_from_file_location("changelog", _ROOT / "release/changelog.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path):
    """A checkout of version 1.2.0."""
    code = tmp_path / "src/pykyll"
    code.mkdir(parents=True)
    (code / "_version.py").write_text('"""The version."""\n\n__version__ = "1.2.0"\n', "utf-8")
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## Unreleased\n\n- More.\n\n"
        "## 1.2.0 - 2026-01-02\n\n### Added\n\n- This.\n\n## 1.1.0\n\n- That.\n",
        "utf-8",
    )
    return tmp_path


def test_it_is_the_versions_own_section(changelog, checkout):
    assert changelog.main("v1.2.0", checkout) == "### Added\n\n- This."


def test_the_last_section_ends_with_the_file(changelog, checkout):
    text = (checkout / "CHANGELOG.md").read_text("utf-8")
    assert changelog.section(text, "1.1.0") == "- That."


@pytest.mark.parametrize(
    ("tag", "said"),
    [("v1.2.1", "v1.2.1 is not the version"), ("v1.1.0", "v1.1.0 is not the version")],
)
def test_a_tag_of_another_version_is_refused(changelog, checkout, tag, said):
    with pytest.raises(SystemExit, match=said):
        changelog.main(tag, checkout)


def test_a_version_without_a_section_is_refused(changelog, checkout):
    (checkout / "CHANGELOG.md").write_text("# Changelog\n\n## Unreleased\n", "utf-8")
    with pytest.raises(SystemExit, match=r"says nothing of 1\.2\.0"):
        changelog.main("v1.2.0", checkout)


def test_it_finds_the_version_of_this_code(changelog):
    assert changelog.version_in_code(_ROOT) == pykyll.__version__

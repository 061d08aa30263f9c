"""Values of the wrong type: an error at their line where Jekyll fails, else the same bytes.

What Jekyll makes of each is recorded in `wrong_types.json`, by `tests/support/wrong_types.py`.
"""

from __future__ import annotations

import gc
import json

import pytest
import wrong_types

from pykyll import build
from pykyll.errors import PykyllError

COMPAT = "jekyll 4.3.1 debian"
RECORDED = json.loads((wrong_types.FOLDER / wrong_types.RECORDED[COMPAT]).read_text("utf-8"))
CASES = wrong_types.cases()
SETTINGS = (
    "permalink", "destination", "markdown_ext", "layouts_dir", "data_dir", "collections_dir",
    "plugins_dir", "cache_dir", "encoding", "timezone", "sass", "kramdown", "liquid", "include",
    "keep_files", "paginate", "redirect_from", "collections",
)  # fmt: skip
OTHERWISE = {
    "config destination: ''",  # Jekyll fails; the path is none
    "config encoding: text",  # Ruby passes over it with a warning; it is an error here
    "config collections_dir: [[x]]",  # the one list that Ruby makes a path of
    "config keep_files: ['']",  # a stack that is too deep, in Ruby
    "config destination:",  # the recorder's own folder
}
_IS_SYMBOL = ": :a"  # whose front matter Jekyll leaves out; it is an error here


def _files(case, folder):
    wrong_types.write(CASES[case], folder / "site")
    try:
        build(folder / "site", _destination(case, folder), compat=COMPAT, jobs=1, cache=False)
    finally:
        gc.collect()
    return wrong_types.site_tree(folder)


def _destination(case, folder):
    return None if case.startswith("config destination") else folder / "site/_site"


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return _files("plain", tmp_path_factory.mktemp("plain"))


def _check(cases, plain, tmp_path, monkeypatch):
    """Build each case; what is otherwise than recorded."""
    monkeypatch.setenv("JEKYLL_ENV", "production")
    wrong = []
    for number, case in enumerate(cases):
        folder = tmp_path / str(number)
        theirs = RECORDED[case]
        (folder / "site").mkdir(parents=True)
        monkeypatch.chdir(folder / "site")
        try:
            files = wrong_types.difference(_files(case, folder), plain)
        except PykyllError as error:
            if "error" not in theirs or error.diagnostic.hint is None:
                wrong.append((case, str(error), theirs))
            continue
        if "error" in theirs or files != theirs["files"]:
            wrong.append((case, files, theirs))
    return wrong


@pytest.mark.parametrize("key", SETTINGS)
def test_a_setting_of_the_wrong_type(key, plain, tmp_path, monkeypatch):
    cases = [
        case
        for case in CASES
        if case.startswith(f"config {key}:")
        and "{docs" not in case
        and not case.endswith(_IS_SYMBOL)
        and ": {" not in case
        and case not in OTHERWISE
    ]
    assert len(cases) > 5
    assert _check(cases, plain, tmp_path, monkeypatch) == []


@pytest.mark.parametrize("key", ["permalink", "slug", "redirect_from", "redirect_to"])
@pytest.mark.parametrize("kind", ["page", "post"])
def test_front_matter_of_the_wrong_type(key, kind, plain, tmp_path, monkeypatch):
    cases = [
        case for case in CASES
        if case.startswith(f"{kind} {key}:") and not case.endswith(_IS_SYMBOL)
    ]  # fmt: skip
    assert len(cases) > 5
    assert _check(cases, plain, tmp_path, monkeypatch) == []


@pytest.mark.parametrize("key", ["permalink", "slug"])
def test_a_default_of_the_wrong_type(key, plain, tmp_path, monkeypatch):
    cases = [
        case for case in CASES
        if case.startswith(f"defaults {key}:") and not case.endswith(_IS_SYMBOL)
    ]  # fmt: skip
    assert _check(cases, plain, tmp_path, monkeypatch) == []


def test_the_line_the_value_and_the_cure_are_told(failure, text):
    assert failure({"a.md": "---\ntitle: x\npermalink: [a, 1]\n---\n"}) == text(
        """
        error: `permalink` must be a text, and is a list: ["a", 1]
         --> a.md:3:1
          |
        3 | permalink: [a, 1]
          | ^^^^^^^^^^^^^^^^^
          = help: write a text, such as `/about/`; one that looks like a number or a date in quotes

        1 error; _site is as it was
        """
    )
    (found,) = [failure({"a.md": "", "_config.yml": "title: x\ndestination: [a]\n"})]
    assert found == text(
        """
        error: `destination` must be a text, and is a list: ["a"]
         --> _config.yml:2:1
          |
        2 | destination: [a]
          | ^^^^^^^^^^^^^^^^ write the folder's name, as in `destination: ./_site`

        1 error
        """
    )


def test_a_nul_character_in_a_setting_is_an_error(failure):
    assert "a text without a NUL character" in failure({"_config.yml": 'destination: "a\\0b"\n'})

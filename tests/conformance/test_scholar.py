"""jekyll-scholar, al-folio's plugins and its gems: what they wrote under Jekyll 4.3.1.

Where Jekyll's build ended, ours ends too, and says at which place of the site.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from al_folio_files import RUBY_FILES
from known_differences import known
from scholar_cases import lines

from pykyll.builder import build
from pykyll.errors import BuildError

if TYPE_CHECKING:
    from pathlib import Path

    from pykyll.builder import Report

_CASES = lines("cases.jsonl")
_KNOWN = known("scholar")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TIME = datetime(2026, 11, 25, 12, tzinfo=UTC)
_BIB = "_bibliography/references.bib"
_PLACES = {
    "alf-tabs": ("index.md", 5),
    "bib-missing-comma": (_BIB, 2),
    "bib-no-key": (_BIB, 2),
    "bib-no-equals": (_BIB, 2),
    "bib-unquoted": (_BIB, 2),
    "bib-double-comma": (_BIB, 1),
    "bib-text-mail": (_BIB, 3),
    "string-number-concat": (_BIB, 1),
}
"""Where the fault is; everywhere else it is in the third line of index.html, at the tag."""


def _params(*, failed: bool) -> list[Any]:
    return [
        pytest.param(case, id=case["id"])
        for case in _CASES
        if bool(case["exit"]) == failed and case["id"] not in _KNOWN
    ]


pytestmark = pytest.mark.skipif(
    not _CASES, reason="the recorded cases are not beside the repository"
)


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYKYLL_NETWORK", "off")


@pytest.mark.parametrize("case", _params(failed=False))
def test_writes_what_was_recorded(case: dict[str, Any], tmp_path: Path) -> None:
    report = _built(case, tmp_path)
    assert _files(tmp_path / "out") == case["output"]
    told = {(each.path, each.line) for each in report.warnings}
    assert told >= {(_BIB, line) for line in _lines_warned_of(case)}
    assert told or "Lexer: " not in case["stderr"]


@pytest.mark.parametrize("case", _params(failed=True))
def test_ends_where_jekyll_ended_and_names_the_place(case: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(BuildError) as caught:
        _built(case, tmp_path)
    told = [(each.path, each.line) for each in caught.value.diagnostics]
    assert told[0] == _PLACES.get(case["id"], ("index.html", 3))
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("name", sorted(_KNOWN))
def test_a_known_difference_still_is_one(name: str, tmp_path: Path) -> None:
    [case] = [each for each in _CASES if each["id"] == name]
    assert case["exit"]
    _built(case, tmp_path)
    assert _files(tmp_path / "out")


def _built(case: dict[str, Any], folder: Path) -> Report:
    """The site of a case, built into `out`."""
    source = folder / "site"
    files = {"_config.yml": case["config_yml"], **case["files"]}
    for name in case.get("theme_plugins") or ():
        files[f"_plugins/{name}.rb"] = RUBY_FILES[name]
    for path, text in files.items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_text(text, "utf-8")
    return build(
        source, folder / "out", compat="jekyll 4.3.1 debian", environment="production", time=_TIME
    )


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): _UUID.sub("{UUID}", path.read_bytes().decode())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _lines_warned_of(case: dict[str, Any]) -> set[int]:
    """The lines of the bibliography that bibtex-ruby's lexer warned of.

    What is not closed is told here where it begins, and by the lexer where the file ends.
    """
    text = case["files"].get(_BIB, "")
    offsets = re.findall(r"Lexer: unexpected .* at (\d+);", case["stderr"])
    return {text.count("\n", 0, int(offset)) + 1 for offset in offsets}

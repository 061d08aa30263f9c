"""Jekyll's filters, tags and drops: what Jekyll 3.10.0 and 4.4.1 really printed."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from known_differences import known

from pykyll.builder import build
from pykyll.errors import BuildError

_ROOT = Path(__file__).resolve().parents[3]
_DATA = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "jekyll-filters"
_KNOWN = known("jekyll-filters")
_VERSIONS = {"3.10.0": "jekyll_3_10_0", "4.4.1": "jekyll_4_4_1"}


def _cases() -> list[dict[str, str | None]]:
    if not _DATA.is_dir():
        return []
    return [json.loads(line) for line in (_DATA / "cases.jsonl").read_text().splitlines()]


def _params() -> list[object]:
    params = []
    for version in _VERSIONS:
        for case in _cases():
            name = f"{version}/{case['id']}"
            reason = _KNOWN.get(name) or _KNOWN.get(str(case["id"]))
            marks = [pytest.mark.xfail(reason=reason)] if reason else []
            params.append(pytest.param(version, case, id=name, marks=marks))
    return params


def _file_of(case: dict[str, str | None]) -> str:
    return f"c/{str(case['id']).removeprefix('jekyll-')}.html"


@lru_cache
def _outputs(version: str) -> dict[str, str]:
    """The pages that Jekyll could build, all in one site, by their paths."""
    key = _VERSIONS[version]
    with TemporaryDirectory() as folder:
        source = Path(folder, "source")
        _write_site(source, [case for case in _cases() if case[key] is not None])
        _build(source, version)
        built = Path(folder, "built")
        return {
            path.relative_to(built).as_posix(): path.read_text() for path in built.glob("c/*.html")
        }


@lru_cache
def _failures(version: str) -> dict[str, str]:
    """What is said of the pages that Jekyll could not build, by their paths."""
    key = _VERSIONS[version]
    with TemporaryDirectory() as folder:
        source = Path(folder, "source")
        _write_site(source, [case for case in _cases() if case[key] is None])
        try:
            _build(source, version)
        except BuildError as error:
            return {
                str(each.path): f"Liquid Exception: {each.reference}"
                if each.reference and not each.reference.startswith("Liquid Exception")
                else str(each.reference)
                for each in error.diagnostics
            }
    return {}


def _build(source: Path, version: str) -> None:
    build(
        source,
        source.with_name("built"),
        compat=f"jekyll {version}",
        environment="production",
    )


def _write_site(source: Path, cases: list[dict[str, str | None]]) -> None:
    files = json.loads((_DATA / "site.json").read_text())
    for case in cases:
        front_matter = "---\ncustom: cv\ndate: 2020-05-06 07:08:09\n---\n"
        files[_file_of(case)] = front_matter + str(case["template"])
    for path, text in files.items():
        file = source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


def _words(text: str) -> str:
    """An error without colours, and without the line of Ruby code that it may quote."""
    plain = text.replace("\x1b[31m", "").replace("\x1b[0m", "")
    return " ".join(plain.split())


@pytest.mark.skipif(not _cases(), reason="the recorded pages are not on this machine")
@pytest.mark.parametrize(("version", "case"), _params())
def test_page(version: str, case: dict[str, str | None]) -> None:
    key = _VERSIONS[version]
    expected = case[key]
    if expected is not None:
        assert _outputs(version)[_file_of(case)] == expected
        return
    ours = _words(_failures(version)[_file_of(case)])
    theirs = _words(str(case[f"{key}_error"]))
    said, _, _page = ours.partition(f" in {_file_of(case)}")
    assert theirs.startswith(said)

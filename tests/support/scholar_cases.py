"""The recorded bibliographies: units of BibTeX, names, LaTeX, filters and CSL-JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from known_differences import known

_ROOT = Path(__file__).resolve().parents[3]
FOLDER = Path(os.environ.get("PYKYLL_CONFORMANCE", _ROOT / "shared/conformance")) / "scholar"
KNOWN = known("scholar-units")


def lines(name: str) -> list[dict]:
    """The objects of a file of lines; none where it is not on this machine."""
    file = FOLDER / name
    if not file.is_file():
        return []
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def unit(name: str) -> object:
    """What a file of the units holds; an empty list where it is not on this machine."""
    file = FOLDER / "units" / name
    return json.loads(file.read_text("utf-8")) if file.is_file() else []


def case(*values: object, name: str) -> object:
    """A parameter, marked where it is known not to agree."""
    marks = [pytest.mark.xfail(reason=KNOWN[name])] if name in KNOWN else []
    return pytest.param(*values, id=name, marks=marks)


def bib_texts() -> dict[str, str]:
    """Each `.bib` text of the units and cases by the name that units give it."""
    texts: dict[str, str] = {}
    for each in lines("cases.jsonl"):
        texts |= {f"{each['id']}:{path}": text for path, text in each["files"].items()}
    texts |= {each["id"]: each["bib"] for each in lines("units/bibtex.jsonl")}
    return texts

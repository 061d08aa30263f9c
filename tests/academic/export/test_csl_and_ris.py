"""CSL-JSON by the rules of its schema, and RIS, each read by something else than what wrote it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict

import fastjsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.academic.adding.csl_paper import paper_of_csl
from pykyll.academic.export import to_bibtex, to_csl_item, to_ris
from pykyll.bibliography.csl import Renderer, find_style, load_locale

_TYPES = [
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]
_TEXTS = [
    "abstract",
    "archive",
    "archive_location",
    "collection-title",
    "container-title",
    "DOI",
    "genre",
    "ISBN",
    "ISSN",
    "note",
    "publisher",
    "publisher-place",
    "title",
    "URL",
]
_NUMBERS = ["chapter-number", "edition", "issue", "number", "page", "volume"]
_NAME = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        part: {"type": "string"}
        for part in ("family", "given", "non-dropping-particle", "suffix", "literal")
    },
}
_PARTS = {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}
_DATE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": _PARTS},
        "literal": {"type": "string"},
    },
}
_SCHEMA = {
    "type": "object",
    "required": ["type", "id"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": _TYPES},
        "id": {"type": ["string", "number"]},
        "issued": _DATE,
        **{name: {"type": "array", "items": _NAME} for name in ("author", "editor")},
        **{name: {"type": "string"} for name in _TEXTS},
        **{name: {"type": ["string", "number"]} for name in _NUMBERS},
    },
}
"""What the CSL data schema says of the variables that are written here."""
_valid = fastjsonschema.compile(_SCHEMA)
_PAPER = {
    "key": "berg2025",
    "title": "On 100% of it",
    "authors": ["Pim van der Berg Jr.", "{The Engine Group}", "Ada Lovelace", "others"],
    "editors": ["Kurt Gödel"],
    "year": 2025,
    "month": 3,
    "venue": "Journal of Engines",
    "type": "article",
    "volume": 12,
    "number": "3",
    "pages": "101–117",
    "publisher": "Taylor",
    "isbn": "978-0-306-40615-7",
    "doi": "10.1000/a<b",
    "arxiv": "2508.13471",
    "links": [{"label": "PDF", "url": "https://example.org/a.pdf"}],
    "abstract": "It\nweaves.",
    "bibtex": {"address": 'K{\\"o}ln', "issn": "1234-5678"},
}


def test_an_item_has_the_words_of_the_schema():
    item = to_csl_item(_PAPER)
    assert item == {
        "id": "berg2025",
        "type": "article-journal",
        "title": "On 100% of it",
        "author": [
            {"family": "Berg", "given": "Pim", "non-dropping-particle": "van der", "suffix": "Jr."},
            {"literal": "The Engine Group"},
            {"family": "Lovelace", "given": "Ada"},
        ],
        "editor": [{"family": "Gödel", "given": "Kurt"}],
        "container-title": "Journal of Engines",
        "publisher": "Taylor",
        "volume": "12",
        "issue": "3",
        "page": "101–117",
        "ISBN": "978-0-306-40615-7",
        "DOI": "10.1000/a<b",
        "abstract": "It\nweaves.",
        "publisher-place": "Köln",
        "ISSN": "1234-5678",
        "URL": "https://doi.org/10.1000/a%3Cb",
        "issued": {"date-parts": [[2025, 3]]},
    }
    _valid(item)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"type": "phdthesis", "school": "MIT"}, {"genre": "PhD thesis", "publisher": "MIT"}),
        ({"type": "techreport", "institution": "RAND", "number": 7}, {"number": "7"}),
        ({"arxiv": "2508.13471"}, {"type": "article", "publisher": "arXiv", "archive": "arXiv",
                                   "archive_location": "2508.13471", "number": "arXiv:2508.13471"}),
        ({"venue": "Proc."}, {"type": "paper-conference", "container-title": "Proc."}),
        ({"type": "book", "venue": "Springer"}, {"type": "book", "publisher": "Springer"}),
        ({"year": "in press"}, {"issued": {"literal": "in press"}}),
        ({"bibtex": {"author": r"{van den B}, A. and G{\"o}del, K"}},
         {"author": [{"family": "van den B", "given": "A."}, {"family": "Gödel", "given": "K"}]}),
    ],
)  # fmt: skip
def test_each_kind_of_paper(fields, expected):
    item = to_csl_item({"key": "k", "title": "T", "authors": ["A B"], "year": 2020, **fields})
    assert {name: item.get(name) for name in expected} == expected
    _valid(item)


def test_a_style_prints_a_reference_from_it():
    renderer = Renderer(find_style("apa"), load_locale("en-US"))
    assert renderer.reference(json.loads(json.dumps(to_csl_item(_PAPER)))).startswith(
        "van der Berg, P., Jr., The Engine Group, &amp; Lovelace, A. (2025). On 100% of it. "
        "<i>Journal of Engines</i>, <i>12</i>(3), 101–117."
    )


_TEXT = st.text(max_size=8)
_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=2),
    max_leaves=6,
)
_FIELDS = [
    "key",
    "title",
    "authors",
    "editors",
    "year",
    "month",
    "venue",
    "type",
    "volume",
    "number",
    "pages",
    "publisher",
    "school",
    "institution",
    "series",
    "edition",
    "isbn",
    "doi",
    "arxiv",
    "links",
    "abstract",
    "note",
    "bibtex",
]


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(_FIELDS), _ANY))
def test_data_of_any_shape_gives_an_item_of_the_schema_and_a_record(paper):
    _valid(to_csl_item(paper))
    assert to_ris(paper).endswith("ER  - \r\n")
    assert to_bibtex(paper).startswith("@")


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["author", "issued", "title", "page", "ISBN", "x"]), _ANY))
def test_a_record_of_any_shape_gives_a_paper(item):
    assert isinstance(paper_of_csl(item, "10.1234/x"), dict)


def _ris(text: str) -> list[dict[str, list[str]]]:
    """Records as reference managers read them: a tag, two blanks, a dash, a blank, a value."""
    records: list[dict[str, list[str]]] = []
    for line in text.split("\r\n"):
        if not line:
            continue
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert match, line
        tag, value = match.groups()
        if tag == "TY":
            records.append(defaultdict(list))
        records[-1][tag].append(value)
    return records


def test_a_record_of_ris():
    assert _ris(to_ris(_PAPER)) == [
        {
            "TY": ["JOUR"],
            "ID": ["berg2025"],
            "TI": ["On 100% of it"],
            "AU": ["van der Berg, Pim, Jr.", "The Engine Group", "Lovelace, Ada"],
            "A2": ["Gödel, Kurt"],
            "JO": ["Journal of Engines"],
            "T2": ["Journal of Engines"],
            "PB": ["Taylor"],
            "AN": ["arXiv:2508.13471"],
            "PY": ["2025"],
            "DA": ["2025/03//"],
            "VL": ["12"],
            "IS": ["3"],
            "SP": ["101"],
            "EP": ["117"],
            "SN": ["978-0-306-40615-7"],
            "DO": ["10.1000/a<b"],
            "UR": ["https://doi.org/10.1000/a%3Cb"],
            "L1": ["https://example.org/a.pdf"],
            "AB": ["It weaves."],
            "ER": [""],
        }
    ]


_DATA = """- key: a
  title: "A"
  authors: [Ada Lovelace]
  year: 2025
- key: b
  title: "Ü"
  authors: [Ada Lovelace]
  year: 2026
"""


def _export(site, *arguments: str, code: int = 0) -> tuple[str, str]:
    ended = subprocess.run(
        [sys.executable, "-m", "pykyll", "export", *arguments],
        cwd=site,
        capture_output=True,
        check=False,
    )
    assert ended.returncode == code
    return ended.stdout.decode(), ended.stderr.decode()


@pytest.fixture
def site(tmp_path):
    (tmp_path / "_data").mkdir()
    (tmp_path / "_config.yml").write_text("title: T\n", "utf-8")
    (tmp_path / "_data/publications.yml").write_text(_DATA, "utf-8")
    return tmp_path


def test_the_command_prints_all_or_some_in_each_form(site):
    assert _export(site, "papers", "--bibtex")[0] == (
        "@misc{a,\n  title = {{A}},\n  author = {Ada Lovelace},\n  year = {2025}\n}\n\n"
        "@misc{b,\n  title = {{Ü}},\n  author = {Ada Lovelace},\n  year = {2026}\n}\n"
    )
    assert [each["id"] for each in json.loads(_export(site, "papers", "--csl-json")[0])] == [
        "a",
        "b",
    ]
    assert [each["ID"] for each in _ris(_export(site, "papers", "--ris", "--key", "b")[0])] == [
        ["b"]
    ]
    assert _export(site, "papers", "--ris", "-o", "papers.ris") == ("", "")
    assert len(_ris((site / "papers.ris").read_bytes().decode())) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["papers"], 2, "Error: In which form? Give --bibtex, --csl-json or --ris\n"),
        (["talks", "--ris"], 2, "'talks' is not one of 'papers', 'publications'.\n"),
        (["papers", "--ris", "--key", "c"], 1, "error: there is no paper 'c'\n  = help: there are a, b\n"),
        (
            ["papers", "--ris", "-o", "none/x.ris"], 1,
            ("error: none/x.ris cannot be written: no such file or directory\n"
            "  = help: is there that folder, and may you write there?\n"),
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(site, arguments, code, said):
    assert said in _export(site, *arguments, code=code)[1]


def test_a_file_that_is_no_yaml_is_told_with_its_line(site):
    (site / "_data/publications.yml").write_text("- a: b: c\n", "utf-8")
    assert _export(site, "papers", "--ris", code=1)[1].startswith(
        "error: a second `: ` on this line of YAML\n --> _data/publications.yml:1:"
    )
    (site / "_data/publications.yml").unlink()
    assert _export(site, "papers", "--ris", code=1)[1] == (
        "error: there is no _data/publications.yml\n"
        "  = help: `pykyll add paper` makes it; -s DIR names the folder of the site\n\n1 error\n"
    )

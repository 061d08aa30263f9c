"""`pykyll export papers --bibtex` prints what the site's template prints, in every engine."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruby_jekyll import build_with_jekyll, is_installed

from pykyll import build
from pykyll.academic.export import to_bibtex

_ROOT = Path(__file__).parents[3]
_HARD = [
    {"key": "a", "title": "A", "authors": ["Ada Lovelace"], "year": 2025},
    {
        "key": "signs",
        "title": r"100% of \alpha & {B}_2 # $5 ~x^2 BACKSLASH “q” 'r' \\ end\\",
        "authors": ["A & B", "{The ATLAS & Co_llaboration}", "{}", "{", "others"],
        "year": "in press",
        "venue": "Proc. & more",
        "doi": '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-S#9_8>3.0.CO;2-2?"%',
    },
    {
        "key": "names",
        "type": "article",
        "title": "Names",
        "authors": [
            "Martin Luther King Jr.",
            "Pim van der Berg III",
            "Martin Luther King, Jr.",
            "King Jr.",
            "von Berg Jr.",
            "Élan d'Ornano Sr.",
            "周文涌",
            "Ludwig van Beethoven",
            " spaced ",
            "",
        ],
        "editors": ["{ACM}", "E. Ditor II"],
        "venue": "Journal",
        "year": 2020,
        "month": 5,
        "volume": 12,
        "number": "3/4",
        "pages": "101–117",
        "series": "S",
        "edition": "2nd",
        "publisher": "P & Q",
        "school": "S",
        "institution": "I",
        "isbn": "978-3",
        "arxiv": "hep-th/9901001",
        "arxiv_class": "hep-th",
        "note": "To appear_",
        "abstract": r"We show $$x_1^2$$ and 5\* \_a\_ $$\alpha$$.",
    },
    {
        "key": "verbatim",
        "title": "T",
        "authors": ["A B"],
        "year": 2020,
        "type": "misc",
        "venue": "V",
        "month": 13,
        "links": [{"label": "PDF", "url": "/a.pdf"}, {"label": "P", "url": "https://x.org/a_b"}],
        "bibtex": {
            "title": "{T}he $x^2$",
            "author": "Van B, A",
            "editor": "{E}",
            "howpublished": "H",
            "address": "Here \\& there",
            "month": "10~jul",
            "year": "2020a",
            "abstract": "$a$",
            "doi": "10.1/x",
            "empty": "",
            "none": None,
        },
    },
    *(
        {"key": kind, "title": "T", "authors": ["A B"], "year": 2020, "type": kind, **more}
        for kind in ("book", "phdthesis", "techreport", "proceedings", "manual", "inbook", "misc")
        for more in (
            {"venue": "V"},
            {"venue": "V", "publisher": "P", "school": "S", "institution": "I"},
            {"publisher": "P", "school": "S", "institution": "I"},
            {"bibtex": {"publisher": "{P}", "school": "S", "note": "N"}},
        )
    ),
    {"key": "pre", "title": "T", "authors": [], "year": 2020, "type": "article", "venue": ""},
    {"key": "one", "title": "T", "authors": "Ada Lovelace", "year": None, "bibtex": "text"},
    {"key": "open", "title": "$$ x", "authors": ["A"], "year": 1, "abstract": "a $$b$$ $$c$$$$"},
]


def _site(folder: Path, papers: object) -> Path:
    site = folder / "site"
    (site / "_data").mkdir(parents=True)
    shutil.copytree(_ROOT / "_includes", site / "_includes")
    shutil.copyfile(_ROOT / "publications.bib", site / "publications.bib")
    (site / "_config.yml").write_text("theme:\nplugins: []\n", "utf-8")
    (site / "_data/publications.yml").write_text(json.dumps(papers, ensure_ascii=False), "utf-8")
    return site


def _exported(papers) -> str:
    return "\n".join(map(to_bibtex, papers)).strip("\n") + "\n"


def test_both_print_the_same_bytes(tmp_path: Path):
    build(_site(tmp_path, _HARD), tmp_path / "out", jobs=1)
    assert (tmp_path / "out/publications.bib").read_text("utf-8") == _exported(_HARD)


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
def test_jekyll_prints_them_too(tmp_path: Path):
    build_with_jekyll(_site(tmp_path, _HARD), tmp_path / "out")
    assert (tmp_path / "out/publications.bib").read_text("utf-8") == _exported(_HARD)


_TEXT = st.text(
    st.sampled_from("aB é–$\\{}&%#_^~*`<|[]\"'.,$:/?\u00a0ß周Ł-") | st.sampled_from("abAB 1"),
    min_size=1,
    max_size=12,
).map(str.strip)
_NAME = st.one_of(
    _TEXT,
    st.sampled_from(
        ["Ada Lovelace", "{A & B}", "Jan van Dyk Jr.", "others", "A B III", "É b c II"]
    ),
)
_PAPER = st.fixed_dictionaries(
    {
        "key": st.sampled_from(["k", "DBLP:a/b", "ü"]),
        "title": _TEXT,
        "authors": st.lists(_NAME, max_size=4),
        "year": st.integers(1900, 2030) | _TEXT,
    },
    optional={
        "type": st.sampled_from(
            [
                "",
                "article",
                "book",
                "booklet",
                "incollection",
                "inproceedings",
                "manual",
                "mastersthesis",
                "misc",
                "phdthesis",
                "proceedings",
                "techreport",
                "unpublished",
            ]
        ),
        "editors": st.lists(_NAME, max_size=3),
        "month": st.integers(0, 13),
        "links": st.lists(st.fixed_dictionaries({"label": _TEXT, "url": _TEXT}), max_size=2),
        "abstract": _TEXT,
        "bibtex": st.dictionaries(
            st.sampled_from(["title", "author", "url", "year", "month", "venue", "publisher"])
            | st.sampled_from(["journal", "booktitle", "address", "abstract", "school", "editor"]),
            _TEXT,
            max_size=4,
        ),
        **dict.fromkeys(
            (
                "venue",
                "series",
                "volume",
                "number",
                "edition",
                "pages",
                "publisher",
                "school",
                "institution",
                "isbn",
                "arxiv",
                "arxiv_class",
                "doi",
                "note",
            ),
            _TEXT,
        ),
    },
)


@settings(max_examples=25, deadline=None)
@given(st.lists(_PAPER, min_size=1, max_size=20))
def test_both_print_the_same_bytes_of_any_paper(papers):
    with TemporaryDirectory() as folder:
        build(_site(Path(folder), papers), Path(folder) / "out", jobs=1)
        printed = (Path(folder) / "out/publications.bib").read_text("utf-8")
    assert printed == _exported(papers)


def test_lists_may_leave_the_abstract_out(tmp_path: Path):
    papers = [{"key": "a", "title": "T", "authors": ["A"], "year": 2020, "abstract": "Long."}]
    site = _site(tmp_path, papers)
    page = "---\nlayout: null\n---\n{% assign a = site.data.publications | first %}{% include bibtex.bib paper=a abstract=false %}"
    (site / "publications.bib").write_text(page, "utf-8")
    build(site, tmp_path / "out", jobs=1)
    printed = (tmp_path / "out/publications.bib").read_text("utf-8")
    assert printed == to_bibtex({**papers[0], "abstract": None})

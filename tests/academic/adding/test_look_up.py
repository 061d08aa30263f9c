"""Papers by DOI and arXiv number, from a server that answers as doi.org, its registrars and arXiv do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from web_of_ours import Web, web_of_ours

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DOI = "10.1145/3746027.3754958"
_AT_CROSSREF = f"api.crossref.org/v1/works/{_DOI}/transform"
_CSL = {
    "indexed": {"date-parts": [[2026, 1, 2]]},
    "type": "proceedings-article",
    "title": "Frozen <i>Primitives</i> for H<sub>2</sub>O &amp; more",
    "subtitle": [],
    "author": [
        {"given": "Ada", "family": "Lovelace", "sequence": "first", "affiliation": []},
        {"given": "Gabriel", "family": "García Márquez", "sequence": "additional"},
        {"name": "The Engine Group", "sequence": "additional"},
        {"given": "Pim", "family": "van der Berg", "suffix": "Jr."},
    ],
    "container-title": "Proceedings of the 33rd Conference",
    "page": "1-10",
    "publisher": "ACM",
    "ISBN": "9798400720352",
    "DOI": _DOI,
    "issued": {"date-parts": [[2025, 10, 27]]},
    "abstract": "<jats:title>Abstract</jats:title><jats:p>We show 5*x.</jats:p>",
    "event": {"name": "MM '25"},
}
_FEED = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query: search_query=&amp;id_list={number}</title>
  {entries}
</feed>
"""
_ENTRY = """<entry>
  <id>http://arxiv.org/abs/{number}v2</id>
  <updated>2025-09-01T00:00:00Z</updated>
  <published>2025-08-19T02:03:04Z</published>
  <title>MINR: Efficient
  $O(n^2)$ Networks</title>
  <summary>  We show $|x|^2$ in
two lines.
</summary>
  <author><name>Ada Lovelace</name></author>
  <author><name>Kurt G\\"odel</name></author>
  <author><name>ATLAS Collaboration</name></author>
  {more}
  <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.LG"/>
</entry>"""
_ERROR = """<entry>
  <id>http://arxiv.org/api/errors#incorrect_id_format_for_2508.00000</id>
  <title>Error</title>
  <summary>incorrect id format for 2508.00000</summary>
</entry>"""
_OF_DOI = """- key: lovelace2025frozen
  topic: Notes
  title: "Frozen Primitives for H₂O & more"
  authors:
    - Ada Lovelace
    - Gabriel García Márquez
    - "{The Engine Group}"
    - Pim van der Berg Jr.
  year: 2025
  month: 10
  added: 2026-03-01
  venue: "Proceedings of the 33rd Conference"
  pages: "1–10"
  publisher: ACM
  isbn: "9798400720352"
  doi: "10.1145/3746027.3754958"
  abstract: 'We show 5\\*x.'
  bibtex:
    author: Lovelace, Ada and García Márquez, Gabriel and {The Engine Group} and van der Berg, Jr., Pim
"""
_OF_ARXIV = """- key: lovelace2025minr
  topic: Notes
  title: "MINR: Efficient O(n²) Networks"
  authors:
    - Ada Lovelace
    - Kurt Gödel
    - "{ATLAS Collaboration}"
  year: 2025
  month: 8
  added: 2026-03-01
  arxiv: "2508.13471"
  arxiv_class: cs.LG
  abstract: 'We show $$\\vert x\\vert ^2$$ in two lines.'
  bibtex:
    title: "MINR: Efficient $O(n^2)$ Networks"
"""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch, site: Path) -> Iterator[Web]:
    del site
    with web_of_ours() as answers:
        monkeypatch.setenv("PYKYLL_NETWORK", answers.url)
        yield answers


def _redirect(address: str):
    def answer(handler) -> None:
        handler.send_response(302)
        handler.send_header("Location", address)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def _registered(web: Web, answer: object) -> None:
    web.answers[f"doi.org/{_DOI}"] = _redirect(f"{web.url}/{_AT_CROSSREF}")
    web.answers[_AT_CROSSREF] = answer


def _asked_arxiv(*numbers: str) -> str:
    return f"export.arxiv.org/api/query?id_list={','.join(numbers)}&max_results={len(numbers)}"


def _feed(*entries: str) -> str:
    return _FEED.replace("{number}", "2508.13471").replace("{entries}", "".join(entries))


def _entry(number: str = "2508.13471", more: str = "") -> str:
    return _ENTRY.replace("{number}", number).replace("{more}", more)


def _papers(site: Path) -> str:
    return (site / "_data/publications.yml").read_text("utf-8")


_FLAGS = ("--topic", "Notes", "--added", "2026-03-01")


@pytest.mark.parametrize(
    "written",
    [
        _DOI,
        f"doi:{_DOI}",
        f"https://doi.org/{_DOI}",
        f"http://dx.doi.org/{_DOI}",
        "https://doi.org/10.1145%2F3746027.3754958",
        f"https://dl.acm.org/doi/abs/{_DOI}?download=true",
        f"DOI: {_DOI}.",
    ],
)
def test_a_doi_leads_to_its_registrar(web, site, run, written):
    _registered(web, json.dumps(_CSL))
    ended = run("add", "paper", written, *_FLAGS)
    assert (ended.code, ended.err) == (0, "")
    assert _OF_DOI in _papers(site)
    assert web.asked == [f"doi.org/{_DOI}", _AT_CROSSREF]


def test_csl_json_is_asked_for_and_bibtex_taken_where_there_is_none(web, site, run):
    asked_for = []

    def answer(handler) -> None:
        asked_for.append(handler.headers["Accept"])
        body = f"@article{{x_1, title={{T}}, author={{A B}}, journal={{J}}, year=2020, doi={{{_DOI}}}}}"
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body.encode())

    _registered(web, answer)
    assert run("add", "paper", _DOI, *_FLAGS).code == 0
    assert asked_for == ["application/vnd.citationstyles.csl+json, application/x-bibtex;q=0.5"]
    assert '- key: b2020t\n  topic: Notes\n  title: "T"\n' in _papers(site)


@pytest.mark.parametrize(
    "written",
    [
        "arXiv:2508.13471",
        "2508.13471",
        "arxiv:2508.13471v3",
        "https://arxiv.org/abs/2508.13471v1",
        "https://arxiv.org/pdf/2508.13471.pdf",
        "http://export.arxiv.org/abs/2508.13471",
        "10.48550/arXiv.2508.13471",
        "https://doi.org/10.48550/ARXIV.2508.13471",
    ],
)
def test_an_arxiv_number_leads_to_arxiv(web, site, run, written):
    web.answers[_asked_arxiv("2508.13471")] = _feed(_entry())
    assert run("add", "paper", written, *_FLAGS).code == 0
    assert _OF_ARXIV in _papers(site)


def test_old_numbers_have_their_archive_before_them(web, site, run):
    web.answers[_asked_arxiv("hep-th/9901001")] = _feed(_entry("hep-th/9901001"))
    assert run("add", "paper", "https://arxiv.org/abs/hep-th/9901001v2", *_FLAGS).code == 0
    assert '  arxiv: "hep-th/9901001"\n' in _papers(site)


def test_several_are_asked_for_at_once_and_arxiv_only_once(web, run):
    _registered(web, json.dumps(_CSL))
    web.answers[_asked_arxiv("2508.13471", "2508.13478")] = _feed(
        _entry("2508.13478").replace("MINR", "Other"), _entry()
    )
    ended = run("add", "paper", "2508.13471", _DOI, "2508.13478", *_FLAGS)
    assert ended.out.count("\n  line ") == 3
    assert sum("arxiv" in each for each in web.asked) == 1


def test_where_it_was_published_is_taken_from_its_doi(web, site, run):
    _registered(web, json.dumps(_CSL))
    doi = f'<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">{_DOI}</arxiv:doi>'
    web.answers[_asked_arxiv("2508.13471")] = _feed(_entry(more=doi))
    ended = run("add", "paper", "2508.13471", *_FLAGS)
    assert ended.out == (
        "Added to _data/publications.yml:\n"
        "  line 14  lovelace2025frozen  Frozen Primitives for H₂O & more\n"
        f"    published as {_DOI}, it is taken from there\n"
    )
    text = _papers(site)
    for line in ('arxiv: "2508.13471"', f'doi: "{_DOI}"', "venue: ", "abstract: 'We show $$"):
        assert f"  {line}" in text


def test_a_published_paper_whose_registrar_is_silent_stays_a_preprint(web, site, run):
    doi = f'<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">{_DOI}</arxiv:doi>'
    web.answers[_asked_arxiv("2508.13471")] = _feed(_entry(more=doi))
    ended = run("add", "paper", "2508.13471", *_FLAGS)
    assert ended.out.endswith(
        f"    its DOI is {_DOI}, but there is no DOI {_DOI}: what it appeared in is missing\n"
    )
    assert f'  doi: "{_DOI}"\n' in _papers(site)


def test_what_the_authors_say_on_arxiv_is_told(web, run):
    comment = (
        '<arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">Accepted to X</arxiv:comment>'
    )
    web.answers[_asked_arxiv("2508.13471")] = _feed(_entry(more=comment))
    ended = run("add", "paper", "2508.13471", *_FLAGS)
    assert ended.out.endswith("    arXiv has of it: Accepted to X\n")


def test_an_answer_is_kept_and_a_failure_is_not(web, site, run):
    assert run("add", "paper", _DOI, "-n").code == 1
    _registered(web, json.dumps(_CSL))
    assert run("add", "paper", _DOI, "-n").code == 0
    asked = len(web.asked)
    assert run("add", "paper", _DOI, *_FLAGS).code == 0
    assert len(web.asked) == asked
    assert (site / ".pykyll-cache/answers").is_dir()


_BY_HAND = "save its BibTeX to a file, and `pykyll add paper FILE`"
_AGAIN = f"try again later, or {_BY_HAND}"
_DEEP = "[" * 100_000


@pytest.mark.parametrize(
    ("answer", "message", "hint"),
    [
        (404, f"there is no DOI {_DOI}", "is it whole, and no letter wrong?"),
        (406, f"the registrar of {_DOI} gives no bibliographic record", _BY_HAND),
        (410, f"there is no DOI {_DOI}", "is it whole, and no letter wrong?"),
        (418, f"SERVER answers 418 for {_DOI}", _BY_HAND),
        (503, "doi.org cannot be asked: it answers 503 Service Unavailable", _AGAIN),
        (429, "doi.org cannot be asked: it answers 429 Too Many Requests", _AGAIN),
        ("<!DOCTYPE html><p>Oh.", f"SERVER answers a web page for {_DOI}, no record", _BY_HAND),
        ("{", f"what SERVER says of {_DOI} cannot be read", _BY_HAND),
        (_DEEP, f"what SERVER says of {_DOI} cannot be read", _BY_HAND),
        ("", f"what SERVER says of {_DOI} cannot be read", _BY_HAND),
        ("[]", f"what SERVER says of {_DOI} cannot be read", _BY_HAND),
        ("{}", f"what SERVER says of {_DOI} has no title", _BY_HAND),
        ("@article{", f"the BibTeX that there is for {_DOI} cannot be read", _BY_HAND),
    ],
)
def test_what_is_no_answer_is_told_in_one_sentence(web, site, run, answer, message, hint):
    before = _papers(site)
    _registered(web, answer)
    ended = run("add", "paper", _DOI)
    server = web.url.partition("://")[2]
    assert ended.err == f"error: {message.replace('SERVER', server)}\n  = help: {hint}\n\n1 error\n"
    assert (ended.code, _papers(site)) == (1, before)


@pytest.mark.parametrize(
    ("answer", "message", "hint"),
    [
        (_FEED, "arXiv has no paper 2508.13471", "is it whole, and no digit wrong?"),
        (400, "arXiv has no paper 2508.13471", "is it whole, and no digit wrong?"),
        (
            _FEED.replace("{entries}", _ERROR),
            "export.arxiv.org answers for 2508.13471: incorrect id format for 2508.00000",
            _BY_HAND,
        ),
        ("<html>", "export.arxiv.org answers for 2508.13471: it is no feed", _BY_HAND),
        ("<html/>", "export.arxiv.org answers for 2508.13471: it is no feed", _BY_HAND),
        (503, "export.arxiv.org cannot be asked: it answers 503 Service Unavailable", _AGAIN),
    ],
)
def test_errors_of_arxiv_are_told_too(web, run, answer, message, hint):
    web.answers[_asked_arxiv("2508.13471")] = answer
    ended = run("add", "paper", "2508.13471")
    assert ended.err == f"error: {message}\n  = help: {hint}\n\n1 error\n"


def test_all_that_is_unknown_is_told_at_once_and_nothing_is_written(web, site, run):
    before = _papers(site)
    _registered(web, json.dumps(_CSL))
    ended = run("add", "paper", "10.9999/a", _DOI, "10.9999/b")
    assert ended.err.count("error: there is no DOI") == 2
    assert _papers(site) == before


def test_a_server_that_never_answers_is_not_waited_for(web, run, monkeypatch):
    monkeypatch.setattr("pykyll.fetch.web._SECONDS_OF_SILENCE", 0.2)
    web.seconds = 1.0
    ended = run("add", "paper", _DOI)
    assert ended.err == (
        f"error: doi.org cannot be asked: timed out\n  = help: {_AGAIN}\n\n1 error\n"
    )


def test_without_a_network_there_is_one_clear_word(run, monkeypatch):
    said = (
        "error: doi.org is not asked, since there is to be no network\n"
        f"  = help: {_BY_HAND}\n\n1 error\n"
    )
    assert run("add", "paper", _DOI).err == said
    monkeypatch.setenv("PYKYLL_NETWORK", "http://127.0.0.1:9")
    assert run("add", "paper", _DOI, "--offline").err == said
    assert run("add", "paper", _DOI).err == (
        "error: doi.org cannot be asked: [Errno 111] Connection refused\n"
        f"  = help: {_AGAIN}\n\n1 error\n"
    )


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        (
            {"type": "journal-article", "title": ["A"], "container-title": ["Nature"], "volume": "5",
             "issue": "012", "page": "e1", "published": {"date-parts": [["2020", 3]]}},
            ["  year: 2020\n", "  month: 3\n", '  venue: "Nature"\n', "  type: article\n",
             "  volume: 5\n", '  number: "012"\n', '  pages: "e1"\n'],
        ),
        (
            {"type": "dissertation", "title": "A", "publisher": "University of X",
             "issued": {"date-parts": [[2020]]}},
            ["  type: phdthesis\n", "  school: University of X\n"],
        ),
        (
            {"type": "thesis", "genre": "Master Thesis", "title": "A", "publisher": "X",
             "issued": {"date-parts": [[2020]]}},
            ["  type: mastersthesis\n", "  school: X\n"],
        ),
        (
            {"type": "report", "title": "A", "institution": [{"name": "RAND"}], "publisher": "P",
             "issued": {"date-parts": [[2020]]}},
            ["  type: techreport\n", "  institution: RAND\n"],
        ),
        (
            {"type": "posted-content", "title": "A", "subtitle": ["B"], "publisher": "CSHL",
             "posted": {"date-parts": [[2020, 13]]}, "issued": {"date-parts": [[None]]}},
            ['  title: "A: B"\n', "  year: 2020\n", "  publisher: CSHL\n"],
        ),
        (
            {"message": {"type": "monograph", "title": ["A"], "edition-number": "2",
                         "issued": {"date-parts": [[2020]]}}},
            ["  type: book\n"],
        ),
        (
            {"type": "book-chapter", "title": "<mml:math><mml:mi>x</mml:mi></mml:math>&lt;3",
             "container-title": ["Book", "Series"], "issued": {"date-parts": [[2020]]},
             "editor": [{"literal": "E Group"}], "ISBN": ["http://id.crossref.org/isbn/9781402088391"]},
            ['  title: "x<3"\n', '  venue: "Book"\n', "  type: incollection\n",
             '    - "{E Group}"\n', '  isbn: "9781402088391"\n'],
        ),
    ],
)  # fmt: skip
def test_what_registrars_say_in_their_own_ways(web, site, run, item, lines):
    inner = item.get("message", item)
    inner["author"] = [{"given": "Ada", "family": "Lovelace"}]
    _registered(web, json.dumps(item))
    ended = run("add", "paper", _DOI)
    assert (ended.code, ended.err) == (0, "")
    for line in lines:
        assert line in _papers(site)


@pytest.mark.parametrize("value", [None, 1, "x", [], [1], {}, {"a": 1}, [[None]], [{"family": 1}]])
def test_a_record_of_any_shape_is_no_fault_of_ours(web, run, value):
    item = dict.fromkeys(
        ("author", "editor", "container-title", "issued", "published", "page"), value
    )
    item |= dict.fromkeys(("type", "genre", "institution", "ISBN", "abstract", "volume"), value)
    _registered(web, json.dumps({**item, "title": "T"}))
    assert run("add", "paper", _DOI, "--author", "A B", "--year", "2020").code == 0

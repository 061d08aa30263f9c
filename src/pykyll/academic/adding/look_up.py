"""Asks doi.org and arXiv for papers by their numbers.

A DOI leads to its registrar, who is asked for CSL-JSON, which has most (first and last names
apart, types, dates in parts, abstracts), or for BibTeX where there is none. arXiv is asked for
all its papers at once, as it wants to be. Answers stay in the site's cache for a day; what was
not answered is asked again the next time.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from pykyll.academic.adding.arxiv_paper import ArxivPaper, NoFeedError, papers_of_arxiv
from pykyll.academic.adding.bibtex_paper import papers_of_bibtex
from pykyll.academic.adding.csl_paper import paper_of_csl
from pykyll.academic.adding.found import Found
from pykyll.academic.adding.numbers import Arxiv, Doi
from pykyll.errors import BuildError, Diagnostic, PykyllError
from pykyll.fetch.answers import Answers, Question
from pykyll.fetch.web import host_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.academic.adding.found import Values
    from pykyll.config import Config
    from pykyll.fetch.web import Answer

ARXIV = "https://export.arxiv.org/api/query"
DOI = "https://doi.org/"
_ACCEPT = (("Accept", "application/vnd.citationstyles.csl+json, application/x-bibtex;q=0.5"),)
_BY_HAND = "save its BibTeX to a file, and `pykyll add paper FILE`"
_OF_ARXIV = ("arxiv", "arxiv_class", "abstract")
"""What arXiv knows better than a registrar."""
_BAD_REQUEST, _NOT_FOUND, _NOT_ACCEPTABLE, _GONE = 400, 404, 406, 410


class _Unknown(Exception):  # noqa: N818 - it becomes one of several errors
    """There is nothing to be had of a number."""

    def __init__(self, message: str, hint: str = _BY_HAND) -> None:
        super().__init__(message)
        self.hint = hint


def look_up(
    numbers: Sequence[Doi | Arxiv], config: Config, *, is_offline: bool = False
) -> list[Found]:
    """The papers of some numbers, in their order, without keys.

    Raises:
        BuildError: There are some that nobody knows, or nobody answers: all of them are told.
    """
    answers = Answers(config.source, config.environ, is_offline=is_offline, keeps_failures=False)
    arxiv = [each for each in numbers if isinstance(each, Arxiv)]
    answers.ask(
        [
            *(_of_doi(each.number) for each in numbers if isinstance(each, Doi)),
            *([_of_arxiv(arxiv)] if arxiv else []),
        ]
    )
    found: list[Found] = []
    wrong: list[Diagnostic] = []
    for number in numbers:
        try:
            if isinstance(number, Doi):
                found.append(_registered(number.number, answers))
            else:
                found.append(_on_arxiv(number, arxiv, answers))
        except _Unknown as error:
            wrong.append(Diagnostic(str(error), hint=error.hint))
    if wrong:
        raise BuildError(list(dict.fromkeys(wrong)))
    return found


def _of_doi(number: str) -> Question:
    return Question(f"{DOI}{quote(number, safe='/:;()')}", _ACCEPT)


def _of_arxiv(numbers: Sequence[Arxiv]) -> Question:
    """One question for all, which is what arXiv asks for."""
    listed = list(dict.fromkeys(each.number for each in numbers))
    query = urlencode({"id_list": ",".join(listed), "max_results": len(listed)}, safe=",/")
    return Question(f"{ARXIV}?{query}")


def _answer(question: Question, answers: Answers) -> Answer:
    answer = answers.answer(question)
    if answer is not None:
        return answer
    host = host_of(question.url)
    if answers.is_offline:
        raise _Unknown(f"{host} is not asked, since there is to be no network", _BY_HAND)
    why = answers.missed.urls.get(question.url) or "it gives no answer"
    raise _Unknown(f"{host} cannot be asked: {why}", f"try again later, or {_BY_HAND}")


# DOI ------------------------------------------------------------------------------------


def _registered(number: str, answers: Answers) -> Found:
    """What the registrar of a DOI says of it."""
    answer = _answer(_of_doi(number), answers)
    if answer.status in {_NOT_FOUND, _GONE}:
        raise _Unknown(f"there is no DOI {number}", "is it whole, and no letter wrong?")
    if answer.status == _NOT_ACCEPTABLE:
        raise _Unknown(f"the registrar of {number} gives no bibliographic record")
    if not answer.is_good:
        raise _Unknown(f"{host_of(answer.url)} answers {answer.status} for {number}")
    values = _record(answer, number)
    if not values.get("title"):
        raise _Unknown(f"what {host_of(answer.url)} says of {number} has no title")
    return Found(values, f"{DOI}{number}")


def _record(answer: Answer, number: str) -> Values:
    text = answer.body.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    if text.startswith("@"):
        return _of_bibtex(text, number)
    if text.startswith("<"):
        raise _Unknown(f"{host_of(answer.url)} answers a web page for {number}, no record")
    try:
        item = json.loads(text)
    except (ValueError, RecursionError):
        item = None
    if isinstance(item, dict) and isinstance(item.get("message"), dict):
        item = item["message"]  # as Crossref's own interface wraps it
    if not isinstance(item, dict):
        raise _Unknown(f"what {host_of(answer.url)} says of {number} cannot be read")
    return paper_of_csl(item, number)


def _of_bibtex(text: str, number: str) -> Values:
    try:
        papers = papers_of_bibtex(text, number).papers
    except PykyllError:
        papers = ()
    if not papers:
        raise _Unknown(f"the BibTeX that there is for {number} cannot be read")
    values = {name: each for name, each in papers[0].values.items() if name != "key"}
    return values if "arxiv" in values else {**values, "doi": number}


# arXiv ----------------------------------------------------------------------------------


def _on_arxiv(number: Arxiv, asked: Sequence[Arxiv], answers: Answers) -> Found:
    """A paper on arXiv; where it says that it was published, what is registered of that."""
    paper = _preprint(number, asked, answers)
    address = f"https://arxiv.org/abs/{number.number}"
    if not paper.doi:
        comment = f"arXiv has of it: {paper.comment}"
        return Found(paper.values, address, notes=(comment,) if paper.comment else ())
    try:
        published = _registered(paper.doi, answers)
    except _Unknown as error:
        note = f"its DOI is {paper.doi}, but {error}: what it appeared in is missing"
        return Found({**paper.values, "doi": paper.doi}, address, notes=(note,))
    kept = {name: paper.values[name] for name in _OF_ARXIV if name in paper.values}
    return Found(
        {**published.values, **kept},
        address,
        notes=(f"published as {paper.doi}, it is taken from there",),
    )


def _preprint(number: Arxiv, asked: Sequence[Arxiv], answers: Answers) -> ArxivPaper:
    question = _of_arxiv(asked)
    answer = _answer(question, answers)
    host = host_of(question.url)
    unknown = _Unknown(f"arXiv has no paper {number.number}", "is it whole, and no digit wrong?")
    if answer.status == _BAD_REQUEST:
        raise unknown
    if not answer.is_good:
        raise _Unknown(f"{host} answers {answer.status}")
    try:
        papers = papers_of_arxiv(answer.body)
    except NoFeedError as error:
        raise _Unknown(f"{host} answers for {number.number}: {error}") from None
    found = next((each for each in papers if each.number == number.number), None)
    if found is None:
        raise unknown
    return found

"""A paper for the simpler list of a site by `pykyll new`, which has its authors in one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.adding.form import fields_of

if TYPE_CHECKING:
    from pykyll.academic.adding.found import Values

_SCHEMA = "plain-publications"


def plain_paper(values: Values) -> Values:
    """The entry with the fields that there are."""
    authors = values.get("authors")
    names = [str(each).strip("{}") for each in (authors if isinstance(authors, list) else [])]
    if names[-1:] == ["others"]:
        names[-1] = "et al."
    known = {field.name for field in fields_of(_SCHEMA)}
    kept: Values = {name: value for name, value in values.items() if name in known}
    if names:
        kept["authors"] = ", ".join(names)
    pdf = _pdf(values)
    if pdf:
        kept["pdf"] = pdf
    if "venue" not in kept and isinstance(values.get("arxiv"), str):
        kept["venue"] = f"arXiv:{values['arxiv']}"
    return kept


def _pdf(values: Values) -> str:
    links = values.get("links")
    for link in links if isinstance(links, list) else ():
        if isinstance(link, dict) and str(link.get("label")).lower() == "pdf":
            return str(link.get("url"))
    return ""

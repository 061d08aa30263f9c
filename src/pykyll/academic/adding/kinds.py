"""What can be added, and to which data file."""

from __future__ import annotations

from pykyll.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry."""

    word: str
    """What it is called on the command line: `talk`."""
    schema: str
    """The name of its schema, and of its file without `.yml`."""
    leads: str
    """The field that the words behind the command fill in."""
    summary: str
    goes_last: bool = False
    """Whether a new entry goes to the end of the list; the newest come first otherwise."""
    today: str | None = None
    """The field that is today's date where nothing is said."""


_ALL = (
    Kind(
        "paper",
        "publications",
        "",
        "Add papers: from BibTeX, a DOI, arXiv, or by hand",
        today="added",
    ),
    Kind("news", "news", "text", "Add a news item", today="date"),
    Kind("talk", "talks", "title", "Add a talk"),
    Kind("teaching", "teaching", "title", "Add a course that you teach"),
    Kind("service", "service", "what", "Add a service: reviewing, a committee"),
    Kind("award", "awards", "title", "Add an award"),
    Kind("project", "projects", "name", "Add a project, or software"),
    Kind("person", "people", "name", "Add a person of the group", goes_last=True),
    Kind("cv", "cv", "what", "Add an entry of the CV"),
)
KINDS = {kind.word: kind for kind in _ALL}
"""All kinds by their words, in the order of the help."""

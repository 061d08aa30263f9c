"""Types of entries and what CSL calls them; a type that is not here keeps its name."""

from __future__ import annotations

TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "conference": "paper-conference",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "book",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "proceedings": "book",
    "techreport": "report",
    "unpublished": "manuscript",
}
GENRES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
"""What `genre` is for theses that do not say."""
REPORTS = frozenset({"report", "techreport"})
"""Types whose `number` is a number for CSL too, and not only an issue."""

"""What entries of BibTeX and biblatex are called, and their fields."""

from __future__ import annotations

TYPES = {
    "article": "article",
    "book": "book",
    "booklet": "booklet",
    "collection": "book",
    "conference": "inproceedings",
    "inbook": "inbook",
    "incollection": "incollection",
    "inproceedings": "inproceedings",
    "manual": "manual",
    "mastersthesis": "mastersthesis",
    "mvbook": "book",
    "periodical": "misc",
    "phdthesis": "phdthesis",
    "proceedings": "proceedings",
    "report": "techreport",
    "techreport": "techreport",
    "thesis": "phdthesis",
    "unpublished": "unpublished",
}
"""Types, by what they are here; all others are `misc`."""

NAMES = {
    "annotation": "annote",
    "booktitleaddon": "note",
    "eprintclass": "primaryclass",
    "eprinttype": "archiveprefix",
    "issue": "number",
    "journaltitle": "journal",
    "location": "address",
}
"""biblatex's fields, by BibTeX's names."""

SAME = ("volume", "number", "pages", "publisher", "school", "institution", "series", "edition", "isbn", "note")  # fmt: skip
"""Fields that are called alike here and there."""

VENUES = {
    "article": "journal",
    "inbook": "booktitle",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
    "manual": "organization",
}
"""Which field is the venue, by type; `howpublished` for others."""

LEFT_OUT = frozenset(
    [
        "abstractnote", "bdsk-file-1", "bdsk-url-1", "bdsk-url-2", "bibsource", "biburl",
        "citeulike-article-id", "comment", "creationdate", "date-added", "date-modified",
        "file", "groups", "interhash", "intrahash", "keyword", "keywords", "langid", "local-url",
        "mendeley-groups", "mendeley-tags", "modificationdate", "owner", "posted-at", "priority",
        "rating", "read", "readstatus", "ranking", "shorttitle", "timestamp", "urldate",
    ]
)  # fmt: skip
"""What reference managers keep for themselves, and keywords, which nothing here shows."""

NOT_INHERITED = frozenset(
    ["abstract", "annote", "doi", "eprint", "archiveprefix", "primaryclass", "key", "note",
     "pages", "shorttitle", "url", *LEFT_OUT]
)  # fmt: skip
"""What is said of proceedings, and not of the papers in them."""

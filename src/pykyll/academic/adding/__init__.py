"""`pykyll add`: new entries for the data files, from the command line, BibTeX, a DOI or arXiv.

`kinds` says what can be added and into which file; `form` what the fields of a schema take.
Papers come from `bibtex_paper`, `csl_paper` and `arxiv_paper`; `look_up` asks for the last two.
`entry_text` writes an entry as YAML, `splice` puts it into a file of which nothing else changes,
and `insertion` sees to it that what comes out is right before anything is written.
"""

from pykyll.academic.adding.after import Followed, after_adding
from pykyll.academic.adding.form import Field, fields_of, value_of
from pykyll.academic.adding.found import Found
from pykyll.academic.adding.insertion import Insertion, insertion
from pykyll.academic.adding.kinds import KINDS, Kind
from pykyll.academic.adding.sources import papers_from
from pykyll.academic.adding.writing import write

__all__ = [
    "KINDS",
    "Field",
    "Followed",
    "Found",
    "Insertion",
    "Kind",
    "after_adding",
    "fields_of",
    "insertion",
    "papers_from",
    "value_of",
    "write",
]

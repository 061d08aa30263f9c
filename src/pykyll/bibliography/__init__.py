"""Bibliographies: BibTeX as bibtex-ruby reads and prints it, and what citation styles need of it.

Parts that stand alone: `bibtex` reads and prints `.bib` texts, `latex` makes Unicode of LaTeX,
`filters` change the texts of fields as jekyll-scholar does, `csl_json` converts entries for
citation styles, and `csl` prints references and citations in them. Nothing here knows of
Jekyll, of Liquid or of files.

Public names: `parse` and `parse_all` with their `Options`, `Bibliography`, `Entry`, `Name`,
`FreeText`, the values of fields (`Joined`, `Names`), `BibliographyError`, `to_bibtex`, `to_csl`,
`select` by a query, `compare_values`; beside them `latex.decode` and `filters.apply`.
"""

from pykyll.bibliography.bibtex.bibliography import Bibliography, FreeText
from pykyll.bibliography.bibtex.entry import Entry
from pykyll.bibliography.bibtex.name import Name
from pykyll.bibliography.bibtex.names import parse_names
from pykyll.bibliography.bibtex.options import Options
from pykyll.bibliography.bibtex.printing import to_bibtex
from pykyll.bibliography.bibtex.reading import parse, parse_all
from pykyll.bibliography.bibtex.value import Joined, Names
from pykyll.bibliography.comparing import compare_values
from pykyll.bibliography.csl_json.item import to_csl
from pykyll.bibliography.errors import BibliographyError
from pykyll.bibliography.query import QueryError, select

__all__ = [
    "Bibliography",
    "BibliographyError",
    "Entry",
    "FreeText",
    "Joined",
    "Name",
    "Names",
    "Options",
    "QueryError",
    "compare_values",
    "parse",
    "parse_all",
    "parse_names",
    "select",
    "to_bibtex",
    "to_csl",
]

"""Entries as CSL-JSON, which citation styles are written for.

`item` puts an entry's fields together; `types`, `fields` and `dates` say what becomes of each.
The conversion is bibtex-ruby's, whose order of keys it keeps.
"""

r"""What is done to the texts of fields, by names: jekyll-scholar's filters and bibtex-ruby's.

`smallcaps`, `superscript`, `italics`, `textit`, `lowercase` and `tiny` look for one command with
braces each (`braced`); `textregistered` for `\textregistered`; `latex` decodes; `markdown` makes
links of addresses; `linebreaks` takes line ends away. They do as they are told in the order that
is given: after `latex` there are no braces left for the others.
"""

from pykyll.bibliography.filters.by_name import FILTERS, apply

__all__ = ["FILTERS", "apply"]

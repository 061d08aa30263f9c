"""Papers of a site's data in the forms that other programs read.

`bibtex` prints what the site's own template prints, `csl_json` items for citation styles, `ris`
what reference managers read. `papers` knows which entries there are.
"""

from pykyll.academic.export.bibtex import to_bibtex
from pykyll.academic.export.csl_json import to_csl_item
from pykyll.academic.export.fields import Fields
from pykyll.academic.export.papers import chosen, read_papers
from pykyll.academic.export.ris import to_ris

__all__ = ["Fields", "chosen", "read_papers", "to_bibtex", "to_csl_item", "to_ris"]

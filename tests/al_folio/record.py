"""Records what Jekyll with jekyll-scholar writes for the site of this folder.

`PYKYLL_JEKYLL_SCHOLAR="bundle exec jekyll" python tests/al_folio/record.py`
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from al_folio_site import EXPECTED, built_by_jekyll
from site_text import print_tree

if __name__ == "__main__":
    tree = {path: text.encode() for path, text in built_by_jekyll().items()}
    EXPECTED.write_text(print_tree(tree), "utf-8")

"""Records what real Jekyll with its own plugins writes for each site of this folder.

`python tests/plugins/record.py [NAME ...]`
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

_HERE = Path(__file__).parent
sys.path.insert(0, str(_HERE.parent / "support"))

import plugin_sites  # noqa: E402
from site_text import print_tree  # noqa: E402

if __name__ == "__main__":
    for name in sys.argv[1:] or plugin_sites.NAMES:
        with tempfile.TemporaryDirectory() as folder:
            tree = plugin_sites.built_by_jekyll(name, Path(folder))
            (_HERE / "expected").mkdir(exist_ok=True)
            (_HERE / "expected" / f"{name}.txt").write_text(print_tree(tree), "utf-8")

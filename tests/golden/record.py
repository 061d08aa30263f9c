"""Records what real Jekyll writes for each site of this folder."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

_HERE = Path(__file__).parent
sys.path.insert(0, str(_HERE.parent / "support"))

from ruby_jekyll import build_with_jekyll  # noqa: E402
from site_text import print_tree, read_tree, write_site  # noqa: E402

TIME = "2024-03-01 12:00:00 +0000"


def record(name: str) -> None:
    """Build one site with Jekyll and keep the result."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        source = write_site((_HERE / "sites" / f"{name}.txt").read_text("utf-8"), root / "site")
        (root / "time.yml").write_text(f"time: {TIME}\n")
        build_with_jekyll(source, root / "out", "--config", f"_config.yml,{root / 'time.yml'}")
        (_HERE / "expected").mkdir(exist_ok=True)
        (_HERE / "expected" / f"{name}.txt").write_text(print_tree(read_tree(root / "out")))


if __name__ == "__main__":
    for path in sorted((_HERE / "sites").glob("*.txt")):
        if len(sys.argv) == 1 or path.stem in sys.argv[1:]:
            record(path.stem)

"""Records what real Jekyll writes for each site of this folder.

`python tests/golden/record.py [NAME …]` asks the Jekyll 4.3.1 that is installed; with
`--pages COMMAND`, the command of GitHub Pages' Jekyll, for the sites in `expected_pages`.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

_HERE = Path(__file__).parent
sys.path.insert(0, str(_HERE.parent / "support"))

from ruby_jekyll import build_with_jekyll  # noqa: E402
from site_text import print_tree, read_tree, write_site  # noqa: E402

TIME = "2024-03-01 12:00:00 +0000"


def record(name: str, pages: list[str]) -> None:
    """Build one site with Jekyll and keep the result.

    Args:
        name: The site.
        pages: The command of GitHub Pages' Jekyll; nothing for Jekyll 4.3.1.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        source = write_site((_HERE / "sites" / f"{name}.txt").read_text("utf-8"), root / "site")
        (root / "time.yml").write_text(f"time: {TIME}\n")
        config = ["--config", f"_config.yml,{root / 'time.yml'}"]
        if pages:
            given = {"JEKYLL_ENV": "production", "PAGES_REPO_NWO": "owner/name"}
            environ = {**os.environ, "LANG": "C.UTF-8", "TZ": "UTC", **given}
            where = ["build", "-s", str(source), "-d", str(root / "out")]
            subprocess.run([*pages, *where, *config], env=environ, cwd=source, check=True)
        else:
            build_with_jekyll(source, root / "out", *config)
        expected = _HERE / ("expected_pages" if pages else "expected")
        expected.mkdir(exist_ok=True)
        (expected / f"{name}.txt").write_text(print_tree(read_tree(root / "out")))


if __name__ == "__main__":
    arguments = sys.argv[1:]
    command: list[str] = []
    if arguments[:1] == ["--pages"]:
        command, arguments = shlex.split(arguments[1]), arguments[2:]
    folder = _HERE / ("expected_pages" if command else "sites")
    for site in arguments or sorted(path.stem for path in folder.glob("*.txt")):
        record(site, command)

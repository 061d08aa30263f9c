"""Ruby's citeproc-ruby, for tests that compare with it."""

from __future__ import annotations

import atexit
import gzip
import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

_SERVER = Path(__file__).with_name("citeproc_server.rb")
_LOCALES = Path(__file__).parents[2] / "src/pykyll/bibliography/csl/data/locales"
_GEMS = os.environ.get("PYKYLL_CITEPROC", "")
"""A folder with citeproc-ruby, csl-ruby, citeproc and namae, where they are not installed."""


@cache
def is_there() -> bool:
    """Whether citeproc-ruby can be run."""
    if shutil.which("ruby") is None:
        return False
    if _GEMS:
        return Path(_GEMS, "citeproc-ruby").is_dir()
    probe = ["ruby", "-e", "require 'citeproc/ruby'"]
    return subprocess.run(probe, check=False, capture_output=True).returncode == 0


@cache
def _unpacked_locales() -> str:
    """A folder with the locales as they are published."""
    folder = Path(mkdtemp(prefix="locales-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for path in _LOCALES.glob("*.xml.gz"):
        (folder / path.stem).write_bytes(gzip.decompress(path.read_bytes()))
    return str(folder)


class RubyCiteproc:
    """A running citeproc-ruby."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["ruby", str(_SERVER), _GEMS, _unpacked_locales()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def print(self, style: str, items: list, locale: str, cites: list | None) -> dict:
        """`references` and `citation`, or the `error`."""
        request = {"style": style, "items": items, "locale": locale, "cites": cites}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """End it."""
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

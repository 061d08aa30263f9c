"""Ruby's citeproc-ruby, for tests that compare with it."""

from __future__ import annotations

import atexit
import gzip
import os
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from ruby_server import RubyServer, has_libraries

_LOCALES = Path(__file__).parents[2] / "src/pykyll/bibliography/csl/data/locales"
_GEMS = os.environ.get("PYKYLL_CITEPROC", "")
"""A folder with citeproc-ruby, csl-ruby, citeproc and namae, where they are not installed."""


@cache
def is_there() -> bool:
    """Whether citeproc-ruby can be run."""
    if _GEMS:
        return has_libraries() and Path(_GEMS, "citeproc-ruby").is_dir()
    return has_libraries("citeproc/ruby")


@cache
def _unpacked_locales() -> str:
    """A folder with the locales as they are published."""
    folder = Path(mkdtemp(prefix="locales-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for path in _LOCALES.glob("*.xml.gz"):
        (folder / path.stem).write_bytes(gzip.decompress(path.read_bytes()))
    return str(folder)


class RubyCiteproc(RubyServer):
    """A running citeproc-ruby."""

    def __init__(self) -> None:
        super().__init__("citeproc_server.rb", _GEMS, _unpacked_locales(), is_loud=True)

    def print(self, style: str, items: list, locale: str, cites: list | None) -> dict:
        """`references` and `citation`, or the `error`."""
        return self.ask({"style": style, "items": items, "locale": locale, "cites": cites})

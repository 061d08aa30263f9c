"""Lists of words that Rouge knows in a language: the files in `data/words`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pykyll.highlight.data_files import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def word_lists(language: str) -> Mapping[str, str]:
    """Return a language's lists by name, each one text of words with white space between them."""
    sections = f"\n{read_data(f'words/{language}.txt')}".split("\n[")[1:]
    return dict(section.split("]\n", 1) for section in sections)

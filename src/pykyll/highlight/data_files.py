"""The tables of this package that are no code, as files in `data`.

- `languages.txt`: a line for each of Rouge's languages, in the order in which Rouge registers
  them: its tag, its aliases, its media types (which have a slash)
- `themes.json`: each theme's styles and the classes that have them
- `words/<language>.txt`: lists of words, each below its name in brackets
"""

from __future__ import annotations

import os

_FOLDER = os.path.join(os.path.dirname(__file__), "data")


def read_data(name: str) -> str:
    """Return the text of a file in `data`."""
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        return file.read()

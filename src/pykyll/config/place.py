"""Which line of which file holds a setting."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from pykyll.files.source_text import UnreadableFileError, read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.errors import PykyllError

    _E = TypeVar("_E", bound=PykyllError)


def at_setting(error: _E, key: str, *, files: Sequence[str], source: str) -> _E:
    """Give an error the place of a setting, where a file has it.

    Args:
        error: The error; the same is returned.
        key: The setting, without those that it lies in.
        files: Configuration files, the last one counting most; or one file with front matter.
        source: What paths are shown relative to.
    """
    line_of_key = re.compile(
        rf"^([ \t]*(?:- +)*['\"]?){re.escape(key)}['\"]?[ \t]*[:=].*", re.MULTILINE
    )
    for path in reversed(files):
        try:
            text = read_text(path, "utf-8")
        except UnreadableFileError:
            continue
        match = line_of_key.search(text)
        if match is not None:
            line = text.count("\n", 0, match.start()) + 1
            excerpt = match[0].rstrip("\r")
            column = len(match[1]) + 1
            error.showing(line, column, excerpt)
            error.diagnostic = replace(error.diagnostic, length=len(excerpt) - column + 1)
            return error.at(path.removeprefix(f"{source.rstrip(os.sep)}/"))
    return error

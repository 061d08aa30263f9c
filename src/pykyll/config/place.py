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

_AT_LINE_START = r"^([ \t]*(?:- +)*['\"]?){}['\"]?[ \t]*[:=].*"
_ANYWHERE = r"((?:^[ \t]*(?:- +)*|[{{,\[][ \t]*)['\"]?){}['\"]?[ \t]*[:=].*"
_NEXT_SETTING = r"^[^\s#-]"


def at_setting(
    error: _E, key: str, *, files: Sequence[str], source: str, within: Sequence[str] = ()
) -> _E:
    """Give an error the place of a setting, where a file has it.

    Args:
        error: The error; the same is returned.
        key: The setting, without those that it lies in.
        files: Configuration files, the last one counting most; or one file with front matter.
        source: What paths are shown relative to.
        within: The settings that it lies in, from the top; where it is not found below them,
            the innermost that is stands for it.
    """
    for path in reversed(files):
        try:
            text = read_text(path, "utf-8")
        except UnreadableFileError:
            continue
        match = _nested(text, [*within, key]) if within else _first(text, key)
        if match is not None:
            at = match.end(1)
            line = text.count("\n", 0, at) + 1
            start = text.rfind("\n", 0, at) + 1
            excerpt = text[start : match.end()].rstrip("\r")
            column = at - start + 1
            error.showing(line, column, excerpt)
            error.diagnostic = replace(error.diagnostic, length=len(excerpt) - column + 1)
            return error.at(path.removeprefix(f"{source.rstrip(os.sep)}/"))
    return error


def _first(text: str, key: str) -> re.Match[str] | None:
    return re.search(_AT_LINE_START.format(re.escape(key)), text, re.MULTILINE)


def _nested(text: str, keys: Sequence[str]) -> re.Match[str] | None:
    """The last of the keys, each found behind the one before; the last that is found."""
    found = re.search(rf"^(['\"]?){re.escape(keys[0])}['\"]?[ \t]*[:=].*", text, re.MULTILINE)
    if found is None:
        return None
    following = re.compile(_NEXT_SETTING, re.MULTILINE).search(text, found.end())
    end = following.start() if following else len(text)
    for key in keys[1:]:
        pattern = re.compile(_ANYWHERE.format(re.escape(key)), re.MULTILINE)
        inner = pattern.search(text, found.end(1), end)
        if inner is None:
            return found
        found = inner
    return found

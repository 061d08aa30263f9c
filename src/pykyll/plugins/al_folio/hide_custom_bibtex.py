"""`hideCustomBibtex`: a BibTeX entry without the fields that only the site needs.

Source of the behaviour: al-folio's `hide-custom-bibtex.rb`, which was `hideCustomBibtex.rb` until
2023 and took a field by a looser pattern then. Which one is meant is read from the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.liquid import to_s
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile

_LINE = regex(r"[^\n]*\n|[^\n]+")
_AUTHOR = regex(r"\bauthor\b *= *\{")
_MARKS = regex(r"[*†‡§¶‖&^]")
_CLEANS_AUTHORS = "†‡§¶‖"


def install(host: Host, file: RubyFile) -> None:
    """Add the filter."""
    pattern = _pattern_in(file)
    cleans_authors = _CLEANS_AUTHORS in file.text

    def hide_custom_bibtex(value: object) -> str:
        keywords = [pattern(to_s(each)) for each in _keywords(host)]
        kept: list[str] = []
        for line in _LINE.findall(to_s(value)):
            is_whole = line.endswith("\n")  # what no line end follows is never taken
            if is_whole and any(keyword.search(line) for keyword in keywords):
                continue
            is_author = cleans_authors and is_whole and _AUTHOR.search(line)
            kept.append(_MARKS.sub("", line) if is_author else line)
        return "".join(kept)

    host.add_filter("hideCustomBibtex", hide_custom_bibtex)


def _keywords(host: Host) -> list[object]:
    found = host.setting("filtered_bibtex_keywords")
    return found if isinstance(found, list) else []


def _pattern_in(file: RubyFile) -> Callable[[str], re.Pattern[str]]:
    """The pattern of a field's first line, in the version at hand."""
    code = re.sub(r"\s", "", file.text)
    if "/^.*#{keyword}.*$\\n/" in code:
        return lambda keyword: re.compile(re.escape(keyword))
    if "/^\\s*#{keyword}.*$\\n/" in code:
        return lambda keyword: re.compile(rf"^\s*{re.escape(keyword)}")
    return lambda keyword: re.compile(rf"\b{re.escape(keyword)}\b *= *\{{")

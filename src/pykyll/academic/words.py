"""The words of the templates, `_data/i18n/`, and what names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.finding import Finding
from pykyll.errors import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.data_file import DataFile


def words_findings(
    file: DataFile, english: DataFile | None, profiles: DataFile | None
) -> Iterator[Finding]:
    """Words of a language that English does not know: no template asks for them.

    A profile's field is a word too: what is said in place of its label.
    """
    words, known = file.value, None if english is None else english.value
    if not isinstance(words, dict) or not isinstance(known, dict) or english is None:
        return
    labelled = [each.get("field") for each in _mappings(profiles)]
    for key in words:
        if isinstance(key, str) and key not in known and key not in labelled:
            message = f"`{key}` is no word of {english.path}: it is shown nowhere"
            hint = suggest(key, known) or "remove it"
            yield Finding((key,), message, hint, is_key=True)


def _mappings(file: DataFile | None) -> Iterator[dict[str, object]]:
    yield from (each for each in (file.entries if file else []) if isinstance(each, dict))


def menu_findings(menu: DataFile, english: DataFile | None) -> Iterator[Finding]:
    """Entries of the menu that name a word which there is not."""
    known = None if english is None else english.value
    if not isinstance(known, dict) or english is None:
        return
    for at, entry in enumerate(menu.entries):
        key = entry.get("i18n") if isinstance(entry, dict) else None
        if isinstance(key, str) and key and key not in known:
            message = f"there is no word '{key}' in {english.path}: the title is shown instead"
            hint = suggest(key, known) or f"add `{key}: …` there"
            yield Finding((at, "i18n"), message, hint)

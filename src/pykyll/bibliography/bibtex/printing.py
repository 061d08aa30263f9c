"""An entry printed anew, as bibtex-ruby prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.bibtex.value import Joined

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from pykyll.bibliography.bibtex.entry import Entry
    from pykyll.bibliography.bibtex.value import Value


def to_bibtex(
    entry: Entry,
    *,
    without: Collection[str] = (),
    quotes: tuple[str, str] = ("{", "}"),
    change: Callable[[str], str] | None = None,
) -> str:
    r"""The entry as BibTeX, each field on its own line, with a line end behind it.

    Each line of a text is moved in by two blanks, as bibtex-ruby does it.

    Args:
        entry: What is printed; names of strings are printed bare.
        without: The names of fields that are left out.
        quotes: What stands around each text.
        change: What is done to texts, but for those of names; names of strings stay bare.
    """
    fields = ",\n".join(
        f"{name} = {_printed(value, quotes, change)}"
        for name, value in entry.fields.items()
        if name not in without
    )
    indented = "  " + fields.replace("\n", "\n  ")
    return f"@{entry.type}{{{entry.key},\n{indented}\n}}\n"


def _printed(value: Value, quotes: tuple[str, str], change: Callable[[str], str] | None) -> str:
    text = value.text
    if isinstance(value, Joined):
        if change is not None:
            text = value.converted(change).text
        if not value.is_text:
            return text
    return f"{quotes[0]}{text}{quotes[1]}"

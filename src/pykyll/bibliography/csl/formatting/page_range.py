"""Ranges of pages: `321–328` as `321–8`.

Source of the behaviour: citeproc-ruby 2.1.8, `Renderer#format_page_range!`. Chicago's rules are
chosen by the first range of a text and hold for all of it.
"""

from __future__ import annotations

from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.formatting.characters import classes
from pykyll.regex import regex

_RANGE = regex(r"\b([luta]*)(0+)([luta]*)[ \t\n\v\f\r]*[–-]+[ \t\n\v\f\r]*([luta]*)(0+)([luta]*)\b")
_CHICAGO = frozenset({"chicago", "chicago-15", "chicago-16"})
_FORMATS = frozenset({"expanded", "minimal", "minimal-two"})


def format_pages(pages: str, form: str | None, dash: str) -> str:
    """The pages with each range in that form, and the locale's dash in it.

    Args:
        pages: Pages as an item has them, e.g. `12-15, 21--3`.
        form: The style's `page-range-format`, if it has one.
        dash: What stands between first and last page.

    Raises:
        RenderError: Nobody knows that form.
    """
    parts: list[str] = []
    done = 0
    for match in _RANGE.finditer(classes(pages)):
        before, first, between, behind, last, after = (
            pages[match.start(group) : match.end(group)] for group in range(1, 7)
        )
        if form is not None and not (before or between or behind or after):
            form, last = _shorten(first, last, form)
        parts.append(pages[done : match.start()])
        parts.append(f"{before}{first}{between}{dash}{behind}{last}{after}")
        done = match.end()
    parts.append(pages[done:])
    return "".join(parts)


def _shorten(first: str, last: str, form: str) -> tuple[str, str]:
    """The form from here on, and the last page in it."""
    if len(last) > len(first):
        return form, last
    last = first[: len(first) - len(last)] + last
    if form in _CHICAGO:
        form = _chicago(first, last)
    if form not in _FORMATS:
        raise RenderError(f"no page range format '{form}'")
    if form == "minimal":
        last = last[_same(first, last) :]
    elif form == "minimal-two" and len(first) > 2:
        last = last[min(_same(first, last), len(first) - 2) :]
    return form, last


def _chicago(first: str, last: str) -> str:
    size = len(first)
    if size < 3 or (size == 4 and size - _same(first, last) > 2) or first.endswith("00"):
        return "expanded"
    return "minimal" if first[-2] == "0" else "minimal-two"


def _same(first: str, last: str) -> int:
    """How many digits both have in common from the left."""
    count = 0
    while count < len(first) and first[count] == last[count]:
        count += 1
    return count

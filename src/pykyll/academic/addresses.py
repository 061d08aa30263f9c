"""Addresses of the site itself in its data, such as those of the menu, that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.finding import Finding
from pykyll.errors import suggest
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pykyll.academic.data_file import DataFile

_FIELD = "url"
_OWN = regex(r"/(?!/)[^\s?#]*")
"""The path of an address of the site: with two slashes it is another host's."""
MAY_HOLD = regex(r"""\burl\b["']?\s*:\s*["']?/""")
"""In the text of a file that may hold such an address."""


def address_findings(
    file: DataFile, is_there: Callable[[str], bool], pages: Callable[[], list[str]]
) -> Iterator[tuple[str, Finding]]:
    """What leads to a page or a file that the site will not have: the address, and what to say.

    Args:
        file: A data file.
        is_there: Whether the site has something at a path, which begins with a slash.
        pages: Gives the paths of its pages, one of which may be meant.
    """
    for way, node in file.scalars():
        match = _OWN.match(node.value) if way and way[-1] == _FIELD else None
        if match is not None and not is_there(match[0]):
            message = f"`{_FIELD}` leads nowhere: there is no page or file at {match[0]}"
            hint = suggest(match[0], pages()) or (
                "write the permalink of a page, the path of a file, or, if it is not of this site, "
                "all of its address, beginning with https://"
            )
            yield match[0], Finding(way, message, hint)

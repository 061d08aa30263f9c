"""The table of causes, the narrowest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.compare.causes import masks
from pykyll.compare.result import UNKNOWN
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.compare.kind import Kind


@dataclass(frozen=True, slots=True)
class Cause:
    """One kind of difference."""

    name: str
    sentence: str
    """What it means to the owner of a site."""
    mask: Callable[[str], str]
    """Takes what differs out of a text."""
    kinds: tuple[Kind, ...] = ()
    """The kinds of files that it is looked for in; all where empty."""

    def fits(self, kind: Kind) -> bool:
        """Whether it is looked for in files of a kind."""
        return not self.kinds or kind in self.kinds


CAUSES = (
    Cause("byte order mark", "one begins with a byte order mark", masks.byte_order_mark),
    Cause("line ends", "the ends of lines, or of the file", masks.line_ends),
    Cause("not UTF-8", "bytes that are no UTF-8", masks.invalid_utf8),
    Cause("generator", "the name or version of what built it", masks.generator, ("page", "xml")),
    Cause("times", "dates or times", masks.times),
    Cause("random ids", "UUIDs or long hexadecimal numbers", masks.random_ids),
    Cause(
        "references",
        "characters written as references, such as &#8217;",
        masks.character_references,
        ("page", "xml"),
    ),
    Cause("highlighting", "the colours of code", masks.highlighting, ("page", "xml")),
    Cause("styles in page", "the stylesheet within a page", masks.styles_in_page, ("page",)),
    Cause("JSON layout", "the order of keys or white space in JSON", masks.json_layout, ("json",)),
    Cause("white space", "white space alone", masks.white_space),
    Cause("order", "the order of entries or lines", masks.order),
    Cause("escapes", "how characters are escaped", masks.escapes),
    Cause("Sass", "a stylesheet, as another Sass prints it", masks.stylesheet, ("stylesheet",)),
)

SENTENCES = {
    **{cause.name: cause.sentence for cause in CAUSES},
    "missing": "not written by pykyll",
    "extra": "written by pykyll alone",
    "binary": "a file that is no text",
    UNKNOWN: "no rule explains it",
}
"""What each name in `FileResult.causes` means."""

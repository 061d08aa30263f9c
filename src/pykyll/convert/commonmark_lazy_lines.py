"""A tag alone on a line ends a list or quote, though it ends no paragraph.

Any tag may begin a block of HTML, but not within a paragraph. A line that goes on with the
paragraph of a list or a quote without its indent or `>` is lazy; cmark 0.29 sees in it what may
follow the list or the quote, and so a block.

Source of the behaviour: cmark-gfm 0.29, as CommonMarker 0.23 has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_block import html_block
from markdown_it.rules_block.html_block import HTML_SEQUENCES

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_ANY_TAG_ALONE = HTML_SEQUENCES[-1][0]


def end_at_lazy_tags(parser: MarkdownIt) -> None:
    """Let lists and quotes end where a lazy line is a tag."""
    parser.block.ruler.at(
        "html_block", _html_block, {"alt": ["paragraph", "reference", "blockquote"]}
    )


def _html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
    if html_block(state, start, end, silent):
        return True
    is_lazy = state.parentType == "blockquote" or state.sCount[start] < state.blkIndent
    if not silent or not is_lazy or state.is_code_block(start):
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    return line.startswith("<") and _ANY_TAG_ALONE.search(line) is not None

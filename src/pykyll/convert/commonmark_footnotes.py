"""Footnotes: `[^name]` in the text and `[^name]: note` anywhere.

Source of the behaviour: cmark-gfm 0.29 with its option FOOTNOTES.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.tree import SyntaxTreeNode

from pykyll.regex import regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_REFERENCE = regex(r"\[\^([^\]\s]+)\]")
_DEFINITION = regex(r"\[\^([^\]\s]+)\]:[ \t]*")
_DEFINITION_INDENT = 4


def add_footnotes(parser: MarkdownIt) -> None:
    """Let a parser know footnotes; it leaves them in `footnotes` of its environment."""
    parser.block.ruler.before(
        "reference", "footnote_def", _define, {"alt": ["paragraph", "reference"]}
    )
    parser.inline.ruler.before("link", "footnote_ref", _refer)
    parser.core.ruler.push("footnotes", _gather)


def _define(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
    begin = state.bMarks[start] + state.tShift[start]
    match = _DEFINITION.match(state.src, begin, state.eMarks[start])
    if match is None or state.is_code_block(start):
        return False
    if silent:
        return True
    opening = state.push("footnote_def_open", "", 1)
    opening.meta = {"name": match[1].casefold()}
    _parse_note(state, start, end, match.end())
    state.push("footnote_def_close", "", -1)
    return True


def _parse_note(state: StateBlock, start: int, end: int, content: int) -> None:
    """Parse the note's own lines: what follows the name, and what is indented by four."""
    begin, indent = state.bMarks[start], state.tShift[start]
    count, parent, outer = state.sCount[start], state.parentType, state.blkIndent
    state.bMarks[start], state.tShift[start] = content, 0
    state.sCount[start] = outer + _DEFINITION_INDENT
    state.blkIndent += _DEFINITION_INDENT
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.parentType, state.blkIndent = parent, outer
    state.bMarks[start], state.tShift[start], state.sCount[start] = begin, indent, count


def _refer(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("footnote_ref", "", 0)
        token.content = match[0]
        token.meta = {"name": match[1].casefold()}
    state.pos = match.end()
    return True


def _gather(state: StateCore) -> None:
    """Take the notes out of the document, number them as they are referred to."""
    notes = _take_notes(state)
    numbers: dict[str, int] = {}
    for token in state.tokens:
        for child in token.children or ():
            if child.type == "footnote_ref":
                _number(child, notes, numbers)
    state.env["footnotes"] = [SyntaxTreeNode(notes[name]) for name in numbers]


def _number(token: Token, notes: dict[str, list[Token]], numbers: dict[str, int]) -> None:
    name = token.meta["name"]
    if name in notes:
        token.meta["number"] = numbers.setdefault(name, len(numbers) + 1)
    else:
        token.type = "text"


def _take_notes(state: StateCore) -> dict[str, list[Token]]:
    notes: dict[str, list[Token]] = {}
    rest: list[Token] = []
    current: list[Token] | None = None
    for token in state.tokens:
        if token.type == "footnote_def_open":
            current = []
            notes.setdefault(token.meta["name"], current)
        elif token.type == "footnote_def_close":
            current = None
        else:
            (rest if current is None else current).append(token)
    state.tokens = rest
    return notes

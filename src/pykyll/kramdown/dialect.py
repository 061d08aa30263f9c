"""A dialect: which constructs are read, in which order, and what ends a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.kramdown.block.abbreviation_definition import abbreviation_definition
from pykyll.kramdown.block.blank_line import blank_line
from pykyll.kramdown.block.block_extension import block_extension
from pykyll.kramdown.block.block_html import block_html
from pykyll.kramdown.block.blockquote import blockquote
from pykyll.kramdown.block.codeblock import codeblock
from pykyll.kramdown.block.codeblock_fenced import (
    FENCE_GFM_STR,
    codeblock_fenced,
    codeblock_fenced_gfm,
)
from pykyll.kramdown.block.definition_list import definition_list
from pykyll.kramdown.block.eob import eob_marker
from pykyll.kramdown.block.footnote_definition import footnote_definition
from pykyll.kramdown.block.header import (
    ATX_GFM_STR,
    atx_header,
    atx_header_gfm,
    atx_header_gfm_quirk,
    setext_header,
)
from pykyll.kramdown.block.horizontal_rule import horizontal_rule
from pykyll.kramdown.block.link_definition import link_definition
from pykyll.kramdown.block.list import task_list, text_list
from pykyll.kramdown.block.math import block_math
from pykyll.kramdown.block.paragraph import paragraph
from pykyll.kramdown.block.smartypants import plain_line
from pykyll.kramdown.block.table import table
from pykyll.kramdown.patterns import (
    BLOCK_BOUNDARY,
    CODEBLOCK_STR,
    DEFINITION_LIST_START_STR,
    LAZY_END,
    LAZY_END_STR,
    LIST_START_OL_STR,
    LIST_START_UL_STR,
)
from pykyll.kramdown.span.dispatch import code_only, html_only, spans_for

if TYPE_CHECKING:
    from pykyll.kramdown.block.driver import BlockRule
    from pykyll.kramdown.options import Options
    from pykyll.kramdown.span.state import Dispatch

_INDENT = re.compile(r" {0,4}")
_DEEPEST_INDENT = 4
_GFM_PARAGRAPH_END = re.compile(
    rf"{LAZY_END_STR}|{LIST_START_UL_STR}|{LIST_START_OL_STR}|{ATX_GFM_STR}|"
    rf"{DEFINITION_LIST_START_STR}| {{0,3}}>|{FENCE_GFM_STR}",
)
_PARAGRAPH_END = re.compile(rf"{LAZY_END_STR}|{DEFINITION_LIST_START_STR}")
_CODEBLOCK = re.compile(CODEBLOCK_STR)


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the constructs ask about the dialect that is being read."""

    name: str
    by_char: dict[str, tuple[BlockRule, ...]]
    """The rules for a line that begins with the character, after up to three spaces."""
    otherwise: tuple[BlockRule, ...]
    indented: tuple[BlockRule, ...]
    """The rules for a line that begins with a tab or four spaces."""
    shallow: tuple[BlockRule, ...]
    """The rules where blocks are nested too deeply."""
    paragraph_end: re.Pattern[str]
    spans: Dispatch
    spans_in_link: Dispatch
    lazy_end: re.Pattern[str] = LAZY_END
    block_boundary: re.Pattern[str] = BLOCK_BOUNDARY
    codeblock: re.Pattern[str] = _CODEBLOCK
    html_only: Dispatch = html_only
    code_only: Dispatch = code_only

    def rules_for(self, text: str, pos: int) -> tuple[BlockRule, ...]:
        """The rules that may apply to the line at a position, in kramdown's order."""
        char = text[pos]
        if char == " ":
            match = _INDENT.match(text, pos)
            after = match.end() if match is not None else pos
            if after - pos >= _DEEPEST_INDENT:
                return self.indented
            char = text[after : after + 1]
            if char == "\t":
                return self.indented
        elif char == "\t":
            return self.indented
        return self.by_char.get(char, self.otherwise)

    def shallow_rules_for(self, text: str, pos: int) -> tuple[BlockRule, ...]:
        """The rules beyond the deepest level: blank lines and paragraphs."""
        return self.indented if text[pos] == "\t" else self.shallow


def dialect_for(options: Options) -> Dialect:
    """The dialect that the options ask for."""
    name = options.input[:1].upper() + options.input[1:]
    return _dialect(
        name,
        options.hard_wrap,
        "paragraph_end" in options.gfm_quirks,
        "no_auto_typographic" in options.gfm_quirks,
    )


@lru_cache(maxsize=16)
def _dialect(name: str, hard_wrap: bool, ends_paragraphs: bool, is_plain: bool) -> Dialect:  # noqa: FBT001 - the key of a cache
    if name == "SmartyPants":
        return _smartypants()
    is_gfm = name == "GFM"
    by_char, otherwise = _block_rules(is_gfm=is_gfm, ends_paragraphs=ends_paragraphs)
    spans, in_link = spans_for(
        is_gfm=is_gfm, breaks=not (is_gfm and hard_wrap), symbols=not (is_gfm and is_plain)
    )
    return Dialect(
        name,
        by_char,
        otherwise,
        (blank_line, codeblock),
        (blank_line, codeblock, paragraph),
        _GFM_PARAGRAPH_END if is_gfm and ends_paragraphs else _PARAGRAPH_END,
        spans,
        in_link,
    )


def _smartypants() -> Dialect:
    from pykyll.kramdown.span.dispatch import smartypants

    rules = (block_html, plain_line)
    return Dialect(
        "SmartyPants", {}, rules, rules, (plain_line,), _PARAGRAPH_END, smartypants, smartypants
    )


def _block_rules(
    *, is_gfm: bool, ends_paragraphs: bool
) -> tuple[dict[str, tuple[BlockRule, ...]], tuple[BlockRule, ...]]:
    lists = task_list if is_gfm else text_list
    atx: BlockRule = atx_header
    if is_gfm:
        atx = atx_header_gfm_quirk if ends_paragraphs else atx_header_gfm
    fence = codeblock_fenced_gfm if is_gfm else codeblock_fenced
    special: dict[str, tuple[BlockRule, ...]] = {
        "\n": (blank_line,),
        "~": (fence,),
        "`": (fence,) if is_gfm else (),
        ">": (blockquote,),
        "#": (atx,),
        "*": (horizontal_rule, lists),
        "-": (horizontal_rule, lists),
        "_": (horizontal_rule,),
        "+": (lists,),
        ":": (definition_list,),
        "<": (block_html,),
        **dict.fromkeys("0123456789", (lists,)),
        **dict.fromkeys("\v\f\r", (blank_line,)),
    }
    late: dict[str, tuple[BlockRule, ...]] = {
        "$": (block_math, table),
        "\\": (block_math, table),
        "[": (table, footnote_definition, link_definition),
        "*": (table, abbreviation_definition),
        "{": (table, block_extension),
        "^": (table, eob_marker),
    }
    by_char = {
        char: (
            *special.get(char, ()),
            setext_header,
            *late.get(char, (table,)),
            paragraph,
        )
        for char in special.keys() | late.keys()
    }
    return by_char, (setext_header, table, paragraph)

"""The dialects: the rules of kramdown, GFM and SmartyPants in kramdown's order."""

from __future__ import annotations

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
from pykyll.kramdown.dialect import Dialect
from pykyll.kramdown.patterns import (
    DEFINITION_LIST_START_STR,
    LAZY_END_STR,
    LIST_START_OL_STR,
    LIST_START_UL_STR,
)
from pykyll.kramdown.span.dispatch import smartypants, spans_for
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.dialect import BlockRule
    from pykyll.kramdown.options import Options

_GFM_PARAGRAPH_END = regex(
    rf"{LAZY_END_STR}|{LIST_START_UL_STR}|{LIST_START_OL_STR}|{ATX_GFM_STR}|"
    rf"{DEFINITION_LIST_START_STR}| {{0,3}}>|{FENCE_GFM_STR}",
)
_PARAGRAPH_END = regex(rf"{LAZY_END_STR}|{DEFINITION_LIST_START_STR}")


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
        name=name,
        by_char=by_char,
        otherwise=otherwise,
        indented=(blank_line, codeblock),
        shallow=(blank_line, codeblock, paragraph),
        paragraph_end=_GFM_PARAGRAPH_END if is_gfm and ends_paragraphs else _PARAGRAPH_END,
        spans=spans,
        spans_in_link=in_link,
    )


def _smartypants() -> Dialect:
    rules = (block_html, plain_line)
    return Dialect(
        name="SmartyPants",
        by_char={},
        otherwise=rules,
        indented=rules,
        shallow=(plain_line,),
        paragraph_end=_PARAGRAPH_END,
        spans=smartypants,
        spans_in_link=smartypants,
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

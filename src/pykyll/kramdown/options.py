"""kramdown's options, their defaults and their validation."""

from __future__ import annotations

import codecs
from collections.abc import Mapping  # noqa: TC003 - a compiled dataclass needs it
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from pykyll.kramdown.errors import KramdownError
from pykyll.kramdown.option_values import (
    boolean,
    forbidden_inline_options,
    gfm_quirks,
    integer,
    latex_headers,
    link_definitions,
    plain_mapping,
    smart_quotes,
    string,
    symbol,
    toc_levels,
    typographic_symbols,
)

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Options:
    """How to read and print a document. Names and defaults are kramdown's 2.4.0.

    `Options(...)` takes values as they are; `Options.parse` reads what users wrote. What only
    kramdown's other converters look at is read, and refused where it is wrong, like the rest:
    `template`, `transliterated_header_ids`, `line_width`, `latex_headers`, `list_indent`,
    `remove_block_html_tags`, `remove_span_html_tags` and `math_engine_opts`.
    """

    input: str = "kramdown"
    """The dialect: `kramdown`, `GFM`, `markdown`, `html`, or Jekyll's `SmartyPants`."""
    template: str = ""
    auto_ids: bool = True
    auto_id_stripping: bool = False
    auto_id_prefix: str = ""
    transliterated_header_ids: bool = False
    parse_block_html: bool = False
    parse_span_html: bool = True
    html_to_native: bool = False
    link_defs: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    footnote_nr: int = 1
    entity_output: str | None = "as_char"
    toc_levels: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    line_width: int = 72
    latex_headers: tuple[str, ...] = (
        "section",
        "subsection",
        "subsubsection",
        "paragraph",
        "subparagraph",
        "subparagraph",
    )
    smart_quotes: tuple[str | int, ...] = ("lsquo", "rsquo", "ldquo", "rdquo")
    typographic_symbols: Mapping[str, str] = field(default_factory=dict)
    remove_block_html_tags: bool = True
    remove_span_html_tags: bool = False
    header_offset: int = 0
    syntax_highlighter: str | None = "rouge"
    syntax_highlighter_opts: Mapping[str, object] = field(default_factory=dict)
    math_engine: str | None = "mathjax"
    math_engine_opts: Mapping[str, object] = field(default_factory=dict)
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    footnote_prefix: str = ""
    remove_line_breaks_for_cjk: bool = False
    forbidden_inline_options: tuple[str, ...] = ("template",)
    list_indent: int = 2
    hard_wrap: bool = True
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)
    footnote_links_have_roles: bool = False
    """Whether the link to a footnote has its role, not what is around it, as from kramdown 2.5
    on; no option of kramdown's own, so `parse` does not read it."""
    encoding: str = "UTF-8"
    """That of the text in Ruby, which kramdown keeps at the root of its tree. Where it lacks a
    character, `entity_output: as_char` writes it as it was written, or as a number. No option
    of kramdown's own, so `parse` does not read it."""

    @classmethod
    def parse(cls, values: Mapping[str, object]) -> Self:
        """The options that a mapping names; names that kramdown does not know are passed over.

        Raises:
            KramdownError: For a value that kramdown refuses, with its message.
        """
        known = {name: value for name, value in values.items() if name in _PARSERS}
        return cls().with_values(known)

    def with_values(self, values: Mapping[str, object]) -> Self:
        """These options with some values parsed anew.

        Raises:
            KramdownError: For a value that kramdown refuses.
        """
        parsed = {name: parse_option(name, value) for name, value in values.items()}
        return replace(self, **parsed)  # type: ignore[arg-type]  # each was parsed for its name


def parse_option(name: str, value: object) -> object:
    """One value as kramdown reads it for the option of that name.

    Raises:
        KramdownError: For a value that kramdown refuses.
    """
    try:
        return _PARSERS[name](value, name)
    except KramdownError as error:
        error.option = name
        raise


def with_parsed(options: Options, values: Mapping[str, object]) -> Options:
    """The options with values that were parsed already."""
    return replace(options, **values)  # type: ignore[arg-type]  # each was parsed for its name


def known_encoding(name: str) -> str:
    """The name of an encoding, as it is.

    Raises:
        KramdownError: Nobody knows it.
    """
    try:
        codecs.lookup(name)
    except LookupError:
        raise KramdownError(f"unknown encoding name - {name}") from None
    return name


def is_option(name: str) -> bool:
    """Whether kramdown has an option of that name."""
    return name in _PARSERS


_PARSERS: dict[str, Callable[[object, str], object]] = {
    "input": string,
    "template": string,
    "auto_ids": boolean,
    "auto_id_stripping": boolean,
    "auto_id_prefix": string,
    "transliterated_header_ids": boolean,
    "parse_block_html": boolean,
    "parse_span_html": boolean,
    "html_to_native": boolean,
    "link_defs": link_definitions,
    "footnote_nr": integer,
    "entity_output": symbol,
    "toc_levels": toc_levels,
    "line_width": integer,
    "latex_headers": latex_headers,
    "smart_quotes": smart_quotes,
    "typographic_symbols": typographic_symbols,
    "remove_block_html_tags": boolean,
    "remove_span_html_tags": boolean,
    "header_offset": integer,
    "syntax_highlighter": symbol,
    "syntax_highlighter_opts": plain_mapping,
    "math_engine": symbol,
    "math_engine_opts": plain_mapping,
    "footnote_backlink": string,
    "footnote_backlink_inline": boolean,
    "footnote_prefix": string,
    "remove_line_breaks_for_cjk": boolean,
    "forbidden_inline_options": forbidden_inline_options,
    "list_indent": integer,
    "hard_wrap": boolean,
    "gfm_quirks": gfm_quirks,
}
"""What reads the value of each option."""

"""kramdown's options, their defaults and their validation."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Self

from pykyll.kramdown.option_values import (
    boolean,
    forbidden_inline_options,
    gfm_quirks,
    integer,
    link_definitions,
    plain_mapping,
    smart_quotes,
    string,
    symbol,
    toc_levels,
    typographic_symbols,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Options:
    """How to read and print a document. Names and defaults are kramdown's 2.4.0.

    `Options(...)` takes values as they are; `Options.parse` reads what users wrote.
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
    emulates: str = "2.4.0"
    """The version to print like, `2.4.0` or `2.5.1`; no option of kramdown's own."""

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

    def like(self, version: str) -> Self:
        """These options for another version of kramdown."""
        return replace(self, emulates=version)

    @property
    def marks_footnote_links(self) -> bool:
        """Whether the link of a footnote has its role, not what is around it (from 2.5 on)."""
        return self.emulates >= "2.5"

    def as_dict(self) -> dict[str, object]:
        """All options by name."""
        return asdict(self)


def parse_option(name: str, value: object) -> object:
    """One value as kramdown reads it for the option of that name.

    Raises:
        KramdownError: For a value that kramdown refuses.
    """
    return _PARSERS[name](value, name)


def with_parsed(options: Options, values: Mapping[str, object]) -> Options:
    """The options with values that were parsed already."""
    return replace(options, **values)  # type: ignore[arg-type]  # each was parsed for its name


def is_option(name: str) -> bool:
    """Whether kramdown has an option of that name."""
    return name in _PARSERS


_PARSERS = {
    "input": string,
    "toc_levels": toc_levels,
    "smart_quotes": smart_quotes,
    "typographic_symbols": typographic_symbols,
    "link_defs": link_definitions,
    "gfm_quirks": gfm_quirks,
    "forbidden_inline_options": forbidden_inline_options,
}
_SYMBOLS = frozenset({"entity_output", "syntax_highlighter", "math_engine"})


def _complete_parsers() -> None:
    defaults = Options()
    for option in fields(Options):
        default = getattr(defaults, option.name)
        if option.name in _PARSERS or option.name == "emulates":
            continue
        if option.name in _SYMBOLS:
            _PARSERS[option.name] = symbol
        elif isinstance(default, bool):
            _PARSERS[option.name] = boolean
        elif isinstance(default, int):
            _PARSERS[option.name] = integer
        elif isinstance(default, str):
            _PARSERS[option.name] = string
        else:
            _PARSERS[option.name] = plain_mapping


_complete_parsers()

"""Filters over text: slugs, white space, words and sentences."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pykyll.liquid.bounds import text_of
from pykyll.regex import regex
from pykyll.ruby.text import join, to_s
from pykyll.ruby.values import Symbol
from pykyll.site.slug import slugify as make_slug
from pykyll.templates.filters.ruby_types import no_method

if TYPE_CHECKING:
    from pykyll.liquid import Environment
    from pykyll.site.site import Site

_SPACE = "\\t\\n\\v\\f\\r "
_WHITE_SPACE = regex(f"[{_SPACE}]+")
_WORD = regex(f"[^{_SPACE}]+")
_SLUG_MODES = frozenset({"raw", "default", "pretty", "ascii", "latin"})


def install(env: Environment, site: Site) -> None:
    """Add the filters to the environment."""
    env.filter("normalize_whitespace")(normalize_whitespace)
    env.filter("array_to_sentence_string")(array_to_sentence_string)

    @env.filter("slugify")
    def slugify(value: object, mode: object = None) -> object:
        slug = _slugify(value, mode, marks=site.compat.slugs_keep_marks)
        if slug == "" and site.compat.warns_of_empty_slugs:
            site.warn(f"Empty `slug` generated for '{value}'.")
        return slug

    if site.compat.number_of_words_modes:
        env.filter("number_of_words")(number_of_words)
    else:
        env.filter("number_of_words")(_number_of_words)


def _slugify(value: object, mode: object, *, marks: bool) -> str | None:
    if value is None:
        return None
    name = "default" if mode is None or mode is False else mode
    if not isinstance(name, str) or name not in _SLUG_MODES:
        if not isinstance(value, str):
            raise no_method("slugify", "downcase", value)
        return make_slug(value, "none")
    if not isinstance(value, str) or isinstance(value, Symbol):
        raise no_method("slugify", "gsub", value)
    return make_slug(value, name, marks=marks)


def normalize_whitespace(value: object) -> str:
    """The text with each run of white space as one space, none at the ends."""
    return _WHITE_SPACE.sub(" ", text_of(value)).strip("\0 ")


def number_of_words(value: object, mode: object = None) -> int:
    """How many words a text has.

    Args:
        value: The text.
        mode: `cjk` counts each Chinese, Japanese or Korean character as a word;
            `auto` does so where there is any; else words are parted by white space.
    """
    counts_characters = mode in ("cjk", "auto")
    if not isinstance(value, str):
        raise no_method("number_of_words", "scan" if counts_characters else "split", value)
    text_of(value)
    if not counts_characters:
        return len(_WORD.findall(value))
    character, other_word = _cjk()
    characters = len(character.findall(value))
    if mode == "auto" and not characters:
        return len(_WORD.findall(value))
    return characters + len(other_word.findall(value))


@cache
def _cjk() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """One such character, and a word of others; compiled when first needed, which takes 7 ms."""
    from pykyll.templates.filters.scripts import CJK

    return re.compile(f"[{CJK}]"), re.compile(f"[^{CJK}{_SPACE}]+")


def _number_of_words(value: object) -> int:
    """Before Jekyll 4.1 the filter takes no mode."""
    return number_of_words(value)


def array_to_sentence_string(values: object, connector: object = "and") -> str:
    """`a, b, and c` of a list.

    Ruby takes anything that has a length: a string of two characters is a list of
    those, a hash is indexed by 0 and 1.
    """
    if not isinstance(values, (list, tuple, str, dict)):
        raise no_method("array_to_sentence_string", "length", values)
    if isinstance(values, dict):
        items: list[object] = [values.get(index) for index in range(min(len(values), 2))]
    else:
        items = list(values)
    word = to_s(connector)
    match len(values):
        case 0:
            return ""
        case 1:
            return to_s(items[0])
        case 2:
            return f"{to_s(items[0])} {word} {to_s(items[1])}"
    if not isinstance(values, (list, tuple)):
        rest = None if isinstance(values, dict) else values[:-1]
        raise no_method("array_to_sentence_string", "join", rest)
    return f"{join(items[:-1], ', ')}, {word} {to_s(items[-1])}"

"""No grammar takes longer than its text is long; all of them are tried, those to come as well."""

from __future__ import annotations

import pytest
from growth import assert_growth, assert_linear
from killing_units import FOR_CODE, FOR_LANGUAGES, InLanguage

from pykyll.highlight import Lexer
from pykyll.highlight.lexer import own_grammars
from pykyll.highlight.names import languages

_LENGTH = 500
_LENGTH_IN_LANGUAGE = 3_000
"""Long enough that what grows with the square shows in the fastest rule."""


@pytest.mark.parametrize("tag", sorted(own_grammars()))
def test_time_grows_with_the_code_and_no_faster(tag: str) -> None:
    lexer = Lexer(tag)
    for unit in FOR_CODE:
        assert_linear(lexer.lex, unit, length=_LENGTH)


@pytest.mark.parametrize("killer", FOR_LANGUAGES, ids=repr)
def test_what_one_language_never_finds_an_end_of_is_searched_once(killer: InLanguage) -> None:
    around = (killer.before, killer.after)
    lex = Lexer(killer.tag).lex
    lex(killer.before + killer.unit)  # what is compiled first is no part of it
    assert_linear(lex, killer.unit, length=_LENGTH_IN_LANGUAGE, around=around, about=killer.tag)


@pytest.mark.parametrize("quote", "\"'`/")
def test_an_open_quote_before_a_long_text_is_read_at_once(quote: str) -> None:
    for tag in sorted(own_grammars()):
        for unit in "a0 \n\\":
            assert_linear(Lexer(tag).lex, unit, length=_LENGTH, around=(quote, ""))


def test_so_it_is_for_languages_that_pygments_reads() -> None:
    """Their text is read in pieces, so that one unit shows as much as all."""
    for tag in sorted(set(languages()) - own_grammars()):
        lexer = Lexer(tag)
        for unit in ("a ", "(", '"', "a\n"):
            texts = [unit * (1_000 * times // len(unit)) for times in (1, 2, 4, 8)]
            assert_growth(lambda at, texts=texts, lexer=lexer: lexer.lex(texts[at]), (tag, unit))

"""Letters and their case as Ruby knows them, whatever the script."""

from __future__ import annotations

from unicodedata import ucd_3_2_0

import pytest
from ruby_expressions import evaluate
from ruby_server import has_libraries

from pykyll.ruby.strings import capitalize, downcase, is_alnum, is_alpha, is_word


@pytest.mark.parametrize(
    ("char", "alpha", "alnum", "word"),
    [
        ("a", True, True, True),
        ("é", True, True, True),
        ("1", False, True, True),
        ("٣", False, True, True),
        ("²", False, False, False),
        ("_", False, False, True),
        ("\u203f", False, False, True),
        ("\u0301", False, False, True),
        ("\u0345", True, True, True),
        ("\u093e", True, True, True),
        ("\u094d", False, False, True),
        ("Ⅳ", True, True, True),
        ("Ⓐ", True, True, True),
        ("①", False, False, False),
        ("\u00a0", False, False, False),
    ],
)
def test_a_character_is_a_letter_a_digit_or_part_of_a_word(
    char: str, alpha: bool, alnum: bool, word: bool
) -> None:
    assert (is_alpha(char), is_alnum(char), is_word(char)) == (alpha, alnum, word)


_TESTS = "[(s =~ /[[:alpha:]]/) && 1, (s =~ /[[:alnum:]]/) && 1, (s =~ /\\p{Word}/) && 1]"


@pytest.mark.ruby
@pytest.mark.skipif(not has_libraries("json"), reason="ruby is not installed")
def test_every_character_that_both_know_is_the_same_to_ruby() -> None:
    codes = [code for code in range(0x11000) if ucd_3_2_0.category(chr(code)) not in {"Cn", "Cs"}]
    program = f"s = [c].pack('U'); [*{_TESTS}.map(&:to_i), s.downcase, s.capitalize].join(' ')"
    [told] = evaluate([f"{codes}.map {{ |c| {program} }}.map {{ |t| t.unpack('U*') }}"])
    ours = [[ord(each) for each in " ".join(_described(chr(code)))] for code in codes]
    assert told == str(ours)


def _described(char: str) -> tuple[str, ...]:
    answers = (int(test(char)) for test in (is_alpha, is_alnum, is_word))
    return (*map(str, answers), downcase(char), capitalize(char))

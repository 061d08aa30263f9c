"""What is searched once gives what Rouge's expressions give, which search again and again."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.highlight import Lexer
from pykyll.highlight.signatures import Signatures

_SIGNATURE_END = re.compile(r"\)((?:\s|//[^\n]*\n|/[*].*?[*]/)*)([{;])", re.ASCII)
_FROM = re.compile(r"^(FROM)(\s+)(.*)(\s+)(AS)(\s+)(.*)", re.ASCII | re.MULTILINE)
_IN_CODE = r"(`+)(?:\\[^\n]|[^\\])+?\1"


def _made_of(pieces: str, most: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces.split(" ")), max_size=most).map("".join)


@settings(max_examples=400, deadline=None)
@given(_made_of(") ) ) / * /* */ */ // \n \t a { ;", 16))
def test_signatures_end_where_the_expression_says(text: str) -> None:
    signatures = Signatures()
    expected = [(end.start(), end.start(2)) for end in _SIGNATURE_END.finditer(text)]
    found = []
    end = signatures.next_in(text, 0)
    while end:
        found.append((end.parenthesis, end.mark))
        end = signatures.next_in(text, end.parenthesis + 1)
    assert found == expected


def test_a_comment_may_end_at_a_later_mark_of_its_line() -> None:
    end = Signatures().next_in("f() /* a */ b */ {", 0)
    assert end is not None
    assert end.mark == 17


@settings(max_examples=400, deadline=None)
@given(_made_of("` ` `` ``` \\ a \\\\", 12))
def test_code_in_backticks_ends_where_the_expression_says(text: str) -> None:
    text = f"a {text}"
    tokens = Lexer("markdown").lex(text)
    codes = [value for name, value in tokens if name == "sb"]
    place = text.find("`")
    if "\\" in text[: max(place, 0)] or place < 0:
        return
    found = re.compile(_IN_CODE).match(text, place)
    first = codes[0] if codes and tokens[1][0] == "sb" else ""
    assert first.startswith(found[0] if found else "")
    assert bool(first) == bool(found)


@settings(max_examples=300, deadline=None)
@given(_made_of("AS AS a \n \t \t", 10))
def test_an_image_and_its_name_are_those_of_the_expression(text: str) -> None:
    text = f"FROM\t{text}"
    found = _FROM.match(text)
    tokens = Lexer("docker").lex(text)
    assert (("k", "AS") in tokens) == (found is not None)
    if found:
        ours = iter(tokens)
        assert next(ours) == ("k", "FROM")
        blanks, image = found[2] if found[3] else found[2] + found[4], found[3]
        assert next(ours) == ("w", blanks)
        assert not image or next(ours) == ("s", image)

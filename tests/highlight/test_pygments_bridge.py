"""Languages without a grammar of their own: a lexer of others that fails is no silent failure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pygments.lexer import Lexer as PygmentsLexer
from pygments.token import Text

from pykyll.highlight import Lexer, pygments_bridge
from pykyll.highlight.grammars import markdown
from pykyll.highlight.lexer import own_grammars
from pykyll.highlight.names import languages
from pykyll.highlight.pygments_names import STAND_INS
from pykyll.highlight.tokens import Lexed

_TAG = max(set(languages()) - own_grammars())
"""A language that Pygments reads, whichever there still is."""


class _Failing(PygmentsLexer):
    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, object, str]]:
        yield 0, Text, text[:1]
        raise IndexError(text)


class _Losing(PygmentsLexer):
    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, object, str]]:
        yield 0, Text, text[:1]


@pytest.mark.parametrize("lexer", [_Failing, _Losing])
def test_a_lexer_that_fails_leaves_the_text_and_a_warning(
    lexer: type[PygmentsLexer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pygments_bridge, "get_lexer_by_name", lambda _name: lexer())
    tokens, warnings = pygments_bridge.lex_function(_TAG)("a b\n", {})
    assert tokens == [("", "a b\n")]
    assert warnings[0].startswith(f"code in {_TAG} is not highlighted: Pygments ")


def test_the_warning_comes_out_of_a_fence_in_markdown(monkeypatch: pytest.MonkeyPatch) -> None:
    functions = {
        _TAG: lambda text, _options: Lexed([("", text)], ["it failed"]),
        "markdown": markdown.lex,
    }
    monkeypatch.setattr("pykyll.highlight.lexer._lex_function", functions.__getitem__)
    assert Lexer("markdown").read(f"```{_TAG}\nab\n```\n").warnings == ["it failed"]


def test_what_is_read_in_full_has_no_warning() -> None:
    assert Lexer(_TAG).read("write a\n").warnings == []


def test_lexers_of_others_get_no_long_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some of Pygments' take time that grows with the square of the text."""
    lengths = []

    class Measuring(PygmentsLexer):
        def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, object, str]]:
            lengths.append(len(text))
            yield 0, Text, text

    monkeypatch.setattr(pygments_bridge, "get_lexer_by_name", lambda _name: Measuring())
    lex = pygments_bridge.lex_function(_TAG)
    for text in ("a" * 9_000, "word\n" * 3_000, "a line\n\nanother\n" * 900, "", "a"):
        assert lex(text, {}) == ([("", text)] if text else [], [])
    assert max(lengths) <= 4_000
    assert min(length for length in lengths if length > 1) > 500


def test_stand_ins_are_for_languages_that_pygments_has_not_by_name() -> None:
    assert set(STAND_INS).isdisjoint(own_grammars())
    assert set(STAND_INS) <= set(languages())
    assert all(name != tag for tag, name in STAND_INS.items())

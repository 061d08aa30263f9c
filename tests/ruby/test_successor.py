"""What comes next, as `String#succ` has it."""

from __future__ import annotations

import pytest
from ruby_expressions import Case, rows, told_differently

from pykyll.ruby.successor import successor
from pykyll.ruby.text import inspect

_TEXTS = (
    "d1", "a", "z", "Zz", "a9", "Az", "zz9", "zZ9", "a-9", "1.9.9", "1.9-z", "z.9", "9", "k-",
    "***", "<<koala>>", "smith2019", "a_b", "99z", "ü", "é_9", "9é", "", "Zz 9",
)  # fmt: skip
_NEXT = (
    "d2", "b", "aa", "AAa", "b0", "Ba", "aaa0", "aaA0", "a-10", "2.0.0", "1.9-aa", "z.10", "10",
    "l-", "**+", "<<koalb>>", "smith2020", "a_c", "100a", "ý", "ê_0", "9ê", "", "Zz 10",
)  # fmt: skip
CASES = rows(
    *(
        (f'"{text}".succ', lambda text=text: successor(text), f'"{following}"')
        for text, following in zip(_TEXTS, _NEXT, strict=True)
    )
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_comes_next_is_ruby_s(case: Case) -> None:
    assert inspect(case.ours()) == case.printed


@pytest.mark.ruby
def test_ruby_says_so() -> None:
    assert told_differently(CASES) == []

"""Renders a template; where `PYKYLL_LIQUID_RUBY` names Liquid 4.0.4, Ruby must agree.

So each expectation in this folder can be held against the reference at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from ruby_liquid import Request, RubyLiquid, library, pykyll_answer


@pytest.fixture(scope="session")
def ruby() -> Iterator[RubyLiquid | None]:
    folder = library()
    if folder is None:
        yield None
        return
    reference = RubyLiquid(folder)
    yield reference
    reference.close()


@pytest.fixture
def answer(ruby: RubyLiquid | None) -> Callable[..., dict]:
    def answer(template: str, data: dict | None = None, **settings: object) -> dict:
        request = Request(template, data or {}, **settings)
        ours = pykyll_answer(request)
        if ruby is not None:
            theirs = ruby.answer(request)
            assert theirs is None or theirs == ours
        return ours

    return answer


@pytest.fixture
def render(answer: Callable[..., dict]) -> Callable[..., str]:
    def render(template: str, data: dict | None = None, **settings: object) -> str:
        given = answer(template, data, **settings)
        return given.get("output", given.get("parse_error", ""))

    return render

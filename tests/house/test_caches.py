"""No cache grows with the sites that a process builds, in number or in size."""

from __future__ import annotations

import ast
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

import pykyll
from pykyll.remembered import LONGEST, remembered, remembered_up_to

_SOURCE = Path(pykyll.__path__[0])
_OF_FEW = {
    "academic/schema.py definition_of": "names of our own schemas",
    "academic/schema.py validator_of": "names of our own schemas",
    "convert/dart_sass_engine.py _compiler": "number of a process",
    "highlight/lexer.py _lex_function": "languages that are known",
    "highlight/word_lists.py word_lists": "names of our own data",
    "sass/values/units.py factor": "units that are known; others are an error, which is not kept",
}
"""Caches without a bound, and what bounds them."""
_OF_SHORT = {
    "academic/preparing/fonts.py _matched": "letters of a title, of which there is a limit",
    "bibliography/csl/values/scripts.py _is_known": "one character",
    "kramdown/html/spans.py _named": "names of symbols",
    "kramdown/html/spans.py _quote": "an option of a site's, read once",
    "kramdown/dialects.py _dialect": "names of dialects",
    "ruby/time_text.py _offset_text": "an offset, and a colon",
    "sass/parse/script/literals.py _written_number": "a number and its unit",
    "sass/selectors/groups.py _covers": "its callers look at the length",
    "sass/selectors/groups.py _relation_of": "its callers look at the length",
    "sass/selectors/parsing.py _parsed": "its caller looks at the length",
}
"""Caches of a number of texts whose length is no site's to choose."""


def _cached() -> Iterator[tuple[str, ast.FunctionDef, str]]:
    """Each function with a cache at a module's level, and what keeps its results."""
    for file in sorted(_SOURCE.rglob("*.py")):
        for function in ast.parse(file.read_text("utf-8")).body:
            if isinstance(function, ast.FunctionDef):
                for decorator in function.decorator_list:
                    name = ast.unparse(decorator).partition("(")[0].removeprefix("functools.")
                    if name in {"cache", "lru_cache"}:
                        yield (
                            f"{file.relative_to(_SOURCE).as_posix()} {function.name}",
                            function,
                            name,
                        )


def _parameters(function: ast.FunctionDef) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]


def test_what_is_kept_without_bound_is_of_few() -> None:
    found = {
        name for name, function, kind in _cached() if kind == "cache" and _parameters(function)
    }
    assert found == set(_OF_FEW)


def test_what_is_kept_by_number_is_of_short_texts() -> None:
    """Others are `remembered`, by number and by length."""
    known = {"bool", "int", "date", "datetime", "timedelta"}
    found = {
        name
        for name, function, kind in _cached()
        if kind == "lru_cache"
        and any(ast.unparse(each.annotation or each) not in known for each in _parameters(function))
    }
    assert found == set(_OF_SHORT)


@pytest.mark.parametrize("length", [LONGEST, 1_000_000])
def test_neither_many_nor_long_texts_are_held(length: int) -> None:
    @remembered(100)
    def doubled(text: str, times: int = 2) -> str:
        return text * times

    tracemalloc.start()
    for number in range(1000 if length == LONGEST else 30):
        assert doubled(f"{number:{length}}").startswith(" ")
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert held < 3 * 100 * LONGEST + 50_000


def test_what_was_asked_for_before_is_not_worked_out_again() -> None:
    asked: list[str | None] = []

    @remembered(2)
    def noted(text: str | None) -> str | None:
        asked.append(text)
        return text

    for text in ["a", "a", None, None, "b", "a", "l" * 401, "l" * 401]:
        assert noted(text) == text
    assert asked == ["a", None, "b", "a", "l" * 401, "l" * 401]
    vars(noted)["cache_clear"]()
    noted("a")
    assert asked[-1] == "a"


def test_whole_files_are_kept_as_long_as_they_are_few() -> None:
    asked: list[str] = []

    @remembered_up_to(10)
    def noted(text: str) -> int:
        asked.append(text)
        return len(text)

    for text in ["1234", "5678", "1234", "0" * 20, "0" * 20, "5678", "1234"]:
        assert noted(text) == len(text)
    assert asked == ["1234", "5678", "0" * 20, "5678", "1234"]

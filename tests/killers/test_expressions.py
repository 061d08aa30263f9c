"""Every regular expression of pykyll, on texts that make one slow.

At one place of a text (`match`) none may try ways without number. Those that look for places
(`search`, `sub`) are seen where they are used, by what reads texts: `test_texts.py`.
"""

from __future__ import annotations

import functools
import pkgutil
import re
from importlib import import_module
from types import ModuleType

import pytest
from growth import assert_linear
from killing_units import UNITS

import pykyll
from pykyll.regex import Expression

_LENGTH = 500
_LEFT_OUT = ("pykyll.sass",)
"""Written anew, with tests of its own."""


@functools.cache
def _modules() -> dict[str, ModuleType]:
    names = [each.name for each in pkgutil.walk_packages(pykyll.__path__, "pykyll.")]
    return {
        name: import_module(name)
        for name in names
        if not name.endswith("__main__") and not name.startswith(_LEFT_OUT)
    }


_BOUNDED = {
    "DATELESS_FILENAME": "a system allows paths of some thousand characters",
    "_TITLED": "used for one line, where a quote follows a blank",
}
"""Expressions that never meet a long text, and why."""


def _expressions() -> list[tuple[str, str]]:
    """Module and name of each expression at a module's level."""
    return sorted(
        (module.__name__, name)
        for module in _modules().values()
        for name, value in vars(module).items()
        if isinstance(value, Expression) and name not in _BOUNDED
    )


def _units(pattern: str) -> list[str]:
    """Units for all, and the words of the expression itself."""
    words = re.findall(r"(?<!\\)[A-Za-z]{2,12}", pattern)
    return [*UNITS, *dict.fromkeys(words[:20])]


@pytest.mark.parametrize(("module", "name"), _expressions())
def test_no_expression_tries_ways_without_number_at_one_place(module: str, name: str) -> None:
    expression = getattr(_modules()[module], name)
    is_bytes = isinstance(expression.pattern, bytes)
    pattern = expression.pattern.decode("latin-1") if is_bytes else expression.pattern
    for unit in _units(pattern):

        def run(text: str) -> None:
            expression.match(text.encode() if is_bytes else text)

        assert_linear(run, unit, length=_LENGTH, around=("", "\x00"))

"""Expressions are compiled when they are used: here, all of them."""

from __future__ import annotations

import gc
import pkgutil
import re
from importlib import import_module

import pykyll
from pykyll.regex import Expression, regex


def test_every_expression_is_one() -> None:
    for module in pkgutil.walk_packages(pykyll.__path__, "pykyll."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    known = [each for each in gc.get_objects() if isinstance(each, Expression)]
    assert len(known) > 500
    for each in known:
        assert each.groups >= 0, each.pattern


def test_it_does_what_a_compiled_one_does() -> None:
    ours, compiled = (
        regex(r"(?P<word>[a-z]+)", re.IGNORECASE),
        re.compile(r"(?P<word>[a-z]+)", re.IGNORECASE),
    )
    for member in ("flags", "groupindex", "groups", "pattern"):
        assert getattr(ours, member) == getattr(compiled, member)
    for method in ("match", "search", "fullmatch", "findall", "split"):
        assert repr(getattr(ours, method)("Ab1c")) == repr(getattr(compiled, method)("Ab1c"))
    assert ours.sub("-", "Ab1c") == "-1-"
    assert [each["word"] for each in ours.finditer("Ab1c")] == ["Ab", "c"]


def test_it_is_compiled_at_its_first_use() -> None:
    broken = regex("(")
    try:
        broken.match("")
    except re.error as error:
        assert error.pattern == "("
    else:
        raise AssertionError

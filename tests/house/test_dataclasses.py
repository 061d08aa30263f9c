"""Our dataclasses are as Python makes them."""

from __future__ import annotations

import copy
import dataclasses
import gc
import inspect
import pickle
import pkgutil
from dataclasses import field
from functools import partial
from importlib import import_module
from typing import Any

import pytest

import pykyll
from pykyll import dataclass as own

_WAYS = [
    {},
    {"slots": True},
    {"frozen": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "kw_only": True},
    {"frozen": True, "slots": True, "eq": False},
    {"slots": True, "eq": False, "repr": False},
]


def _parent(dataclass: Any, given: dict[str, bool]) -> type:
    @dataclass(**given)
    class Thing:
        name: str
        size: int = 3
        parts: list[int] = field(default_factory=list, compare=False)
        inner: int = field(init=False)
        seen: list[str] = field(init=False, repr=False, default_factory=list)
        is_blank: bool = field(default=False, kw_only=True)

        def __post_init__(self) -> None:
            object.__setattr__(self, "inner", self.size * 2)

    return Thing


def _child(dataclass: Any, given: dict[str, bool]) -> type:
    @dataclass(**given)
    class Child(_parent(dataclass, given)):
        more: tuple[int, ...] = ()

    return Child


def _with_own_methods(dataclass: Any, given: dict[str, bool]) -> type:
    @dataclass(**given)
    class Own:  # noqa: PLW1641 - its hash is what is asked for
        name: str
        size: int = 1

        def __eq__(self, other: object) -> bool:
            return True

        def __repr__(self) -> str:
            return "an own one"

    return Own


def _of_one(dataclass: Any, given: dict[str, bool]) -> type:
    @dataclass(**given)
    class One:
        name: Any = 1.5

    return One


def _of_none(dataclass: Any, given: dict[str, bool]) -> type:
    @dataclass(**given)
    class Empty:
        pass

    return Empty


def _answer(ask: Any) -> object:
    try:
        return ask()
    except Exception as error:  # noqa: BLE001 - it is what is compared
        return type(error).__name__, str(error).replace("<locals>.", "")


def _all_answers(made: Any) -> list[object]:
    """What objects of a class answer, as far as it can be compared."""
    found: list[object] = []
    for args, kwargs in (
        ((), {"name": "a"}),
        (("a",), {}),
        (("a", 5), {}),
        ((), {"wrong": 1}),
        (range(7), {}),
        ((), {}),
    ):
        found += _answers_of(partial(made, *args, **kwargs))
    return [*found, made.__match_args__, hasattr(made, "__slots__")]


def _answers_of(make: partial[Any]) -> list[object]:
    one, same, other = (_answer(make) for _ in range(3))
    if isinstance(one, tuple):
        return [one]
    found: list[object] = [repr(one) if make.func.__repr__ is not object.__repr__ else "plain"]
    found += [one == same, one == 1, one != same, _answer(lambda: hash(one) == hash(same))]
    if not (hasattr(one, "__slots__") and one.__dataclass_params__.frozen):
        found += [_answer(lambda: setattr(other, "novel", 1))]
        found += [_answer(lambda: delattr(other, "size")), one == same]
    if hasattr(one, "name"):
        found += [_answer(lambda: setattr(other, "name", "b")), other.name]
        found += [_answer(lambda: delattr(other, "name")), one == same]
    found += [copy.copy(one) == one, copy.deepcopy(one) == one]
    found += [_answer(lambda: dataclasses.replace(one, name="c") == one)]
    return [*found, dataclasses.asdict(one), [each.name for each in dataclasses.fields(one)]]


@pytest.mark.parametrize("given", _WAYS, ids=lambda given: "-".join(given) or "plain")
@pytest.mark.parametrize("define", [_parent, _child, _with_own_methods, _of_one, _of_none])
def test_they_do_what_those_of_python_do(define: Any, given: dict[str, bool]) -> None:
    expected = repr(_all_answers(define(dataclasses.dataclass, given)))
    assert repr(_all_answers(define(own.dataclass, given))) == expected


def test_the_first_object_may_be_of_a_class_below() -> None:
    made = _child(own.dataclass, {"slots": True})
    assert made("a", more=(1,)).inner == 6
    assert made.__base__("b").name == "b"


def test_one_that_shows_itself_is_cut_short() -> None:
    one = _of_one(own.dataclass, {})(None)
    one.name = one
    assert repr(one).endswith("One(name=...)")


def test_what_is_pickled_comes_back() -> None:
    from pykyll.errors import Diagnostic

    one = Diagnostic("wrong", path="a.md", line=3)
    assert pickle.loads(pickle.dumps(one)) == one


def test_those_of_others_may_stand_on_them() -> None:
    above = _of_one(own.dataclass, {"frozen": True})
    with pytest.raises(TypeError, match="cannot inherit non-frozen"):
        dataclasses.dataclass(type("Below", (above,), {}))
    below = dataclasses.dataclass(frozen=True)(type("Below", (above,), {}))
    assert below("a") == below("a")


def test_every_class_gets_the_arguments_that_python_gives_it() -> None:
    for module in pkgutil.walk_packages(pykyll.__path__, "pykyll."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    known = [
        each
        for each in gc.get_objects()
        if isinstance(each, type)
        and str(each.__module__).startswith("pykyll.")
        and "__dataclass_fields__" in vars(each)
    ]
    assert len(known) > 250
    for each in known:
        written = own.written_init(each, frozen=each.__dataclass_params__.frozen)
        names = [one.name for one in dataclasses.fields(each) if one.init and not one.kw_only]
        names += [one.name for one in dataclasses.fields(each) if one.init and one.kw_only]
        assert list(inspect.signature(written).parameters)[1:] == names, each

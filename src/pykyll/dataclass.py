"""Dataclasses that cost little to define: their `__init__` is written at its first call.

Python writes up to six methods of a dataclass as text and compiles each when the class is
defined. A build of a small site defines some 140 such classes and makes objects of half of
them; that took a quarter of its instructions. Here `__init__` is all that is written, when
the first object is made, and the other methods are closures over the names of the fields.
Everything else is left to `dataclasses`, whose `field`, `fields` and `replace` work as ever.
`tests/house` compares all such classes with what Python makes of them.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - what mypy is to see
else:

    def dataclass(
        cls: type | None = None,
        /,
        *,
        repr: bool = True,  # noqa: A002 - its name there
        eq: bool = True,
        frozen: bool = False,
        slots: bool = False,
        kw_only: bool = False,
    ) -> Any:
        """As `dataclasses.dataclass` with the same arguments; it knows no others."""
        if cls is None:
            return lambda cls: dataclass(
                cls, repr=repr, eq=eq, frozen=frozen, slots=slots, kw_only=kw_only
            )
        if any(_is_frozen(each) for each in cls.__mro__):  # rare, and checked by Python
            return dataclasses.dataclass(
                cls, repr=repr, eq=eq, frozen=frozen, slots=slots, kw_only=kw_only
            )
        own = dict(vars(cls))
        made = dataclasses.dataclass(
            cls, init=False, repr=False, eq=False, slots=slots, kw_only=kw_only
        )
        made.__dataclass_params__.frozen = frozen
        for name, method in _methods(made, own, eq=eq, frozen=frozen).items():
            if repr or name != "__repr__":
                setattr(made, name, method)
        return made


def _is_frozen(cls: type) -> bool:
    params = getattr(cls, "__dataclass_params__", None)
    return params is not None and bool(params.frozen)


def _methods(
    cls: type, own: dict[str, object], *, eq: bool, frozen: bool
) -> dict[str, Callable[..., object] | None]:
    """What Python would have written, but for what the class defines itself.

    To set anything of a frozen one that has slots is refused in Python's words for fields;
    Python 3.11 stumbles over what is none.
    """
    fields = dataclasses.fields(cls)
    methods: dict[str, Callable[..., object] | None] = {
        "__init__": _init_at_first_call(cls, frozen=frozen),
        "__repr__": _repr(tuple(each.name for each in fields if each.repr)),
    }
    if eq:
        methods["__eq__"] = _eq(_values(each.name for each in fields if each.compare))
        hashed = (
            each.name for each in fields if (each.compare if each.hash is None else each.hash)
        )
        methods["__hash__"] = _hash(_values(hashed)) if frozen else None
    if "__eq__" in own and own["__hash__"] is None:
        del own["__hash__"]  # Python has put it there
    methods = {name: method for name, method in methods.items() if name not in own}
    if frozen:
        methods |= _refusals(cls, frozenset(each.name for each in fields))
        if "__slots__" in vars(cls) and "__getstate__" not in own:
            methods |= _states(tuple(each.name for each in fields))
    return methods


# Making one ---------------------------------------------------------------------------


def _init_at_first_call(cls: type, *, frozen: bool) -> Callable[..., None]:
    def __init__(self: object, *args: object, **kwargs: object) -> None:  # noqa: N807
        written = written_init(cls, frozen=frozen)
        cls.__init__ = written  # type: ignore[misc]  # that is the point
        written(self, *args, **kwargs)

    __init__.__qualname__ = f"{cls.__qualname__}.__init__"
    return __init__


def written_init(cls: Any, *, frozen: bool) -> Callable[..., None]:
    """The `__init__` of a dataclass."""
    fields = dataclasses.fields(cls)
    names: dict[str, object] = {
        "__name__": cls.__module__,
        "_set": object.__setattr__,
        "_unset": object(),
    }
    taken = [each for each in fields if each.init and not each.kw_only]
    by_name = [each for each in fields if each.init and each.kw_only]
    head = ["self", *(_parameter(each, names) for each in taken)]
    head += ["*", *(_parameter(each, names) for each in by_name)] if by_name else []
    body = [line for each in fields if (line := _assignment(each, names, frozen=frozen))]
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    lines = "\n ".join(body or ["pass"])
    exec(f"def __init__({', '.join(head)}):\n {lines}", names)  # noqa: S102 - names of fields
    written: Any = names["__init__"]
    written.__qualname__ = f"{cls.__qualname__}.__init__"
    return written  # type: ignore[no-any-return]  # it has just been written


def _parameter(field: dataclasses.Field[Any], names: dict[str, object]) -> str:
    if field.default is not dataclasses.MISSING:
        names[f"_default_{field.name}"] = field.default
        return f"{field.name}=_default_{field.name}"
    if field.default_factory is not dataclasses.MISSING:
        return f"{field.name}=_unset"
    return field.name


def _assignment(
    field: dataclasses.Field[Any], names: dict[str, object], *, frozen: bool
) -> str | None:
    value = field.name
    if field.default_factory is not dataclasses.MISSING:
        names[f"_make_{field.name}"] = field.default_factory
        made = f"_make_{field.name}()"
        value = f"{made} if {field.name} is _unset else {field.name}" if field.init else made
    elif not field.init:
        if field.default is dataclasses.MISSING:
            return None  # `__post_init__` sets it
        names[f"_default_{field.name}"] = field.default
        value = f"_default_{field.name}"
    return f"_set(self, {field.name!r}, {value})" if frozen else f"self.{field.name} = {value}"


# Comparing and showing it -------------------------------------------------------------


def _values(names: Iterable[str]) -> Callable[[object], tuple[object, ...]]:
    """What has the values of some fields of an object."""
    listed = tuple(names)
    if len(listed) > 1:
        return attrgetter(*listed)
    return lambda self: tuple(getattr(self, name) for name in listed)


def _repr(names: tuple[str, ...]) -> Callable[[object], str]:
    @recursive_repr()
    def __repr__(self: object) -> str:  # noqa: N807
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({shown})"

    return __repr__


def _eq(values: Callable[[object], tuple[object, ...]]) -> Callable[[object, object], bool]:
    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented

    return __eq__


def _hash(values: Callable[[object], tuple[object, ...]]) -> Callable[[object], int]:
    def __hash__(self: object) -> int:  # noqa: N807
        return hash(values(self))

    return __hash__


# Keeping it as it is ------------------------------------------------------------------


def _refusals(cls: Any, names: frozenset[str]) -> dict[str, Callable[..., object]]:
    def __setattr__(self: object, name: str, value: object) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: object, name: str) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return {"__setattr__": __setattr__, "__delattr__": __delattr__}


def _states(names: tuple[str, ...]) -> dict[str, Callable[..., object]]:
    """What copying and pickling ask for, which cannot set what is frozen."""

    def __getstate__(self: object) -> list[object]:  # noqa: N807
        return [getattr(self, name) for name in names]

    def __setstate__(self: object, state: list[object]) -> None:  # noqa: N807
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return {"__getstate__": __getstate__, "__setstate__": __setstate__}

"""Compound selectors that match what two others match both; `weaving` has it for complex ones.

Source of the behaviour: `unify` of the classes of `Sass::Selector`.
"""

from __future__ import annotations

from pykyll.sass.selectors.compound import Compound
from pykyll.sass.selectors.pseudo import Pseudo
from pykyll.sass.selectors.simple import Id, Simple, Type, Universal

Simples = tuple[Simple, ...]


def unify_compounds(first: Compound, second: Compound) -> Compound | None:
    """What matches both compound selectors: the second with the first's parts, or `None`."""
    members = second.members
    for each in first.members:
        unified = unify_simple(each, members)
        if unified is None:
            return None
        members = unified
    return Compound(members, is_subject=second.is_subject or first.is_subject)


def unify_simple(simple: Simple, members: Simples) -> Simples | None:
    """The parts of a compound selector with one more, or `None`."""
    if isinstance(simple, Universal):
        return _unify_universal(simple, members)
    if isinstance(simple, Type):
        return _unify_type(simple, members)
    if isinstance(simple, Id) and any(
        isinstance(each, Id) and each.name != simple.name for each in members
    ):
        return None
    if (
        isinstance(simple, Pseudo)
        and simple.is_element
        and any(_is_other_element(simple, each) for each in members)
    ):
        return None
    return _unify_any(simple, members)


def _unify_any(simple: Simple, members: Simples) -> Simples | None:
    if len(members) == 1 and isinstance(members[0], Universal):
        return unify_simple(members[0], (simple,))
    if simple in members:
        return members
    last = members[-1] if members else None
    if not isinstance(simple, Pseudo) or (isinstance(last, Pseudo) and last.is_element):
        for index, each in enumerate(members):
            if isinstance(each, Pseudo):
                return (*members[:index], simple, *members[index:])
    return (*members, simple)


def _is_other_element(simple: Pseudo, other: Simple) -> bool:
    return (
        isinstance(other, Pseudo)
        and other.is_element
        and (
            other.name != simple.name
            or other.argument != simple.argument
            or other.selectors != simple.selectors
        )
    )


def _unify_universal(universal: Universal, members: Simples) -> Simples | None:
    first = members[0] if members else None
    if not isinstance(first, Universal | Type):
        if universal.namespace not in {None, "*"}:
            return (universal, *members)
        return members or (universal,)
    namespaces = _unify_namespaces(universal.namespace, first.namespace)
    if namespaces is None:
        return None
    if isinstance(first, Universal):
        return (Universal(namespaces[0]), *members[1:])
    return (Type(first.name, namespaces[0]), *members[1:])


def _unify_type(simple: Type, members: Simples) -> Simples | None:
    first = members[0] if members else None
    if not isinstance(first, Universal | Type):
        return (simple, *members)
    if isinstance(first, Type) and first.name != simple.name:
        return None
    namespaces = _unify_namespaces(simple.namespace, first.namespace)
    return None if namespaces is None else (Type(simple.name, namespaces[0]), *members[1:])


def _unify_namespaces(first: str | None, second: str | None) -> tuple[str | None] | None:
    """The namespace for both, in a tuple since `None` is one."""
    if first == "*":
        return (second,)
    if second in ("*", first):
        return (first,)
    return None

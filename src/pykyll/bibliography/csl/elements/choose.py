"""`<choose>`: the first branch of which the conditions hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.values.dates import DateValue
from pykyll.bibliography.csl.values.truth import says_yes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.reading.xml_tree import Element

Test = Callable[["State"], bool]
Matcher = Callable[["Iterable[bool]"], bool]


def _none(results: Iterable[bool]) -> bool:
    return not any(results)


_MATCHERS: dict[str, Matcher] = {"any": any, "none": _none}


def prepare_choose(element: Element, scope: Scope) -> Rendering | str:
    """What its branches print; nothing where no condition holds."""
    branches = [(_condition(child), _branch(child, scope)) for child in element.children]

    def rendering(state: State) -> str:
        for holds, branch in branches:
            if holds(state):
                return branch(state)
        return ""

    return rendering


def _branch(element: Element, scope: Scope) -> Rendering:
    if element.name not in ("if", "else-if", "else"):
        return scope.failing(f"<{element.name}> has no place in <choose>", element)
    children = scope.prepare_all(element)
    if len(children) == 1:
        return children[0]
    join, delimiter = scope.joiner.join, scope.delimiter
    return lambda state: join(
        [text for text in [child(state) for child in children] if text], delimiter
    )


def _condition(element: Element) -> Test:
    """Whether the conditions of a branch hold. One without any always holds."""
    match = element.attributes.get("match", "all")
    matcher = _MATCHERS.get(match, all)
    tests = [
        _all_of(name, values.split(), match)
        for name, values in element.attributes.items()
        if _base(name)[0] in _TESTS
    ]
    if len(tests) == 1 and matcher is not _none:
        return tests[0]
    return lambda state: matcher(test(state) for test in tests)


def _base(attribute: str) -> tuple[str, str | None]:
    """The condition that an attribute stands for, and its own matcher: `type-any`."""
    name, _, matcher = attribute.rpartition("-")
    return (name, matcher) if matcher in ("any", "all", "none") else (attribute, None)


def _all_of(attribute: str, values: list[str], match: str) -> Test:
    """One attribute of a branch, with its values."""
    name, own = _base(attribute)
    # Within `none`, a list holds if any of it does; else the negation would count twice.
    inner = own if own is not None else ("any" if match == "none" else match)
    matcher = _MATCHERS.get(inner, all)
    if name == "type" and inner == "any" and not any(value.startswith("not:") for value in values):
        return _is_one_of(frozenset(values))
    tests = [_negatable(name, value) for value in values]
    if len(tests) == 1 and matcher is not _none:
        return tests[0]
    return lambda state: matcher(test(state) for test in tests)


def _negatable(name: str, value: str) -> Test:
    if value.startswith("not:"):
        test = _TESTS[name](value[4:])
        return lambda state: not test(state)
    return _TESTS[name](value)


def _never(_value: str) -> Test:
    """Positions and disambiguation: citeproc-ruby knows neither."""
    return lambda _state: False


def _is_numeric(variable: str) -> Test:
    def test(state: State) -> bool:
        value = state.item.values.get(variable)
        return value is not None and value.is_numeric

    return test


def _is_uncertain(variable: str) -> Test:
    def test(state: State) -> bool:
        value = state.item.values.get(variable)
        return isinstance(value, DateValue) and value.is_uncertain

    return test


def _counts_as(label: str) -> Test:
    return lambda state: (state.label or "").replace(" ", "-") == label


def _is_type(name: str) -> Test:
    return _is_one_of(frozenset({name}))


def _is_one_of(types: frozenset[str]) -> Test:
    """Styles ask for the type more than for anything else: a set takes a fifth of the time."""
    return lambda state: state.item.type in types


def _has(variable: str) -> Test:
    if variable == "locator":
        return lambda state: state.item.has(variable) or says_yes(state.locator)
    return lambda state: state.item.has(variable)


_TESTS: dict[str, Callable[[str], Test]] = {
    "disambiguate": _never,
    "position": _never,
    "is-numeric": _is_numeric,
    "is-uncertain-date": _is_uncertain,
    "locator": _counts_as,
    "type": _is_type,
    "variable": _has,
}

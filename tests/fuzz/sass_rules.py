"""Writes random rules: selectors of all kinds, nested, with `&` and `@extend`."""

from __future__ import annotations

import random
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = (".a", ".b", ".c", ".d", "%p", "%q", "#i", "#j", "a", "b")
SIMPLE = (
    *PLAIN, "*", ":hover", ":focus", "::before", ":root", "[x]", "[x=y]", ":not(.a)", ":not(%p)",
    ":matches(.a, .b)", ":has(.c)", ":nth-child(2n of .a)", ":not(.a, .b)", "ns|a", "*|a", "|a",
    ":-moz-any(.a)", ":host(.b)", ":current(.a)", ":after", ":not(a)", ":not(#i)", ":lang(en)",
    ":nth-child(2n + 1)", "::slotted(.a)", ":any(a)", "*|*", "ns|*", "[ns|x='y' i]", ".\\31 0",
    ":nth-last-child( odd of .b , .c )", ":not(:matches(.a, .c))", ":has(:not(.a))", "::x(.a b)",
)  # fmt: skip
PSEUDOS = (
    "not", "matches", "any", "has", "host-context", "-x-any", "nth-last-child", "current", "NOT",
)  # fmt: skip
COMBINATORS = (" ", " ", " ", " > ", " + ", " ~ ", ">", "+", " /deep/ ", " >>> ", " + ~ ", "\n")
AMPERSANDS = (
    "&",
    "&",
    "&-x",
    "&x",
    "&.k",
    "&:hover",
    ":not(&)",
    ".k:matches(&, .b)",
    "&:not(& .a)",
)


@dataclass
class Rule:
    """A rule with a property that names it; an at-rule if `directive` is not empty."""

    selector: str
    extends: list[str] = field(default_factory=list)
    children: list[Rule] = field(default_factory=list)
    directive: str = ""

    def lines(self) -> Iterator[str]:
        yield f"{self.directive or self.selector} {{"
        if not self.directive:
            yield "x: y;"
        for each in self.extends:
            yield f"@extend {each};"
        for child in self.children:
            yield from child.lines()
        yield "}"


def written(rules: list[Rule]) -> str:
    """The rules as SCSS."""
    return "\n".join(line for rule in rules for line in rule.lines()) + "\n"


class Rules:
    """Makes rules from a seed."""

    def __init__(self, seed: random.Random) -> None:
        self._seed = seed
        self._is_hard = seed.random() < 0.5
        self._extends = seed.random() * 0.3
        self._is_extending = seed.random() < 0.8

    def sheet(self) -> list[Rule]:
        return [self._rule(0) for _ in range(self._seed.choice((1, 2, 3, 4)))]

    def _chance(self, share: float) -> bool:
        return self._seed.random() < share

    def _rule(self, depth: int) -> Rule:
        seed = self._seed
        if self._chance(0.05):
            directive = seed.choice(("@media screen", "@supports (a: b)", "@at-root", "@foo bar"))
            return Rule("", [], [self._rule(depth)], directive)
        children = seed.choice((0, 0, 1, 2)) if depth < 3 else 0
        extends = []
        if self._is_extending and self._chance(self._extends):
            extends = [self._target() for _ in range(seed.choice((1, 1, 2)))]
        selector = self.selectors(has_parent=depth > 0 and self._chance(0.5))
        return Rule(selector, extends, [self._rule(depth + 1) for _ in range(children)])

    def _target(self) -> str:
        seed = self._seed
        target = seed.choice(PLAIN) if self._chance(0.8) else self.compound()
        if self._chance(0.1):
            target += ", " + seed.choice(SIMPLE)
        return target + seed.choice((" !optional", " !optional", ""))

    def selectors(self, *, has_parent: bool = False, depth: int = 0) -> str:
        comma = self._seed.choice((", ", ", ", ",\n", ",", " ,", ",/* \n */\n", "\n, "))
        count = self._seed.choice((1, 1, 1, 2, 3))
        return comma.join(self._complex(has_parent=has_parent, depth=depth) for _ in range(count))

    def _complex(self, *, has_parent: bool, depth: int) -> str:
        made = self._seed.choice(("> ", "+ ", "~ ")) if self._chance(0.03) else ""
        for index in range(self._seed.choice((1, 1, 1, 2, 2, 3))):
            if index:
                made += self._seed.choice(COMBINATORS[: None if self._is_hard else 6])
            if has_parent and self._chance(0.5):
                made += self._seed.choice(AMPERSANDS)
            else:
                made += self.compound(depth)
        return made + (self._seed.choice((" >", " +", "!")) if self._chance(0.03) else "")

    def compound(self, depth: int = 0) -> str:
        made = ""
        pool = SIMPLE if self._is_hard else SIMPLE[:16]
        for _ in range(self._seed.choice((1, 1, 1, 2, 2, 3))):
            part = self._seed.choice(pool if self._chance(0.5) else PLAIN)
            made += ".b" if made and part[0] not in ".#%[:" else part
        if self._is_hard and depth < 2 and self._chance(0.15):
            name = self._seed.choice(PSEUDOS)
            nth = "2n of " if name.startswith("nth") else ""
            made += f":{name}({nth}{self.selectors(depth=depth + 1)})"
        return made


def smaller(rules: list[Rule]) -> Iterator[list[Rule]]:
    """The same with one thing less, in all ways."""
    for index in range(len(list(_all(rules)))):
        yield from _without(rules, index)


def _all(rules: list[Rule]) -> Iterator[tuple[list[Rule], Rule]]:
    for rule in rules:
        yield rules, rule
        yield from _all(rule.children)


def _at(rules: list[Rule], index: int) -> tuple[list[Rule], list[Rule], Rule]:
    copied = deepcopy(rules)
    siblings, rule = list(_all(copied))[index]
    return copied, siblings, rule


def _without(rules: list[Rule], index: int) -> Iterator[list[Rule]]:
    copied, siblings, rule = _at(rules, index)
    position = next(at for at, each in enumerate(siblings) if each is rule)
    siblings[position : position + 1] = []
    yield copied
    if rule.children:
        copied, siblings, rule = _at(rules, index)
        siblings[position : position + 1] = rule.children
        yield copied
    for number in range(len(rule.extends)):
        copied, _, rule = _at(rules, index)
        del rule.extends[number]
        yield copied
    for shorter in _shorter(rule.selector):
        copied, _, rule = _at(rules, index)
        rule.selector = shorter
        yield copied
    for number, target in enumerate(rule.extends):
        for shorter in _shorter(target):
            copied, _, rule = _at(rules, index)
            rule.extends[number] = shorter
            yield copied


def _shorter(text: str) -> Iterator[str]:
    for width in (16, 8, 5, 4, 3, 2, 1):
        for at in range(len(text) - width + 1):
            shorter = text[:at] + text[at + width :]
            if shorter.strip():
                yield shorter

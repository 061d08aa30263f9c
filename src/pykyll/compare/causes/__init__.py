"""Why two texts differ, as far as rules can tell.

Each rule is a function that takes one kind of difference out of a text: it explains a
pair where it makes both the same. Several may be needed; then the fewest are named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.compare.causes.table import CAUSES, SENTENCES
from pykyll.compare.result import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.compare.causes.table import Cause
    from pykyll.compare.kind import Kind

__all__ = ["SENTENCES", "find_causes"]


def find_causes(kind: Kind, theirs: str, ours: str) -> tuple[str, ...]:
    """The names of the rules that together make two texts the same, or `unknown`."""
    rules = [rule for rule in CAUSES if rule.fits(kind)]
    for rule in rules:
        if rule.mask(theirs) == rule.mask(ours):
            return (rule.name,)
    rules = [rule for rule in rules if _changes(rule, theirs, ours)]
    if not _explain(rules, theirs, ours):
        return (UNKNOWN,)
    for rule in reversed(rules):
        fewer = [each for each in rules if each is not rule]
        if _explain(fewer, theirs, ours):
            rules = fewer
    return tuple(rule.name for rule in rules)


def _changes(rule: Cause, theirs: str, ours: str) -> bool:
    return rule.mask(theirs) != theirs or rule.mask(ours) != ours


def _explain(rules: Sequence[Cause], theirs: str, ours: str) -> bool:
    for rule in rules:
        theirs, ours = rule.mask(theirs), rule.mask(ours)
        if theirs == ours:
            return True
    return theirs == ours

"""Ordinal numbers: 1st, 2nd, third.

Source of the behaviour: csl-ruby 2.2.1, which knows the rules of CSL 1.0 (`ordinal-01` to
`ordinal-04`) and of CSL 1.0.1 (an `ordinal`, exceptions by their last digits).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.bibliography.csl.locales.terms import Term

_ORDINAL = regex(r"(long-)?ordinal(-([0-9][0-9]+))?")
_DIVISORS = {"last-two-digits": 100, "last-digit": 10}


class Ordinals:
    """The ordinals of a locale."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._short: dict[int, list[Term]] = {}
        self._long: dict[int, Term] = {}
        self._both: dict[int, Term] = {}
        """By number, short or long, whichever comes first: all that CSL 1.0 looks at."""
        self._default: Term | None = None
        for term in terms:
            self._add(term)

    def _add(self, term: Term) -> None:
        match = _ORDINAL.fullmatch(term.name)
        if match is None:
            return
        if term.name == "ordinal":
            self._default = self._default or term
            return
        number = int(match[3] or 0)
        self._both.setdefault(number, term)
        if match[1]:
            self._long.setdefault(number, term)
        else:
            self._short.setdefault(number, []).append(term)

    def text(self, number: int, form: str | None = None) -> str:
        """The number as an ordinal; as a plain number where the locale has no ordinals."""
        magnitude = abs(number)
        if form is not None and form.startswith("long") and magnitude in self._long:
            return self._long[magnitude].singular
        term = self._find(magnitude)
        if term is None:
            return str(number)
        return term.singular if term.name.startswith("long") else f"{number}{term.singular}"

    def _find(self, number: int) -> Term | None:
        if self._default is None:
            return self._find_by_last_digit(number)
        for divisor in (None, 100, 10):
            if divisor is None or number >= divisor:
                term = self._exception(number, number % divisor if divisor else number)
                if term is not None:
                    return term
        return self._default

    def _exception(self, number: int, ending: int) -> Term | None:
        for term in self._short.get(ending, ()):
            if _matches(term, number):
                return term
        return None

    def _find_by_last_digit(self, number: int) -> Term | None:
        is_teen = 11 <= number % 100 <= 13
        last = number % 10
        return self._both.get(last if 1 <= last <= 3 and not is_teen else 4)


def _matches(term: Term, number: int) -> bool:
    value = int(term.name.rpartition("-")[2])
    if term.match == "whole-number":
        return value == number
    divisor = _DIVISORS.get(term.match or "")
    return divisor is None or value == number % divisor

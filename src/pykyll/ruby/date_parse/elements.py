"""What a text was found to say, and what is left of it."""

from __future__ import annotations

import re
from fractions import Fraction

from pykyll.dataclass import dataclass


@dataclass(slots=True)
class DateElements:
    """What was found; None where it was not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_of_year: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    fraction: Fraction | None = None
    zone: str | None = None
    is_before_christ: bool = False
    is_short_year: bool = True
    """Years below 100 mean this century or the last."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found that says a time."""
        return all(
            part is None
            for part in (
                self.year,
                self.month,
                self.day,
                self.day_of_year,
                self.hour,
                self.minute,
                self.second,
                self.fraction,
            )
        )


class Rest:
    """The text that no rule has used yet."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, expression: re.Pattern[str]) -> re.Match[str] | None:
        """Take the first match out of the text, for a blank."""
        match = expression.search(self.text)
        if match is not None:
            self.text = f"{self.text[: match.start()]} {self.text[match.end() :]}"
        return match


def pattern(source: str) -> re.Pattern[str]:
    """A rule's regular expression; Ruby's rules know no upper and lower case."""
    return re.compile(source, re.IGNORECASE)


def as_fraction(digits: str) -> Fraction:
    """The digits behind a point, of which there may be none."""
    return Fraction(int(digits or 0), 10 ** len(digits))

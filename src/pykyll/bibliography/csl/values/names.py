"""Names of persons and institutions, as an item has them.

Source of the behaviour: citeproc 1.1.0, `CiteProc::Name` and `CiteProc::Names`.
"""

from __future__ import annotations

import re

from pykyll.bibliography.csl.values.scripts import without_markup
from pykyll.bibliography.csl.values.truth import says_yes
from pykyll.dataclass import dataclass
from pykyll.regex import regex
from pykyll.ruby.strings import downcase


@dataclass(frozen=True, slots=True)
class Name:
    """One name. Parts that are not there are None."""

    family: str | None = None
    given: str | None = None
    suffix: str | None = None
    dropping_particle: str | None = None
    particle: str | None = None
    """The particle that is not dropped where only the family name is printed."""
    literal: str | None = None
    is_fixed: bool = False
    """Whether the family name comes first in any case (`static-ordering`)."""
    has_comma: bool = False
    """Whether a comma stands before the suffix."""
    is_empty: bool = False
    """Whether nothing at all was given."""

    @property
    def is_literal(self) -> bool:
        """Whether it is printed as it is, e.g. an institution."""
        return says_yes(self.literal)

    @property
    def is_personal(self) -> bool:
        """Whether it looks like a person's."""
        return not self.is_empty and not self.is_literal

    def __str__(self) -> str:
        return " ".join(part for part in (self.given, self.family) if part)


@dataclass(frozen=True, slots=True)
class NamesValue:
    """The names of one variable, such as `author`."""

    names: tuple[Name, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is no name."""
        return not self.names

    @property
    def is_numeric(self) -> bool:
        """Names are no numbers."""
        return False

    @property
    def is_plural(self) -> bool:
        """Whether there is more than one name."""
        return len(self.names) > 1

    def __str__(self) -> str:
        texts = [str(name) for name in self.names]
        if len(texts) >= 5:
            return ", ".join([*texts[:3], "et al."])
        if len(texts) > 2:
            return f"{', '.join(texts[:-1])}, & {texts[-1]}"
        return " & ".join(texts)


_ARTICLE = regex(
    r"^(?:the|an?|der|die|das|eine?|l[ae])[ \t\n\v\f\r]+|^l[^A-Za-z0-9_]", re.IGNORECASE
)


def are_same(left: NamesValue, right: NamesValue) -> bool:
    """Whether both are the same names, whatever their capitals and markup."""
    return [_sort_key(name) for name in left.names] == [_sort_key(name) for name in right.names]


def _sort_key(name: Name) -> list[str]:
    if name.is_literal:
        parts = [_ARTICLE.sub("", name.literal or "", count=1)]
    else:
        family = " ".join(part for part in (name.particle, name.family) if part)
        rest = name.dropping_particle, name.given, name.suffix
        parts = [family, *(part or "" for part in rest)]
    return [without_markup(downcase(part)) for part in parts]

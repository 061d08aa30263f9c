"""How one language's Pygments classes become Rouge's, beyond the names that both share.

`classes` renames a class everywhere; `words` renames by class and text; `texts` gives a class to
a text whatever Pygments called it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pykyll.highlight.tokens import Token


@dataclass(frozen=True, slots=True)
class Rules:
    """The renaming rules of a language."""

    classes: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def apply(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield the tokens with Rouge's classes."""
        for name, value in tokens:
            renamed = self.words.get((name, value)) or self.texts.get(value)
            yield (self.classes.get(name, name) if renamed is None else renamed), value


RULES: dict[str, Rules] = {}
"""By Rouge's tag."""

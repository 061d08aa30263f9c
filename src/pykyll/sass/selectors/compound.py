"""Compound selectors: simple selectors of one element, as `a.b:hover`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.selectors.pseudo import Pseudo
from pykyll.sass.selectors.simple import Simple, Type, Universal

if TYPE_CHECKING:
    from pykyll.sass.selectors.simple import Specificity


class Compound:
    """A row of simple selectors; none of them changes once it is made.

    Equal are two that match the same: the order of their parts does not count, but for that of
    pseudo-elements.
    """

    __slots__ = (
        "_anatomy",
        "_names",
        "_specificity",
        "_text",
        "is_subject",
        "members",
        "source",
    )

    def __init__(
        self, members: tuple[Simple, ...], *, is_subject: bool = False, source: int = 0
    ) -> None:
        self.members = members
        self.is_subject = is_subject
        """Whether `!` stands behind it, the older CSS's mark of what is selected."""
        self.source = source
        """The highest specificity of the selectors whose `@extend` made this one."""
        self._anatomy: Anatomy | None = None
        self._names: frozenset[str] | None = None
        self._specificity: Specificity | None = None
        self._text: str | None = None

    def __eq__(self, other: object) -> bool:
        return self is other or (
            isinstance(other, Compound)
            and self.is_subject == other.is_subject
            and self.anatomy.key == other.anatomy.key
        )

    def __hash__(self) -> int:
        return self.anatomy.hashed

    def __repr__(self) -> str:
        return f"Compound({self.text!r})"

    @property
    def text(self) -> str:
        """As it is written; what matches everything is `*`."""
        if self._text is None:
            joined = "".join([each.text for each in self.members]) or "*"
            self._text = joined + "!" * self.is_subject
        return self._text

    def to_css(self, *, compressed: bool) -> str:
        """As it is printed in a rule."""
        members = [each.to_css(compressed=compressed) for each in self.members]
        return ("".join(members) or "*") + "!" * self.is_subject

    @property
    def is_invisible(self) -> bool:
        """Whether it has a placeholder, or a pseudo selector of nothing else."""
        return any(each.is_invisible for each in self.members)

    @property
    def specificity(self) -> Specificity:
        """The sum of its parts'."""
        if self._specificity is None:
            parts = [each.specificity for each in self.members]
            self._specificity = (sum(each[0] for each in parts), sum(each[1] for each in parts))
        return self._specificity

    @property
    def anatomy(self) -> Anatomy:
        """Its parts by kind."""
        if self._anatomy is None:
            self._anatomy = Anatomy(self.members)
        return self._anatomy

    @property
    def names(self) -> frozenset[str]:
        """The texts of its parts, and of all parts of the selectors in these."""
        if self._names is None:
            names = {each.text for each in self.members}
            for each in self.members:
                if isinstance(each, Pseudo) and each.selectors is not None:
                    names |= each.selectors.names
            self._names = frozenset(names)
        return self._names

    def with_source(self, source: int) -> Compound:
        """The same, made by a selector of that specificity as well."""
        if source <= self.source:
            return self
        other = Compound(self.members, is_subject=self.is_subject, source=source)
        other._anatomy = self._anatomy
        other._names = self._names
        other._specificity = self._specificity
        return other


class Anatomy:
    """The parts of a compound selector by kind, as comparing needs them."""

    __slots__ = (
        "base",
        "hashed",
        "key",
        "plain_rest",
        "pseudo_elements",
        "rest",
        "rest_texts",
        "selector_pseudos",
    )

    def __init__(self, members: tuple[Simple, ...]) -> None:
        first = members[0] if members else None
        base = first.text if isinstance(first, Type | Universal) else None
        elements = [each for each in members if isinstance(each, Pseudo) and each.is_element]
        self.base = base
        """The text of the type or universal selector at its front."""
        self.pseudo_elements = tuple(each.text for each in elements)
        apart = {base, *self.pseudo_elements}
        self.rest = tuple({each.text: each for each in members if each.text not in apart}.values())
        """All others, each once."""
        self.rest_texts = frozenset(each.text for each in self.rest)
        self.plain_rest = frozenset(each.text for each in self.rest if not _has_selectors(each))
        self.selector_pseudos: dict[str, list[Pseudo]] = {}
        """Pseudo-classes that have selectors, by their names without prefix."""
        for each in members:
            if isinstance(each, Pseudo) and each.selector_class is not None:
                self.selector_pseudos.setdefault(each.plain_name, []).append(each)
        self.key = (base, self.pseudo_elements, self.rest_texts)
        self.hashed = hash((base, self.rest_texts))


def _has_selectors(simple: Simple) -> bool:
    return isinstance(simple, Pseudo) and simple.selectors is not None

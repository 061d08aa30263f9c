"""What is to be extended by what: all `@extend` of a stylesheet, found by their targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.sass.errors import SassError
from pykyll.sass.selectors.compound import Compound
from pykyll.sass.selectors.simple import Parent

if TYPE_CHECKING:
    from pykyll.sass.place import Place
    from pykyll.sass.selectors.complex import Complex
    from pykyll.sass.selectors.parsing import Warn
    from pykyll.sass.selectors.selector_list import SelectorList
    from pykyll.sass.selectors.simple import Simple

Directives = tuple[str, ...]
"""The at-rules around, outermost first, as they are printed: `@media screen`."""

Seen = frozenset[tuple[str, ...]]
"""Targets, and pseudo selectors, that are being replaced."""


@dataclass(slots=True, eq=False)
class Extension:
    """One selector of a rule that extends one target; an `@extend` may make several."""

    extender: Complex
    target: tuple[Simple, ...]
    place: Place | None
    """Where the `@extend` stands."""
    directives: Directives
    is_optional: bool
    is_satisfied: bool = False
    """Whether some selector had its target."""

    @property
    def target_text(self) -> str:
        """The target as it is written."""
        return "".join(each.text for each in self.target)


@dataclass(slots=True, eq=False)
class Group:
    """The extensions by one selector that fit a compound selector at once."""

    extender: Complex
    target: tuple[str, ...]
    """The texts of all that is to be replaced."""
    extensions: list[Extension]


class Extensions:
    """All `@extend` of a stylesheet, in their order."""

    def __init__(self) -> None:
        self.all: list[Extension] = []
        self._by_text: dict[str, list[tuple[int, frozenset[str]]]] = {}
        self._groups: dict[frozenset[str], list[Group]] = {}
        self.names: set[str] = set()
        """The texts of all that is in some target."""
        self.extended: dict[object, dict[Seen, dict[Seen, list[Complex]]]] = {}
        """What came of compound selectors, by what they asked and what of it was so."""
        self.steps = 0
        """How many selectors have been extended or woven."""
        self._warned: set[tuple[str | None, int]] = set()

    def __bool__(self) -> bool:
        return bool(self.all)

    def add(
        self,
        extenders: SelectorList,
        targets: SelectorList,
        place: Place | None = None,
        *,
        directives: Directives = (),
        is_optional: bool = False,
        warn: Warn | None = None,
    ) -> None:
        """Note an `@extend`.

        Args:
            extenders: The resolved selectors of the rule that it stands in.
            targets: What it extends.
            place: Where it stands.
            directives: The at-rules around it.
            is_optional: Whether it may fail, as `!optional` says.
            warn: Is told that compound targets are deprecated.

        Raises:
            SassError: Where a target cannot be extended, or an extender not extend.
        """
        for target in targets.members:
            compound = _extensible(target)
            if warn is not None and len(compound.members) > 1:
                self._warn_of_compound(compound, place, warn)
            for extender in extenders.members:
                if isinstance(extender.members[-1], str):
                    raise SassError(f"{extender.text} can't extend: invalid selector")
                self._add(Extension(extender, compound.members, place, directives, is_optional))

    def _add(self, extension: Extension) -> None:
        texts = frozenset(each.text for each in extension.target)
        for text in texts:
            self._by_text.setdefault(text, []).append((len(self.all), texts))
        self.all.append(extension)
        self.names |= texts
        self._groups.clear()
        self.extended.clear()

    def groups_for(self, compound: Compound) -> list[Group]:
        """What extends a compound selector: the extensions by each selector, in their order."""
        by_text = self._by_text
        known = frozenset([each.text for each in compound.members if each.text in by_text])
        if not known:
            return []
        groups = self._groups.get(known)
        if groups is None:
            groups = self._groups[known] = self._grouped(known)
        return groups

    def _grouped(self, known: frozenset[str]) -> list[Group]:
        indexes = {
            index for text in known for index, target in self._by_text[text] if target <= known
        }
        by_extender: dict[Complex, list[Extension]] = {}
        for index in sorted(indexes):
            extension = self.all[index]
            by_extender.setdefault(extension.extender, []).append(extension)
        return [
            Group(
                extender,
                tuple([part.text for each in extensions for part in each.target]),
                extensions,
            )
            for extender, extensions in by_extender.items()
        ]

    def check(self) -> None:
        """See that each extension has found what it extends.

        Raises:
            SassError: At the first that has not, unless it is optional.
        """
        for each in self.all:
            if not each.is_satisfied and not each.is_optional:
                raise SassError(
                    f'"{each.extender.text}" failed to @extend "{each.target_text}".\n'
                    f'The selector "{each.target_text}" was not found.\n'
                    f'Use "@extend {each.target_text} !optional" if the extend should be able'
                    " to fail.",
                    each.place,
                )

    def _warn_of_compound(self, target: Compound, place: Place | None, warn: Warn) -> None:
        path, line = (None, 1) if place is None else (place.path, place.line)
        if (path, line) in self._warned:
            return
        self._warned.add((path, line))
        located = f"line {line}" if path is None else f"line {line} of {path}"
        parts = ", ".join(each.text for each in target.members)
        warn(
            f"DEPRECATION WARNING on {located}:\n"
            f"Extending a compound selector, {target.text}, is deprecated"
            " and will not be supported in a future release.\n"
            f'Consider "@extend {parts}" instead.\n'
            "See http://bit.ly/ExtendCompound for details.\n"
        )


def _extensible(target: Complex) -> Compound:
    """The compound selector that a target is.

    Raises:
        SassError: Where it is something else.
    """
    if len(target.members) > 1:
        raise SassError(f"Can't extend {target.text}: can't extend nested selectors")
    compound = target.members[0]
    if not isinstance(compound, Compound):
        raise SassError(f"Can't extend {target.text}: invalid selector")
    if any(isinstance(each, Parent) for each in compound.members):
        raise SassError(f"Can't extend {target.text}: can't extend parent selectors")
    return compound

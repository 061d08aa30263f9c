"""`@extend`: the selectors of a rule with all that extends them.

Source of the behaviour: `do_extend` of the classes of `Sass::Selector`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.selectors.complex import Complex
from pykyll.sass.selectors.compound import Compound
from pykyll.sass.selectors.pseudo import Pseudo, unprefixed
from pykyll.sass.selectors.replacing import with_replaced
from pykyll.sass.selectors.selector_list import SelectorList
from pykyll.sass.selectors.sequences import paths
from pykyll.sass.selectors.trimming import trim
from pykyll.sass.selectors.unification import unify_compounds
from pykyll.sass.selectors.weaving import weave

if TYPE_CHECKING:
    from pykyll.sass.selectors.complex import Component
    from pykyll.sass.selectors.extensions import Directives, Extension, Extensions, Group, Seen
    from pykyll.sass.selectors.simple import Simple

DEEPEST_CHAIN = 1000
"""How many `@extend` may follow each other, each of what the one before makes; each costs stack."""

MOST_STEPS = 500_000
"""How many selectors may be extended or woven; extending in circles can go on for ever."""


def extend(
    selectors: SelectorList,
    extensions: Extensions,
    directives: Directives = (),
    *,
    replaces: bool = False,
) -> SelectorList:
    """A rule's selectors with those that extend them.

    Args:
        selectors: The rule's, resolved.
        extensions: All extensions; those that fit are marked as satisfied.
        directives: The at-rules around the rule.
        replaces: Whether the selectors that are extended fall away.

    Raises:
        SassError: Where an `@extend` within an at-rule fits a rule outside of it, and where
            extending takes too long.
    """
    if extensions.names.isdisjoint(selectors.names):
        return selectors
    return Extending(extensions, directives).extended_list(selectors, replaces=replaces)


class Extending:
    """Extends the selectors of one rule."""

    def __init__(self, extensions: Extensions, directives: Directives) -> None:
        self._extensions = extensions
        self._directives = directives
        self._depth = 0
        self._asked: set[tuple[str, ...]] = set()
        """Of which targets it has been asked whether they are being replaced."""

    def extended_list(self, selectors: SelectorList, *, replaces: bool) -> SelectorList:
        """Extend the selectors of a rule."""
        return SelectorList(
            [
                extended
                for each in selectors.members
                for extended in self._complex(
                    each,
                    replaces=replaces,
                    seen=frozenset(),
                    source=0 if each.is_invisible else each.specificity[1],
                )
            ]
        )

    def _complex(
        self, selector: Complex, *, replaces: bool, seen: Seen, source: int = 0
    ) -> list[Complex]:
        """Extend a complex selector.

        Args:
            selector: The selector.
            replaces: Whether what is extended falls away.
            seen: What is being replaced already.
            source: What the results that are first are to count at least.
        """
        names = self._extensions.names
        choices: list[list[tuple[Component, ...]]] = []
        is_extended = False
        for each in selector.members:
            if isinstance(each, str):
                choices.append([(each,)])
            elif names.isdisjoint(each.names):
                choices.append([(each.with_source(source),)])
            else:
                is_extended = True
                if replaces or each.anatomy.selector_pseudos:
                    extended = self._compound(each, replaces=replaces, seen=seen)
                else:
                    extended = self._remembered(each, seen)
                first = extended[0].with_source(source).members
                choices.append([first, *[other.members for other in extended[1:]]])
        if not is_extended:
            return [selector]
        if len(choices) == 1:  # nothing to weave
            return [Complex(row) for row in trim([[row] for row in choices[0]])]
        woven = []
        for path in paths(choices):
            rows = weave(path)
            self._count_steps(1 + len(rows))
            woven.append(rows)
        return [Complex(row) for row in trim(woven)]

    def _remembered(self, compound: Compound, seen: Seen) -> list[Complex]:
        """Extend a compound selector, which others may have been at before.

        What came of it then is right if all that it asked of what is being replaced further
        out has the same answers.
        """
        key = (
            tuple([each.text for each in compound.members]),
            compound.is_subject,
            compound.source,
            self._directives,
        )
        memory = self._extensions.extended.setdefault(key, {})
        for asked, by_answer in memory.items():
            known = by_answer.get(asked & seen)
            if known is not None:
                self._asked |= asked
                return known
        asked_around, self._asked = self._asked, set()
        extended = self._compound(compound, replaces=False, seen=seen)
        asked = frozenset(self._asked)
        memory.setdefault(asked, {})[asked & seen] = extended
        asked_around |= asked
        self._asked = asked_around
        return extended

    def _compound(self, compound: Compound, *, replaces: bool, seen: Seen) -> list[Complex]:
        self._count_steps(1 + len(compound.members))
        members, seen_within = self._with_extended_pseudos(compound, replaces=replaces, seen=seen)
        is_modified = members is not compound.members
        if is_modified:
            compound = Compound(members, is_subject=compound.is_subject, source=compound.source)
        found: list[Complex] = []
        groups = self._extensions.groups_for(compound)
        extended_by = [(each, self._extended_by(each, compound, seen)) for each in groups]
        self._depth += 1
        for group, extended in extended_by:
            if extended is not None:
                within = seen_within | {group.target}
                found += self._complex(extended, replaces=False, seen=within)
        self._depth -= 1
        if is_modified or not replaces or not found:
            found.insert(0, Complex((compound,)))
        return list(dict.fromkeys(found)) if len(found) > 1 else found

    def _extended_by(self, group: Group, compound: Compound, seen: Seen) -> Complex | None:
        """The extender in the place of what it extends in a compound selector."""
        for each in group.extensions:
            each.is_satisfied = True
        self._asked.add(group.target)
        if group.target in seen and not any(each.directives for each in group.extensions):
            return None
        rest = tuple([each for each in compound.members if each.text not in group.target])
        extender = group.extender.members
        last = extender[-1]
        if isinstance(last, str):
            return None
        unified = unify_compounds(last, Compound(rest, is_subject=compound.is_subject))
        if unified is None:
            return None
        for each in group.extensions:
            self._check_directives(each)
        if group.target in seen:
            return None
        source = max(compound.source, group.extender.specificity[1])
        return Complex((*extender[:-1], unified)).with_source(source)

    def _check_directives(self, extension: Extension) -> None:
        """Nothing outside of an at-rule is extended from within it."""
        directives = iter(self._directives)
        if all(each in directives for each in extension.directives):
            return
        place = extension.place
        located = "" if place is None else f" on line {place.line}"
        if place is not None and place.path is not None:
            located += f" of {place.path}"
        raise SassError(
            "You may not @extend an outer selector from within"
            f" {_directive_name(extension.directives[-1])}.\n"
            "You may only @extend selectors within the same directive.\n"
            f'From "@extend {", ".join(each.text for each in extension.target)}"{located}.'
        )

    def _count_steps(self, count: int) -> None:
        self._extensions.steps += count
        if self._extensions.steps > MOST_STEPS:
            raise SassError("So many selectors extend each other that it would take too long")
        if self._depth > DEEPEST_CHAIN:
            raise SassError(f"More than {DEEPEST_CHAIN} selectors extend one another in a row")

    # Pseudo selectors that have selectors ----------------------------------------------

    def _with_extended_pseudos(
        self, compound: Compound, *, replaces: bool, seen: Seen
    ) -> tuple[tuple[Simple, ...], Seen]:
        """The parts, those that have selectors extended, and what is not to be extended again."""
        members: list[Simple] = []
        made: list[Pseudo] = []
        is_modified = False
        for each in compound.members:
            pseudos = self._extended_pseudo(each, replaces=replaces, seen=seen)
            if pseudos is None:
                members.append(each)
                continue
            is_modified = True
            members += pseudos
            made += pseudos
        if not is_modified:
            return compound.members, seen
        return tuple(members), seen | {(each.text,) for each in made}

    def _extended_pseudo(
        self, simple: Simple, *, replaces: bool, seen: Seen
    ) -> list[Pseudo] | None:
        """What comes of a pseudo selector, `None` where it stays as it is."""
        if not isinstance(simple, Pseudo) or simple.selectors is None:
            return None
        self._asked.add((simple.text,))
        if (simple.text,) in seen:
            return None
        selectors = simple.selectors
        if self._extensions.names.isdisjoint(selectors.names):
            return None
        extended = [
            found
            for each in selectors.members
            for found in self._complex(each, replaces=replaces, seen=seen)
        ]
        if tuple(extended) == selectors.members:
            return None
        shown = [each for each in extended if not each.is_invisible]
        if simple.plain_name == "not":
            shown = _without_needless_complex(selectors, shown)
        return with_replaced(simple, SelectorList(shown))


def _directive_name(directive: str) -> str:
    """As messages show it."""
    name = directive.split(" ", 1)[0]
    return name[1:] if unprefixed(name[1:]) == "supports" else name


def _without_needless_complex(had: SelectorList, extended: list[Complex]) -> list[Complex]:
    """What `:not()` is to have: browsers did not know it of complex selectors for long.

    They stay if it had some already, or has nothing else.
    """
    simple = [each for each in extended if len(each.members) == 1]
    if simple and all(len(each.members) == 1 for each in had.members):
        return simple
    return extended

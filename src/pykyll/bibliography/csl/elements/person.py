"""One name: the order of its parts, its initials, `<name-part>`.

Source of the behaviour: citeproc 1.1.0, `Name#format`, and citeproc-ruby 2.1.8,
`Renderer#render_individual_name`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.elements.initials import existing_initials, initials
from pykyll.bibliography.csl.formatting.formatting import formatter
from pykyll.bibliography.csl.values.scripts import puts_given_first
from pykyll.bibliography.csl.values.truth import says_yes
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pykyll.bibliography.csl.elements.scope import Scope
    from pykyll.bibliography.csl.reading.xml_tree import Element
    from pykyll.bibliography.csl.values.names import Name

    PartFormat = tuple[str, str | None, Callable[[str], str]]
    """Which part, the suffix that its `name-part` has, and what else its attributes do."""


@dataclass(slots=True)
class _Parts:
    """The parts of a name while they are put into form."""

    family: str | None
    given: str | None
    particle: str | None
    dropping_particle: str | None
    suffix: str | None
    comma: str
    """What stands before the suffix in display order."""


class PersonForm:
    """How single names are written."""

    def __init__(self, element: Element, options: dict[str, str], scope: Scope) -> None:
        self._is_short = "short" in options.get("form", "").lower()
        self._separator = options.get("sort-separator", ", ")
        self._initialize_with = options.get("initialize-with")
        only_existing = options.get("initialize") == "false"
        self._abbreviate = existing_initials if only_existing else initials
        demote = scope.style.root.attributes.get("demote-non-dropping-particle", "never").lower()
        self._always_demotes = demote in ("display-and-sort", "always")
        self._demotes_inverted = demote in ("sort", "sort-only")
        self._part_formats = [_part_format(part, scope) for part in element.named("name-part")]

    def text(self, name: Name, *, inverted: bool) -> str:
        """The name as it is printed, family name first if `inverted`."""
        if name.is_literal:
            return name.literal or ""
        demotes = self._always_demotes or (inverted and self._demotes_inverted)
        parts = _Parts(
            name.family,
            name.given,
            name.particle,
            name.dropping_particle,
            name.suffix,
            self._separator if name.has_comma else " ",
        )
        if name.is_personal:
            for which, suffix, formatted in self._part_formats:
                if which == "family":
                    _form_family(parts, suffix, formatted, keeps=demotes, inverted=inverted)
                elif which == "given":
                    given = self._given(parts)
                    moves = demotes and inverted and suffix is not None
                    _form_given(parts, given, suffix if moves else None, formatted)
        if name.is_fixed or not puts_given_first(parts.given, parts.family):
            ordered = (parts.family, self._given(parts))
            return " ".join([part for part in ordered if part is not None])
        return self._arranged(parts, demotes=demotes, inverted=inverted)

    def _arranged(self, parts: _Parts, *, demotes: bool, inverted: bool) -> str:
        particle, dropping = parts.particle, parts.dropping_particle
        if self._is_short:
            return _spaced((particle, parts.family))
        given = self._given(parts)
        if not inverted:
            name = _spaced((given, dropping, particle, parts.family))
            return _joined((name, parts.suffix), parts.comma)
        if demotes:
            listed = parts.family, _spaced((given, dropping, particle)), parts.suffix
        else:
            family = _spaced((particle, parts.family))
            listed = family, _spaced((given, dropping)), parts.suffix
        return _joined(listed, self._separator)

    def _given(self, parts: _Parts) -> str | None:
        """The given name, or its initials."""
        given = parts.given
        if given is None or self._initialize_with is None:
            return given
        if not puts_given_first(given, parts.family):
            return given
        return self._abbreviate(given, self._initialize_with)


def _part_format(element: Element, scope: Scope) -> PartFormat:
    attributes = element.attributes
    formatted = formatter(element, scope.locale, scope.joiner)
    return attributes.get("name", ""), attributes.get("suffix"), formatted


def _form_family(
    parts: _Parts,
    suffix: str | None,
    formatted: Callable[[str], str],
    *,
    keeps: bool,
    inverted: bool,
) -> None:
    """Form the family name, with its particle unless that is kept for elsewhere."""
    if keeps or not says_yes(parts.particle):
        family = formatted(parts.family or "")
    else:
        family = formatted(f"{parts.particle} {parts.family or ''}")
        parts.particle = None
    if suffix is not None and says_yes(parts.suffix) and not inverted:
        family = f"{family.removesuffix(suffix)}{parts.comma}{parts.suffix}{suffix}"
        parts.suffix = None
    parts.family = family


def _form_given(
    parts: _Parts, given: str | None, suffix: str | None, formatted: Callable[[str], str]
) -> None:
    """Form the given name, with a dropping particle, and before `suffix` the other one."""
    if says_yes(parts.dropping_particle):
        text = formatted(f"{given or ''} {parts.dropping_particle}")
        parts.dropping_particle = None
    else:
        text = formatted(given or "")
    if suffix is not None and says_yes(parts.particle):
        text = f"{text.removesuffix(suffix)} {parts.particle}{suffix}"
        parts.particle = None
    parts.given = text


def _spaced(parts: Iterable[str | None]) -> str:
    return _joined(parts, " ")


def _joined(parts: Iterable[str | None], glue: str) -> str:
    return glue.join([part for part in parts if part])

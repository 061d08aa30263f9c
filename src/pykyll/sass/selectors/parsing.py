"""Reads selectors, after interpolation.

Source of the behaviour: `Sass::SCSS::StaticParser`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.place import Place
from pykyll.sass.selectors.complex import LINE_BREAK, Complex, Component
from pykyll.sass.selectors.compound import Compound
from pykyll.sass.selectors.escapes import IDENTIFIER, NAME, STRING, normalize_escapes
from pykyll.sass.selectors.pseudo import Pseudo, unprefixed
from pykyll.sass.selectors.pseudo_arguments import read_nth, read_text
from pykyll.sass.selectors.scanning import Scanner
from pykyll.sass.selectors.selector_list import SelectorList
from pykyll.sass.selectors.simple import (
    Attribute,
    Class,
    Id,
    Parent,
    Placeholder,
    Simple,
    Type,
    Universal,
)
from pykyll.sass.selectors.subject import without_subject

if TYPE_CHECKING:
    from collections.abc import Callable

    Warn = Callable[[str], None]

DEEPEST = 50
"""How deep pseudo selectors may stand in each other; nobody writes so many."""

_LONGEST_CACHED = 1000

_IDENTIFIER = regex(IDENTIFIER)
_NAME = regex(NAME)
_STRING = regex(STRING)
_COMBINATOR = regex(r"[ \t\r\n\f]*[+>~]")
_ID_MARK = regex(r"#(?!\{)")
_NAMESPACE_MARK = regex(r"\|(?!=)")
_OPERATOR = regex(r"[~|^$*]?=")
_COLONS = regex("::?")

_CLASSES_OF_SELECTORS = frozenset(
    {"not", "matches", "current", "any", "has", "host", "host-context"}
)
_CLASSES_OF_NTH = frozenset({"nth-child", "nth-last-child"})
_ELEMENTS_OF_SELECTORS = frozenset({"slotted"})


def parse_selector_list(
    text: str, place: Place, *, allow_parent: bool = True, warn: Warn | None = None
) -> SelectorList:
    """Read the selector of a rule, an `@extend` or a function's argument.

    Args:
        text: The selector, without white space around it.
        place: Where it begins.
        allow_parent: Whether `&` may stand in it.
        warn: Is told about what is deprecated.

    Returns:
        A list of its own: resolving other selectors against it may move its line breaks.

    Raises:
        SassError: Where it is no selector.
    """
    if len(text) <= _LONGEST_CACHED:
        known = _parsed(text, allow_parent)
        if known is not None:
            return _copied(known)
    return SelectorParser(text, place, allow_parent=allow_parent, warn=warn).parse()


@lru_cache(2048)
def _parsed(text: str, allow_parent: bool) -> SelectorList | None:  # noqa: FBT001 - a cache's key
    """A selector that says nothing about where it is: one without mistakes and warnings."""
    warnings: list[str] = []
    parser = SelectorParser(text, Place(None, 1), allow_parent=allow_parent, warn=warnings.append)
    try:
        parsed = parser.parse()
    except SassError:
        return None
    return None if warnings else parsed


def _copied(known: SelectorList) -> SelectorList:
    if any(each.members[0] == LINE_BREAK for each in known.members):
        return SelectorList([Complex(each.members) for each in known.members])
    return known


class SelectorParser:
    """Reads one text. Its methods return `None` where what they read does not come next."""

    def __init__(self, text: str, place: Place, *, allow_parent: bool, warn: Warn | None) -> None:
        self._scanner = Scanner(text, place)
        self._allow_parent = allow_parent
        self._warn = warn
        self._depth = 0

    def parse(self) -> SelectorList:
        """Read all of it."""
        selectors = self._selector_list()
        if selectors is None or not self._scanner.is_at_end:
            self._scanner.fail("selector")
        return selectors

    def _selector_list(self) -> SelectorList | None:
        scanner = self._scanner
        first = self._complex()
        if first is None:
            return None
        found = [first]
        is_broken = False
        while scanner.take_mark(","):
            is_broken = scanner.skip_space() or is_broken
            following = self._complex()
            if following is None:
                continue
            if is_broken:
                following = Complex((LINE_BREAK, *following.members))
            found.append(following)
            is_broken = False
        return SelectorList(found)

    def _complex(self) -> Complex | None:
        scanner = self._scanner
        start = scanner.position
        members: list[Component] = []
        while (component := self._combinator() or self._compound()) is not None:
            members.append(component)
            if scanner.skip_space():
                members.append(LINE_BREAK)
        if not members:
            return None
        found = Complex(tuple(members))
        if self._warn and any(isinstance(each, Compound) and each.is_subject for each in members):
            self._warn_of_subject(found, start)
        return found

    def _combinator(self) -> str | None:
        scanner = self._scanner
        if found := scanner.take(_COMBINATOR):
            return found
        if not scanner.take_mark("/"):
            return None
        name = self._qualified_name(allow_star=False)
        if name is None:
            scanner.fail("identifier")
        scanner.require_mark("/")
        combinator = f"/{name[1]}/" if name[0] is None else f"/{name[0]}|{name[1]}/"
        if self._warn:
            self._warn(
                f"DEPRECATION WARNING on {_located(scanner.place)}:\n"
                f"The reference combinator {combinator} is deprecated"
                " and will be removed in a future release.\n"
            )
        return combinator

    def _warn_of_subject(self, found: Complex, start: int) -> None:
        end, self._scanner.position = self._scanner.position, start
        place, self._scanner.position = self._scanner.place, end
        if self._warn:
            self._warn(
                f"DEPRECATION WARNING on {_located(place)}:\n"
                'The subject selector operator "!" is deprecated'
                " and will be removed in a future release.\n"
                'This operator has been replaced by ":has()" in the CSS spec.\n'
                f"For example: {without_subject(found).text}\n"
            )

    # Compound selectors ----------------------------------------------------------------

    def _compound(self) -> Compound | None:
        scanner = self._scanner
        first = self._marked() or self._type() or self._parent()
        if first is None:
            return None
        members = [first]
        while True:
            following = self._marked()
            if following is None:
                if not scanner.take_mark("*"):  # the hack `E*`
                    break
                following = Universal()
            members.append(following)
        self._refuse_another()
        return Compound(tuple(members), is_subject=scanner.take_mark("!"))

    def _marked(self) -> Simple | None:
        """A simple selector that may also stand behind another."""
        scanner = self._scanner
        read = _BY_MARK.get(scanner.text[scanner.position : scanner.position + 1])
        return None if read is None else read(self)

    def _refuse_another(self) -> None:
        """There may be no `b` behind `.a`.

        Raises:
            SassError: If there is.
        """
        scanner = self._scanner
        start = scanner.position
        if scanner.text[start : start + 1] in _NEVER_ANOTHER:
            return
        try:
            another = self._compound()
        except SassError:
            another = None
        text = scanner.read_since(start)
        scanner.position = start
        if another is not None:
            scanner.fail(
                '"{"', f'\n\n"{text}" may only be used at the beginning of a compound selector.'
            )

    # Simple selectors ------------------------------------------------------------------

    def _identifier(self) -> str | None:
        taken = self._scanner.take(_IDENTIFIER)
        return taken and normalize_escapes(taken)

    def _required_identifier(self) -> str:
        return normalize_escapes(self._scanner.require(_IDENTIFIER, "identifier"))

    def _parent(self) -> Simple | None:
        if not self._allow_parent or not self._scanner.take_mark("&"):
            return None
        suffix = self._scanner.take(_NAME)
        return Parent(suffix and normalize_escapes(suffix))

    def _class(self) -> Simple | None:
        self._scanner.take_mark(".")
        self._scanner.expected = "class name"
        return Class(self._required_identifier())

    def _id(self) -> Simple | None:
        if not self._scanner.take(_ID_MARK):
            return None
        self._scanner.expected = "id name"
        return Id(normalize_escapes(self._scanner.require(_NAME, "name")))

    def _placeholder(self) -> Simple | None:
        self._scanner.take_mark("%")
        self._scanner.expected = "placeholder name"
        return Placeholder(self._required_identifier())

    def _type(self) -> Simple | None:
        qualified = self._qualified_name(allow_star=True)
        if qualified is None:
            return None
        namespace, name = qualified
        return Universal(namespace) if name == "*" else Type(name, namespace)

    def _qualified_name(self, *, allow_star: bool) -> tuple[str | None, str] | None:
        scanner = self._scanner
        name = self._identifier() or ("*" if scanner.take_mark("*") else None)
        if name is None:
            if not scanner.text.startswith("|", scanner.position):
                return None
            name = ""
        if not scanner.take_mark("|"):
            return None, name
        if not allow_star:
            return name, self._required_identifier()
        scanner.expected = "identifier or *"
        local = self._identifier()
        if local is None:
            scanner.require_mark("*")
            local = "*"
        return name, local

    def _attribute(self) -> Simple | None:
        scanner = self._scanner
        scanner.take_mark("[")
        scanner.skip_space()
        name = self._attribute_name()
        scanner.skip_space()
        value = ""
        operator = scanner.take(_OPERATOR) or ""
        if operator:
            scanner.expected = "identifier or string"
            scanner.skip_space()
            value = self._identifier() or scanner.require(_STRING, "string")
            scanner.skip_space()
        flags = self._identifier() or scanner.take(_STRING)
        scanner.require_mark("]")
        return Attribute(name, operator, value, flags)

    def _attribute_name(self) -> str:
        scanner = self._scanner
        name = self._identifier()
        if name is None:
            namespace = "*" if scanner.take_mark("*") else ""
            scanner.require_mark("|")
        elif scanner.take(_NAMESPACE_MARK):
            namespace = name
        else:
            return name
        return f"{namespace}|{self._required_identifier()}"

    def _pseudo(self) -> Simple | None:
        scanner = self._scanner
        is_double = scanner.take(_COLONS) == "::"
        scanner.expected = "pseudoclass or pseudoelement"
        name = self._required_identifier()
        argument = selectors = None
        if scanner.take_mark("("):
            scanner.skip_space()
            plain = unprefixed(name)
            if plain in (_ELEMENTS_OF_SELECTORS if is_double else _CLASSES_OF_SELECTORS):
                selectors = self._nested_list()
            elif not is_double and plain in _CLASSES_OF_NTH:
                argument, selectors = self._nth_argument()
            else:
                argument = read_text(scanner)
            scanner.require_mark(")")
        return Pseudo(name, has_double_colon=is_double, argument=argument, selectors=selectors)

    def _nth_argument(self) -> tuple[str, SelectorList | None]:
        scanner = self._scanner
        start = scanner.position
        nth = read_nth(scanner)
        scanner.skip_space()
        if not scanner.take_mark("of"):
            return nth, None
        scanner.skip_space()
        prefix = scanner.read_since(start)
        selectors = self._nested_list()
        if selectors is None:
            scanner.fail("selector")
        return prefix, selectors

    def _nested_list(self) -> SelectorList | None:
        if self._depth == DEEPEST:
            raise SassError("Selectors nest too deeply", self._scanner.place)
        self._depth += 1
        try:
            return self._selector_list()
        finally:
            self._depth -= 1


_BY_MARK: dict[str, Callable[[SelectorParser], Simple | None]] = {
    ".": SelectorParser._class,  # noqa: SLF001 - a table of this module's
    "#": SelectorParser._id,  # noqa: SLF001
    "%": SelectorParser._placeholder,  # noqa: SLF001
    "[": SelectorParser._attribute,  # noqa: SLF001
    ":": SelectorParser._pseudo,  # noqa: SLF001
}

_NEVER_ANOTHER = frozenset({"", " ", "\n", "\t", ",", ">", "+", "~", ")", "!", "{"})


def _located(place: Place) -> str:
    located = f"line {place.line}, column {place.column}"
    return located if place.path is None else f"{located} of {place.path}"

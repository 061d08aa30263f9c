"""The nodes of CSS. Flattening changes them in place; each belongs to one compilation.

Source of the behaviour: the static nodes of `Sass::Tree`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.sass.css.media import MediaQueryList
    from pykyll.sass.place import Place
    from pykyll.sass.selectors.selector_list import SelectorList

_PREFIX = regex(r"^@-[a-zA-Z0-9]+-", 8)  # 8: at the beginning of any line


@dataclass(slots=True, eq=False)
class CssNode:
    """What all nodes have."""

    place: Place

    @property
    def is_invisible(self) -> bool:
        """Whether nothing is printed for it."""
        return False


@dataclass(slots=True, eq=False)
class CssParent(CssNode):
    """A node that holds others."""

    children: list[CssNode]


@dataclass(slots=True, eq=False)
class Root(CssParent):
    """All of it."""


@dataclass(slots=True, eq=False)
class Import(CssParent):
    """What came of another file; gone after flattening."""


@dataclass(slots=True, eq=False)
class Trace(CssParent):
    """What came of a mixin or a block for one; gone after flattening."""

    name: str


@dataclass(slots=True, eq=False)
class Declaration(CssParent):
    """A declaration; its children are those nested in it, which flattening puts behind it."""

    name: str
    value: str
    is_custom: bool
    has_children: bool = False
    """Whether it had a block, which shows in compact and compressed at-rules."""
    tabs: int = 0
    """How much deeper it is indented than where it stands."""

    @property
    def is_invisible(self) -> bool:
        """Whether it has no value."""
        return not self.value and not self.is_custom


@dataclass(slots=True, eq=False)
class Comment(CssNode):
    """A comment."""

    text: str
    is_loud: bool


@dataclass(slots=True, eq=False)
class Extend(CssNode):
    """An `@extend`; gone after flattening."""

    targets: SelectorList
    is_optional: bool


@dataclass(slots=True, eq=False)
class Charset(CssNode):
    """An `@charset`, which is not printed where it stands."""

    @property
    def is_invisible(self) -> bool:
        """It is, always."""
        return True


@dataclass(slots=True, eq=False)
class CssImport(CssNode):
    """An `@import`."""

    text: str
    """All but the semicolon."""


@dataclass(slots=True, eq=False)
class KeyframeRule(CssParent):
    """A step of `@keyframes`."""

    text: str
    has_block: bool
    """Not in the indented syntax, where nothing stands in it."""

    def with_children(self, children: list[CssNode]) -> KeyframeRule:
        """The same step around others."""
        return KeyframeRule(self.place, children, self.text, self.has_block)


@dataclass(slots=True, eq=False)
class Bubbling(CssParent):
    """A node that comes out of the rule it stands in."""

    tabs: int
    """How much deeper it is indented than where it stands."""
    is_group_end: bool
    """Whether an empty line follows."""


@dataclass(slots=True, eq=False)
class Rule(Bubbling):
    """A rule, its selector resolved."""

    selectors: SelectorList

    @property
    def is_invisible(self) -> bool:
        """Whether it has only placeholders."""
        return self.selectors.is_invisible

    def with_children(self, children: list[CssNode]) -> Rule:
        """The same rule around others."""
        return Rule(self.place, children, self.tabs, self.is_group_end, self.selectors)


@dataclass(slots=True, eq=False)
class AtRoot(Bubbling):
    """An `@at-root`; gone after flattening."""

    is_without: bool
    names: tuple[str, ...]

    def excludes(self, name: str) -> bool:
        """Whether it leaves at-rules of this name, `rule` or `keyframes`."""
        return ("all" in self.names or name in self.names) is self.is_without

    def excludes_node(self, node: CssNode) -> bool:
        """Whether it leaves a node around it."""
        if isinstance(node, AtRule):
            return self.excludes(node.name.removeprefix("@"))
        if isinstance(node, KeyframeRule):
            return self.excludes("keyframes")
        return isinstance(node, Rule) and self.excludes("rule")


@dataclass(slots=True, eq=False)
class AtRule(Bubbling):
    """Any at-rule that is printed; one without a block stays where it is."""

    has_block: bool

    @property
    def text(self) -> str:
        """All before the block."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        """As `@at-root` names it, perhaps with `@`."""
        raise NotImplementedError

    def with_children(self, children: list[CssNode]) -> AtRule:
        """The same at-rule around others."""
        raise NotImplementedError


@dataclass(slots=True, eq=False)
class Directive(AtRule):
    """An at-rule without a meaning of its own, and `@keyframes`."""

    written: str
    written_name: str
    """Its first word as it stands in the stylesheet, before interpolation."""

    @property
    def text(self) -> str:
        """All before the block."""
        return self.written

    @property
    def name(self) -> str:
        """With `@`."""
        return self.written_name

    @property
    def is_keyframes(self) -> bool:
        """Whether it is `@keyframes`, with a prefix perhaps."""
        return _PREFIX.sub("@", self.written_name).lower() == "@keyframes"

    def with_children(self, children: list[CssNode]) -> Directive:
        """The same at-rule around others."""
        return Directive(
            self.place,
            children,
            self.tabs,
            self.is_group_end,
            self.has_block or bool(children),
            self.written,
            self.written_name,
        )


@dataclass(slots=True, eq=False)
class Media(AtRule):
    """`@media`."""

    queries: MediaQueryList
    """An object of its own for each evaluation: copies of one at-rule are told by it."""

    @property
    def text(self) -> str:
        """`@media screen`."""
        return f"@media {self.queries.to_css()}"

    @property
    def name(self) -> str:
        """`@media`."""
        return "@media"

    @property
    def is_invisible(self) -> bool:
        """Whether nothing in it is visible."""
        return all(child.is_invisible for child in self.children)

    def with_children(self, children: list[CssNode]) -> Media:
        """The same at-rule around others; it has the very same queries."""
        return Media(self.place, children, self.tabs, self.is_group_end, True, self.queries)


@dataclass(slots=True, eq=False)
class Supports(AtRule):
    """`@supports`."""

    written_name: str
    condition: str

    @property
    def text(self) -> str:
        """`@supports (a: b)`."""
        return f"@{self.written_name} {self.condition}"

    @property
    def name(self) -> str:
        """Without `@`."""
        return self.written_name

    @property
    def is_invisible(self) -> bool:
        """Whether nothing in it is visible."""
        return all(child.is_invisible for child in self.children)

    def with_children(self, children: list[CssNode]) -> Supports:
        """The same at-rule around others."""
        return Supports(
            self.place,
            children,
            self.tabs,
            self.is_group_end,
            self.has_block or bool(children),
            self.written_name,
            self.condition,
        )

"""From nodes nested as statements are to nodes nested as CSS is.

Nested rules and declarations come out of what they stand in, and so do at-rules: one in a rule
becomes that at-rule around a copy of the rule, and `@media` in `@media` one that asks for both.
What has to come further out is wrapped into a `Bubble`, which the node around takes for a
sibling.

Source of the behaviour: `Sass::Tree::Visitors::Cssize`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.sass.css.nodes import (
    AtRoot,
    AtRule,
    Bubbling,
    Charset,
    Comment,
    CssImport,
    CssNode,
    CssParent,
    Declaration,
    Directive,
    Extend,
    Import,
    KeyframeRule,
    Media,
    Root,
    Rule,
    Supports,
    Trace,
)
from pykyll.sass.errors import SassError
from pykyll.sass.selectors.extensions import Extensions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pykyll.sass.css.media import MediaQueryList

    Flatten = Callable[..., list[CssNode]]

_BEFORE_IMPORTS = (Comment, Charset, CssImport)


@dataclass(slots=True, eq=False)
class Bubble(CssNode):
    """What is to come out of the node around."""

    node: Bubbling
    tabs: int = 0
    is_group_end: bool = False


def flatten(
    root: Root, *, is_nested_style: bool, warn: Callable[[str], None] | None = None
) -> Extensions:
    """Bring the nodes into the form of CSS, in place.

    Args:
        root: The evaluated stylesheet.
        is_nested_style: Whether the style indents rules that were nested.
        warn: Is told what is deprecated.

    Returns:
        All that is to be extended.

    Raises:
        SassError: Where something extends what cannot be extended.
    """
    flattening = Flattening(is_nested_style=is_nested_style, warn=warn)
    root.children = _with_imports_first(flattening.children(root))
    return flattening.extensions


def _with_imports_first(children: list[CssNode]) -> list[CssNode]:
    """Imports stand before all that may not stand before them."""
    limit = next(
        (at for at, each in enumerate(children) if not isinstance(each, _BEFORE_IMPORTS)), None
    )
    if limit is None:
        return children
    late = [each for each in children[limit:] if isinstance(each, CssImport)]
    if not late:
        return children
    rest = [each for each in children[limit:] if not isinstance(each, CssImport)]
    return [*children[:limit], *late, *rest]


class Flattening:
    """The nodes around the one that is at hand, and what was found."""

    def __init__(self, *, is_nested_style: bool, warn: Callable[[str], None] | None) -> None:
        self.is_nested_style = is_nested_style
        self.extensions = Extensions()
        self._warn = warn
        self._around: list[CssParent] = []

    @property
    def parent(self) -> CssParent:
        """The node around the one at hand."""
        return self._around[-1]

    def children(self, node: CssParent) -> list[CssNode]:
        """What the children of a node become, which counts as around them."""
        self._around.append(node)
        try:
            return self.within(node.children)
        finally:
            self._around.pop()

    def within(self, nodes: Iterable[CssNode]) -> list[CssNode]:
        """What nodes become where the node at hand stands."""
        found: list[CssNode] = []
        for node in nodes:
            found += self.node(node)
        return found

    def node(self, node: CssNode) -> list[CssNode]:
        """What a node becomes."""
        method = _METHODS.get(node.__class__)
        if method is None:
            return [node]
        try:
            return method(self, node)
        except SassError as error:
            error.placed(node.place)
            raise

    def _inlined(self, node: Import | Trace) -> list[CssNode]:
        return self.within(node.children)

    def _extend(self, node: Extend) -> list[CssNode]:
        rule = self.parent
        if isinstance(rule, Rule):
            directives = [each.text for each in self._around if isinstance(each, AtRule)]
            self.extensions.add(
                rule.selectors,
                node.targets,
                node.place,
                directives=tuple(directives),
                is_optional=node.is_optional,
                warn=self._warn,
            )
        return []

    def _declaration(self, node: Declaration) -> list[CssNode]:
        if not node.children and not isinstance(self.parent, Declaration):
            return [node]
        if isinstance(self.parent, Declaration):
            node.name = f"{self.parent.name}-{node.name}"
            if self.is_nested_style:
                node.tabs = self.parent.tabs + (1 if self.parent.value else 0)
        nested = self.children(node)
        node.children = []
        return [node, *nested] if node.value or not nested else nested

    def _rule(self, node: Rule) -> list[CssNode]:
        found = self.children(node)
        rules = [each for each in found if _is_bubbling(each)]
        shown = [each for each in found if not (_is_bubbling(each) or each.is_invisible)]
        if shown:
            node.children = shown
            if self.is_nested_style:
                for each in rules:
                    each.tabs += 1  # type: ignore[attr-defined]  # what bubbles has them
            rules.insert(0, node)
        rules = self._debubbled(rules)
        if rules and not isinstance(self.parent, Rule):
            last = rules[-1]
            if isinstance(last, (Bubbling, Bubble)) and _is_bubbling(last):
                last.is_group_end = True
        return rules

    def _keyframe_rule(self, node: KeyframeRule) -> list[CssNode]:
        if not node.has_block:
            return [node]
        return self._debubbled(self.children(node), node)

    def _at_root(self, node: AtRoot) -> list[CssNode]:
        if not any(node.excludes_node(each) for each in self._around):
            found = self.within(node.children)
            for each in found:
                if isinstance(each, (Bubbling, Bubble)) and _is_bubbling(each):
                    each.tabs += node.tabs
            if found:
                last = found[-1]
                if isinstance(last, (Bubbling, Bubble)) and _is_bubbling(last):
                    last.is_group_end = node.is_group_end
            return found
        if node.excludes_node(self.parent):
            return [Bubble(node.place, node)]
        return [self._bubble(node)]

    def _directive(self, node: Directive) -> list[CssNode]:
        if not node.has_block:
            return [node]
        if isinstance(self.parent, Rule):
            return [Bubble(node.place, node) if node.is_keyframes else self._bubble(node)]
        children = self.children(node)
        found = self._debubbled(children, node)
        if node.name == "@keyframes" or any(_keeps(node, each) for each in children):
            return found
        return [node.with_children([]), *found]

    def _media(self, node: Media) -> list[CssNode]:
        if isinstance(self.parent, Rule):
            return [self._bubble(node)]
        if isinstance(self.parent, Media):
            return [Bubble(node.place, node)]
        return self._debubbled(self.children(node), node)

    def _supports(self, node: Supports) -> list[CssNode]:
        if not node.has_block:
            return [node]
        if isinstance(self.parent, Rule):
            return [self._bubble(node)]
        return self._debubbled(self.children(node), node)

    def _bubble(self, node: Bubbling) -> Bubble:
        """A node that comes out of its parent, with a copy of that around its children."""
        parent = self.parent
        assert isinstance(parent, (Rule, KeyframeRule, AtRule))  # noqa: S101 - others hold none
        node.children = [parent.with_children(node.children)]
        return Bubble(node.place, node)

    def _debubbled(
        self, nodes: list[CssNode], parent: Rule | KeyframeRule | AtRule | None = None
    ) -> list[CssNode]:
        """Nodes with the bubbles among them opened, the others in copies of a parent, if any.

        The parent is not divided where nothing comes out between two of its children.
        """
        found: list[CssNode] = []
        open_copy: list[CssNode] | None = None
        for node in nodes:
            if not isinstance(node, Bubble):
                if parent is None:
                    found.append(node)
                elif open_copy is None:
                    open_copy = [node]
                    found.append(parent.with_children(open_copy))
                else:
                    open_copy.append(node)
                continue
            opened = self._opened(node, parent)
            if opened:
                open_copy = None
            found += opened
        return found

    def _opened(self, bubble: Bubble, parent: CssParent | None) -> list[CssNode]:
        node = bubble.node
        if isinstance(parent, Media) and isinstance(node, Media):
            queries = _both(node.queries, parent.queries)
            if queries is None:
                return []
            node.queries = queries
        node.tabs += bubble.tabs
        node.is_group_end = bubble.is_group_end
        return self.node(node)


def _is_bubbling(node: CssNode) -> bool:
    if isinstance(node, AtRule):
        return node.has_block
    return isinstance(node, (Bubbling, Bubble))


def _both(inner: MediaQueryList, outer: MediaQueryList) -> MediaQueryList | None:
    """What both ask for, if anything; copies of one at-rule do not ask twice for the same."""
    return inner if inner is outer else inner.merge(outer)


def _keeps(directive: Directive, child: CssNode) -> bool:
    """Whether a child makes an empty copy of the at-rule needless."""
    if not isinstance(child, Bubble):
        return True
    return isinstance(child.node, AtRule) and child.node.text == directive.text


_METHODS: dict[type[CssNode], Flatten] = {
    Import: Flattening._inlined,  # noqa: SLF001 - its own methods, by what they flatten
    Trace: Flattening._inlined,  # noqa: SLF001
    Extend: Flattening._extend,  # noqa: SLF001
    Declaration: Flattening._declaration,  # noqa: SLF001
    Rule: Flattening._rule,  # noqa: SLF001
    KeyframeRule: Flattening._keyframe_rule,  # noqa: SLF001
    AtRoot: Flattening._at_root,  # noqa: SLF001
    Directive: Flattening._directive,  # noqa: SLF001
    Media: Flattening._media,  # noqa: SLF001
    Supports: Flattening._supports,  # noqa: SLF001
}

"""Scopes: what variables, mixins and functions a place in a stylesheet can see.

Source of the behaviour: `Sass::Environment`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.sass.evaluate.definitions import Definition
    from pykyll.sass.nodes import Node
    from pykyll.sass.selectors.selector_list import SelectorList
    from pykyll.sass.values import Value

Content = tuple["tuple[Node, ...]", "Environment"]
"""The block of an `@include`, and the scope in which that stands."""


class Environment:
    """One scope. Its names have `-` where the stylesheet may have `_`.

    Args:
        parent: The scope around; none for the global one.
        is_semi_global: Whether this is the block of a control directive, which assigns to
            variables that are global if it stands at the top, but makes none of its own there.
    """

    __slots__ = (
        "caller",
        "content",
        "functions",
        "is_semi_global",
        "mixins",
        "parent",
        "selector",
        "variables",
    )

    def __init__(self, parent: Environment | None = None, *, is_semi_global: bool = False) -> None:
        self.parent = parent
        self.is_semi_global = is_semi_global
        self.variables: dict[str, Value] | None = None
        self.mixins: dict[str, Definition] | None = None
        self.functions: dict[str, Definition] | None = None
        self.selector: SelectorList | None = None
        """The resolved selector of the rule whose block this is."""
        self.caller: Environment | None = None
        """Where the mixin or function was called whose block this is."""
        self.content: Content | None = None
        """What the mixin was given whose block this is."""

    def variable(self, name: str) -> Value | None:
        """The value that a variable has here."""
        scope: Environment | None = self
        while scope is not None:
            variables = scope.variables
            if variables is not None and name in variables:
                return variables[name]
            scope = scope.parent
        return None

    def mixin(self, name: str) -> Definition | None:
        """The mixin that can be included here."""
        scope: Environment | None = self
        while scope is not None:
            if scope.mixins is not None and name in scope.mixins:
                return scope.mixins[name]
            scope = scope.parent
        return None

    def function(self, name: str) -> Definition | None:
        """The function of the stylesheet that can be called here."""
        scope: Environment | None = self
        while scope is not None:
            if scope.functions is not None and name in scope.functions:
                return scope.functions[name]
            scope = scope.parent
        return None

    def assign(self, name: str, value: Value) -> None:
        """Set the innermost variable of this name, or make one here.

        Global variables are set by the global scope alone, and by control directives at the top.
        """
        scope: Environment | None = self
        while scope is not None:
            if scope.variables is not None and name in scope.variables:
                scope.variables[name] = value
                return
            around = scope.parent
            if around is None or (around.parent is None and not scope.is_semi_global):
                break
            scope = around
        self.assign_here(name, value)

    def assign_here(self, name: str, value: Value) -> None:
        """Make or set a variable of this scope itself."""
        if self.variables is None:
            self.variables = {}
        self.variables[name] = value

    def define_mixin(self, name: str, definition: Definition) -> None:
        """Make a mixin of this scope."""
        if self.mixins is None:
            self.mixins = {}
        self.mixins[name] = definition

    def define_function(self, name: str, definition: Definition) -> None:
        """Make a function of this scope."""
        if self.functions is None:
            self.functions = {}
        self.functions[name] = definition

    def current_selector(self) -> SelectorList | None:
        """The selector of the rule around: that of the caller before that of the definition."""
        scope: Environment | None = self
        while scope is not None:
            if scope.selector is not None:
                return scope.selector
            if scope.caller is not None:
                found = scope.caller.current_selector()
                if found is not None:
                    return found
            scope = scope.parent
        return None

    def current_content(self) -> Content | None:
        """What `@content` shows here."""
        scope: Environment | None = self
        while scope is not None:
            if scope.content is not None:
                return scope.content
            scope = scope.parent
        return None

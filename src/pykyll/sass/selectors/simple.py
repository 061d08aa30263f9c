"""Simple selectors: `.a`, `#a`, `a`, `*`, `[a=b]`, `%a` and `&`; `pseudo` has the last kind."""

from __future__ import annotations

Specificity = tuple[int, int]
"""The least and the most that a selector may count; they differ for `:not(a, .b)` and the like."""

SPECIFICITY_BASE = 1000
"""What a class counts; an id counts this many classes."""


class Simple:
    """What all of them have. Two are equal when their texts are: no two kinds share one."""

    __slots__ = ("is_invisible", "specificity", "text")

    def __init__(self, text: str, specificity: Specificity, *, is_invisible: bool = False) -> None:
        self.text = text
        """As it is written, placeholders and all."""
        self.specificity = specificity
        self.is_invisible = is_invisible
        """Whether whatever holds it is left out of the CSS."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Simple) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    @property
    def is_unique(self) -> bool:
        """Whether a complex selector may have but one of it."""
        return False

    def to_css(self, *, compressed: bool) -> str:  # noqa: ARG002 - pseudo selectors ask for it
        """As it is printed in a rule."""
        return self.text


class Parent(Simple):
    """`&` or `&-suffix`."""

    __slots__ = ("suffix",)

    def __init__(self, suffix: str | None = None) -> None:
        super().__init__("&" + (suffix or ""), (0, 0))
        self.suffix = suffix


class Named(Simple):
    """One that is a mark and a name."""

    __slots__ = ("name",)
    mark = ""
    weight = SPECIFICITY_BASE

    def __init__(self, name: str) -> None:
        super().__init__(self.mark + name, (self.weight, self.weight))
        self.name = name


class Class(Named):
    """`.name`."""

    __slots__ = ()
    mark = "."


class Id(Named):
    """`#name`."""

    __slots__ = ()
    mark = "#"
    weight = SPECIFICITY_BASE**2

    @property
    def is_unique(self) -> bool:
        """Always."""
        return True


class Placeholder(Named):
    """`%name`, which is there to be extended."""

    __slots__ = ()
    mark = "%"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.is_invisible = True


class Universal(Simple):
    """`*`, `ns|*`."""

    __slots__ = ("namespace",)

    def __init__(self, namespace: str | None = None) -> None:
        super().__init__("*" if namespace is None else f"{namespace}|*", (0, 0))
        self.namespace = namespace
        """None: the default one; empty: `|*`, elements without one; `*`: any."""


class Type(Simple):
    """`name`, `ns|name`."""

    __slots__ = ("name", "namespace")

    def __init__(self, name: str, namespace: str | None = None) -> None:
        super().__init__(name if namespace is None else f"{namespace}|{name}", (1, 1))
        self.name = name
        self.namespace = namespace
        """As with `Universal`."""


class Attribute(Simple):
    """`[name=value flags]`."""

    __slots__ = ()

    def __init__(self, name: str, operator: str, value: str, flags: str | None) -> None:
        text = f"[{name}{operator}{value}{' ' + flags if flags else ''}]"
        super().__init__(text, (SPECIFICITY_BASE, SPECIFICITY_BASE))

"""`true`, `false` and `null`."""

from __future__ import annotations

from pykyll.sass.values.value import Value


class Boolean(Value):
    """`true` or `false`: there is one object of each."""

    __slots__ = ("is_true",)

    type_name = "bool"

    def __init__(self, *, is_true: bool) -> None:
        self.is_true = is_true

    def to_css(self, *, compressed: bool = False, quotes: bool = True) -> str:  # noqa: ARG002 - all values take it
        """Its name."""
        return "true" if self.is_true else "false"


class Null(Value):
    """`null`, of which there is one object."""

    __slots__ = ()

    type_name = "null"
    is_true = False
    is_null = True

    def to_css(self, *, compressed: bool = False, quotes: bool = True) -> str:  # noqa: ARG002 - all values take it
        """Nothing."""
        return ""

    def to_sass(self, *, compressed: bool = False) -> str:  # noqa: ARG002 - all values take it
        """Its name."""
        return "null"


TRUE = Boolean(is_true=True)
FALSE = Boolean(is_true=False)
NULL = Null()


def boolean(is_true: object) -> Boolean:
    """`true` or `false`, as Python takes the object for."""
    return TRUE if is_true else FALSE

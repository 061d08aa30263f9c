"""Python source, line by line, and the functions of the module that a template becomes."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator


_LOCAL = {
    "w": "out.append",
    "h": "ctx.failed",
    "find": "ctx.find",
    "fm": "ctx.find_member",
    "m": "ctx.m",
    "c": "ctx.c",
}
"""Short names in a function that uses them: a small partial spends a tenth of its time on these."""


def _calls(body: str, name: str) -> bool:
    """Whether source calls a name; rather so than not, where a text of the template looks so."""
    return re.search(rf"\b{name}\(", body) is not None


@dataclass(slots=True)
class Loop:
    """A loop around the node at hand."""

    variable: str
    local: str
    """The Python name of the item."""
    forloop: str | None
    """The Python name of what `forloop` gives, where the body asks for it."""
    loop_name: str = "forloop"


@dataclass(slots=True)
class Function:
    """A function being written."""

    name: str
    lines: list[str] = field(default_factory=list)
    indent: int = 1
    depth: int = 0
    """Nested Python blocks, of which CPython allows twenty."""
    in_loop: bool = False


class SourceWriter:
    """Takes lines of source; knows names that are free and objects that source refers to."""

    def __init__(self) -> None:
        self.constants: dict[str, tuple[object, ...]] = {}
        """Names in the source, and how to make the object that each stands for."""
        self.loops: list[Loop] = []
        self.is_first = False
        """Whether what is printed at the node at hand may be the first of its output."""
        self.finished: list[str] = []
        self.current = Function("root")
        self._counter = 0
        self._filters: dict[str, str] = {}

    def emit(self, line: str) -> None:
        """One line at the current indentation."""
        self.current.lines.append("    " * self.current.indent + line)

    def unique(self, prefix: str) -> str:
        """A name that is not used yet."""
        self._counter += 1
        return f"{prefix}{self._counter}"

    def constant(self, kind: str, *parts: object) -> str:
        """A name for an object; see `constants.py` for the kinds."""
        name = self.unique("k")
        self.constants[name] = (kind, *parts)
        return name

    def filter_constant(self, name: str) -> str:
        """A name for a filter's function, the same each time."""
        if name not in self._filters:
            self._filters[name] = self.constant("filter", name)
        return self._filters[name]

    def marking_constant(self, name: str) -> str:
        """As `filter_constant`, for the filter that tells the encoding of what it gives."""
        key = f"{name} with its encoding"
        if key not in self._filters:
            self._filters[key] = self.constant("marking", name)
        return self._filters[key]

    @contextmanager
    def indented(self, line: str, *, block: bool = True) -> Iterator[None]:
        """A Python block under its head.

        Args:
            line: The head.
            block: Whether CPython counts it among the nested ones: loops and `try` do.
        """
        self.emit(line)
        self.current.indent += 1
        self.current.depth += block
        yield
        self.current.depth -= block
        self.current.indent -= 1

    @contextmanager
    def guarded(self, line: int, *, silent: bool = False, undo: str = "") -> Iterator[None]:
        """What fails inside prints Liquid's message instead, and rendering goes on.

        Args:
            line: The line in the template.
            silent: Whether the message is noted only.
            undo: A statement that takes back what was printed so far.
        """
        with self.indented("try:"):
            yield
        # Without `as e`, which takes a third more bytecode.
        self.emit(f"except Exception: {undo}{f'h({line})' if silent else f'w(h({line}))'}")

    def arguments(self) -> str:
        """The names of all loops' variables, which inner functions get too."""
        names: list[str] = []
        for loop in self.loops:
            names.append(loop.local)
            if loop.forloop:
                names.append(loop.forloop)
        return ", ".join(dict.fromkeys(names))

    def packed_arguments(self) -> str:
        """The same as a tuple."""
        names = self.arguments()
        return f"({names},)" if names else "()"

    def call(self, name: str, out: str) -> str:
        """The source of a call to such a function."""
        names = self.arguments()
        return f"{name}(ctx, {out}, {names})" if names else f"{name}(ctx, {out})"

    @contextmanager
    def function(self, name: str) -> Iterator[None]:
        """A function of its own in the module."""
        outer = self.current
        self.current = function = Function(name)
        names = self.arguments()
        head = f"def {name}(ctx, out{', ' if names else ''}{names}):"
        yield
        body = "\n".join(function.lines)
        named = [f"{name} = {value}" for name, value in _LOCAL.items() if _calls(body, name)]
        local = [f"    {'; '.join(named)}"] if named else []
        self.finished.append("\n".join([head, *local, body]))
        self.current = outer

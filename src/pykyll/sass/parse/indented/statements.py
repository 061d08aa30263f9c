"""From lines to statements: what goes on over several lines, and what is nested in what.

Source of the behaviour: `Sass::Engine#append_children`, `#parse_line`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.sass.errors import SassError
from pykyll.sass.nodes import (
    Declaration,
    Directive,
    If,
    Include,
    Node,
    Parent,
    Rule,
    Supports,
)
from pykyll.sass.parse.indented.interpolation import interpolated
from pykyll.sass.parse.scanner import located_at
from pykyll.sass.parse.templates import RUBY_SPACES, joined, stripped

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.indented.lines import Line

_MAY_LACK_BLOCK = (Directive, Include, Declaration, Rule, Supports)


@dataclass(slots=True, eq=False)
class Silent:
    """A comment that is not kept."""


@dataclass(slots=True, eq=False)
class RuleBeforeComment:
    """A rule behind whose selector a comment stands, so that it ends there."""

    rule: Rule


@dataclass(slots=True, eq=False)
class Else:
    """An `@else`, which belongs to the statement before it."""

    branch: If


Found = Node | list[Node] | Silent | RuleBeforeComment | Else
"""What a line may be."""
READERS: dict[str, Callable[[Line], Found]] = {}
"""What reads a line that begins with a character; filled by `stylesheet`."""
OTHER_READERS: list[Callable[[Line], Found]] = []
"""What reads any other line; filled likewise."""


class Siblings:
    """The statements of one level."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.is_empty = True
        """Whether not even a comment stands here that is not kept."""
        self._previous: Node | None = None
        """What an `@else` may belong to."""
        self._last_branch: If | None = None
        """What the next `@else` is put behind."""
        self._begun: Rule | None = None
        """A rule whose selector goes on, after its comma, in the next line."""
        self._selector: list[str | Expression] = []
        """That selector as far as it has been read."""

    def read(self, line: Line) -> None:
        """Add what a line is.

        Raises:
            SassError: When it is nothing.
        """
        if is_else(line) and not isinstance(self._previous, If):
            raise SassError("@else must come after @if.", line.place)
        found = read_line(line)
        if isinstance(found, Rule) and _goes_on(found) and not found.children:
            self._begin(found)
            return
        has_comment = isinstance(found, RuleBeforeComment)
        if isinstance(found, RuleBeforeComment):
            found = found.rule
        if isinstance(found, Rule) and self._begun is not None:
            self._begin(found)
            self._begun.selector = stripped(joined(self._selector))
            self._begun.children = found.children
            found = self._begun
        self._begun = None
        if isinstance(found, Rule) and not has_comment and not found.children:
            _warn_of_empty(found, line)
        self._add(found)

    def _begin(self, found: Rule) -> None:
        if self._begun is None:
            self._begun, self._selector = found, []
        else:
            self._selector.append("\n")
        self._selector += found.selector

    def _add(self, found: Found) -> None:
        self.is_empty = self.is_empty and isinstance(found, Else)
        if isinstance(found, Else):
            assert self._last_branch is not None  # noqa: S101 - `read` has looked
            self._last_branch.otherwise = found.branch
            self._last_branch = found.branch
        elif isinstance(found, Silent):
            self._previous = None
        elif isinstance(found, list):
            self.nodes += found
            self._previous = None
        elif isinstance(found, Node):
            self.nodes.append(found)
            self._previous = found
            self._last_branch = found if isinstance(found, If) else None


def read_children(lines: list[Line]) -> tuple[Node, ...]:
    """The statements of lines that stand on one level."""
    return tuple(_siblings(lines).nodes)


def _siblings(lines: list[Line]) -> Siblings:
    siblings = Siblings()
    for line in lines:
        siblings.read(line)
    return siblings


def read_line(line: Line) -> Found:
    """What a line is, with all that is nested beneath it."""
    read = READERS.get(line.text[0]) or OTHER_READERS[0]
    found = read(line)
    node = found
    if isinstance(found, Else):
        node = found.branch
    elif isinstance(found, RuleBeforeComment):
        node = found.rule
    if isinstance(node, Parent) and not node.children:
        siblings = _siblings(line.children)
        has_block = not siblings.is_empty or not isinstance(node, _MAY_LACK_BLOCK)
        node.children = tuple(siblings.nodes) if has_block else None
    return found


def is_else(line: Line) -> bool:
    """Whether a line is an `@else`."""
    return line.text.startswith("@else") and line.text[5:6] in RUBY_SPACES


def rule(line: Line, text: str | None = None) -> Rule:
    """A line that is a selector.

    Args:
        line: It.
        text: Its text, if that is not all of it.
    """
    pieces = interpolated(line, line.text if text is None else text)
    return Rule(line.place, (), stripped(joined(pieces)))


def forbid_children(line: Line, what: str) -> None:
    """Nothing may be nested beneath a line.

    Raises:
        SassError: When something is.
    """
    if line.children:
        place = line.place._replace(line=line.place.line + 1)
        raise SassError(f"Illegal nesting: Nothing may be nested beneath {what}.", place)


def _goes_on(found: Rule) -> bool:
    last = found.selector[-1] if found.selector else None
    return isinstance(last, str) and last.endswith(",")


def _warn_of_empty(found: Rule, line: Line) -> None:
    if any(each.text.startswith("//") for each in line.children):
        return  # a comment is something, if nothing that is kept
    located = located_at(found.place, has_column=False)
    line.warnings.append(
        f"WARNING {located}:\nThis selector doesn't have any properties and will not be rendered."
    )

"""XML as a tree of elements; only what CSL needs of it."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING
from xml.parsers import expat

from pykyll.bibliography.csl.errors import StyleError
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 100
"""Elements inside each other; styles have some ten. Deeper ones would exhaust Python's stack."""


@dataclass(slots=True, eq=False)
class Element:
    """One element, without its namespace."""

    name: str
    attributes: dict[str, str]
    line: int
    """The line of its tag, counted from 1."""
    children: list[Element] = field(default_factory=list)
    text: str | None = None
    """The text that it begins with; None where that is blank or comes behind something else."""

    def child(self, name: str) -> Element | None:
        """The first child of that name."""
        return next(self.named(name), None)

    def named(self, name: str) -> Iterator[Element]:
        """All children of that name."""
        return (child for child in self.children if child.name == name)


def parse_xml(source: str | bytes) -> Element:
    """The root element of an XML text.

    Raises:
        StyleError: The text is not well-formed, nested too deep, or declares entities.
    """
    builder = _Builder()
    try:
        builder.parser.Parse(source, True)
    except expat.ExpatError as error:
        message = f"not well-formed XML: {expat.ErrorString(error.code)}"
        raise StyleError(message, line=error.lineno) from None
    except (ValueError, LookupError) as error:  # surrogates; an encoding that nobody knows
        raise StyleError(f"cannot be read as text: {error}", line=1) from None
    if builder.root is None:
        raise StyleError("no element in it", line=1)
    return builder.root


class _Builder:
    """Puts together what expat reports."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._untouched = False
        """Whether nothing but text has come since the last tag that opened an element."""
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.CommentHandler = self._other
        self.parser.EntityDeclHandler = self._refuse_entity

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = Element(_local(name), attributes, self.parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        if len(self._open) >= MAX_DEPTH:
            raise StyleError(f"more than {MAX_DEPTH} elements inside each other", line=element.line)
        self._open.append(element)
        self._untouched = True

    def _end(self, _name: str) -> None:
        element = self._open.pop()
        if element.text is not None and not element.text.strip():
            element.text = None
        self._untouched = False

    def _text(self, text: str) -> None:
        if self._untouched:
            self._open[-1].text = (self._open[-1].text or "") + text

    def _other(self, _text: str) -> None:
        self._untouched = False

    def _refuse_entity(self, name: str, *_rest: object) -> None:
        line = self.parser.CurrentLineNumber
        raise StyleError(f"declares the entity '{name}'; styles need none", line=line)


def _local(name: str) -> str:
    return name.rpartition(":")[2]

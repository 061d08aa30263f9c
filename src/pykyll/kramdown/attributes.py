"""Inline attribute lists: what stands between `{:` and `}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.patterns import ID_NAME, SPACE
from pykyll.regex import regex
from pykyll.ruby.strings import lstrip, strip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ID = r"\#([A-Za-z][A-Za-z0-9_:\-]*)"
_CLASS = r"\.([^ \t\n\v\f\r.\#]+)"
_ID_OR_CLASS = regex(rf"{_ID}|{_CLASS}")
_ITEM = regex(
    rf"(?:\A|{SPACE})(?:({ID_NAME})=(\"|')((?:\\\}}|\\\2|[^}}\x02])*?)\2|({ID_NAME})|"
    rf"((?:{_ID}|{_CLASS})+))(?={SPACE}|\Z)",
)


class AttributeList:
    """Attributes in the order in which they were written, and references to ALDs."""

    __slots__ = ("attr", "refs")

    def __init__(self) -> None:
        self.attr: dict[str, str] = {}
        self.refs: list[str] = []

    def add_class(self, name: str) -> None:
        """Append a class to those that are there."""
        self.attr["class"] = lstrip(f"{self.attr.get('class', '')} {name}")

    def update(self, other: AttributeList) -> None:
        """Take over all of another list; classes add up, anything else is replaced."""
        self.refs.extend(other.refs)
        for key, value in other.attr.items():
            if key == "class":
                self.add_class(value)
            else:
                self.attr[key] = value


def parse_attribute_list(
    content: str,
    into: AttributeList,
    warn: Callable[[str], None],
) -> None:
    """Add what is written in `content` to a list; warn where nothing can be read from it."""
    stripped = strip(content)
    if not stripped or stripped == ":":
        return
    found = False
    for match in _ITEM.finditer(content):
        found = True
        key, quote, value, reference, id_and_classes = match.group(1, 2, 3, 4, 5)
        if reference:
            into.refs.append(reference)
        elif id_and_classes:
            for part in _ID_OR_CLASS.finditer(id_and_classes):
                if part.group(2):
                    into.add_class(part.group(2))
                else:
                    into.attr["id"] = part.group(1)
        else:
            into.attr[key] = value.replace("\\}", "}").replace("\\" + quote, quote)
    if not found:
        warn(f"No or invalid attributes found in IAL/ALD content: {content}")


def update_attr(
    attr: dict[str, str | None],
    ial: AttributeList,
    definitions: Mapping[str, AttributeList],
    depth: int = 0,
) -> None:
    """Put the attributes of a list, and of all ALDs that it refers to, into `attr`.

    An ALD that refers to itself ends kramdown's process; here the circle is cut.
    """
    if depth > _DEEPEST_REFERENCE:
        return
    for reference in ial.refs:
        definition = definitions.get(reference)
        if definition is not None:
            update_attr(attr, definition, definitions, depth + 1)
    for key, value in ial.attr.items():
        if key == "class":
            attr["class"] = lstrip(f"{attr.get('class') or ''} {value}")
        else:
            attr[key] = value


_DEEPEST_REFERENCE = 20

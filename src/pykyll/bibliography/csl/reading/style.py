"""A CSL style: its elements, checked as far as csl-ruby checks them when it reads one."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import StyleError
from pykyll.bibliography.csl.reading.xml_tree import Element, parse_xml
from pykyll.dataclass import dataclass
from pykyll.errors import suggest

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHILDREN = {
    "style": ("style-options", "info", "locale", "macro", "citation", "bibliography"),
    "citation": ("sort", "layout"),
    "bibliography": ("sort", "layout"),
    "names": ("name", "et-al", "label", "substitute"),
    "name": ("name-part",),
    "date": ("date-part",),
    "text": (),
    "number": (),
    "label": (),
    "et-al": (),
    "name-part": (),
    "date-part": (),
}
"""What may stand in an element. Those that are not listed take anything."""
_UNREAD = frozenset({"info", "locale", "sort"})


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """A style as it was read."""

    root: Element
    macros: Mapping[str, Element]
    path: str | None
    """Where it was read from, for messages."""
    cache: dict[object, object] = field(default_factory=dict, repr=False)
    """What renderers have prepared of it, by locale and area."""

    @property
    def title(self) -> str:
        """The name that it gives itself."""
        return _info(self.root, "title") or ""

    @property
    def parent(self) -> str | None:
        """The address of the style that it stands for, where it is a dependent one."""
        info = self.root.child("info")
        if info is None:
            return None
        for link in info.named("link"):
            if link.attributes.get("rel") == "independent-parent":
                return link.attributes.get("href")
        return None

    @property
    def citation_layout(self) -> Mapping[str, str]:
        """The attributes of the citation's layout: `prefix`, `suffix`, `delimiter`."""
        layout = self.area("citation").child("layout")
        return layout.attributes if layout is not None else {}

    def area(self, name: str) -> Element:
        """The `citation` or the `bibliography` element.

        Raises:
            StyleError: The style has none, or one without a layout.
        """
        area = self.root.child(name)
        if area is None or area.child("layout") is None:
            message = f"the style has no <{name}> with a <layout>"
            hint = "cite with it, or choose a style with a bibliography"
            raise StyleError(message, path=self.path, hint=hint if name != "citation" else None)
        return area

    def macro(self, name: str, line: int) -> Element:
        """A macro by its name; `line` is where it is called.

        Raises:
            StyleError: There is none.
        """
        if name not in self.macros:
            hint = suggest(name, self.macros)
            raise StyleError(f"no macro named '{name}'", path=self.path, line=line, hint=hint)
        return self.macros[name]


def parse_style(source: str | bytes, path: str | None = None) -> Style:
    """A style from its text.

    Args:
        source: The text of a `.csl` file.
        path: Where it comes from, for messages.

    Raises:
        StyleError: The text is no XML, or no CSL style.
    """
    try:
        root = parse_xml(source)
        if root.name != "style":
            message = f"a CSL style begins with <style>, this with <{root.name}>"
            raise StyleError(message, line=root.line)  # noqa: TRY301 - one place adds the path
        _check(root)
        return Style(root, _macros(root), path)
    except StyleError as error:
        if path is None:
            raise
        raise error.at(path, source if isinstance(source, str) else None) from None


def _check(element: Element) -> None:
    allowed = _CHILDREN.get(element.name)
    for child in element.children:
        if allowed is not None and child.name not in allowed:
            message = f"<{child.name}> has no place in <{element.name}>"
            raise StyleError(message, line=child.line, hint=suggest(child.name, allowed))
        if child.name not in _UNREAD:
            _check(child)


def _macros(root: Element) -> dict[str, Element]:
    macros: dict[str, Element] = {}
    for macro in root.named("macro"):
        name = macro.attributes.get("name")
        if name is None:
            raise StyleError("a <macro> without a name", line=macro.line)
        if name in macros:
            raise StyleError(f"a second macro named '{name}'", line=macro.line)
        macros[name] = macro
    return macros


def _info(root: Element, name: str) -> str | None:
    info = root.child("info")
    found = info.child(name) if info is not None else None
    return found.text if found is not None else None

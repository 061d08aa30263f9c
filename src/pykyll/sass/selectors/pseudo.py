"""Pseudo-classes and pseudo-elements, with arguments of text or of selectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.selectors.escapes import strip_except_escapes
from pykyll.sass.selectors.simple import SPECIFICITY_BASE, Simple, Specificity

if TYPE_CHECKING:
    from pykyll.sass.selectors.selector_list import SelectorList

ELEMENTS_WRITTEN_AS_CLASSES = frozenset({"after", "before", "first-line", "first-letter"})

VENDOR_PREFIX = regex(r"^-[a-zA-Z0-9]+-")


class Pseudo(Simple):
    """`:name`, `::name`, `:name(argument)`, `:name(selectors)`, `:name(argument selectors)`."""

    __slots__ = (
        "argument",
        "has_double_colon",
        "is_element",
        "name",
        "plain_name",
        "selectors",
    )

    def __init__(
        self,
        name: str,
        *,
        has_double_colon: bool = False,
        argument: str | None = None,
        selectors: SelectorList | None = None,
    ) -> None:
        self.name = name
        self.plain_name = unprefixed(name)
        self.has_double_colon = has_double_colon
        self.is_element = has_double_colon or self.plain_name in ELEMENTS_WRITTEN_AS_CLASSES
        self.argument = argument
        self.selectors = selectors
        super().__init__(self._text(), self._specificity(), is_invisible=self._is_invisible())

    def __repr__(self) -> str:
        return f"Pseudo({self.text!r})"

    @property
    def is_unique(self) -> bool:
        """`:root` is."""
        return self.plain_name == "root" and not self.is_element

    @property
    def selector_class(self) -> SelectorList | None:
        """Its selectors, if it is a pseudo-class."""
        return None if self.is_element else self.selectors

    def to_css(self, *, compressed: bool) -> str:
        """As it is printed in a rule: without the placeholders in it."""
        if self.selectors is None or not self.text:
            return self.text
        return self._with_selectors(self.selectors.to_css(compressed=compressed))

    def with_selectors(self, selectors: SelectorList) -> Pseudo:
        """The same pseudo selector of other selectors."""
        return Pseudo(
            self.name,
            has_double_colon=self.has_double_colon,
            argument=self.argument,
            selectors=selectors,
        )

    def _text(self) -> str:
        selectors = self.selectors
        if selectors is None:
            return self._with_selectors("") if self.argument is not None else self._head()
        if self.name == "not" and selectors.is_invisible:
            return ""  # what is not nothing is everything
        return self._with_selectors(selectors.text)

    def _head(self) -> str:
        return ("::" if self.has_double_colon else ":") + self.name

    def _with_selectors(self, printed: str) -> str:
        argument = "" if self.argument is None else strip_except_escapes(self.argument)
        space = " " if self.argument is not None and self.selectors is not None else ""
        return f"{self._head()}({argument}{space}{printed})"

    def _is_invisible(self) -> bool:
        if self.selectors is None or self.name == "not":
            return False
        return self.selectors.is_invisible

    def _specificity(self) -> Specificity:
        """A list counts as any of its selectors may; but for `:not`, also as none."""
        if self.is_element:
            return (1, 1)
        if self.selectors is None:
            return (SPECIFICITY_BASE, SPECIFICITY_BASE)
        parts = [each.specificity for each in self.selectors.members]
        most = max((most for _, most in parts), default=0)
        if self.plain_name != "not":
            return (0, most)
        return (max((least for least, _ in parts), default=0), most)


def unprefixed(name: str) -> str:
    """A name without `-vendor-`."""
    return VENDOR_PREFIX.sub("", name) if name.startswith("-") else name
